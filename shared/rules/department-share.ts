import { Decimal } from '../decimal.ts'
import { figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { share } from './parameters.ts'

/**
 * 科室折算: share × the department's points ÷ its maximum × the clause's maximum. A department's maximum of 0 cannot be scored.
 * Unrounded: the clause rounds. Source: domain.md 4.
 */
export const departmentShare = defineRule({
  kind: 'department-share',
  title: { zh: '科室折算', en: 'Share of the department' },
  shape: 'share',
  parameters: { share },
  describe: ({ maximum, share }) => ({
    zh: `${figure(share)}×科室得分÷科室分值×${figure(maximum)}`,
    en: `${figure(share)} × the department's points ÷ its maximum × ${figure(maximum)}`,
  }),
  score({ maximum, share }, { points: theirs, maximum: full, says }) {
    if (full.isZero()) {
      const why = { zh: '科室没有可得的分', en: 'the department has no points to win' }
      return { points: Decimal.zero, cannotScore: why, branch: 'no-maximum', arithmetic: why }
    }
    const worth = share.times(maximum).div(full)
    const points = worth.times(theirs)
    const steps = `${figure(share)}×${figure(theirs)}÷${figure(full)}×${figure(maximum)}=${figure(points)}`
    const room = full.minus(theirs)
    const by = Decimal.min(Decimal.one, room.isZero() ? theirs : room)
    const nearest = room.isZero()
      ? { says: { zh: `科室少${figure(by)}分`, en: `the department ${figure(by)} less` }, gain: worth.times(by).negated() }
      : { says: { zh: `科室多${figure(by)}分`, en: `the department ${figure(by)} more` }, gain: worth.times(by) }
    return { points, branch: 'shared', arithmetic: inTurn(says, steps), nearest }
  },
})
