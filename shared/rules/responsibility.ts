import { Decimal } from '../decimal.ts'
import type { Steps } from './arithmetic.ts'
import { addedUp, figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { points, share } from './parameters.ts'

/**
 * 连带责任: −min(cap, share × Σ points lost by the staff); the points lie between −cap and 0, the clause's maximum is 0.
 * Unrounded: the clause rounds. Source: domain.md 4; posts-2011 clause 18.
 */
export const responsibility = defineRule({
  kind: 'responsibility',
  title: { zh: '连带责任', en: 'Responsibility' },
  shape: 'losses',
  parameters: { share, cap: points },
  describe: ({ share, cap }) => ({
    zh: `所属人员扣分的${figure(share.times(100))}%，至多${figure(cap)}`,
    en: `${figure(share.times(100))} % of what the staff lost, at most ${figure(cap)}`,
  }),
  score({ share, cap }, { losses }) {
    const charged = losses.filter(({ lost }) => !lost.isZero())
    const total = Decimal.sum(charged.map(({ lost }) => lost))
    const due = total.times(share)
    const taken = Decimal.min(cap, due)
    const points = taken.negated()
    if (total.isZero()) {
      const cost = Decimal.min(cap, share).negated()
      const nearest = { says: { zh: '所属人员扣1分', en: 'the staff loses 1' }, gain: cost }
      return { points, branch: 'none', arithmetic: { zh: '所属人员没有扣分；得0', en: 'the staff lost nothing; 0 points' }, nearest }
    }
    const steps: Steps[] = [addedUp(charged.map(({ lost }) => lost)), `${figure(total)}×${figure(share)}=${figure(due)}`]
    const limit = due.gt(cap)
      ? { zh: `超上限，按${figure(cap)}`, en: `over the cap, counts as ${figure(cap)}` }
      : { zh: `未超上限${figure(cap)}`, en: `within the cap of ${figure(cap)}` }
    const before = inTurn(...(charged.length > 1 ? steps : steps.slice(1)))
    // Above the cap the surplus has to go first.
    const fewer = Decimal.min(total, total.minus(taken.div(share)).plus(1))
    const gain = taken.minus(total.minus(fewer).times(share))
    return {
      points,
      branch: due.gt(cap) ? 'capped' : 'counted',
      arithmetic: { zh: `${before.zh}，${limit.zh}；得${figure(points)}`, en: `${before.en}, ${limit.en}; ${figure(points)} points` },
      nearest: { says: { zh: `所属人员少扣${figure(fewer)}`, en: `the staff loses ${figure(fewer)} less` }, gain },
    }
  },
})
