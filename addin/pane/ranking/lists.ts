import { grouped } from '@kaoji/shared/grouped'
import type { DepartmentScore, PersonScore, Scorecard } from '@kaoji/shared/scoring/result'
import type { MessageKey } from '@kaoji/shared/messages/render'
import type { Text } from '@kaoji/shared/text'
import { say } from '@kaoji/shared/messages/render'
import { worstOf, type Loss } from './losses.ts'

/** A line of a ranking, a department's or a person's. */
export interface Ranked {
  readonly id: string
  readonly name: string
  /** null: 待定, or not ranked. */
  readonly rank: number | null
  /** Places up (above 0) or down against the run before; undefined where there is nothing to compare. */
  readonly moved?: number
  readonly score: string | null
  readonly grade: Text | null
  readonly opens: 'department' | 'scorecard'
  /** What it opens: the scorecards' ids, the main one first; a department opens itself. */
  readonly cards: readonly string[]
  /** 扣最多: the clause that cost most; undefined where nothing was lost. */
  readonly worst?: Loss
}

/** A list that is ranked by itself. */
export interface RankedList {
  readonly id: string
  readonly title: MessageKey
  readonly ranked: readonly Ranked[]
}

/** What a run came to, as far as lists are made of it. */
export interface ListedScores {
  readonly departments: readonly DepartmentScore[]
  readonly persons: readonly PersonScore[]
  readonly scorecards: readonly Scorecard[]
}

// After every rank; not infinity, whose difference with itself is no number.
const unranked = 1e9

const titles: Readonly<Record<string, MessageKey>> = { 'posts-2011': 'ranking.posts', 'drivers-2011': 'ranking.drivers' }

/** What those whom a method assesses are called: 岗位, 驾驶员. */
export const listTitle = (method: string): MessageKey => titles[method] ?? 'ranking.persons'

/**
 * 科室, then each list of persons; leaders, who are in no list, last. The ranked first, in their order, then the others by name.
 * @param before the run before, for who moved
 */
export function listsOf(now: ListedScores, before?: Pick<ListedScores, 'departments' | 'persons'>): readonly RankedList[] {
  const lists: RankedList[] = []
  const departmentsBefore = new Map(before?.departments.map((one) => [one.department, one.rank]))
  const personsBefore = new Map(before?.persons.map((one) => [one.person, one.rank]))
  if (now.departments.length > 0)
    lists.push({
      id: 'departments',
      title: 'ranking.departments',
      ranked: inRank(now.departments.map((one) => department(one, departmentsBefore.get(one.department)))),
    })
  const byList = grouped(now.persons, ({ list }) => list ?? '')
  for (const id of [...byList.keys()].sort((a, b) => Number(a === '') - Number(b === ''))) {
    lists.push({
      id,
      title: id === '' ? 'ranking.leaders' : listTitle(id),
      ranked: inRank(byList.get(id)!.map((one) => person(one, personsBefore.get(one.person), now.scorecards))),
    })
  }
  return lists
}

const movedFrom = (rank: number | null, before: number | null | undefined) =>
  rank === null || before === null || before === undefined ? {} : { moved: before - rank }

function department({ department, rank, score, grade, lines }: DepartmentScore, before: number | null | undefined): Ranked {
  const worst = worstOf('posts-2011', lines)
  return {
    id: department,
    name: department,
    rank,
    ...movedFrom(rank, before),
    score,
    grade,
    opens: 'department',
    cards: [department],
    ...(worst && { worst }),
  }
}

function person(one: PersonScore, before: number | null | undefined, scorecards: readonly Scorecard[]): Ranked {
  const { person, name, post, rank, score, grade, incomplete, undetermined, cards } = one
  const main = scorecards.find(({ id }) => id === cards[0])
  const worst = main && worstOf(main.method, main.lines)
  return {
    id: person,
    name: [person, name, post === name || name.endsWith(post) ? '' : post].filter((word) => word !== '').join(' '),
    rank,
    ...movedFrom(rank, before),
    score,
    grade: incomplete ? say('score.pending') : undetermined ? say('ranking.undetermined') : grade,
    opens: 'scorecard',
    cards,
    ...(worst && { worst }),
  }
}

const inRank = (list: readonly Ranked[]) =>
  [...list].sort((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
