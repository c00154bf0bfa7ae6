import { dec, Decimal } from '../../decimal.ts'
import { periodsOf, yearOf } from '../../period.ts'
import type { Row } from '../../year.ts'
import type { Check, SheetContext } from '../define.ts'
import { eachRow } from './eachRow.ts'
import { othersAsked } from './otherSheets.ts'
import { rowsBy } from './rowsBy.ts'

/**
 * A line's total is last month's total and this month's amount. A line that last month's sheet lacks goes on from the last month that has it, a new
 * one from 0, and so does January; silent while an earlier sheet is not in.
 */
export const totalContinues: Check = eachRow({
  rule: 'total-breaks',
  reads: ['total', 'month', 'line'],
  asks: (setting) => othersAsked('finance-monthly', setting, 'earlier', ['line', 'total']),
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
  const totalIn = (rows: readonly Row[] | undefined) => (rows === undefined ? undefined : rowsBy(rows, 'line').get(line)?.['total'])
  const last = earlier.at(-1)
  if (last === undefined) return Decimal.zero
  const rows = context.rowsOf('finance-monthly', context.department, last)
  if (rows === undefined) return undefined
  // Asked for all at once: whoever fetches them then does so in one go.
  const sheets =
    totalIn(rows) === undefined ? earlier.map((period) => context.rowsOf('finance-monthly', context.department, period)) : [rows]
  if (sheets.includes(undefined)) return undefined
  const total = totalIn(sheets.findLast((sheet) => totalIn(sheet) !== undefined))
  return total === undefined ? Decimal.zero : Decimal.parse(total)
}
