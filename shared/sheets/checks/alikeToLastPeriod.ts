import { cycleOf, previousPeriod } from '../../period.ts'
import { say } from '../../messages/render.ts'
import type { Check } from '../define.ts'

/**
 * A month's or quarter's rows that equal those of the period before, one by one, are noted: last period's copy may have been handed in. Dates are set
 * aside, since they must lie in the period: a copy with nothing but its dates moved is said to be one.
 */
export const alikeToLastPeriod = {
  rule: 'same-as-last-period',
  severity: 'warn',
  demands: { zh: '与上期不逐行相同', en: 'not the same as the period before' },
  asks: ({ department, period }, { kind }) => (cycleOf(period) === 'year' ? [] : [{ kind, department, period: previousPeriod(period) }]),
  find({ sheet, texts }, context) {
    if (texts.length === 0 || cycleOf(context.period) === 'year') return []
    const period = previousPeriod(context.period)
    const before = context.rowsOf(sheet.kind, context.department, period)
    if (before === undefined || before.length !== texts.length) return []
    const keys = Object.keys(sheet.columns)
    const differing = keys.filter((key) => texts.some((row, i) => (row[key] ?? '') !== (before[i]?.[key] ?? '')))
    if (differing.some((key) => sheet.columns[key]?.type !== 'date')) return []
    if (keys.every((key) => sheet.columns[key]?.type === 'date')) return []
    return [{ columns: [], says: say(differing.length === 0 ? 'check.same-as-last' : 'check.same-but-dates', { period }) }]
  },
} satisfies Check
