import { Decimal } from '../decimal.ts'
import { figure } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { share, table, WrongParameter } from './parameters.ts'

/**
 * 综合: Σ share × score, on the scale of the scores themselves; a score that is not there cannot be mixed. Unrounded: who asks rounds.
 * Source: domain.md 4; the department's S = 0.7 A + 0.3 B of domain.md 5.
 */
export const combined = defineRule({
  kind: 'combined',
  title: { zh: '综合', en: 'Combined' },
  shape: 'mix',
  parameters: { shares: table(share) },
  check({ shares }) {
    const sum = Decimal.sum(Object.values(shares))
    if (!sum.eq(Decimal.one)) throw new WrongParameter(`shares: they sum to ${figure(sum)}, not to 1`)
  },
  prepare: ({ shares }) => ({ parts: Object.entries(shares) }),
  describe({ parts }) {
    const sum = parts.map(([name, share]) => `${figure(share)}×${name}`).join('+')
    return { zh: sum, en: sum }
  },
  score({ maximum, parts }, { scores }) {
    const byName = new Map(scores.map((score) => [score.name, score]))
    const missing = parts.find(([name]) => !byName.has(name))
    if (missing !== undefined) {
      const why = { zh: `没有${missing[0]}`, en: `${missing[0]} is missing` }
      return { points: Decimal.zero, cannotScore: why, branch: 'missing', arithmetic: why }
    }
    const mixed = parts.map(([name, share]) => ({ share, ...byName.get(name)! }))
    const points = Decimal.sum(mixed.map(({ share, score }) => share.times(score)))
    const steps = `${mixed.map(({ share, score }) => `${figure(share)}×${figure(score)}`).join('+')}=${figure(points)}`
    // Where the largest share lies one point does most; full scores can only fall.
    const isFull = mixed.every(({ score }) => score.gte(maximum))
    const open = isFull ? mixed : mixed.filter(({ score }) => score.lt(maximum))
    const best = open.reduce((most, one) => (one.share.gt(most.share) ? one : most))
    const by = isFull ? Decimal.one : Decimal.min(Decimal.one, maximum.minus(best.score))
    const { zh, en } = best.says
    return {
      points,
      branch: 'mixed',
      arithmetic: { zh: steps, en: steps },
      nearest: isFull
        ? { says: { zh: `${zh}少${figure(by)}`, en: `${en} ${figure(by)} less` }, gain: best.share.times(by).negated() }
        : { says: { zh: `${zh}多${figure(by)}`, en: `${en} ${figure(by)} more` }, gain: best.share.times(by) },
    }
  },
})
