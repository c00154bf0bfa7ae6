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
    const steps: Steps[] = []
    if (groups.length > 1) for (const [i, group] of groups.entries()) steps.push(written(group, means[i]!))
    if (drops) {
      const ends = [Decimal.max(values[0]!, ...values), Decimal.min(values[0]!, ...values)].map(figure)
      steps.push({ zh: `去掉最高${ends[0]}、最低${ends[1]}`, en: `without the highest ${ends[0]} and the lowest ${ends[1]}` })
    }
    if (kept.length > 1) steps.push(`(${added(kept)})÷${kept.length}=${figure(mean)}`)
    steps.push(`${figure(maximum)}×${figure(mean)}÷${figure(scale)}=${figure(points)}`)
    const nearest = nearestOf(groups, values, means, drops, scale, maximum.div(scale).div(kept.length))
    return {
      points,
      branch: drops ? 'ends-dropped' : 'all',
      arithmetic: inTurn(...steps),
      ...(nearest !== undefined && { nearest }),
    }
  },
})

const meanOf = ({ scores }: Group): Decimal => (scores.length === 0 ? Decimal.zero : Decimal.sum(scores).div(scores.length))

function withoutEnds(values: readonly Decimal[]): readonly Decimal[] {
  const [highest, lowest] = [Decimal.max(values[0]!, ...values), Decimal.min(values[0]!, ...values)]
  const top = values.findIndex((value) => value.eq(highest))
  const bottom = values.findIndex((value, i) => i !== top && value.eq(lowest))
  return values.filter((_, i) => i !== top && i !== bottom)
}

/** `2月(80+100)÷2=90`, `3月缺，按0` */
function written({ says, scores }: Group, mean: Decimal): Text {
  if (scores.length === 0) return { zh: `${says.zh}缺，按0`, en: `${says.en} missing, counts as 0` }
  const steps = scores.length === 1 ? figure(mean) : `(${added(scores)})÷${scores.length}=${figure(mean)}`
  return { zh: `${says.zh}${steps}`, en: `${says.en} ${steps}` }
}

/**
 * One point more for the score where it weighs most, the lowest of equals; at full scores one point less. With ends dropped only a kept score
 * moves the mean, and no further than the end it would displace.
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
  const [highest, lowest] = [Decimal.max(values[0]!, ...values), Decimal.min(values[0]!, ...values)]
  const top = drops ? values.findIndex((value) => value.eq(highest)) : -1
  const bottom = drops ? values.findIndex((value, i) => i !== top && value.eq(lowest)) : -1
  for (const direction of [1, -1]) {
    let best: { says: Text; gain: Decimal; score: Decimal } | undefined
    const consider = (says: Text, value: Decimal, score: Decimal, of: number) => {
      const room = direction === 1 ? scale.minus(score) : score
      const toEnd = !drops ? undefined : (direction === 1 ? highest.minus(value) : value.minus(lowest)).times(of)
      const by = Decimal.min(Decimal.one, room, toEnd ?? Decimal.one)
      const gain = worth.times(by).div(of)
      if (by.lte(Decimal.zero)) return
      const order = best === undefined ? 1 : gain.compare(best.gain)
      if (order < 0 || (order === 0 && score.gte(best!.score))) return
      const label = { zh: single ? '' : says.zh, en: single ? '' : `${says.en} ` }
      const [zh, en] = direction === 1 ? ['再高', 'higher'] : ['低', 'lower']
      best = {
        says: { zh: `${label.zh}${figure(score)}分的${zh}${figure(by)}`, en: `${label.en}the ${figure(score)} ${figure(by)} ${en}` },
        gain,
        score,
      }
    }
    if (single)
      for (const [i, score] of groups[0]!.scores.entries()) if (i !== top && i !== bottom) consider(groups[0]!.says, score, score, 1)
    if (!single) {
      for (const [i, { says, scores }] of groups.entries()) {
        if (i === top || i === bottom) continue
        if (scores.length === 0) consider(says, Decimal.zero, Decimal.zero, 1)
        for (const score of scores) consider(says, means[i]!, score, scores.length)
      }
    }
    if (best !== undefined) return direction === 1 ? { says: best.says, gain: best.gain } : { says: best.says, gain: best.gain.negated() }
  }
  return undefined
}
