import { inputsOf, post, together } from '../methods/caseYear.ts'
import { fullDepartments, fullPerson } from '../methods/fullMarks.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { posts2011 } from '../methods/posts-2011.ts'
import { loadedOf, methodsOf2011 } from './caseRun.ts'
import { scoreDepartment } from './department.ts'
import { partYear } from './part.ts'
import type { MainPost } from './person.ts'
import { rankPeople } from './persons.ts'
import type { RankableCard } from './rankable.ts'

// What ranking worked out of somebody in an earlier run holds for the same cards, post and method, and no others.

interface Change {
  readonly holds: string
  readonly now?: readonly RankableCard[]
  readonly main?: readonly MainPost[]
  readonly by?: readonly LoadedMethod[]
}

const given = inputsOf({
  staffing: [post('XZ-09', '行政科', '一般岗位', { to: '2011-06-30' }), post('XZ-09', '办公室', '一般岗位', { from: '2011-07-01' })],
  rows: together(
    fullDepartments,
    fullPerson('XZ-02', '行政科'), // equal, so that the chain is told
    fullPerson('XZ-03', '行政科'),
    fullPerson('XZ-09', '行政科'),
  ),
})
const { departments, bureau } = partYear(given, methodsOf2011)
const cards = departments
  .flatMap((facts) => scoreDepartment(facts, methodsOf2011).scorecards as readonly RankableCard[])
  .toSorted((a, b) => (a.scorecard.id < b.scorecard.id ? -1 : 1))
const posts = bureau.mainPosts
const withCard = (id: string, change: (card: RankableCard) => readonly RankableCard[]) =>
  cards.flatMap((card) => (card.scorecard.id === id ? change(card) : card))
const withPost = (change: Readonly<Record<string, string>>) => posts.map((one) => (one.person === 'XZ-09' ? { ...one, ...change } : one))
const otherTitle = loadedOf({ ...posts2011, grades: posts2011.grades.map((grade) => ({ ...grade, title: { zh: '甲', en: 'A' } })) })
const otherChain = loadedOf({
  ...posts2011,
  ranking: { ...posts2011.ranking, chain: posts2011.ranking.chain.map((key) => ({ ...key, says: { zh: '一', en: 'one' } })) },
})

const changes: readonly Change[] = [
  { holds: 'his second card', now: withCard('XZ-09/2', (card) => [{ ...card, scorecard: { ...card.scorecard, total: '50.00' } }]) },
  { holds: 'the number of his cards', now: withCard('XZ-09/2', () => []) },
  {
    holds: 'what a veto sets',
    now: withCard('XZ-02/1', (card) => [{ ...card, consequences: [{ atMost: 2, says: { zh: '限', en: 'limit' } }] }]),
  },
  { holds: 'his name', main: withPost({ name: '某' }) },
  { holds: 'his department', main: withPost({ department: '机关车队' }) },
  { holds: 'his post', main: withPost({ post: '其他' }) },
  { holds: 'his list', main: withPost({ type: '局领导' }) },
  { holds: 'whether he has a main post', main: posts.filter(({ person }) => person !== 'XZ-09') },
  { holds: 'the grades’ names', by: [otherTitle, methodsOf2011[1]!] },
  { holds: 'the chain’s words', by: [otherChain, methodsOf2011[1]!] },
]
test.each(changes)('while the same is $holds', ({ now = cards, main = posts, by = methodsOf2011 }) => {
  const before = rankPeople(cards, posts, methodsOf2011)
  const next = rankPeople(now, main, by)
  expect(next).toEqual(rankPeople(JSON.parse(JSON.stringify(now)) as typeof now, main, by))
  expect(next).not.toEqual(before)
})

test('while he is of the same type, where each type is ranked by itself', () => {
  const byType = [loadedOf({ ...posts2011, ranking: { ...posts2011.ranking, groups: 'type' as const } })]
  const groupOf = (main: readonly MainPost[]) =>
    rankPeople(cards, main, byType).persons.find(({ line }) => line.person === 'XZ-09')!.line.group
  expect([groupOf(posts), groupOf(withPost({ type: '科室负责人' }))]).toEqual(['一般岗位', '科室负责人'])
})
