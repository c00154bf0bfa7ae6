import { Decimal } from '../decimal.ts'
import type { Period } from '../period.ts'
import type { Steps } from './arithmetic.ts'
import { figure, inTurn, periodName, priced } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { Entry } from './facts.ts'
import { checkLimits, limits, limitsInWords, settle } from './occurrences.ts'
import { count, oneOf, optional, points } from './parameters.ts'

/**
 * 按次扣分 maximum − min(cap, max(0, n − free) × each), or 按次加分 min(cap, …) with `adds`. Unrounded: the clause rounds.
 * n = Σ quantities of the entries; `each`, `cap` points, > 0; `free` occurrences a year, or in each period (`freePer` month), cost nothing.
 * Source: domain.md 4; posts-2011 clauses 1–3, 9, 25, 26, drivers-2011 clauses 4, 5, 8, 10, 13.
 */
export const perOccurrence = defineRule({
  kind: 'per-occurrence',
  title: { zh: '按次扣(加)分', en: 'Per occurrence' },
  shape: 'entries',
  parameters: { each: points, free: optional(count), freePer: optional(oneOf('year', 'month')), ...limits },
  check: checkLimits,
  describe(parameters) {
    const { each, free, freePer, adds } = parameters
    const end = limitsInWords(parameters)
    const [zh, en] = freePer === 'month' ? ['每月', ' a month'] : ['', '']
    return {
      zh: `${free === undefined ? '' : `${zh}免${figure(free)}次，`}每次${adds === true ? '加' : '扣'}${figure(each)}${end.zh}`,
      en: `${free === undefined ? '' : `${figure(free)} free${en}, then `}${figure(each)} each${end.en}`,
    }
  },
  score(parameters, { entries }) {
    const { each, free = Decimal.zero } = parameters
    const { counted, left, steps } = parameters.freePer === 'month' ? overMonthly(entries, free, each) : overYearly(entries, free, each)
    return settle(parameters, {
      total: counted.times(each),
      steps,
      fewer(excess) {
        const fewer = Decimal.min(excess.div(each).floor().plus(1), counted)
        return { says: { zh: `少${figure(fewer)}次`, en: `${figure(fewer)} fewer` }, amount: fewer.times(each) }
      },
      // Inside the free ones it takes all that are left and one more.
      more: () => ({ says: { zh: `再有${figure(left.plus(1))}次`, en: `${figure(left.plus(1))} more` }, amount: each }),
    })
  },
})

interface Over {
  /** how many are beyond the free ones */
  readonly counted: Decimal
  /** how many more would be free where the fewest are left */
  readonly left: Decimal
  readonly steps: Steps
}

function overYearly(entries: readonly Entry[], free: Decimal, each: Decimal): Over {
  const n = Decimal.sum(entries.map((entry) => entry.quantity))
  if (n.lte(free)) return { counted: Decimal.zero, left: free.minus(n), steps: '' }
  const counted = n.minus(free)
  const price = `×${figure(each)}=${figure(counted.times(each))}`
  return { counted, left: Decimal.zero, steps: (free.isZero() ? figure(n) : `(${figure(n)}−${figure(free)})`) + price }
}

function overMonthly(entries: readonly Entry[], free: Decimal, each: Decimal): Over {
  const months = new Map<Period, Decimal>()
  for (const { period, quantity } of entries) months.set(period, (months.get(period) ?? Decimal.zero).plus(quantity))
  const over: Decimal[] = []
  const steps: Steps[] = []
  let left = free
  for (const [month, n] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    left = Decimal.min(left, Decimal.max(Decimal.zero, free.minus(n)))
    if (n.lte(free)) continue
    over.push(n.minus(free))
    const sum = `${figure(n)}−${figure(free)}=${figure(n.minus(free))}`
    steps.push({ zh: periodName(month).zh + sum, en: `${periodName(month).en} ${sum}` })
  }
  return { counted: Decimal.sum(over), left, steps: inTurn(...steps, priced(over, each)) }
}
