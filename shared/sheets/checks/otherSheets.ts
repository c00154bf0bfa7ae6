import type { Period } from '../../period.ts'
import { cycleOf, periodsOf, yearOf } from '../../period.ts'
import type { Row } from '../../year.ts'
import type { SheetContext } from '../define.ts'

/** A sheet of the same kind and department in another period of the year. */
export interface OtherSheet {
  readonly period: Period
  readonly rows: readonly Row[]
}

/** @returns the sheets of the same kind and department in the year's other periods that are in, in order of time */
export function othersOfYear(kind: string, context: SheetContext, which: 'earlier' | 'all'): OtherSheet[] {
  const cycle = cycleOf(context.period)
  if (cycle === undefined) return []
  const periods = periodsOf(yearOf(context.period), cycle).filter((period) =>
    which === 'earlier' ? period < context.period : period !== context.period,
  )
  return periods.flatMap((period) => {
    const rows = context.rowsOf(kind, context.department, period)
    return rows === undefined ? [] : [{ period, rows }]
  })
}
