import type { CivilDate } from '../civilDate.ts'
import { beijingDay, dayNumber, momentOf } from '../civilDate.ts'
import type { Submission } from '../year.ts'

/** Calendar days that a returned 退回 sheet has before each further one is late. */
const graceAfterReturn = 3

/**
 * How many days late 迟报 a sheet is, in Beijing's calendar days. It is as late as its first version; a 零报告 counts as handed in, but when rows follow it
 * after the due day, the sheet is late from then to the first version with rows. A returned sheet has three days; each further one is late, to the
 * freeze if no version follows. A day counts once. What comes after the freeze has not come; a sheet that never came is late to the freeze.
 * @param dueOn the last day in time
 * @param freeze a moment, or a bare date that ends in Beijing
 */
export function lateDays({ versions, returned }: Pick<Submission, 'versions' | 'returned'>, dueOn: CivilDate, freeze: string): number {
  const end = momentOf(freeze)
  const come = versions.map(({ at, zero }) => ({ at: momentOf(at), zero })).filter(({ at }) => at <= end)
  const dayOf = (moment: number) => dayNumber(beijingDay(moment))
  const late = new Set<number>()
  const lateAfter = (inTime: number, until: number | undefined) => {
    const last = until === undefined ? dayOf(end) : dayOf(until)
    for (let day = inTime + 1; day <= last; day += 1) late.add(day)
  }

  const due = dayNumber(dueOn)
  lateAfter(due, come[0]?.at)
  const withRows = come.find(({ zero }) => !zero)
  if (withRows !== undefined) lateAfter(due, withRows.at)
  for (const moment of returned.map(momentOf).filter((at) => at <= end)) {
    lateAfter(dayOf(moment) + graceAfterReturn, come.find(({ at }) => at > moment)?.at)
  }
  return late.size
}
