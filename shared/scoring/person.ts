import { Decimal } from '../decimal.ts'
import type { ChainKey, MethodData } from '../methods/define.ts'
import type { Text } from '../text.ts'
import type { RankableCard } from './rankable.ts'
import type { Candidate } from './ranking.ts'
import type { PersonScore, Place } from './result.ts'

/** Everybody's main post of the year's end (or the last one): leaders have one too, and no list. */
export interface MainPost {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  readonly type: string
}

/** A person before anybody is ranked: a score, the mean of his cards by weight, and all of his line that does not depend on the others. */
export interface Person extends Candidate {
  readonly own: readonly RankableCard[]
  readonly main: MainPost | undefined
  readonly list: MethodData | undefined
  readonly department: string
  readonly lowest: number
  readonly barred: boolean
  readonly line: PersonLine
}

export type PersonLine = Omit<PersonScore, keyof Place>

/**
 * Assesses a person.
 * @param own his cards by id, at least one
 * @param main where he has one
 * @param list the method of the list in which he stands; leaders have none
 */
export function personOf(own: readonly RankableCard[], main: MainPost | undefined, list: MethodData | undefined): Person {
  const known = assessed.get(own[0]!)
  if (known !== undefined && known.list === list && isSamePost(known.main, main) && isSame(known.own, own)) return known
  const person = assess(own, main, list)
  assessed.set(own[0]!, person)
  return person
}

// A run that goes on from another finds nearly everybody's cards as they were.
const assessed = new WeakMap<RankableCard, Person>()

const isSame = (some: readonly RankableCard[], others: readonly RankableCard[]) =>
  some.length === others.length && some.every((card, i) => card === others[i])

const isSamePost = (one: MainPost | undefined, other: MainPost | undefined) =>
  one?.name === other?.name && one?.department === other?.department && one?.post === other?.post && one?.type === other?.type

function assess(own: readonly RankableCard[], main: MainPost | undefined, list: MethodData | undefined): Person {
  const score = meanOf(own.map(({ scorecard: { weight, total } }) => ({ weight: Decimal.fromExact(weight), value: Decimal.of(total) })))
  const consequences = own.flatMap((card) => card.consequences)
  const bars = consequences.filter(
    (one) =>
      one.atMost !== undefined || one.undetermined === true || one.noBonus === true || one.rankedLast === true || one.scoreZero === true,
  )
  const words = new Map(bars.map(({ says }) => [says.zh, says]))
  const last = own.at(-1)!.scorecard
  const judgedBy = own.filter(({ scorecard }) => scorecard.method === list?.method)
  const chain = (list?.ranking.chain ?? []).map((key) => ({
    key,
    value: chainValue(key, judgedBy),
    better: 'better' in key ? key.better : ('more' as const),
  }))
  const department = main?.department ?? last.department
  return {
    id: last.person,
    own,
    main,
    list,
    department,
    score,
    chain,
    last: consequences.some((one) => one.rankedLast === true),
    lowest: Math.max(0, ...consequences.map((one) => one.atMost ?? 0)),
    barred: bars.length > 0,
    line: {
      person: last.person,
      name: main?.name ?? last.name,
      department,
      post: main?.post ?? last.post,
      list: list?.method ?? null,
      group: list === undefined || main === undefined ? '' : groupOf(list, main),
      days: own.reduce((days, { scorecard }) => days + (scorecard.main ? scorecard.days : 0), 0),
      cards: own.map(({ scorecard }) => scorecard.id),
      score: score.toFixed(2),
      incomplete: own.some(({ scorecard }) => scorecard.incomplete),
      undetermined: consequences.some((one) => one.undetermined === true),
      chain: chain.map(({ key, value }) => ({ key: key.key, says: key.says, value: value?.toString() ?? null })),
      restraints: [...words.values()],
    },
  }
}

/** Points on the chain are weighted and rounded like the score; figures over all rows are the same on each card. */
function chainValue(key: ChainKey, own: readonly RankableCard[]): Decimal | undefined {
  const values = own.flatMap(({ scorecard, chain }) =>
    chain[key.key] == null ? [] : [{ weight: Decimal.fromExact(scorecard.weight), value: Decimal.fromExact(chain[key.key]!) }],
  )
  if ('sums' in key) return values[0]?.value
  return meanOf(values)
}

/** The mean by weight, two places; 0 where nothing has a weight. */
function meanOf(values: readonly { readonly weight: Decimal; readonly value: Decimal }[]): Decimal {
  const weights = Decimal.sum(values.map(({ weight }) => weight))
  if (weights.isZero()) return Decimal.zero
  // Nearly everybody has one card.
  if (values.length === 1) return values[0]!.value.round(2)
  return Decimal.sum(values.map(({ weight, value }) => weight.times(value)))
    .div(weights)
    .round(2)
}

function groupOf({ ranking: { groups } }: MethodData, { type, department }: MainPost): string {
  if (groups === 'one-list') return ''
  if (groups === 'type') return type
  return Object.keys(groups.classes).find((name) => groups.classes[name]!.includes(department)) ?? ''
}

/** @returns how a place is explained to who is not ranked */
export function pendingOf({ list, line: { incomplete, restraints } }: Person): Text {
  if (incomplete) return { zh: '有条款不能计分，待定', en: 'a clause cannot be scored: pending' }
  if (list === undefined) return { zh: '由县里考核，不参加排名', en: 'assessed by the county, not ranked' }
  return { zh: restraints.map(({ zh }) => zh).join('；'), en: restraints.map(({ en }) => en).join('; ') }
}
