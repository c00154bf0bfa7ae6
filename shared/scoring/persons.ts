import { Decimal } from '../decimal.ts'
import { byText, counted, grouped } from '../grouped.ts'
import type { MethodData } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { onceFor } from '../onceFor.ts'
import type { Text } from '../text.ts'
import type { MainPost, Person, PersonLine } from './person.ts'
import { pendingOf, personOf } from './person.ts'
import type { RankableCard } from './rankable.ts'
import type { Placed, Quota } from './result.ts'
import { award, quotaGroups, rank } from './ranking.ts'

type PlacedPerson = Placed<PersonLine>

const postsByPerson = onceFor(
  (posts: readonly MainPost[]): ReadonlyMap<string, MainPost> => new Map(posts.map((post) => [post.person, post])),
)

/**
 * Ranks and grades people 岗位排名: a person's score is the mean of his cards by weight; he stands in the list of his main post on 31 December, or the last one.
 * Not ranked: incomplete, 不定等次.
 * @param cards by id
 */
export function rankPeople(
  cards: readonly RankableCard[],
  posts: readonly MainPost[],
  methods: readonly LoadedMethod[],
): { persons: PlacedPerson[]; quotas: Quota[] } {
  const mains = postsByPerson(posts)
  const people: Person[] = []
  for (const [person, own] of [...grouped(cards, personOfCard)].sort(byKey)) {
    const main = mains.get(person)
    people.push(personOf(own, main, main && listFor(main, methods)))
  }
  const inList = grouped(people, listOf)
  const ranked = methods.flatMap(({ data }) =>
    [...grouped(inList.get(data) ?? [], groupOf)].sort(byKey).map(([group, members]) => rankList(data, group, members)),
  )
  return {
    persons: [...ranked.flatMap(({ persons }) => persons), ...(inList.get(undefined) ?? []).map(unranked)],
    quotas: ranked.flatMap(({ quotas }) => quotas),
  }
}

// By name, since a county asks them thousands of times: of a function that each run makes anew nothing compiled is left for the next.
const personOfCard = ({ scorecard }: RankableCard) => scorecard.person
const listOf = ({ list }: Person) => list
const groupOf = ({ line }: Person) => line.group
const scoreOf = ({ candidate }: Ranked) => candidate.line.score
const placeOf = ({ rank: place }: Ranked) => place
const candidateOf = ({ candidate }: Ranked) => candidate
const departmentOf = ({ candidate }: Ranked) => candidate.department
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => byText(a, b)

type Ranked = ReturnType<typeof rank<Person>>[number]

function listFor({ type }: MainPost, methods: readonly LoadedMethod[]): MethodData | undefined {
  for (const { data } of methods) if (data.types.includes(type)) return data
  return undefined
}

function rankList(list: MethodData, group: string, members: readonly Person[]): { persons: PlacedPerson[]; quotas: Quota[] } {
  const [eligible, rest] = [members.filter(isRanked), members.filter(isPending)]
  const ranked = rank(asTheyStood(list, group, eligible))
  lastRanked(list).set(group, ranked.map(candidateOf))
  const excellent = new Set<string>()
  const quotas = quotaGroups(ranked, departmentOf, list.ranking.quota).map(({ name, members: own, given }): Quota => {
    const outcome = award(own.length, qualifiersOf(list, own), list.ranking.quota, given)
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
  const [equals, sharing] = [counted(ranked, scoreOf), counted(ranked, placeOf)]
  const persons: PlacedPerson[] = []
  for (const { candidate: person, rank: place } of ranked) {
    const [byScore, grade] = gradesOf(list, person, excellent)
    const among = { equals: equals.get(person.line.score)!, sharing: sharing.get(place)! }
    const explanation = explain(list, person, place, byScore, grade, excellent, among)
    persons.push({ line: person.line, place: { rank: place, grade: list.grades[grade]!.title, explanation } })
  }
  rest.sort((a, b) => Number(a.line.incomplete) - Number(b.line.incomplete) || byText(a.id, b.id))
  return { persons: [...persons, ...rest.map(unranked)], quotas }
}

/** The same people in the order of the last ranking: nearly everybody stands as he did, and what is nearly in order is sorted with a comparison each. */
function asTheyStood(list: MethodData, group: string, people: readonly Person[]): readonly Person[] {
  const others = new Set(people)
  const before: Person[] = []
  for (const person of lastRanked(list).get(group) ?? []) if (others.delete(person)) before.push(person)
  return [...before, ...others]
}

/** Who qualifies for the best grade, in rank order. */
function qualifiersOf(list: MethodData, ranked: readonly Ranked[]) {
  const best = thresholdsOf(list)[0]!
  const qualifiers: { readonly id: string; readonly rank: number }[] = []
  for (const { candidate, rank: place } of ranked) {
    if (candidate.score.gte(best) && !candidate.barred) qualifiers.push({ id: candidate.id, rank: place })
  }
  return qualifiers
}

const lastRanked = onceFor((_list: MethodData) => new Map<string, readonly Person[]>())

const isRanked = ({ line }: Person) => !line.incomplete && !line.undetermined
const isPending = (person: Person) => !isRanked(person)

/** @returns places in the list of grades: by score and quota, and lowered by vetoes and limits (the lowest holds) */
function gradesOf(list: MethodData, person: Person, excellent: ReadonlySet<string>): readonly [number, number] {
  const reached = thresholdsOf(list).findIndex((from) => person.score.gte(from))
  const byScore = reached === 0 && !excellent.has(person.id) ? 1 : reached
  return [byScore, Math.max(byScore, Math.min(person.lowest, list.grades.length - 1))]
}

/** From which score on each grade is reached. */
const thresholdsOf = onceFor(({ grades }: MethodData) => grades.map(({ from }) => Decimal.of(from)))

function explain(
  list: MethodData,
  person: Person,
  place: number,
  byScore: number,
  grade: number,
  excellent: ReadonlySet<string>,
  { equals, sharing }: { readonly equals: number; readonly sharing: number },
): Text {
  const words = wordsOf(list)
  const parts: Text[] = []
  if (equals > 1) parts.push(sharing > 1 ? words.sharing(place) : words.parted)
  if (person.score.gte(thresholdsOf(list)[0]!) && !excellent.has(person.id) && !person.barred) parts.push(words.beyond)
  if (grade > byScore) parts.push(words.lowered[byScore]!)
  return parts.length === 0 ? nothing : parts.reduce((all, one) => both(all)(one))
}

const nothing: Text = { zh: '', en: '' }

/** What a list says, the very same each time: whoever writes it down knows it again. */
const wordsOf = onceFor(({ ranking: { chain }, grades }: MethodData) => {
  const [zh, en] = [chain.map(({ says }) => says.zh).join('、'), chain.map(({ says }) => says.en).join(', ')]
  const shared = new Map<number, Text>()
  return {
    parted: { zh: `同分，依次比较${zh}`, en: `equal score, parted by ${en}` },
    sharing(place: number): Text {
      const known = shared.get(place)
      if (known !== undefined) return known
      const says = { zh: `同分，${zh}仍相同，并列第${place}`, en: `equal score and equal in ${en}: shared place ${place}` }
      shared.set(place, says)
      return says
    },
    beyond: { zh: `${grades[0]!.from}分以上，在名额之外`, en: `${grades[0]!.from} or more, beyond the quota` },
    lowered: grades.map(({ title }): Text => ({ zh: `按分数为${title.zh}，受限降等`, en: `${title.en} by score, lowered` })),
  }
})

const both = onceFor((one: Text) => onceFor((other: Text): Text => ({ zh: `${one.zh}；${other.zh}`, en: `${one.en}; ${other.en}` })))

function unranked(person: Person): PlacedPerson {
  const { list, line } = person
  const grade = line.incomplete || list === undefined || !line.undetermined ? null : list.undetermined
  return { line, place: { rank: null, grade, explanation: pendingOf(person) } }
}
