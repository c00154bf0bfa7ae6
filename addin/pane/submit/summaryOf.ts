import type { Checked } from '@kaoji/shared/sheets/validate'
import { previousPeriod } from '@kaoji/shared/period'
import type { Standing } from '../../service/answers.ts'
import type { Filling } from '../../service/filling.ts'
import { placeName, reasonsOf, type KeptReason } from '../fill/explanations.ts'
import type { Summary } from './submission.ts'

/** @param before how many rows the period before had */
export function summaryOf(
  checked: Checked,
  kept: readonly KeptReason[],
  { state, daysLeft, daysLate }: Pick<Standing, 'state' | 'daysLeft' | 'daysLate'>,
  before: number | undefined,
): Summary {
  const reasons = reasonsOf(checked, kept)
  const asking = checked.problems.filter(({ severity }) => severity === 'explain')
  return {
    rows: checked.rows.length,
    ...(before !== undefined && { more: checked.rows.length - before }),
    alike: checked.problems.some(({ rule }) => rule === 'same-as-last-period'),
    reasons: asking.map((problem) => ({ problem, reason: reasons.get(placeName(problem))?.reason })),
    notes: checked.problems.filter(({ severity }) => severity === 'warn').length,
    late: daysLate > 0 ? { days: daysLate, counted: true } : { days: state === 'due' && daysLeft < 0 ? -daysLeft : 0, counted: false },
  }
}

/** How many rows the period before had; undefined where it is not in. */
export function rowsBefore({
  kind,
  department,
  period,
  surroundings,
}: Pick<Filling, 'kind' | 'department' | 'period' | 'surroundings'>): number | undefined {
  const before = previousPeriod(period)
  return surroundings.find((sheet) => sheet.kind === kind && sheet.department === department && sheet.period === before)?.rows?.length
}
