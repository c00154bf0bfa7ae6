import { workingWeeks } from '../calendar.ts'
import { addDays, isoWeek } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import { byText } from '../grouped.ts'
import type { EntryItem, FactSpec } from '../methods/define.ts'
import { lastDay, periodsOf, quarterOf } from '../period.ts'
import { figure } from '../rules/arithmetic.ts'
import type { Entry } from '../rules/facts.ts'
import type { Text } from '../text.ts'
import type { CitedRow } from './card.ts'
import { cite, citeSheet, citeWindow, daySays, periodSays } from './cite.ts'
import { amountOver, conditionOfFigures } from './compiled.ts'
import type { FactRow } from './facts.ts'
import type { Reading } from './reading.ts'
import { dayOf, missingFor, periodOf, rowsFor, sumUp } from './reading.ts'
import { isOver } from './soFar.ts'

interface Found {
  readonly entry: Entry
  readonly cited: readonly CitedRow[]
}

/** Happenings: rows, windows without one, conditions on figures; in order of time. */
export function extractEntries(spec: Extract<FactSpec, { shape: 'entries' }>, reading: Reading) {
  const found = spec.items.flatMap((item, i): readonly Found[] => {
    if ('sums' in item) return fromCondition(item, i, reading)
    return 'lacking' in item ? fromWindows(item, i, reading) : fromRows(item, i, spec, reading)
  })
  found.sort((a, b) => byText(a.entry.day ?? a.entry.period, b.entry.day ?? b.entry.period) || a.entry.item - b.entry.item)
  return { facts: { entries: found.map(({ entry }) => entry) }, cited: found.flatMap(({ cited }) => cited) }
}

function fromRows(
  item: Extract<EntryItem, { quantity?: string }>,
  place: number,
  spec: Extract<FactSpec, { shape: 'entries' }>,
  reading: Reading,
): readonly Found[] {
  const amount = item.quantity === undefined ? undefined : amountOver(item.rows.sheet, item.quantity)
  const sources = item.quantity === undefined ? [item.rows.where ?? ''] : [item.quantity]
  return rowsFor(reading, item.rows).map((row) => {
    const quantity = amount?.(row.values, reading.given) ?? Decimal.one
    const [day, period] = [dayOf(reading.facts, row), periodOf(reading.facts, row)]
    const when = day === undefined ? periodSays(period) : daySays(day)
    const says = {
      zh: `${when.zh}${item.says.zh}${amount === undefined ? '' : figure(quantity)}`,
      en: `${when.en}: ${item.says.en}${amount === undefined ? '' : ` ${figure(quantity)}`}`,
    }
    const key = item.key === false ? {} : keyOf(row, day ?? lastDay(period), spec)
    const month = day === undefined ? period : day.slice(0, 7)
    return {
      entry: { item: item.item ?? place, quantity, says, period: month, ...(day === undefined ? {} : { day }), ...key },
      cited: [cite(reading.facts, row, sources, says)],
    }
  })
}

function keyOf(row: FactRow, day: string, { key, window }: Extract<FactSpec, { shape: 'entries' }>): { key?: string; keySays?: Text } {
  const value = key === undefined ? undefined : row.values[key]
  if (window === undefined) return value === undefined ? {} : { key: value }
  const within = window === 'quarter' ? quarterOf(day) : day.slice(0, 4)
  const says = window === 'quarter' ? periodSays(within) : { zh: '', en: '' }
  return { key: `${within} ${value ?? ''}`, keySays: { zh: `${says.zh}${value ?? ''}`, en: `${says.en} ${value ?? ''}`.trim() } }
}

function fromWindows(item: Extract<EntryItem, { lacking: string }>, place: number, reading: Reading): readonly Found[] {
  const { facts } = reading
  if (item.duty !== undefined && !facts.sections.includes(item.duty)) return []
  const rows = rowsFor(reading, item.rows)
  const served = new Set(
    rows.flatMap((row) => {
      const when = item.by === undefined ? (dayOf(facts, row) ?? periodOf(facts, row)) : row.values[item.by]
      if (when === undefined) return []
      if (item.until !== undefined && !((row.values[item.until.column] ?? '9999') <= deadlineOf(when.slice(0, 7), item.until.day)))
        return []
      return [
        item.lacking === 'week'
          ? isoWeek(when)
          : item.lacking === 'month'
            ? when.slice(0, 7)
            : when.includes('Q')
              ? when
              : quarterOf(`${when.slice(0, 7)}-01`),
      ]
    }),
  )
  const windows = item.lacking === 'week' ? workingWeeks(facts.year, item.workdays ?? 1) : periodsOf(facts.year, item.lacking)
  const missing = missingFor(reading, item.rows)
  return windows.flatMap((window) => {
    if (served.has(window) || (facts.until !== undefined && !isOver(window, item.lacking, facts.until))) return []
    if (item.until !== undefined && deadlineOf(window, item.until.day) > facts.freeze) return []
    const label = periodSays(window)
    const says = { zh: `${label.zh}${item.says.zh}`, en: `${label.en}: ${item.says.en}` }
    const sheet = missing.find((index) => facts.sheets[index]!.period === window)
    const cited = sheet === undefined ? citeWindow(facts, item.rows.sheet, window, says) : citeSheet(facts, sheet, says)
    return [{ entry: { item: place, quantity: Decimal.one, says, period: window }, cited: [cited] }]
  })
}

/** @returns that day of the month after */
const deadlineOf = (month: string, day: number) => `${addDays(lastDay(month), 1).slice(0, 7)}-${String(day).padStart(2, '0')}`

function fromCondition(item: Extract<EntryItem, { when: string }>, place: number, reading: Reading): readonly Found[] {
  const { figures, cited } = sumUp(reading, item.sums)
  const { segment, facts } = reading
  const person = segment === undefined ? {} : { probation: Decimal.of(segment.probation), 'main-days': Decimal.of(segment.mainDays) }
  if (conditionOfFigures(item.when)({ ...figures, ...person }, reading.given) !== true) return []
  return [{ entry: { item: place, quantity: Decimal.one, says: item.says, period: String(facts.year) }, cited }]
}
