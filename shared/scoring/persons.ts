import { Decimal } from '../decimal.ts'
import { byText, grouped } from '../grouped.ts'
import type { ChainKey, MethodData } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import type { Text } from '../text.ts'
import type { RankableCard } from './rankable.ts'
import type { PersonScore, Quota } from './result.ts'
import { award, quotaGroups, rank } from './ranking.ts'

interface Person {
  readonly person: string
  readonly own: readonly RankableCard[]
  readonly last: RankableCard | undefined
  readonly list: MethodData | undefined
  readonly score: Decimal
  readonly incomplete: boolean
  readonly undetermined: boolean
  readonly rankedLast: boolean
  readonly lowest: number
  readonly barred: boolean
  readonly restraints: readonly Text[]
  readonly chain: readonly (Decimal | undefined)[]
}

/** Everybody's main post of the year's end (or the last one): leaders have one too, and no list. */
export interface MainPost {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  readonly type: string
}

/**
 * Ranks and grades people 岗位排名: a person's score is the mean of his cards by weight; he stands in the list of his main post on 31 December, or the last one.
 * Not ranked: incomplete, 不定等次.
 */
export function rankPeople(
  segments: readonly RankableCard[],
  posts: readonly MainPost[],
  methods: readonly LoadedMethod[],
): { persons: PersonScore[]; quotas: Quota[] } {
  const cards = grouped(segments, ({ scorecard }) => scorecard.person)
  const mains = new Map(posts.map((post) => [post.person, post]))
  const people = [...cards.keys()].sort(byText).map((person) => assess(person, cards.get(person)!, mains.get(person), methods))
  const persons: PersonScore[] = []
  const quotas: Quota[] = []
  for (const list of [...methods.map(({ data }) => data), undefined]) {
    const members = people.filter((person) => person.list === list)
    if (list === undefined) {
      persons.push(...members.map((person) => unranked(person, mains.get(person.person), '')))
      continue
    }
    for (const [group, own] of [...grouped(members, (person) => groupOf(list, mains.get(person.person)!))].sort(([a], [b]) =>
      byText(a, b),
    )) {
      const result = rankList(list, group, own, mains)
      persons.push(...result.persons)
      quotas.push(...result.quotas)
    }
  }
  return { persons, quotas }
}

function assess(person: string, own: readonly RankableCard[], main: MainPost | undefined, methods: readonly LoadedMethod[]): Person {
  const weights = Decimal.sum(own.map(({ scorecard }) => Decimal.fromExact(scorecard.weight)))
  const sum = Decimal.sum(own.map(({ scorecard }) => Decimal.of(scorecard.total).times(Decimal.fromExact(scorecard.weight))))
  const list = methods.find(({ data }) => main !== undefined && data.types.includes(main.type))?.data
  const consequences = own.flatMap((card) => card.consequences)
  const bars = consequences.filter(
    (one) =>
      one.atMost !== undefined || one.undetermined === true || one.noBonus === true || one.rankedLast === true || one.scoreZero === true,
  )
  const words = new Map(bars.map(({ says }) => [says.zh, says]))
  return {
    person,
    own,
    list,
    last: own.at(-1),
    score: weights.isZero() ? Decimal.zero : sum.div(weights).round(2),
    incomplete: own.some(({ scorecard }) => scorecard.incomplete),
    undetermined: consequences.some((one) => one.undetermined === true),
    rankedLast: consequences.some((one) => one.rankedLast === true),
    lowest: Math.max(0, ...consequences.map((one) => one.atMost ?? 0)),
    barred: bars.length > 0,
    restraints: [...words.values()],
    chain:
      list === undefined
        ? []
        : list.ranking.chain.map((key) =>
            chainValue(
              key,
              own.filter(({ scorecard }) => scorecard.method === list.method),
            ),
          ),
  }
}

/** Points on the chain are weighted and rounded like the score; figures over all rows are the same on each card. */
function chainValue(key: ChainKey, own: readonly RankableCard[]): Decimal | undefined {
  const values = own.flatMap(({ scorecard, chain }) =>
    chain[key.key] == null ? [] : [{ weight: Decimal.fromExact(scorecard.weight), value: Decimal.fromExact(chain[key.key]!) }],
  )
  if ('sums' in key) return values[0]?.value
  const weights = Decimal.sum(values.map(({ weight }) => weight))
  return weights.isZero()
    ? Decimal.zero
    : Decimal.sum(values.map(({ weight, value }) => weight.times(value)))
        .div(weights)
        .round(2)
}

function groupOf({ ranking: { groups } }: MethodData, { type, department }: MainPost): string {
  if (groups === 'one-list') return ''
  if (groups === 'type') return type
  return Object.keys(groups.classes).find((name) => groups.classes[name]!.includes(department)) ?? ''
}

function rankList(
  list: MethodData,
  group: string,
  members: readonly Person[],
  mains: ReadonlyMap<string, MainPost>,
): { persons: PersonScore[]; quotas: Quota[] } {
  const eligible = members.filter((person) => !person.incomplete && !person.undetermined)
  const ranked = rank(
    eligible.map((person) => ({
      id: person.person,
      score: person.score,
      last: person.rankedLast,
      person,
      department: mains.get(person.person)!.department,
      chain: list.ranking.chain.map((key, i) => ({ value: person.chain[i], better: 'better' in key ? key.better : ('more' as const) })),
    })),
  )
  const best = Decimal.of(list.grades[0]!.from)
  const excellent = new Set<string>()
  const quotas = quotaGroups(
    ranked.map(({ candidate, rank: place }) => ({ ...candidate, place })),
    list.ranking.quota,
  ).map(({ name, members: own, given }): Quota => {
    const qualifiers = own.filter(({ person }) => person.score.gte(best) && !person.barred).map(({ id, place }) => ({ id, rank: place }))
    const outcome = award(own.length, qualifiers, list.ranking.quota, given)
    for (const id of outcome.awarded) excellent.add(id)
    return {
      list: [list.method, group, name].filter((part) => part !== '').join(' '),
      ranked: own.length,
      share: list.ranking.quota.share,
      exact: outcome.exact.toString(),
      quota: outcome.quota,
      qualified: outcome.qualified,
      awarded: outcome.awarded.size,
      arithmetic: outcome.arithmetic,
      line: outcome.line,
    }
  })
  const equals = grouped(ranked, ({ candidate }) => candidate.score.toString())
  const sharing = grouped(ranked, ({ rank: place }) => place)
  const persons = ranked.map(({ candidate: { person }, rank: place }): PersonScore => {
    const [byScore, grade] = gradesOf(list, person, excellent)
    const among = { equals: equals.get(person.score.toString())!.length, sharing: sharing.get(place)!.length }
    return {
      ...known(person, mains.get(person.person), group),
      rank: place,
      grade: list.grades[grade]!.title,
      explanation: explain(list, person, place, byScore, grade, excellent, among),
    }
  })
  const isRanked = new Set(eligible)
  const rest = members
    .filter((person) => !isRanked.has(person))
    .sort((a, b) => Number(a.incomplete) - Number(b.incomplete) || byText(a.person, b.person))
  return { persons: [...persons, ...rest.map((person) => unranked(person, mains.get(person.person), group))], quotas }
}

/** @returns places in the list of grades: by score and quota, and lowered by vetoes and limits (the lowest holds) */
function gradesOf({ grades }: MethodData, person: Person, excellent: ReadonlySet<string>): readonly [number, number] {
  const reached = grades.findIndex((grade) => person.score.gte(Decimal.of(grade.from)))
  const byScore = reached === 0 && !excellent.has(person.person) ? 1 : reached
  return [byScore, Math.max(byScore, Math.min(person.lowest, grades.length - 1))]
}

function explain(
  list: MethodData,
  person: Person,
  place: number,
  byScore: number,
  grade: number,
  excellent: ReadonlySet<string>,
  { equals, sharing }: { readonly equals: number; readonly sharing: number },
): Text {
  const parts: Text[] = []
  if (equals > 1) {
    const chain = list.ranking.chain.map((key) => key.says.zh).join('、')
    const chainEn = list.ranking.chain.map((key) => key.says.en).join(', ')
    parts.push(
      sharing > 1
        ? { zh: `同分，${chain}仍相同，并列第${place}`, en: `equal score and equal in ${chainEn}: shared place ${place}` }
        : { zh: `同分，依次比较${chain}`, en: `equal score, parted by ${chainEn}` },
    )
  }
  if (person.score.gte(Decimal.of(list.grades[0]!.from)) && !excellent.has(person.person) && !person.barred)
    parts.push({ zh: `${list.grades[0]!.from}分以上，在名额之外`, en: `${list.grades[0]!.from} or more, beyond the quota` })
  if (grade > byScore)
    parts.push({ zh: `按分数为${list.grades[byScore]!.title.zh}，受限降等`, en: `${list.grades[byScore]!.title.en} by score, lowered` })
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}

function known(person: Person, main: MainPost | undefined, group: string) {
  const last = person.last!.scorecard
  return {
    person: person.person,
    name: main?.name ?? last.name,
    department: main?.department ?? last.department,
    post: main?.post ?? last.post,
    list: person.list?.method ?? null,
    group,
    days: person.own.reduce((days, { scorecard }) => days + (scorecard.main ? scorecard.days : 0), 0),
    cards: person.own.map(({ scorecard }) => scorecard.id),
    score: person.score.toFixed(2),
    incomplete: person.incomplete,
    undetermined: person.undetermined,
    chain: (person.list?.ranking.chain ?? []).map((key, i) => ({
      key: key.key,
      says: key.says,
      value: person.chain[i]?.toString() ?? null,
    })),
    restraints: person.restraints,
  }
}

function unranked(person: Person, main: MainPost | undefined, group: string): PersonScore {
  const pending = { zh: '有条款不能计分，待定', en: 'a clause cannot be scored: pending' }
  const leader = { zh: '由县里考核，不参加排名', en: 'assessed by the county, not ranked' }
  const explanation = person.incomplete
    ? pending
    : person.list === undefined
      ? leader
      : { zh: person.restraints.map(({ zh }) => zh).join('；'), en: person.restraints.map(({ en }) => en).join('; ') }
  return {
    ...known(person, main, group),
    rank: null,
    grade: person.incomplete || person.list === undefined || !person.undetermined ? null : person.list.undetermined,
    explanation,
  }
}
