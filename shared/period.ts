import type { CivilDate } from './civilDate.ts'
import { daysInMonth } from './civilDate.ts'

/** A period 考核期: a month `2011-06`, a quarter `2011-Q2`, a year `2011`. */
export type Period = string
export type Cycle = 'month' | 'quarter' | 'year'

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const QUARTER = /^\d{4}-Q[1-4]$/
const YEAR = /^\d{4}$/

/** @returns the cycle a period is one of, or undefined where the text is no period */
export function cycleOf(period: string): Cycle | undefined {
  if (MONTH.test(period)) return 'month'
  if (QUARTER.test(period)) return 'quarter'
  return YEAR.test(period) ? 'year' : undefined
}

export const yearOf = (period: Period): number => Number(period.slice(0, 4))
export const monthOf = (date: CivilDate): Period => date.slice(0, 7)
export const quarterOf = (date: CivilDate): Period => `${date.slice(0, 4)}-Q${Math.floor((Number(date.slice(5, 7)) + 2) / 3)}`

const two = (n: number) => String(n).padStart(2, '0')

/** @returns the periods of a cycle in a year, in order */
export function periodsOf(year: number, cycle: Cycle): Period[] {
  if (cycle === 'year') return [String(year)]
  if (cycle === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  return Array.from({ length: 12 }, (_, i) => `${year}-${two(i + 1)}`)
}

/** @returns the first and the last month (1 to 12) of a period */
export function monthsOf(period: Period): readonly [number, number] {
  if (MONTH.test(period)) return [Number(period.slice(5)), Number(period.slice(5))]
  if (QUARTER.test(period)) return [Number(period[6]) * 3 - 2, Number(period[6]) * 3]
  return [1, 12]
}

export const firstDay = (period: Period): CivilDate => `${period.slice(0, 4)}-${two(monthsOf(period)[0])}-01`
export function lastDay(period: Period): CivilDate {
  const month = monthsOf(period)[1]
  return `${period.slice(0, 4)}-${two(month)}-${daysInMonth(yearOf(period), month)}`
}

/** @returns the period of the same cycle before it, which may lie in the year before */
export function previousPeriod(period: Period): Period {
  const year = yearOf(period)
  if (YEAR.test(period)) return String(year - 1)
  if (QUARTER.test(period)) return period[6] === '1' ? `${year - 1}-Q4` : `${year}-Q${Number(period[6]) - 1}`
  const month = Number(period.slice(5))
  return month === 1 ? `${year - 1}-12` : `${year}-${two(month - 1)}`
}
