import { headOf } from '@kaoji/shared/sheets/layout'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { sheetOf, sheets, sheetCode } from '@kaoji/shared/sheets/registry'
import { cycleOf } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { SheetCells, WorkbookCells } from './cells.ts'
import { IDENTITY_PAGE } from '@kaoji/shared/sheets/entryCopy'

/** What a workbook says it is, on its hidden page. Anyone can edit a workbook: it is held against the heading and against what was asked for. */
export interface HiddenIdentity {
  readonly kind: string | undefined
  readonly definition: string | undefined
  readonly bureau: string | undefined
  readonly department: string | undefined
  readonly period: string | undefined
  /** version it started from, 0 = none */
  readonly base: number | undefined
  readonly baseCode: string | undefined
}

/** What rows 1 and 2 of a page say it is; undefined where they do not say it. */
export interface HeadIdentity {
  readonly sheet: SheetDefinition
  readonly bureau: string | undefined
  readonly department: string | undefined
  /** 考核期 of row 2 */
  readonly period: Period | undefined
  /** the period that the title states, where it states one */
  readonly titlePeriod: Period | undefined
}

/** @returns what the hidden page says, found by its name whatever its state, or undefined where there is none */
export function hiddenIdentity(workbook: WorkbookCells): HiddenIdentity | undefined {
  const page = workbook.sheets.find((sheet) => sheet.name === IDENTITY_PAGE)
  if (page === undefined) return undefined
  const said = new Map(page.rows.map((row) => [textAt(page, row.row, 1), textAt(page, row.row, 2)]))
  const of = (key: string) => said.get(key) || undefined
  const base = of('base')
  return {
    kind: of('kind'),
    definition: of('definition'),
    bureau: of('bureau'),
    department: of('department'),
    period: of('period'),
    base: base !== undefined && /^\d{1,6}$/.test(base) ? Number(base) : undefined,
    baseCode: of('base-code'),
  }
}

/** @returns what a page's first two rows say it is, or undefined where neither 表号 nor title names a kind */
export function headIdentity(page: SheetCells): HeadIdentity | undefined {
  const title = lineOf(page, 1)
  const line = lineOf(page, 2)
  const code = /局考\s*(\d{1,3})\s*表/.exec(line)
  const sheet = sheets.find((one) => (code === null ? title.endsWith(one.title.zh) && one.title.zh !== '' : one.number === Number(code[1])))
  if (sheet === undefined) return undefined
  const department = /(?:科室|单位)\s*[:：]\s*(.*?)\s*(?:考核期|表号|$)/.exec(line)?.[1]
  const period = periodNamed(/考核期\s*[:：]\s*(.*?)\s*(?:表号|$)/.exec(line)?.[1] ?? '')
  const titlePeriod = periodNamed(title)
  return { sheet, department: department === '' ? undefined : department, period, titlePeriod, bureau: bureauOf(title, sheet, titlePeriod) }
}

/** @returns the period that words state, as 2011年6月, 2011年第2季度, 2011年 or 2011-06 do */
function periodNamed(words: string): Period | undefined {
  const match = /(\d{4})\s*年\s*(?:(\d{1,2})\s*月|第?\s*([1-4一二三四])\s*季度)?/.exec(words)
  if (match === null) return cycleOf(words.trim()) === undefined ? undefined : words.trim()
  const [, year, month, quarter] = match
  const period =
    month !== undefined
      ? `${year}-${month.padStart(2, '0')}`
      : quarter !== undefined
        ? `${year}-Q${'0一二三四'.indexOf(quarter) > 0 ? '0一二三四'.indexOf(quarter) : quarter}`
        : year!
  return cycleOf(period) === undefined ? undefined : period
}

/** The title is 局名 + 期间 + 表种: what stands before the period is the bureau, if the rest is as it was laid out. */
function bureauOf(title: string, sheet: SheetDefinition, period: Period | undefined): string | undefined {
  if (period === undefined) return undefined
  const rest = headOf(sheet, '', '', period).title.zh
  const bureau = title.endsWith(rest) ? title.slice(0, -rest.length).trim() : ''
  return bureau === '' ? undefined : bureau
}

/** @returns a row's texts from left to right, full-width blanks as plain ones */
function lineOf(page: SheetCells, row: number): string {
  const cells = page.rows.find((one) => one.row === row)?.cells ?? []
  return cells
    .map(({ value }) => (typeof value === 'string' ? value.replaceAll('　', ' ').trim() : typeof value === 'number' ? String(value) : ''))
    .join(' ')
    .trim()
}

function textAt(page: SheetCells, row: number, column: number): string {
  const value = page.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.value
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** @returns how a kind is named to people: 考勤与请销假（局考15表）, or the key itself where there is no such kind */
export function nameOfKind(kind: string): string {
  const sheet = sheetOf(kind)
  return sheet === undefined ? kind.slice(0, 40) : `${sheet.title.zh}（${sheetCode(sheet)}）`
}
