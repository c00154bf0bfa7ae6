import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { figure, inTurn, less, outward } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { decimal, optional, points, WrongParameter } from './parameters.ts'

/**
 * 线性: maximum × (x − none) ÷ (full − none), clamped to 0…maximum; `full` may lie below `none` where less is better. `step` is the change
 * the card suggests, 0.01 unless given, written to two places or those of the step. Unrounded: the clause rounds. Source: domain.md 4; drivers-2011 clause 11.
 */
export const linear = defineRule({
  kind: 'linear',
  title: { zh: '线性', en: 'Linear' },
  shape: 'value',
  parameters: { full: decimal, none: decimal, step: optional(points) },
  check: checkSlope,
  describe: ({ maximum, full, none }) => ({
    zh: `${figure(full)}得${figure(maximum)}，${figure(none)}得0，其间按比例`,
    en: `${figure(maximum)} at ${figure(full)}, 0 at ${figure(none)}, in proportion between`,
  }),
  score(slope, { value, says }) {
    const points = pointsOn(slope, value)
    const by = outward(nearestOn(slope, value).minus(value), Math.max(2, slope.step?.places() ?? 2))
    return {
      points,
      branch: points.isZero() ? 'none' : points.eq(slope.maximum) ? 'full' : 'between',
      arithmetic: inTurn(says, slopeInWords(slope, value)),
      nearest: {
        says: by.isNegative()
          ? { zh: `低${figure(by.abs())}`, en: `${figure(by.abs())} lower` }
          : { zh: `高${figure(by)}`, en: `${figure(by)} higher` },
        gain: pointsOn(slope, value.plus(by)).minus(points),
      },
    }
  },
})

/** A straight line of points between two values. */
export interface Slope {
  readonly maximum: Decimal
  readonly full: Decimal
  readonly none: Decimal
  readonly step?: Decimal | undefined
}

/** @throws WrongParameter where the line has no width or nothing to give */
export function checkSlope({ maximum, full, none }: Slope): void {
  if (maximum.lte(Decimal.zero)) throw new WrongParameter('the maximum must be above 0')
  if (full.eq(none)) throw new WrongParameter(`none: full and none are both ${figure(none)}`)
}

/** @returns the points of a value, 0…maximum */
export function pointsOn({ maximum, full, none }: Slope, value: Decimal): Decimal {
  const reached = maximum.times(value.minus(none)).div(full.minus(none))
  return reached.isNegative() ? Decimal.zero : Decimal.min(maximum, reached)
}

/** `3×(1.5−1.2)÷(1.5−1)=1.8`, or in words where the value lies beyond an end */
export function slopeInWords(slope: Slope, value: Decimal): Text {
  const { maximum, full, none } = slope
  const rises = full.gt(none)
  const order = (edge: Decimal) => (rises ? value.compare(edge) : edge.compare(value))
  if (order(full) >= 0) {
    const edge = figure(full)
    const best = rises ? { zh: `不低于${edge}`, en: `not below ${edge}` } : { zh: `不高于${edge}`, en: `not above ${edge}` }
    return { zh: `${figure(value)}${best.zh}，得${figure(maximum)}`, en: `${figure(value)}, ${best.en}, ${figure(maximum)} points` }
  }
  if (order(none) <= 0) {
    const edge = figure(none)
    const worst = rises ? { zh: `不高于${edge}`, en: `not above ${edge}` } : { zh: `不低于${edge}`, en: `not below ${edge}` }
    return { zh: `${figure(value)}${worst.zh}，得0`, en: `${figure(value)}, ${worst.en}, 0 points` }
  }
  const [above, width] = rises ? [less(value, none), less(full, none)] : [less(none, value), less(none, full)]
  const steps = `${figure(maximum)}×(${above})÷(${width})=${figure(pointsOn(slope, value))}`
  return { zh: steps, en: steps }
}

/** @returns the value one step nearer to full points; from full points, one step off them; from beyond an end, a step inside it */
export function nearestOn({ full, none, step = HUNDREDTH }: Slope, value: Decimal): Decimal {
  const toFull = full.gt(none) ? 1 : -1
  const order = (edge: Decimal) => value.compare(edge) * toFull
  if (order(full) >= 0) return full.minus(Decimal.min(step, full.minus(none).abs()).times(toFull))
  const from = order(none) < 0 ? none : value
  return from.plus(Decimal.min(step, full.minus(from).abs()).times(toFull))
}

const HUNDREDTH = Decimal.of('0.01')
