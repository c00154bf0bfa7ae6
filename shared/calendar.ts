import { isWorkday as isWorkdayOf } from 'chinese-days'
import type { CivilDate } from './civilDate.ts'
import { addDays, dayNumber, dateOfDay, isoWeek, weekday } from './civilDate.ts'

/** @returns whether offices work that day: rest days 休息日 and make-up days 调休 as the State Council's notices set them */
export const isWorkday = (date: CivilDate): boolean => isWorkdayOf(date)

/** @returns the day itself or the next working day 遇休息日顺延 */
export function nextWorkday(date: CivilDate): CivilDate {
  let day = date
  while (!isWorkday(day)) day = addDays(day, 1)
  return day
}

/**
 * @param atLeast working days a week must have to count
 * @returns the ISO weeks of a year with at least so many working days, in order; all seven days of a week count for it
 */
export function workingWeeks(year: number, atLeast: number): readonly string[] {
  const key = `${year} ${atLeast}`
  const known = weeksKnown.get(key)
  if (known !== undefined) return known
  const weeks = weeksOf(year, atLeast)
  weeksKnown.set(key, weeks)
  return weeks
}

// Every department asks for the same weeks, and each takes a look at 364 days.
const weeksKnown = new Map<string, readonly string[]>()

function weeksOf(year: number, atLeast: number): string[] {
  const thursday = dayNumber(`${year}-01-04`) - weekday(`${year}-01-04`) + 4
  const weeks: string[] = []
  for (let day = thursday; dateOfDay(day).startsWith(String(year)); day += 7) {
    const days = [-3, -2, -1, 0, 1, 2, 3].map((shift) => dateOfDay(day + shift))
    if (days.filter(isWorkday).length >= atLeast) weeks.push(isoWeek(dateOfDay(day)))
  }
  return weeks
}
