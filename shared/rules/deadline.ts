import type { CivilDate } from '../civilDate.ts'
import { addDays, daysBetween } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { deduction, figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import { count, flag, monthDay, optional, points, pointsOrNone, WrongParameter } from './parameters.ts'

/**
 * 时限: the maximum up to `day` (of the year assessed, or with `nextYear` of the next) and `grace` days more; then
 * maximum − (first + decay × days late), not below `worst`, days late counted from the last day of grace; never done: `worst`.
 * Unrounded: the clause rounds. Source: domain.md 4; posts-2011 clause 5.
 */
export const deadline = defineRule({
  kind: 'deadline',
  title: { zh: '时限', en: 'Deadline' },
  shape: 'day',
  parameters: {
    day: monthDay,
    nextYear: optional(flag),
    grace: optional(count),
    first: optional(pointsOrNone),
    decay: points,
    worst: pointsOrNone,
  },
  check({ maximum, worst }) {
    if (worst.gte(maximum)) throw new WrongParameter(`worst: ${figure(worst)} is not below the maximum of ${figure(maximum)}`)
  },
  prepare: ({ first = Decimal.zero, grace = Decimal.zero }) => ({ atOnce: first, freeDays: grace.toNumber() }),
  describe({ maximum, day, nextYear, freeDays, atOnce, decay, worst }) {
    const [dayZh, dayEn] = [spoken(`0000-${day}`).zh, `${nextYear === true ? 'next ' : ''}${day}`]
    return {
      zh:
        `${nextYear === true ? '次年' : ''}${dayZh}前${freeDays === 0 ? '' : `（宽限${freeDays}天）`}完成得${figure(maximum)}，` +
        `迟${atOnce.isZero() ? '' : `扣${figure(atOnce)}，另`}每天扣${figure(decay)}，扣到${figure(worst)}为止，未完成得${figure(worst)}`,
      en:
        `${figure(maximum)} by ${dayEn}${freeDays === 0 ? '' : ` (${freeDays} days of grace)`}, ` +
        `late ${atOnce.isZero() ? '' : `${figure(atOnce)} and `}${figure(decay)} a day, not below ${figure(worst)}, never done ${figure(worst)}`,
    }
  },
  score(parameters, { day, year }) {
    const { maximum, atOnce, decay, worst, freeDays } = parameters
    const last = addDays(`${parameters.nextYear === true ? year + 1 : year}-${parameters.day}`, freeDays)
    const most = maximum.minus(worst)
    const lostAfter = (late: number) => (late <= 0 ? Decimal.zero : Decimal.min(most, atOnce.plus(decay.times(late))))
    // The latest day on which anything can still be won.
    const lastUseful = addDays(last, atOnce.gte(most) ? 0 : most.minus(atOnce).div(decay).ceil().toNumber() - 1)
    if (day === undefined) {
      const gain = most.minus(lostAfter(daysBetween(last, lastUseful)))
      const never = { zh: `没有完成，得${figure(worst)}`, en: `never done, ${figure(worst)} points` }
      return { points: worst, branch: 'never', arithmetic: never, nearest: doneOn(lastUseful, gain) }
    }
    const late = daysBetween(last, day)
    const lost = lostAfter(late)
    const [done, due] = [spoken(day), spoken(last)]
    if (late <= 0) {
      const tooLate = addDays(last, 1)
      return {
        points: maximum,
        branch: 'in-time',
        arithmetic: {
          zh: `${done.zh}完成，未过${due.zh}，得${figure(maximum)}`,
          en: `done ${done.en}, not after ${due.en}, ${figure(maximum)} points`,
        },
        nearest: doneOn(tooLate, lostAfter(1).negated()),
      }
    }
    const wouldLose = atOnce.plus(decay.times(late))
    const days = `${late}×${figure(decay)}=${figure(decay.times(late))}`
    const steps = atOnce.isZero() ? days : `${days}；${figure(atOnce)}+${figure(decay.times(late))}=${figure(wouldLose)}`
    const start = { zh: `${done.zh}完成，比${due.zh}迟${late}天`, en: `done ${done.en}, ${late} days after ${due.en}` }
    const earlier = lost.lt(most) ? addDays(day, -1) : lastUseful
    return {
      points: maximum.minus(lost),
      branch: lost.lt(most) ? 'late' : 'worst',
      arithmetic: inTurn(start, deduction(maximum, wouldLose, most, { zh: steps, en: steps.replace('；', '; ') })),
      nearest: doneOn(earlier, lost.minus(lostAfter(daysBetween(last, earlier)))),
    }
  },
})

const doneOn = (day: CivilDate, gain: Decimal): NearestChange => ({
  says: { zh: `${spoken(day).zh}完成`, en: `done ${spoken(day).en}` },
  gain,
})

/** 3月31日; in English the date as it is written */
const spoken = (day: CivilDate): Text => ({ zh: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`, en: day.slice(5) })
