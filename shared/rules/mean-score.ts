import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { added, figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import type { FactShapes } from './facts.ts'
import { count, optional, points, record } from './parameters.ts'

type Group = FactShapes['scores']['groups'][number]

/**
 * 平均得分: maximum × mean ÷ scale, the mean taken of each group's mean (months), or of the scores where there is one group (rows). A group
 * without scores counts as 0. `drop`: of more than so many values one highest and one lowest are left out. No group: cannot score.
 * Unrounded: the clause rounds. Source: domain.md 4; posts-2011 clauses 14, 22, drivers-2011 clause 9.
 */
export const meanScore = defineRule({
  kind: 'mean-score',
  title: { zh: '平均得分', en: 'Mean score' },
  shape: 'scores',
  parameters: { scale: points, drop: optional(record({ moreThan: count })) },
  describe({ maximum, scale, drop }) {
    const [zh, en] =
      drop === undefined
        ? ['', '']
        : [
            `，满${figure(drop.moreThan.plus(1))}个去掉一个最高分、一个最低分`,
            `, of more than ${figure(drop.moreThan)} one highest and one lowest left out`,
          ]
    return { zh: `${figure(maximum)}×平均分÷${figure(scale)}${zh}`, en: `${figure(maximum)} × mean ÷ ${figure(scale)}${en}` }
  },
  score({ maximum, scale, drop }, { groups }) {
    const [first] = groups
    if (first === undefined || (groups.length === 1 && first.scores.length === 0)) {
      const why = { zh: '没有分数可以平均', en: 'no scores to take a mean of' }
      return { points: Decimal.zero, cannotScore: why, branch: 'empty', arithmetic: why }
    }
    const means = groups.map(meanOf)
    const values = groups.length === 1 ? first.scores : means
    // One highest and one lowest go, so two must stay out of more than two.
    const drops = drop !== undefined && values.length > Math.max(2, drop.moreThan.toNumber())
    const kept = drops ? withoutEnds(values) : values
    const mean = Decimal.sum(kept).div(kept.length)
    const points = maximum.times(mean).div(scale)
    const said = means.map(figure)
    const steps: Steps[] = []
    if (groups.length > 1) for (const [i, group] of groups.entries()) steps.push(written(group, said[i]!))
    if (drops) {
      const ends = [Decimal.max(values[0]!, ...values), Decimal.min(values[0]!, ...values)].map(figure)
      steps.push({ zh: `去掉最高${ends[0]}、最低${ends[1]}`, en: `without the highest ${ends[0]} and the lowest ${ends[1]}` })
    }
    const result = figure(mean)
    if (kept.length > 1) steps.push(`(${kept === means ? said.join('+') : added(kept)})÷${kept.length}=${result}`)
    steps.push(`${figure(maximum)}×${result}÷${figure(scale)}=${figure(points)}`)
    const nearest = nearestOf(groups, values, means, drops, scale, maximum.div(scale).div(kept.length))
    return {
      points,
      branch: drops ? 'ends-dropped' : 'all',
      arithmetic: inTurn(...steps),
      nearest,
    }
  },
})

const meanOf = ({ scores }: Group): Decimal => (scores.length === 0 ? Decimal.zero : Decimal.sum(scores).div(scores.length))

/** @returns the places of one highest and one lowest value */
function endsOf(values: readonly Decimal[]): readonly [number, number] {
  let [top, bottom] = [0, -1]
  for (const [i, value] of values.entries()) if (value.gt(values[top]!)) top = i
  for (const [i, value] of values.entries()) if (i !== top && (bottom < 0 || value.lt(values[bottom]!))) bottom = i
  return [top, bottom]
}

function withoutEnds(values: readonly Decimal[]): readonly Decimal[] {
  const [top, bottom] = endsOf(values)
  return values.filter((_, i) => i !== top && i !== bottom)
}

/** `2月(80+100)÷2=90`, `3月缺，按0` */
function written({ says, scores }: Group, mean: string): Text {
  if (scores.length === 0) return { zh: `${says.zh}缺，按0`, en: `${says.en} missing, counts as 0` }
  const steps = scores.length === 1 ? mean : `(${added(scores)})÷${scores.length}=${mean}`
  return { zh: `${says.zh}${steps}`, en: `${says.en} ${steps}` }
}

/**
 * One point more for the lowest score of the group where it weighs most; at full scores one point less for a highest. With ends dropped only a
 * kept value moves the mean, and no further than the end it would displace.
 */
function nearestOf(
  groups: readonly Group[],
  values: readonly Decimal[],
  means: readonly Decimal[],
  drops: boolean,
  scale: Decimal,
  worth: Decimal,
): NearestChange | undefined {
  const single = groups.length === 1
  const [highest, lowest] = drops ? [Decimal.max(values[0]!, ...values), Decimal.min(values[0]!, ...values)] : []
  const ends: readonly number[] = drops && !single ? endsOf(means) : []
  const open = single ? [{ ...groups[0]!, scores: drops ? withoutEnds(values) : values }] : groups
  for (const up of [true, false]) {
    let best: { group: Group; score: Decimal; by: Decimal; gain: Decimal } | undefined
    for (const [i, group] of open.entries()) {
      const [first = Decimal.zero, ...others] = group.scores
      const score = up ? Decimal.min(first, ...others) : Decimal.max(first, ...others)
      const of = Math.max(1, group.scores.length)
      const weight = single ? 1 : of
      const room = up ? scale.minus(score) : score
      const value = single ? score : means[i]!
      if (room.lte(Decimal.zero) || ends.includes(i)) continue
      const toEnd = drops ? (up ? highest!.minus(value) : value.minus(lowest!)).times(weight) : Decimal.one
      const by = Decimal.min(Decimal.one, room, toEnd)
      if (by.isZero()) continue
      const gain = worth.times(by).div(weight)
      const order = best === undefined ? 1 : gain.compare(best.gain)
      if (order > 0 || (order === 0 && score.lt(best!.score))) best = { group, score, by, gain }
    }
    if (best === undefined) continue
    const { group, score, by, gain } = best
    const [whose, whoseEn] = single ? ['', ''] : [group.says.zh, `${group.says.en} `]
    return up
      ? { says: { zh: `${whose}${figure(score)}分的再高${figure(by)}`, en: `${whoseEn}the ${figure(score)} ${figure(by)} higher` }, gain }
      : {
          says: { zh: `${whose}${figure(score)}分的低${figure(by)}`, en: `${whoseEn}the ${figure(score)} ${figure(by)} lower` },
          gain: gain.negated(),
        }
  }
  return undefined
}
