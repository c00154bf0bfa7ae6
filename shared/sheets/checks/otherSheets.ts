import type { Period } from '../../period.ts'
import { cycleOf, periodsOf, yearOf } from '../../period.ts'
import type { Row } from '../../year.ts'
import type { AskedSheet, SheetContext, SheetSetting } from '../define.ts'

/** A sheet of the same kind and department in another period of the year. */
export interface OtherSheet {
  readonly period: Period
  readonly rows: readonly Row[]
}

type Which = 'earlier' | 'all'

const periodsBeside = (period: Period, which: Which): Period[] => {
  const cycle = cycleOf(period)
  if (cycle === undefined) return []
  return periodsOf(yearOf(period), cycle).filter((other) => (which === 'earlier' ? other < period : other !== period))
}

/** @returns what {@link othersOfYear} asks for */
export const othersAsked = (kind: string, { department, period }: SheetSetting, which: Which, columns: readonly string[]): AskedSheet[] =>
  periodsBeside(period, which).map((other) => ({ kind, department, period: other, columns }))

/** @returns the sheets of the same kind and department in the year's other periods that are in, in order of time */
export function othersOfYear(kind: string, context: SheetContext, which: Which): OtherSheet[] {
  return periodsBeside(context.period, which).flatMap((period) => {
    const rows = context.rowsOf(kind, context.department, period)
    return rows === undefined ? [] : [{ period, rows }]
  })
}
