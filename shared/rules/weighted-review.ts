import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { added, figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import type { FactShapes } from './facts.ts'
import { count, list, points, record, word, WrongParameter } from './parameters.ts'

/**
 * 多方测评: maximum × (Σ weight × mean ÷ Σ weight over the groups present) ÷ scale. `groups` stand from the top down. From the bottom up, a group
 * of fewer than `smallest` ballots joins the next present one above (the topmost: below): mean by ballots, weights added. A group without
 * ballots is absent; nobody voted: cannot score. Unrounded: the clause rounds. Source: domain.md 4; posts-2011 clause 17.
 */
export const weightedReview = defineRule({
  kind: 'weighted-review',
  title: { zh: '多方测评', en: 'Weighted review' },
  shape: 'ballots',
  parameters: { groups: list(record({ group: word, weight: points })), smallest: count, scale: points },
  check({ groups }) {
    const sum = Decimal.sum(groups.map((group) => group.weight))
    if (!sum.eq(Decimal.of(100))) throw new WrongParameter(`groups: the weights sum to ${figure(sum)}, not to 100`)
    if (new Set(groups.map((group) => group.group)).size < groups.length) throw new WrongParameter('groups: one stands twice')
  },
  describe: ({ maximum, groups, smallest, scale }) => ({
    zh: `${figure(maximum)}×加权平均÷${figure(scale)}：${groups.map(({ group, weight }) => `${group}${figure(weight)}%`).join('，')}；不足${figure(smallest)}票的并入上一组`,
    en: `${figure(maximum)} × weighted mean ÷ ${figure(scale)}: ${groups.map(({ group, weight }) => `${group} ${figure(weight)} %`).join(', ')}; fewer than ${figure(smallest)} ballots join the group above`,
  }),
  score({ maximum, groups, smallest, scale }, { groups: voted }) {
    const present = presentOf(groups, voted)
    if (present.length === 0) {
      const why = { zh: '没有人投票', en: 'nobody voted' }
      return { points: Decimal.zero, cannotScore: why, branch: 'empty', arithmetic: why }
    }
    const { joined, steps } = join(present, smallest)
    const weights = Decimal.sum(joined.map((group) => group.weight))
    const weighed = Decimal.sum(joined.map((group) => group.weight.times(group.mean)))
    const mean = weighed.div(weights)
    const points = maximum.times(mean).div(scale)
    if (joined.length > 1) {
      const products = joined.map((group) => `${figure(group.weight)}×${figure(group.mean)}`).join('+')
      steps.push(`(${products})÷(${added(joined.map((group) => group.weight))})=${figure(mean)}`)
    }
    steps.push(`${figure(maximum)}×${figure(mean)}÷${figure(scale)}=${figure(points)}`)
    const nearest = nearestOf(joined, scale, maximum.div(scale).div(weights))
    return {
      points,
      branch: joined.length < present.length ? 'joined' : 'apart',
      arithmetic: inTurn(...steps),
      nearest,
    }
  },
})

interface Voted {
  readonly group: string
  readonly ballots: Decimal
  readonly mean: Decimal
}
/** groups that count as one */
interface Joined {
  readonly members: readonly Voted[]
  readonly weight: Decimal
  readonly ballots: Decimal
  /** by ballots */
  readonly mean: Decimal
}

function presentOf(groups: readonly { group: string; weight: Decimal }[], voted: FactShapes['ballots']['groups']): Joined[] {
  const stranger = voted.find(({ group }) => !groups.some((known) => known.group === group))
  if (stranger !== undefined) throw new RangeError(`weighted-review: the method has no group "${stranger.group}"`)
  return groups.flatMap(({ group, weight }) => {
    const members = voted.filter((one) => one.group === group && !one.ballots.isZero())
    return members.length === 0 ? [] : [together(members, weight)]
  })
}

function together(members: readonly Voted[], weight: Decimal): Joined {
  const [only] = members
  if (members.length === 1) return { members, weight, ballots: only!.ballots, mean: only!.mean }
  const ballots = Decimal.sum(members.map((member) => member.ballots))
  return { members, weight, ballots, mean: Decimal.sum(members.map((member) => member.ballots.times(member.mean))).div(ballots) }
}

function join(present: readonly Joined[], smallest: Decimal): { joined: readonly Joined[]; steps: Steps[] } {
  const joined = [...present]
  const steps: Steps[] = []
  for (let at = joined.length - 1; at >= 0 && joined.length > 1; at -= 1) {
    if (joined[at]!.ballots.gte(smallest)) continue
    const [upper, lower] = at === 0 ? [0, 1] : [at - 1, at]
    const [small, into] = [joined[at]!, joined[at === 0 ? 1 : at - 1]!]
    const both = together([...joined[upper]!.members, ...joined[lower]!.members], small.weight.plus(into.weight))
    joined.splice(upper, 2, both)
    steps.push(joining(small, into, both))
  }
  return { joined, steps }
}

/** `职工2票并入中层：(2×80+6×90)÷(2+6)=87.5，权重20+30=50` */
function joining(small: Joined, into: Joined, both: Joined): Text {
  const parts = [small, into]
  const mean = `(${parts.map((part) => `${figure(part.ballots)}×${figure(part.mean)}`).join('+')})÷(${added(parts.map((part) => part.ballots))})=${figure(both.mean)}`
  const weight = `${added(parts.map((part) => part.weight))}=${figure(both.weight)}`
  const [name, other] = parts.map((part) => part.members.map((member) => member.group).join('、'))
  return {
    zh: `${name}${figure(small.ballots)}票并入${other}：${mean}，权重${weight}`,
    en: `${name}, ${figure(small.ballots)} ballots, joins ${other}: ${mean}, weight ${weight}`,
  }
}

/** One point more from the group where it weighs most; where all gave full points, one less. */
function nearestOf(joined: readonly Joined[], scale: Decimal, worth: Decimal): NearestChange | undefined {
  for (const direction of [1, -1]) {
    let best: { member: Voted; by: Decimal; gain: Decimal } | undefined
    for (const one of joined) {
      for (const member of one.members) {
        const by = Decimal.min(Decimal.one, direction === 1 ? scale.minus(member.mean) : member.mean)
        if (by.lte(Decimal.zero)) continue
        const gain = worth.times(one.weight).times(member.ballots).div(one.ballots).times(by)
        if (best === undefined || gain.gt(best.gain)) best = { member, by, gain }
      }
    }
    if (best === undefined) continue
    const { member, by, gain } = best
    return direction === 1
      ? { says: { zh: `${member.group}评分再高${figure(by)}`, en: `${member.group} ${figure(by)} higher` }, gain }
      : { says: { zh: `${member.group}评分低${figure(by)}`, en: `${member.group} ${figure(by)} lower` }, gain: gain.negated() }
  }
  return undefined
}
