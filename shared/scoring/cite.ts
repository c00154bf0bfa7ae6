import { Decimal } from '../decimal.ts'
import { figure } from '../rules/arithmetic.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { CitedRow } from './card.ts'
import { columnsRead, remembered } from './compiled.ts'
import type { DepartmentFacts, FactRow } from './facts.ts'

/** The first data row of a laid-out sheet, and the column before the first: 序号 stands in A. */
const FIRST_ROW = 4

const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letter(Math.floor(index / 26) - 1) + letter(index % 26)

const letters = new Map<string, ReadonlyMap<string, string>>()
function lettersOf(kind: string): ReadonlyMap<string, string> {
  const known = letters.get(kind)
  if (known !== undefined) return known
  const made = new Map(Object.keys(sheetOf(kind)?.columns ?? {}).map((column, i) => [column, letter(i + 1)]))
  letters.set(kind, made)
  return made
}

function lettersRead(kind: string, sources: readonly string[]): readonly string[] {
  const of = lettersOf(kind)
  const columns = new Set(sources.flatMap((source) => columnsRead(source)).map((column) => column.split('.')[0]!))
  return [...columns].flatMap((column) => of.get(column) ?? [])
}

/** Cites a row: its place, with the cells that certain expressions read, and what stands there. */
export type Cite = (facts: DepartmentFacts, row: FactRow, says: Text) => CitedRow

/** @returns how a card cites rows of a sheet kind of which it reads these expressions; the empty ones read nothing */
export function citing(kind: string, sources: readonly string[]): Cite {
  const { number } = sheetOf(kind)!
  const read = lettersRead(kind, sources)
  return ({ sheets }, row, says) => {
    const sheet = sheets[row.sheet]!
    return {
      kind: sheet.kind,
      department: sheet.department,
      period: sheet.period,
      version: sheet.version,
      says,
      sheet: number,
      row: row.place,
      cells: read.map((column) => column + (row.place + FIRST_ROW - 1)),
    }
  }
}

/** @returns a whole sheet as a card cites it: a missing one, or one in which something was looked for and not found */
export function citeSheet(facts: DepartmentFacts, sheet: number, says: Text): CitedRow {
  const { kind, department, period, version } = facts.sheets[sheet]!
  return { kind, department, period, version, says, sheet: sheetOf(kind)!.number, row: 0, cells: [] }
}

/** @returns a stretch of the year (`2011-W06`) as a card cites it, in which a sheet's rows were looked for and none was found */
export function citeWindow(facts: DepartmentFacts, kind: string, window: string, says: Text): CitedRow {
  return { kind, department: facts.department, period: window, version: 0, says, sheet: sheetOf(kind)!.number, row: 0, cells: [] }
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `3月`, `2季度`, `2011年`; March, Q2, 2011 */
export const periodSays = (period: string): Text => remembered(periodsSaid, period, wordsOfPeriod)

function wordsOfPeriod(period: string): Text {
  if (period.length === 4) return { zh: `${period}年`, en: period }
  if (period[5] === 'Q') return { zh: `${period[6]}季度`, en: `Q${period[6]}` }
  if (period[5] === 'W') return { zh: `第${Number(period.slice(6))}周`, en: `week ${Number(period.slice(6))}` }
  return { zh: `${Number(period.slice(5))}月`, en: MONTHS[Number(period.slice(5)) - 1]! }
}

/** `3月5日`; 5 March */
export const daySays = (day: string): Text => remembered(daysSaid, day, wordsOfDay)

const wordsOfDay = (day: string): Text => ({
  zh: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  en: `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`,
})

// A year has some 70 periods and 366 days, and every row of every card names one.
const periodsSaid = new Map<string, Text>()
const daysSaid = new Map<string, Text>()

/** @returns a cell as a card writes it: figures with the minus of print, other text as it stands */
export const cellSays = (value: string | Decimal | undefined): string =>
  value === undefined ? '空' : value instanceof Decimal ? figure(value) : value
