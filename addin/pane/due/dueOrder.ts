import { addDays } from '@kaoji/shared/civilDate'
import type { Standing } from '../../service/answers.ts'

/** What can still be done about a sheet: 待报, 退回, 缺报. */
export const isOpen = ({ state }: Pick<Standing, 'state'>): boolean => state === 'due' || state === 'returned' || state === 'missing'

/** Past its day and not handed in; a returned sheet has a day of its own. */
export const isOverdue = ({ state, daysLeft }: Pick<Standing, 'state' | 'daysLeft'>): boolean =>
  state === 'missing' || (state === 'due' && daysLeft < 0)

/** The earlier due first, then by 表号. */
export const byDay = (a: Standing, b: Standing): number => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.sheet - b.sheet)

/** Those of this month, as the service's clock has it: due by its end where they are open or wait for the review, accepted ones due within it. */
export function thisMonth(list: readonly Standing[]): readonly Standing[] {
  const [any] = list
  if (any === undefined) return []
  const month = addDays(any.dueOn, -any.daysLeft).slice(0, 7)
  return list.filter(({ state, dueOn }) => (state === 'accepted' ? dueOn.slice(0, 7) === month : dueOn.slice(0, 7) <= month))
}

/** The next that is due and lies ahead; undefined where nothing does. */
export const nextDue = (list: readonly Standing[]): Standing | undefined =>
  list.filter(({ state, daysLeft }) => state === 'due' && daysLeft >= 0).sort(byDay)[0]
