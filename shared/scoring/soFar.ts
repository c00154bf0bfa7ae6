import type { CivilDate } from '../civilDate.ts'
import { addDays, isoWeek } from '../civilDate.ts'
import type { DueSheet } from '../due/dueList.ts'
import { dueOn } from '../due/dueList.ts'
import type { Window } from '../methods/define.ts'
import type { Period } from '../period.ts'
import { lastDay, monthOf, periodsOf, quarterOf } from '../period.ts'

/** A year that is not over, as a department sees it while it fills: what is yet to come is neither missing nor lacking. */
export interface SoFar {
  /** the last day of which something can lack */
  readonly until: CivilDate
  /** whether a sheet of the due list counts as owed */
  readonly owes: (sheet: DueSheet) => boolean
}

/** @returns the last day of the latest month whose sheets are due before today; the day before the year where none are */
export function lastMonthDue(year: number, today: CivilDate): CivilDate {
  const month = periodsOf(year, 'month').findLast((period) => dueOn({ due: { after: 'period' }, cycle: 'month' }, period) < today)
  return month === undefined ? `${year - 1}-12-31` : lastDay(month)
}

/** @returns whether a week, month or quarter is over by a day, so that something can lack in it */
export function isOver(window: Period, cycle: Window, until: CivilDate): boolean {
  // The last week reaches into the next year, but nothing of that is assessed.
  if (until >= `${window.slice(0, 4)}-12-31`) return true
  const next = addDays(until, 1)
  return window < (cycle === 'week' ? isoWeek(next) : cycle === 'month' ? monthOf(next) : quarterOf(next))
}
