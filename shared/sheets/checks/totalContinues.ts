import { dec, Decimal } from '../../decimal.ts'
import { periodsOf, yearOf } from '../../period.ts'
import type { Check, SheetContext } from '../define.ts'
import { eachRow } from './eachRow.ts'

/**
 * A line's total is last month's total and this month's amount. A line that last month's sheet lacks goes on from the last month that has it, a new
 * one from 0, and so does January; silent while a sheet between is not in.
 */
export const totalContinues: Check = eachRow({
  rule: 'total-breaks',
  reads: ['total', 'month', 'line'],
  demands: { zh: '{total}等于上月累计加{month}', en: '{total} is last month’s plus {month}' },
  wrong({ line, month, total }, context) {
    if (line === undefined || month === undefined || total === undefined) return undefined
    const before = totalBefore(String(line), context)
    if (before === undefined || before.plus(dec(month)).eq(dec(total))) return undefined
    const [now, was] = [String(total), before.toString()]
    return { zh: `累计${now}，上月累计${was}+本月${String(month)}，请核对。`, en: `total ${now}, but ${was} + ${String(month)}.` }
  },
})

function totalBefore(line: string, context: SheetContext): Decimal | undefined {
  const earlier = periodsOf(yearOf(context.period), 'month').filter((period) => period < context.period)
  for (const period of earlier.reverse()) {
    const rows = context.rowsOf('finance-monthly', context.department, period)
    if (rows === undefined) return undefined
    const total = rows.find((row) => row['line'] === line)?.['total']
    if (total !== undefined) return Decimal.parse(total)
  }
  return Decimal.zero
}
