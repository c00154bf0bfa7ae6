import { grouped } from '@kaoji/shared/grouped'
import type { DepartmentScore, PersonScore } from '@kaoji/shared/scoring/result'
import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Text } from '@kaoji/shared/text'
import { say } from '@kaoji/shared/messages/render'

/** A line of a ranking, a department's or a person's. */
export interface Ranked {
  readonly id: string
  readonly name: string
  /** null: 待定, or not ranked. */
  readonly rank: number | null
  readonly score: string | null
  readonly grade: Text | null
  readonly opens: 'department' | 'scorecard'
  /** What it opens: the scorecards' ids, the main one first; a department opens itself. */
  readonly cards: readonly string[]
}

/** A list that is ranked by itself. */
export interface RankedList {
  readonly id: string
  readonly title: MessageKey
  readonly ranked: readonly Ranked[]
}

// After every rank; not infinity, whose difference with itself is no number.
const unranked = 1e9

const titles: Readonly<Record<string, MessageKey>> = { 'posts-2011': 'ranking.posts', 'drivers-2011': 'ranking.drivers' }

/** 科室, then each list of persons; leaders, who are in no list, last. The ranked first, in their order, then the others by name. */
export function listsOf(departments: readonly DepartmentScore[], persons: readonly PersonScore[]): readonly RankedList[] {
  const lists: RankedList[] = []
  if (departments.length > 0) lists.push({ id: 'departments', title: 'ranking.departments', ranked: inRank(departments.map(department)) })
  const byList = grouped(persons, ({ list }) => list ?? '')
  for (const id of [...byList.keys()].sort((a, b) => Number(a === '') - Number(b === ''))) {
    lists.push({
      id,
      title: id === '' ? 'ranking.leaders' : (titles[id] ?? 'ranking.persons'),
      ranked: inRank(byList.get(id)!.map(person)),
    })
  }
  return lists
}

const department = ({ department, rank, score, grade }: DepartmentScore): Ranked => ({
  id: department,
  name: department,
  rank,
  score,
  grade,
  opens: 'department',
  cards: [department],
})

const person = ({ person, name, post, rank, score, grade, incomplete, cards }: PersonScore): Ranked => ({
  id: person,
  name: `${person} ${name} ${post === name ? '' : post}`.trim(),
  rank,
  score,
  grade: incomplete ? say('score.pending') : grade,
  opens: 'scorecard',
  cards,
})

const inRank = (list: readonly Ranked[]) =>
  [...list].sort((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
