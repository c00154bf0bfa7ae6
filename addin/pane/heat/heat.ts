import { addDays, type CivilDate } from '@kaoji/shared/civilDate'
import { grouped } from '@kaoji/shared/grouped'
import { monthsOf } from '@kaoji/shared/period'
import type { Standing } from '../../service/answers.ts'
import { isOverdue } from '../due/dueOrder.ts'

/** What the heat table counts, the most pressing first. */
export const heatStates = ['missing', 'returned', 'overdue', 'submitted', 'due', 'late', 'zero', 'accepted'] as const

/** How a sheet counts in the heat table: 缺 退 欠 报 待, and of the accepted 迟 零 ✓. */
export type HeatState = (typeof heatStates)[number]

/** How one sheet counts. */
export function heatStateOf(one: Pick<Standing, 'state' | 'daysLeft' | 'daysLate' | 'zero'>): HeatState {
  if (one.state === 'missing' || one.state === 'returned' || one.state === 'submitted') return one.state
  if (isOverdue(one)) return 'overdue'
  if (one.state === 'due') return 'due'
  return one.daysLate > 0 ? 'late' : one.zero ? 'zero' : 'accepted'
}

/** A cell of the heat table; its sheets are of one row and one column. */
export interface HeatCell {
  readonly column: number
  readonly sheets: readonly Standing[]
  /** What it shows: each open state with its number; one sign without where all are accepted; none where nothing is due. */
  readonly shows: readonly { readonly state: HeatState; readonly count: number }[]
}

/** A row by its name. */
export interface HeatRow {
  readonly name: string
  readonly cells: readonly HeatCell[]
}

const openStates: readonly HeatState[] = heatStates.slice(0, 5)

/** Accepted, however: such states stand without a number. */
export const isSettled = (state: HeatState): boolean => !openStates.includes(state)

/** How many sheets stand in each open state, the most pressing first: 欠7 退1 报3. */
export function openCounts(list: readonly Standing[]): HeatCell['shows'] {
  const counts = grouped(list, heatStateOf)
  return openStates.flatMap((state) => (counts.has(state) ? [{ state, count: counts.get(state)!.length }] : []))
}

/** Rows with what presses most first, the others in their order. */
export function openFirst(rows: readonly HeatRow[]): readonly HeatRow[] {
  const pressing = ({ cells }: HeatRow) =>
    Math.min(
      heatStates.length,
      ...cells.flatMap(({ shows }) => shows.map(({ state }) => (isSettled(state) ? heatStates.length : heatStates.indexOf(state)))),
    )
  return [...rows].sort((a, b) => pressing(a) - pressing(b))
}

/** Today as the service's clock has it, from any sheet; undefined where there is none. */
export function todayOf([one]: readonly Pick<Standing, 'dueOn' | 'daysLeft'>[]): CivilDate | undefined {
  return one && addDays(one.dueOn, -one.daysLeft)
}

/** Columns of half a year and of the whole one: months 1 to 12; quarters count in their last month, the year's sheets in column 13. */
export const columnOf = (period: string): number => (period.length === 4 ? 13 : monthsOf(period)[1])

/** The heat table: rows in the order in which they first come. */
export function heatTable(
  list: readonly Standing[],
  rowOf: (standing: Standing) => string,
  columns: readonly number[],
): readonly HeatRow[] {
  const rows = grouped(list, rowOf)
  return [...rows].map(([name, sheets]) => ({
    name,
    cells: columns.map((column) => {
      const here = sheets.filter(({ period }) => columnOf(period) === column)
      return { column, sheets: here, shows: showsOf(here) }
    }),
  }))
}

function showsOf(sheets: readonly Standing[]): HeatCell['shows'] {
  const open = openCounts(sheets)
  if (open.length > 0 || sheets.length === 0) return open
  const states = new Set(sheets.map(heatStateOf))
  return [{ state: states.has('late') ? 'late' : states.has('accepted') ? 'accepted' : 'zero', count: sheets.length }]
}
