import { Decimal } from '../decimal.ts'
import type { Steps } from './arithmetic.ts'
import { addedUp, addition, figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { optional, points, table, WrongParameter } from './parameters.ts'

/**
 * 署名均分: min(cap, Σ points of the work's level ÷ its authors), for each author alone. Unrounded: the clause rounds, once.
 * Source: domain.md 4; posts-2011 clauses 29, 30.
 */
export const sharedCredit = defineRule({
  kind: 'shared-credit',
  title: { zh: '署名均分', en: 'Shared credit' },
  shape: 'credits',
  parameters: { levels: table(points), cap: optional(points) },
  check({ maximum, levels, cap }) {
    if (Object.keys(levels).length === 0) throw new WrongParameter('levels: there are none')
    if (cap?.gt(maximum)) throw new WrongParameter(`cap: ${figure(cap)} is above the maximum of ${figure(maximum)}`)
  },
  prepare({ levels }) {
    const [first, ...others] = Object.entries(levels)
    return { lowest: others.reduce((low, level) => (level[1].lt(low[1]) ? level : low), first!) }
  },
  describe({ maximum, levels, cap = maximum }) {
    const all = Object.entries(levels).map(([level, worth]) => `${level}${figure(worth)}`)
    return {
      zh: `${all.join('，')}，按署名人数均分，加至${figure(cap)}为止`,
      en: `${all.join(', ')}, divided among the authors, up to ${figure(cap)}`,
    }
  },
  score({ maximum, levels, lowest, cap = maximum }, { works }) {
    const credits: Decimal[] = []
    const steps: Steps[] = []
    for (const { level, authors } of works) {
      const worth = levels[level]
      if (worth === undefined) throw new RangeError(`shared-credit: the method has no level "${level}"`)
      const credit = authors === 1 ? worth : worth.div(authors)
      credits.push(credit)
      if (authors > 1) steps.push(`${figure(worth)}÷${authors}=${figure(credit)}`)
    }
    // A lone work of a lone author is its own sum.
    if (credits.length > 1 || steps.length === 0) steps.push(addedUp(credits))
    const total = Decimal.sum(credits)
    const points = Decimal.min(cap, total)
    const dearest = credits.length === 0 ? Decimal.zero : Decimal.max(credits[0]!, ...credits.slice(1))
    const [level, worth] = lowest
    const atCap = total.gte(cap)
    const withoutDearest = Decimal.min(cap, total.minus(dearest)).minus(points)
    const which = works[credits.findIndex((credit) => credit.eq(dearest))]
    const more = { zh: `再有1件${level}（独自署名）`, en: `one more ${level}, sole author` }
    const without =
      which === undefined || withoutDearest.isZero()
        ? undefined
        : { says: { zh: `没有${which.says.zh}`, en: `without ${which.says.en}` }, gain: withoutDearest }
    return {
      points,
      branch: total.gt(cap) ? 'capped' : total.isZero() ? 'none' : 'counted',
      arithmetic: addition(total, cap, inTurn(...steps)),
      nearest: atCap ? without : { says: more, gain: Decimal.min(cap, total.plus(worth)).minus(points) },
    }
  },
})
