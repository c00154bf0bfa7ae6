import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { addedUp, figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { Entry } from './facts.ts'
import type { Group } from './occurrences.ts'
import { checkLimits, fewest, limits, limitsInWords, settle } from './occurrences.ts'
import { list, points } from './parameters.ts'

/**
 * 屡犯加重: maximum − min(cap, Σ), where the 1st, 2nd, … occurrence within one entry.key (window and key) costs steps[0], steps[1], …, each
 * further one the last of them. Quantities are whole: an entry of 2 stands for two occurrences. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clause 7, drivers-2011 clause 2.
 */
export const repeated = defineRule({
  kind: 'repeated',
  title: { zh: '屡犯加重', en: 'Repeated' },
  shape: 'entries',
  parameters: { steps: list(points), ...limits },
  check: checkLimits,
  describe(parameters) {
    const { steps, adds } = parameters
    const end = limitsInWords(parameters)
    const last = steps.length - 1
    const nth = (i: number) => (i < last ? `第${i + 1}次` : i === 0 ? '每次' : `第${i + 1}次起每次`)
    const nthEn = (i: number) => (i < last ? `occurrence ${i + 1}` : i === 0 ? 'each' : `each from occurrence ${i + 1} on`)
    return {
      zh: steps.map((step, i) => `${nth(i)}${adds === true ? '加' : '扣'}${figure(step)}`).join('，') + end.zh,
      en: steps.map((step, i) => `${nthEn(i)} ${figure(step)}`).join(', ') + end.en,
    }
  },
  score(parameters, { entries }) {
    const { steps } = parameters
    const price = (nth: Decimal) => steps[Math.min(nth.ceil().toNumber(), steps.length) - 1]!
    const series = seriesOf(entries)
    const sums = series.map(({ quantity }) => sumOf(steps, quantity))
    const words: Steps[] = series.map(({ says, quantity }, i) => {
      const sum = written(steps, quantity, sums[i]!)
      return { zh: says.zh + sum, en: says.en === '' ? sum : `${says.en} ${sum}` }
    })
    if (sums.length > 1) words.push(addedUp(sums))
    return settle(parameters, {
      total: Decimal.sum(sums),
      steps: inTurn(...words),
      fewer: (excess) =>
        fewest(
          series.map(({ says, quantity }) => groupOf(says, quantity, price)),
          excess,
        ),
      more: () => ({ says: { zh: '再有1次', en: 'one more' }, amount: steps[0]! }),
    })
  },
})

interface Series {
  readonly says: Text
  quantity: Decimal
}

function seriesOf(entries: readonly Entry[]): Series[] {
  const found = new Map<string, Series>()
  for (const { key = '', keySays = { zh: '', en: '' }, quantity } of entries) {
    const series = found.get(key)
    if (series === undefined) found.set(key, { says: keySays, quantity })
    else series.quantity = series.quantity.plus(quantity)
  }
  return [...found.values()].filter(({ quantity }) => !quantity.isZero())
}

function sumOf(steps: readonly Decimal[], n: Decimal): Decimal {
  const listed = steps.slice(0, Math.min(n.toNumber(), steps.length))
  return Decimal.sum(listed).plus(steps.at(-1)!.times(n.minus(listed.length)))
}

/** `0.5+1+1=2.5`, and `0.5+9×1=9.5` where the last step repeats often */
function written(steps: readonly Decimal[], n: Decimal, sum: Decimal): string {
  if (n.eq(Decimal.one)) return figure(steps[0]!)
  const last = steps.length - 1
  const tail = n.minus(last)
  const listed = steps.slice(0, Math.min(n.toNumber(), last)).map(figure)
  if (tail.gt(Decimal.of(2))) listed.push(`${figure(tail)}×${figure(steps[last]!)}`)
  else for (let i = 0; i < tail.toNumber(); i += 1) listed.push(figure(steps[last]!))
  return `${listed.join('+')}=${figure(sum)}`
}

const groupOf = (says: Text, quantity: Decimal, price: (nth: Decimal) => Decimal): Group => ({
  quantity,
  price,
  flat: false,
  says: (taken) => ({ zh: `${says.zh}少${figure(taken)}次`, en: `${figure(taken)} fewer${says.en === '' ? '' : `: ${says.en}`}` }),
})
