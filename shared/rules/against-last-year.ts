import { Decimal } from '../decimal.ts'
import { figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { checkSlope, nearestOn, pointsOn, slopeInWords } from './linear.ts'
import { decimal, optional, points } from './parameters.ts'

/**
 * 同比: linear on the reduction (base − now) ÷ base, the maximum at `full`, 0 at `none` (a negative reduction is a rise). A base of 0 cannot
 * be scored. `step` is the change of the reduction the card suggests, 0.01 unless given. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clauses 23, 24.
 */
export const againstLastYear = defineRule({
  kind: 'against-last-year',
  title: { zh: '同比', en: 'Against last year' },
  shape: 'pair',
  parameters: { full: decimal, none: decimal, step: optional(points) },
  check: checkSlope,
  describe({ maximum, full, none }) {
    const [atFull, atNone] = [turn(full), turn(none)]
    return {
      zh: `比上年${atFull.zh}得${figure(maximum)}，${atNone.zh}得0，其间按比例`,
      en: `${figure(maximum)} at ${atFull.en} on last year, 0 at ${atNone.en}, in proportion between`,
    }
  },
  score(slope, { actual, against, says }) {
    if (against.isZero()) {
      const why = { zh: '上年是0，无法比较', en: 'last year is 0, nothing to compare with' }
      return { points: Decimal.zero, cannotScore: why, branch: 'no-base', arithmetic: why }
    }
    const reduction = against.minus(actual).div(against)
    const points = pointsOn(slope, reduction)
    const to = nearestOn(slope, reduction)
    const by = to.minus(reduction).times(against)
    const compared = `(${figure(against)}−${figure(actual)})÷${figure(against)}=${figure(reduction)}`
    return {
      points,
      branch: points.isZero() ? 'none' : points.eq(slope.maximum) ? 'full' : 'between',
      arithmetic: inTurn(says, compared, slopeInWords(slope, reduction)),
      nearest: {
        says: by.isNegative()
          ? { zh: `多${figure(by.abs())}`, en: `${figure(by.abs())} more` }
          : { zh: `再少${figure(by)}`, en: `${figure(by)} less` },
        gain: pointsOn(slope, to).minus(points),
      },
    }
  },
})

/** `下降5%`, `上升5%` */
function turn(reduction: Decimal) {
  const percent = `${figure(reduction.abs().times(100))}%`
  if (reduction.isZero()) return { zh: '持平', en: 'the same' }
  return reduction.isNegative() ? { zh: `上升${percent}`, en: `${percent} more` } : { zh: `下降${percent}`, en: `${percent} less` }
}
