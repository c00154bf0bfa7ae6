import { workingWeeks } from '../calendar.ts'
import { addDays, isoWeek } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import { byText } from '../grouped.ts'
import type { EntryItem, FactSpec } from '../methods/define.ts'
import { lastDay, periodsOf, quarterOf } from '../period.ts'
import { figure } from '../rules/arithmetic.ts'
import type { Entry, FactShapes } from '../rules/facts.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Text } from '../text.ts'
import type { CitedRow } from './card.ts'
import { citeSheet, citeWindow, citing, daySays, periodSays } from './cite.ts'
import { amountOver, conditionOfFigures } from './compiled.ts'
import type { FactRow } from './facts.ts'
import type { Reading } from './reading.ts'
import { finding, lacking, periodOf } from './reading.ts'
import { isOver } from './soFar.ts'
import { summing } from './summing.ts'

type Entries = Extract<FactSpec, { shape: 'entries' }>

interface Found {
  readonly entry: Entry
  readonly cited: readonly CitedRow[]
}

type Find = (reading: Reading) => readonly Found[]

/** Happenings: rows, windows without one, conditions on figures; in order of time. */
export function extractingEntries(spec: Entries): (reading: Reading) => { facts: FactShapes['entries']; cited: readonly CitedRow[] } {
  const items = spec.items.map((item, i): Find => {
    if ('sums' in item) return fromCondition(item, i)
    return 'lacking' in item ? fromWindows(item, i) : fromRows(item, i, spec)
  })
  return (reading) => {
    const found: Found[] = []
    for (const find of items) found.push(...find(reading))
    if (found.length > 1) found.sort(inTime)
    const cited: CitedRow[] = []
    for (const one of found) cited.push(...one.cited)
    return { facts: { entries: found.map(({ entry }) => entry) }, cited }
  }
}

const inTime = ({ entry: a }: Found, { entry: b }: Found) => byText(a.day ?? a.period, b.day ?? b.period) || a.item - b.item

function fromRows(item: Extract<EntryItem, { quantity?: string }>, place: number, spec: Entries): Find {
  const { sheet, where = '' } = item.rows
  const amount = item.quantity === undefined ? undefined : amountOver(sheet, item.quantity)
  const [find, cite, when] = [finding(item.rows), citing(sheet, [item.quantity ?? where]), whenOf(sheet)]
  const keyOf = item.key === false ? undefined : keying(spec)
  return (reading) => {
    const found: Found[] = []
    for (const row of find(reading)) {
      const quantity = amount?.(row.values, reading.given) ?? Decimal.one
      const { day, period } = when(reading, row)
      const said = day === undefined ? periodSays(period) : daySays(day)
      const much = amount === undefined ? '' : figure(quantity)
      const says = {
        zh: `${said.zh}${item.says.zh}${much}`,
        en: `${said.en}: ${item.says.en}${much === '' ? '' : ` ${much}`}`,
      }
      const month = day === undefined ? period : day.slice(0, 7)
      const entry: Draft = { item: item.item ?? place, quantity, says, period: month }
      if (day !== undefined) entry.day = day
      keyOf?.(entry, row, day ?? period)
      found.push({ entry, cited: [cite(reading.facts, row, says)] })
    }
    return found
  }
}

type Draft = { -readonly [K in keyof Entry]: Entry[K] }

/** The day of a row, where its sheet is dated by one, and its sheet's period. */
function whenOf(sheet: string): (reading: Reading, row: FactRow) => { readonly day: string | undefined; readonly period: string } {
  const { dated } = sheetOf(sheet)!
  return ({ facts }, row) => ({ day: dated === undefined ? undefined : row.values[dated], period: periodOf(facts, row) })
}

/** Gives an entry the key under which it is one matter with others, or repeats; told its day, or the period where it has none. */
function keying({ key, window }: Entries): (entry: Draft, row: FactRow, when: string) => void {
  if (window === undefined) {
    return (entry, row) => {
      const value = key === undefined ? undefined : row.values[key]
      if (value !== undefined) entry.key = value
    }
  }
  return (entry, row, when) => {
    const value = (key === undefined ? undefined : row.values[key]) ?? ''
    const day = when.length === 10 ? when : lastDay(when)
    const within = window === 'quarter' ? quarterOf(day) : day.slice(0, 4)
    const says = window === 'quarter' ? periodSays(within) : { zh: '', en: '' }
    entry.key = `${within} ${value}`
    entry.keySays = { zh: `${says.zh}${value}`, en: `${says.en} ${value}`.trim() }
  }
}

function fromWindows(item: Extract<EntryItem, { lacking: string }>, place: number): Find {
  const { sheet } = item.rows
  const [find, lack] = [finding(item.rows), lacking(item.rows)]
  const served = serving(item)
  const windowsOf = windowsByYear(item)
  return (reading) => {
    const { facts } = reading
    if (item.duty !== undefined && !facts.sections.includes(item.duty)) return []
    const there = new Set<string>()
    for (const row of find(reading)) {
      const window = served(reading, row)
      if (window !== undefined) there.add(window)
    }
    const missing = lack(reading)
    const found: Found[] = []
    for (const { window, says, deadline } of windowsOf(facts.year)) {
      if (there.has(window) || (facts.until !== undefined && !isOver(window, item.lacking, facts.until))) continue
      if (deadline !== undefined && deadline > facts.freeze) continue
      const absent = missing.find((index) => facts.sheets[index]!.period === window)
      const cited = absent === undefined ? citeWindow(facts, sheet, window, says) : citeSheet(facts, absent, says)
      found.push({ entry: { item: place, quantity: Decimal.one, says, period: window }, cited: [cited] })
    }
    return found
  }
}

/** @returns the window that a row serves, if it serves one in time */
function serving({ lacking: cycle, by, until, rows: { sheet } }: Extract<EntryItem, { lacking: string }>) {
  const when = whenOf(sheet)
  return (reading: Reading, row: FactRow): string | undefined => {
    const { day, period } = when(reading, row)
    const at = by === undefined ? (day ?? period) : row.values[by]
    if (at === undefined) return undefined
    if (until !== undefined && !((row.values[until.column] ?? '9999') <= deadlineOf(at.slice(0, 7), until.day))) return undefined
    if (cycle === 'week') return isoWeek(at)
    if (cycle === 'month') return at.slice(0, 7)
    return at.includes('Q') ? at : quarterOf(`${at.slice(0, 7)}-01`)
  }
}

interface YearWindow {
  readonly window: string
  readonly says: Text
  /** the last day to serve it, where there is one */
  readonly deadline: string | undefined
}

/** @returns the windows of a year in which a row is looked for; each year's worked out once */
function windowsByYear({ lacking: cycle, workdays, until, says }: Extract<EntryItem, { lacking: string }>) {
  const known = new Map<number, readonly YearWindow[]>()
  return (year: number): readonly YearWindow[] => {
    const before = known.get(year)
    if (before !== undefined) return before
    const windows = (cycle === 'week' ? workingWeeks(year, workdays ?? 1) : periodsOf(year, cycle)).map((window) => {
      const label = periodSays(window)
      return {
        window,
        says: { zh: `${label.zh}${says.zh}`, en: `${label.en}: ${says.en}` },
        deadline: until === undefined ? undefined : deadlineOf(window, until.day),
      }
    })
    known.set(year, windows)
    return windows
  }
}

/** @returns that day of the month after */
const deadlineOf = (month: string, day: number) => `${addDays(lastDay(month), 1).slice(0, 7)}-${String(day).padStart(2, '0')}`

function fromCondition(item: Extract<EntryItem, { when: string }>, place: number): Find {
  const [sumUp, holds] = [summing(item.sums), conditionOfFigures(item.when)]
  return (reading) => {
    const { segment, facts, given } = reading
    const { figures: known, cite } = sumUp(reading)
    if (segment !== undefined) {
      known['probation'] = Decimal.of(segment.probation)
      known['main-days'] = Decimal.of(segment.mainDays)
    }
    if (holds(known, given) !== true) return []
    return [{ entry: { item: place, quantity: Decimal.one, says: item.says, period: String(facts.year) }, cited: cite() }]
  }
}
