import { Decimal } from '../decimal.ts'
import type { Condition, Values } from '../expressions/evaluate.ts'
import { compileCondition } from '../expressions/evaluate.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import { figure } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
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
    table: rows.map(({ zh, en, when, points }): Row => ({
      says: { zh, en },
      points,
      holds: when === undefined ? () => true : compiled(when, columns),
    })),
    edits: editsOf(
      rows.flatMap(({ when }) => when ?? []),
      columns,
    ),
    dayNames: Object.entries(days),
  }),
  describe({ table, none }) {
    const rows = table.map(({ says, points }) => ({ zh: `${says.zh}得${figure(points)}`, en: `${says.en} ${figure(points)}` }))
    return joinTexts([...rows, { zh: `没有得${figure(none)}`, en: `none ${figure(none)}` }], { zh: '，', en: ', ' })
  },
  score({ table, edits, dayNames, none }, { rows, year }) {
    if (dayNames.length > 0 && year === undefined) throw new RangeError('decision-table: days need the year assessed')
    const given = Object.fromEntries(dayNames.map(([name, day]) => [name, `${year}-${day}`]))
    const match = (values: Values): Row => table.find((row) => row.holds(values, given) === true)!
    let best: { says: Text; values: Values; row: Row } | undefined
    for (const { says, values } of rows) {
      const row = match(values)
      if (best === undefined || row.points.gt(best.row.points)) best = { says, values, row }
    }
    if (best === undefined) {
      const top = table.reduce((most, row) => (row.points.gt(most.points) ? row : most))
      const gain = top.points.minus(none)
      return {
        points: none,
        branch: 'no-case',
        arithmetic: { zh: `没有，得${figure(none)}`, en: `none, ${figure(none)} points` },
        ...(gain.gt(Decimal.zero) && { nearest: { says: { zh: `有一份，${top.says.zh}`, en: `one, ${top.says.en}` }, gain } }),
      }
    }
    const { says, row, values } = best
    const nearest = nearestOf(rows, values, edits, given, row.points, (changed) => match(changed).points)
    return {
      points: row.points,
      branch: `row-${table.indexOf(row) + 1}`,
      arithmetic: {
        zh: `${says.zh}${says.zh === '' ? '' : '，'}${row.says.zh}，得${figure(row.points)}`,
        en: `${says.en}${says.en === '' ? '' : ', '}${row.says.en}, ${figure(row.points)} points`,
      },
      ...(nearest !== undefined && { nearest }),
    }
  },
})

interface Row {
  readonly says: Text
  readonly points: Decimal
  readonly holds: Condition
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
  rows: readonly { readonly values: Values }[],
  values: Values,
  edits: readonly Edit[],
  given: Readonly<Record<string, string>>,
  points: Decimal,
  pointsOf: (values: Values) => Decimal,
): NearestChange | undefined {
  let won: NearestChange | undefined
  let lost: NearestChange | undefined
  for (const { column, to, says } of edits) {
    const value = to(given)
    const gain = pointsOf({ ...values, [column]: value }).minus(points)
    if (gain.isZero()) continue
    if (gain.isNegative()) {
      if (lost === undefined || gain.gt(lost.gain)) lost = { says: says(values[column], value), gain }
    } else if (won === undefined || gain.gt(won.gain)) won = { says: says(values[column], value), gain }
  }
  return won ?? (rows.length === 1 ? lost : undefined)
}
