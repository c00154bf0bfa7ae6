import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { addedUp, figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { FactShapes } from './facts.ts'
import { decimal, optional, WrongParameter } from './parameters.ts'

type Part = FactShapes['parts']['parts'][number]

/**
 * 完成率: maximum × Σ weight × min(ceiling, done ÷ target) ÷ Σ weight, never above the maximum; a part whose done ÷ target lies below `floor`
 * counts nothing. Weights and targets are above 0; `ceiling` is 1 unless given. Unrounded: the clause rounds. No parts: cannot score.
 * Source: domain.md 4; posts-2011 clauses 8, 15, 20, drivers-2011 clause 3.
 */
export const ratio = defineRule({
  kind: 'ratio',
  title: { zh: '完成率', en: 'Ratio' },
  shape: 'parts',
  parameters: { ceiling: optional(decimal), floor: optional(decimal) },
  check({ ceiling = Decimal.one, floor = Decimal.zero }) {
    if (ceiling.lt(Decimal.one)) throw new WrongParameter(`ceiling: ${figure(ceiling)} would never give full points`)
    if (floor.isNegative() || floor.gt(ceiling)) throw new WrongParameter(`floor: ${figure(floor)} does not lie between 0 and the ceiling`)
  },
  prepare: ({ ceiling = Decimal.one, floor = Decimal.zero }) => ({ most: ceiling, least: floor }),
  describe: ({ maximum, most, least }) => ({
    zh: `${figure(maximum)}×完成÷目标，按权重，超过${figure(most)}按${figure(most)}${least.isZero() ? '' : `，不满${figure(least)}按0`}`,
    en: `${figure(maximum)} × done ÷ target by weight, counted up to ${figure(most)}${least.isZero() ? '' : `, below ${figure(least)} as 0`}`,
  }),
  score({ maximum, most, least }, { parts }) {
    const weights = Decimal.sum(parts.map((part) => part.weight))
    if (weights.isZero()) {
      const why = { zh: '没有可计算的项目', en: 'nothing to take a ratio of' }
      return { points: Decimal.zero, cannotScore: why, branch: 'empty', arithmetic: why }
    }
    const counted = (part: Part, done: Decimal) => {
      const reached = done.div(part.target)
      return reached.lt(least) ? Decimal.zero : Decimal.min(most, reached).times(part.weight)
    }
    const shares = parts.map((part) => counted(part, part.done))
    const total = Decimal.sum(shares)
    const pointsOf = (sum: Decimal) => Decimal.min(maximum, maximum.times(sum).div(weights))
    const points = pointsOf(total)
    const steps: Steps[] = []
    for (const [i, part] of parts.entries()) if (!isPlain(part)) steps.push(written(part, shares[i]!, most, least))
    if (shares.length > 1) steps.push(grouped(shares))
    steps.push(last(maximum, total, weights))
    const move = nearestMove(parts, most, least, (i, done) => counted(parts[i]!, done).minus(shares[i]!))
    const gain = move === undefined ? Decimal.zero : pointsOf(total.plus(move.moved)).minus(points)
    return {
      points,
      branch: points.eq(maximum) ? 'full' : points.isZero() ? 'none' : 'partly',
      arithmetic: inTurn(...steps),
      nearest: move === undefined || gain.isZero() ? undefined : { says: moveInWords(move, parts.length === 1), gain },
    }
  },
})

/** a share that came as one, such as a problem settled late that counts 0.8: nothing is left to compute */
const isPlain = ({ weight, target, done }: Part) => weight.eq(Decimal.one) && target.eq(Decimal.one) && done.lte(Decimal.one)

/** `27÷30=0.9，30×0.9=27` */
function written({ weight, done, target }: Part, share: Decimal, most: Decimal, least: Decimal): Text {
  const reached = done.div(target)
  const counts = reached.lt(least) ? Decimal.zero : Decimal.min(most, reached)
  const weighed = weight.eq(Decimal.one) ? '' : `${figure(weight)}×${figure(counts)}=${figure(share)}`
  if (done.eq(target) && weighed !== '') return { zh: weighed, en: weighed }
  const quotient = `${figure(done)}÷${figure(target)}=${figure(reached)}`
  const zh = reached.lt(least) ? `，不满${figure(least)}，按0` : reached.gt(most) ? `，超过${figure(most)}，按${figure(most)}` : ''
  const en = reached.lt(least) ? `, below ${figure(least)}, counts as 0` : reached.gt(most) ? `, counts as ${figure(most)}` : ''
  return { zh: `${quotient}${zh}${weighed && `，${weighed}`}`, en: `${quotient}${en}${weighed && `, ${weighed}`}` }
}

/** `7×1+2×0.8=8.6` where many parts are alike, else `1+0.8+0=1.8` */
function grouped(shares: readonly Decimal[]): string {
  if (shares.length <= 6) return addedUp(shares)
  const alike = new Map<string, number>()
  for (const share of shares) alike.set(figure(share), (alike.get(figure(share)) ?? 0) + 1)
  return `${[...alike].map(([share, times]) => (times === 1 ? share : `${times}×${share}`)).join('+')}=${figure(Decimal.sum(shares))}`
}

/** `12×89÷100=10.68`; what is wholly done gets the maximum */
function last(maximum: Decimal, total: Decimal, weights: Decimal): Text {
  const full = figure(maximum)
  if (total.eq(weights)) return { zh: `得${full}`, en: `${full} points` }
  const steps = `${full}×${figure(total)}${weights.eq(Decimal.one) ? '' : `÷${figure(weights)}`}=${figure(maximum.times(total).div(weights))}`
  return total.gt(weights)
    ? { zh: `${steps}，超分值，按${full}`, en: `${steps}, over the maximum, counts as ${full}` }
    : { zh: steps, en: steps }
}

interface Move {
  readonly i: number
  readonly by: Decimal
  /** by how much the weighted sum moves */
  readonly moved: Decimal
}

/** The part that gains most by one more done, the least complete of equals; where nothing gains, the part that loses most by one less. */
function nearestMove(
  parts: readonly Part[],
  most: Decimal,
  least: Decimal,
  movedBy: (i: number, done: Decimal) => Decimal,
): Move | undefined {
  let best: Move | undefined
  const isBehind = (i: number, other: number) => parts[i]!.done.times(parts[other]!.target).lt(parts[other]!.done.times(parts[i]!.target))
  for (const direction of [1, -1]) {
    for (const [i, part] of parts.entries()) {
      const full = most.times(part.target)
      if (direction === 1 && part.done.gte(full)) continue
      const by = direction === 1 ? more(part, full, least) : fewer(part, full)
      const moved = movedBy(i, direction === 1 ? part.done.plus(by) : part.done.minus(by))
      if (moved.isZero()) continue
      const order = best === undefined ? 1 : moved.abs().compare(best.moved.abs())
      if (order > 0 || (order === 0 && isBehind(i, best!.i))) best = { i, by, moved }
    }
    if (best !== undefined) break
  }
  return best
}

function moveInWords({ i, by, moved }: Move, single: boolean): Text {
  const [name, much] = [single ? '' : numbered(i), figure(by)]
  return moved.isNegative()
    ? { zh: `${name}少完成${much}`, en: `${much} less done${name && ` of ${name}`}` }
    : { zh: `${name}再完成${much}`, en: `${much} more done${name && ` of ${name}`}` }
}

/** one, or what is left to the ceiling; up to the floor where that is further */
function more({ done, target }: Part, full: Decimal, least: Decimal): Decimal {
  const one = Decimal.min(Decimal.one, full.minus(done))
  return least.isZero() ? one : Decimal.max(one, least.times(target).minus(done))
}

/** what is beyond the ceiling, and one of what counts */
const fewer = ({ done }: Part, full: Decimal): Decimal =>
  Decimal.min(done, Decimal.max(Decimal.zero, done.minus(full)).plus(Decimal.min(Decimal.one, full)))

/** ①, ②, … as the facts are numbered; beyond ⑳ (21) */
const numbered = (i: number) => (i < 20 ? String.fromCodePoint(0x2460 + i) : `(${i + 1})`)
