import { Decimal } from '../decimal.ts'
import { deduction, figure } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { count, optional, points } from './parameters.ts'

/**
 * 按次扣分: maximum − min(cap, max(0, n − free) × each). Unrounded: the clause rounds.
 * n = Σ quantities of the entries; `each`, `cap` points, > 0; `free` occurrences a year that cost nothing.
 */
export const perOccurrence = defineRule({
  kind: 'per-occurrence',
  title: { zh: '按次扣分', en: 'Per occurrence' },
  shape: 'entries',
  parameters: { each: points, free: optional(count), cap: optional(points) },
  describe: ({ each, free, cap, maximum }) => ({
    zh: `${free === undefined ? '' : `免${figure(free)}次，`}每次扣${figure(each)}，扣至${figure(cap ?? maximum)}为止`,
    en: `${free === undefined ? '' : `${figure(free)} free, then `}${figure(each)} each, up to ${figure(cap ?? maximum)}`,
  }),
  score({ maximum, each, free = Decimal.zero, cap = maximum }, { entries }) {
    const n = Decimal.sum(entries.map((entry) => entry.quantity))
    const counted = Decimal.max(Decimal.zero, n.minus(free))
    const uncapped = counted.times(each)
    const lost = Decimal.min(cap, uncapped)
    const steps = `${free.isZero() ? figure(n) : `(${figure(n)}−${figure(free)})`}×${figure(each)}=${figure(uncapped)}`
    // Inside the free ones one more costs; beyond the cap only getting below it gains.
    const fewer = lost.isZero() ? undefined : counted.minus(lost.div(each).ceil()).plus(1)
    return {
      points: maximum.minus(lost),
      branch: uncapped.gt(cap) ? 'capped' : lost.isZero() ? 'none' : 'counted',
      arithmetic: deduction(maximum, uncapped, cap, steps),
      nearest:
        fewer === undefined
          ? {
              says: { zh: `再有${figure(free.minus(n).plus(1))}次`, en: `${figure(free.minus(n).plus(1))} more` },
              gain: Decimal.min(each, cap).negated(),
            }
          : {
              says: { zh: `少${figure(fewer)}次`, en: `${figure(fewer)} fewer` },
              gain: lost.minus(Decimal.min(cap, counted.minus(fewer).times(each))),
            },
    }
  },
})
