import type { Period } from '../../period.ts'
import { monthsOf, periodsOf, yearOf } from '../../period.ts'
import type { Row } from '../../year.ts'
import type { Check, ReadRow, SheetContext } from '../define.ts'
import { eachRow } from './eachRow.ts'
import { rowsBy } from './rowsBy.ts'

/** The inspected 编号 stands in the department's 月度重点工作 (of the month; for a 季督查 of its quarter) or 承诺项目; silent while those are not in. */
export const inspectedExists: Check = eachRow({
  rule: 'inspected-unknown',
  reads: ['no', 'dept', 'source', 'kind'],
  asks: ({ bureau, period }) =>
    bureau.departments.flatMap((department) => [
      { kind: 'pledge-projects', department, period: String(yearOf(period)), columns: ['no'] },
      ...monthsUntil(period).map((month) => ({ kind: 'monthly-work', department, period: month, columns: ['no'] })),
    ]),
  demands: { zh: '{no}在{dept}的来源表中', en: '{no} stands in that sheet of {dept}' },
  wrong(row, context) {
    const { no, dept, source } = row
    if (no === undefined || typeof dept !== 'string' || (source !== '月度重点工作' && source !== '承诺项目')) return undefined
    if (mayExist(row, dept, context)) return undefined
    return { zh: `${dept}的${source}没有编号${String(no)}。`, en: `${dept} has no ${String(no)} in ${source}.` }
  },
})

const monthsUntil = (last: Period): Period[] => periodsOf(yearOf(last), 'month').filter((period) => period <= last)

function mayExist(row: ReadRow, department: string, context: SheetContext): boolean {
  const year = yearOf(context.period)
  const has = (rows: readonly Row[] | undefined) => rows !== undefined && rowsBy(rows, 'no').has(String(row['no']))
  if (row['source'] === '承诺项目') {
    const projects = context.rowsOf('pledge-projects', department, String(year))
    return projects === undefined || has(projects)
  }
  const months = monthsUntil(context.period)
  const needed = row['kind'] === '季督查' ? months.slice(-3) : months.slice(-1)
  // Newest first: there most of it stands, and a month that is not asked for need not be fetched.
  if (needed.some((month) => context.rowsOf('monthly-work', department, month) === undefined)) return true
  return months.toReversed().some((month) => has(context.rowsOf('monthly-work', department, month)))
}

/** 季督查 rows stand in the sheets of March, June, September and December only. */
export const quarterlyInItsMonth: Check = eachRow({
  rule: 'quarterly-out-of-turn',
  reads: ['kind'],
  demands: { zh: '{kind}为季督查的只在3、6、9、12月', en: '{kind} 季督查 in months 3, 6, 9, 12 only' },
  wrong: (row, { period }) =>
    row['kind'] === '季督查' && monthsOf(period)[0] % 3 !== 0
      ? { zh: '季督查填在3、6、9、12月的表中。', en: '季督查 belongs to months 3, 6, 9, 12.' }
      : undefined,
})
