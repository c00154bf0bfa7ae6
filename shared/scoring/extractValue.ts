import { Decimal } from '../decimal.ts'
import { stepsOf } from '../expressions/written.ts'
import type { FactSpec } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { FactShapes } from '../rules/facts.ts'
import { same } from '../text.ts'
import type { CitedRow } from './card.ts'
import { cellSays } from './cite.ts'
import { amountOfFigures } from './compiled.ts'
import type { Reading } from './reading.ts'
import { summing } from './summing.ts'

type Spec = Extract<FactSpec, { shape: 'value' }>

interface Found {
  readonly facts: FactShapes['value']
  readonly cited: readonly CitedRow[]
}

/** One figure over sums, against the median of everybody's where the spec says so. */
export function extractingValue({ sums, value, target, againstMedian }: Spec): (reading: Reading, medianKey: string) => Found | undefined {
  const sumUp = summing(sums)
  const own = amountIn(value)
  const aim = target === undefined ? undefined : amountIn(target)
  return (reading, medianKey) => {
    const { facts, given, segment } = reading
    const { figures: known, cite } = sumUp(reading)
    if (segment !== undefined) known['segment-days'] = Decimal.of(segment.days)
    const found = own.amount(known, given)
    if (found === undefined) return undefined
    if (againstMedian !== undefined) {
      const median = facts.medians[medianKey]
      return median && { facts: compared(found, own.steps(known, found), median, againstMedian), cited: cite() }
    }
    const says = same(own.steps(known, found))
    const wanted = aim?.amount(known, given)
    if (wanted === undefined) return { facts: { value: found, says }, cited: cite() }
    return { facts: { value: found, says, target: wanted, targetSays: same(aim!.steps(known, wanted)) }, cited: cite() }
  }
}

/** An amount over figures, and how it is written: `46÷50=0.92`; empty for what was simply read or counted. */
function amountIn(source: string) {
  const write = stepsOf(source)
  return {
    amount: amountOfFigures(source),
    steps: (known: Readonly<Record<string, string | Decimal | undefined>>, result: Decimal): string =>
      write === undefined ? '' : `${write((name) => cellSays(known[name]))}=${figure(result)}`,
  }
}

function compared(
  found: Decimal,
  own: string,
  median: { readonly median: string; readonly of: number },
  { full, none }: NonNullable<Spec['againstMedian']>,
): FactShapes['value'] {
  const middle = Decimal.fromExact(median.median)
  if (middle.isZero()) {
    const stands = Decimal.of(found.isZero() ? full : none)
    const written = figure(stands)
    return { value: stands, says: { zh: `${own}；中位数0，按${written}`, en: `${own}; median 0, counts as ${written}` } }
  }
  const ratio = found.div(middle)
  const against = `${figure(found)}÷${figure(middle)}=${figure(ratio)}`
  return {
    value: ratio,
    says: {
      zh: `${own}；${median.of}人中位数${figure(middle)}；${against}`,
      en: `${own}; median of ${median.of}: ${figure(middle)}; ${against}`,
    },
  }
}
