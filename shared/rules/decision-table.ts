import { Decimal } from '../decimal.ts'
import type { Condition, Given, Values } from '../expressions/evaluate.ts'
import { compileCondition } from '../expressions/evaluate.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import { figure } from './arithmetic.ts'
import type { NearestChange, Outcome } from './define.ts'
import { defineRule } from './define.ts'
import { monthDay, oneOf, optional, pointsOrNone, record, list, table, word, WrongParameter } from './parameters.ts'
import type { Edit } from './edits.ts'
import { editsOf } from './edits.ts'

/**
 * 条件组合: the points of the first row whose condition holds for a case; the last row has none and takes what is left. Of several cases the
 * best counts; where there is no case, `none`. A condition on an empty cell does not hold. `columns` says what the cases' values are; `days`
 * names days of the year assessed for conditions (`handed-in > @late-after`). Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clause 4, drivers-2011 clause 16.
 */
export const decisionTable = defineRule({
  kind: 'decision-table',
  title: { zh: '条件组合', en: 'Decision table' },
  shape: 'cases',
  parameters: {
    columns: table(record({ is: oneOf('number', 'date', 'text'), zh: word, en: word })),
    days: optional(table(monthDay)),
    rows: list(record({ zh: word, en: word, when: optional(word), points: pointsOrNone })),
    none: pointsOrNone,
  },
  check({ maximum, rows, none, columns, days = {} }) {
    for (const [i, { when, points, zh }] of rows.entries()) {
      const isLast = i === rows.length - 1
      if (isLast && when !== undefined) throw new WrongParameter(`rows: the last, "${zh}", must be without a condition`)
      if (!isLast && when === undefined) throw new WrongParameter(`rows: "${zh}" has no condition, nothing after it is ever reached`)
      if (points.gt(maximum)) throw new WrongParameter(`rows: ${figure(points)} points are above the maximum of ${figure(maximum)}`)
      if (when !== undefined) compiled(when, columns)
      const stranger = [...(when ?? '').matchAll(/@([a-z][a-z0-9-]*)/gu)].find(([, name]) => days[name!] === undefined)
      if (stranger !== undefined) throw new WrongParameter(`rows: days names no ${stranger[0]}`)
    }
    if (none.gt(maximum)) throw new WrongParameter(`none: ${figure(none)} points are above the maximum of ${figure(maximum)}`)
  },
  prepare: ({ rows, columns, days = {} }) => ({
    table: rows.map(({ zh, en, when, points }, i): Row => ({
      says: { zh, en },
      points,
      holds: when === undefined ? () => true : compiled(when, columns),
      branch: `row-${i + 1}`,
      scored: { zh: `${zh}，得${figure(points)}`, en: `${en}, ${figure(points)} points` },
    })),
    numbers: Object.keys(columns).filter((column) => columns[column]!.is === 'number'),
    needsYear: Object.keys(days).length > 0,
    inYear: yearly(
      Object.entries(days),
      editsOf(
        rows.flatMap(({ when }) => when ?? []),
        columns,
      ),
    ),
  }),
  describe({ table, none }) {
    const rows = table.map(({ says, points }) => ({ zh: `${says.zh}得${figure(points)}`, en: `${says.en} ${figure(points)}` }))
    return joinTexts([...rows, { zh: `没有得${figure(none)}`, en: `none ${figure(none)}` }], { zh: '，', en: ', ' })
  },
  score({ table, numbers, needsYear, inYear, none }, { rows, year }) {
    if (needsYear && year === undefined) throw new RangeError('decision-table: days need the year assessed')
    const { given, changes } = inYear(year)
    let best: Best | undefined
    for (const { says, values } of rows) {
      const read = withNumbers(values, numbers)
      const row = match(table, read, given)
      if (best === undefined || row.points.gt(best.row.points)) best = { says, values, read, row }
    }
    if (best === undefined) return withoutCase(table, none)
    const { says, row } = best
    return {
      points: row.points,
      branch: row.branch,
      arithmetic: says.zh === '' ? row.scored : { zh: `${says.zh}，${row.scored.zh}`, en: `${says.en}, ${row.scored.en}` },
      nearest: nearestOf(best, rows.length === 1, table, changes, given),
    }
  },
})

interface Row {
  readonly says: Text
  readonly points: Decimal
  readonly holds: Condition
  readonly branch: string
  /** `迟交，得2.5` */
  readonly scored: Text
}

/** The case that counts. */
interface Best {
  readonly says: Text
  readonly values: Values
  /** the values with their numbers parsed */
  readonly read: Values
  readonly row: Row
}

/** One value of a case written differently, with the days of a year. */
interface Change extends Pick<Edit, 'column' | 'says'> {
  readonly value: Decimal | string
}

interface InYear {
  readonly given: Given
  readonly changes: readonly Change[]
}

/** @returns what days and edits are in a year; each year's worked out once */
function yearly(days: readonly (readonly [string, string])[], edits: readonly Edit[]): (year: number | undefined) => InYear {
  const known = new Map<number | undefined, InYear>()
  return (year) => {
    const before = known.get(year)
    if (before !== undefined) return before
    const given = Object.fromEntries(days.map(([name, day]) => [name, `${year}-${day}`]))
    const made = { given, changes: edits.map(({ column, says, to }) => ({ column, says, value: to(given) })) }
    known.set(year, made)
    return made
  }
}

/** Numbers are parsed once, not by each condition for each change that is tried. */
function withNumbers(values: Values, numbers: readonly string[]): Values {
  const read: Record<string, Values[string]> = { ...values }
  for (const column of numbers) {
    const cell = read[column]
    if (typeof cell === 'string') read[column] = Decimal.parse(cell) ?? cell
  }
  return read
}

function match(table: readonly Row[], values: Values, given: Given): Row {
  for (const row of table) if (row.holds(values, given) === true) return row
  throw new Error('the last row has no condition')
}

function withoutCase(table: readonly Row[], none: Decimal): Outcome {
  const top = table.reduce((most, row) => (row.points.gt(most.points) ? row : most))
  const gain = top.points.minus(none)
  return {
    points: none,
    branch: 'no-case',
    arithmetic: { zh: `没有，得${figure(none)}`, en: `none, ${figure(none)} points` },
    nearest: gain.gt(Decimal.zero) ? { says: { zh: `有一份，${top.says.zh}`, en: `one, ${top.says.en}` }, gain } : undefined,
  }
}

function compiled(when: string, columns: Readonly<Record<string, { readonly is: 'number' | 'date' | 'text' }>>): Condition {
  try {
    return compileCondition(when, (column) => columns[column]?.is)
  } catch (trouble) {
    if (trouble instanceof SyntaxError) throw new WrongParameter(`rows: ${trouble.message}`)
    throw trouble
  }
}

/**
 * One value of the best case changed, to the most points; where nothing wins, to the smallest loss, if no other case would count instead.
 */
function nearestOf(
  { values, read, row: { points: now } }: Best,
  isOnly: boolean,
  table: readonly Row[],
  changes: readonly Change[],
  given: Given,
): NearestChange | undefined {
  let [won, lost]: { readonly change: Change; readonly points: Decimal }[] = []
  const changed: Record<string, Values[string]> = { ...read }
  for (const change of changes) {
    changed[change.column] = change.value
    const { points } = match(table, changed, given)
    changed[change.column] = read[change.column]
    const order = points.compare(now)
    if (order > 0 && (won === undefined || points.gt(won.points))) won = { change, points }
    if (order < 0 && (lost === undefined || points.gt(lost.points))) lost = { change, points }
  }
  const found = won ?? (isOnly ? lost : undefined)
  if (found === undefined) return undefined
  const { column, says, value } = found.change
  return { says: says(values[column], value), gain: found.points.minus(now) }
}
