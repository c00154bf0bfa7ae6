import { isWorkday } from '@kaoji/shared/calendar'
import type { CivilDate } from '@kaoji/shared/civilDate'
import { addDays } from '@kaoji/shared/civilDate'
import type { Period } from '@kaoji/shared/period'
import { firstDay, lastDay } from '@kaoji/shared/period'

/** @returns the working days from `from` to `to`, both included */
export function workdaysBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkday(day)) days.push(day)
  return days
}

const known = new Map<Period, readonly CivilDate[]>()

/** @returns the working days of a period */
export function workdaysIn(period: Period): readonly CivilDate[] {
  let days = known.get(period)
  if (days === undefined) known.set(period, (days = workdaysBetween(firstDay(period), lastDay(period))))
  return days
}

/** @returns the day so many working days after (below 0: before) a day; 0 is the day itself */
export function workdayFrom(day: CivilDate, steps: number): CivilDate {
  let [found, left] = [day, Math.abs(steps)]
  while (left > 0) {
    found = addDays(found, Math.sign(steps))
    if (isWorkday(found)) left -= 1
  }
  return found
}
