import { Decimal } from '../decimal.ts'
import { addition, deduction, figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import { decimal, flag, list, optional, pointsOrNone, record, WrongParameter } from './parameters.ts'

/**
 * 累进: the value is cut at the thresholds, each slice counts at its own rate, Σ slice × rate is won (or with `deducts` lost), within
 * 0…maximum. Slices begin at `from` (0 unless given) and follow one another; only the last may be without an end. What lies beyond a last
 * end counts no further. Unrounded: the clause rounds. Source: domain.md 4.
 */
export const marginalBands = defineRule({
  kind: 'marginal-bands',
  title: { zh: '累进', en: 'Marginal bands' },
  shape: 'value',
  parameters: { from: optional(decimal), slices: list(record({ to: optional(decimal), rate: pointsOrNone })), deducts: optional(flag) },
  check({ maximum, from = Decimal.zero, slices }) {
    if (maximum.lte(Decimal.zero)) throw new WrongParameter('the maximum must be above 0')
    let start = from
    for (const [i, { to }] of slices.entries()) {
      if (to === undefined && i < slices.length - 1) throw new WrongParameter('slices: only the last may be without an end')
      if (to?.lte(start)) throw new WrongParameter(`slices: ${figure(to)} does not lie above ${figure(start)}`)
      start = to ?? start
    }
  },
  prepare: ({ from = Decimal.zero, slices }) => ({
    cut: slices.map(({ to, rate }, i): Slice => ({ from: i === 0 ? from : slices[i - 1]!.to!, to, rate })),
  }),
  describe: ({ maximum, cut, deducts }) => ({
    zh: `${cut.map(({ from, to, rate }) => `${figure(from)}${to === undefined ? '以上' : `至${figure(to)}`}的部分每1${deducts === true ? '扣' : '加'}${figure(rate)}`).join('，')}，至多${figure(maximum)}`,
    en: `${cut.map(({ from, to, rate }) => `${figure(rate)} for each one ${to === undefined ? `above ${figure(from)}` : `from ${figure(from)} to ${figure(to)}`}`).join(', ')}, ${deducts === true ? 'lost' : 'won'} up to ${figure(maximum)}`,
  }),
  score({ maximum, cut, deducts }, { value, says }) {
    const lengths = cut.map((slice) => lengthIn(slice, value))
    const total = sumOf(cut, value)
    const taken = Decimal.min(maximum, total)
    const steps: string[] = []
    for (const [i, { from, to, rate }] of cut.entries()) {
      if (lengths[i]!.isZero()) continue
      const end = to !== undefined && value.gt(to) ? to : value
      const length = from.isZero() ? figure(end) : `(${figure(end)}−${figure(from)})`
      steps.push(`${length}×${figure(rate)}=${figure(lengths[i]!.times(rate))}`)
    }
    const worth = cut.map(({ rate }, i) => rate.times(lengths[i]!)).filter((_, i) => !lengths[i]!.isZero())
    if (worth.length > 1) steps.push(`${worth.map(figure).join('+')}=${figure(total)}`)
    const before = inTurn(says, ...steps)
    const nearest = nearestOf(cut, maximum, value, deducts === true)
    return {
      points: deducts === true ? maximum.minus(taken) : taken,
      branch: total.gt(maximum) ? 'capped' : total.isZero() ? 'none' : 'counted',
      arithmetic: deducts === true ? deduction(maximum, total, maximum, before) : addition(total, maximum, before),
      nearest,
    }
  },
})

interface Slice {
  readonly from: Decimal
  readonly to: Decimal | undefined
  readonly rate: Decimal
}

function lengthIn({ from, to }: Slice, value: Decimal): Decimal {
  const end = to === undefined ? value : Decimal.min(to, value)
  return end.gt(from) ? end.minus(from) : Decimal.zero
}

const sumOf = (slices: readonly Slice[], value: Decimal): Decimal =>
  Decimal.sum(slices.map((slice) => lengthIn(slice, value).times(slice.rate)))

/** One more where that wins points, else one less, and the other way round where the sum is lost; from beyond the cap as many as reach below it. */
function nearestOf(slices: readonly Slice[], maximum: Decimal, value: Decimal, deducts: boolean): NearestChange | undefined {
  const taken = (at: Decimal) => Decimal.min(maximum, sumOf(slices, at))
  const now = taken(value)
  const up = value.lt(slices[0]!.from) ? slices[0]!.from.plus(1) : value.plus(1)
  const top = Decimal.min(value, valueOf(slices, maximum) ?? value)
  const down = top.minus(Decimal.min(Decimal.one, top.minus(slices[0]!.from)))
  for (const to of deducts ? [down, up] : [up, down]) {
    const moved = taken(to).minus(now)
    if (moved.isZero()) continue
    const by = figure(to.minus(value).abs())
    return {
      says: to.gt(value) ? { zh: `再多${by}`, en: `${by} more` } : { zh: `少${by}`, en: `${by} less` },
      gain: deducts ? moved.negated() : moved,
    }
  }
  return undefined
}

/** @returns the least value whose sum reaches so much, or the last end that counts; undefined where the sum never gets there without one */
function valueOf(slices: readonly Slice[], wanted: Decimal): Decimal | undefined {
  let rest = wanted
  let counted: Decimal | undefined
  for (const { from, to, rate } of slices) {
    if (rate.isZero()) continue
    const reached = from.plus(rest.div(rate))
    if (to === undefined || reached.lte(to)) return reached
    rest = rest.minus(to.minus(from).times(rate))
    counted = to
  }
  return counted
}
