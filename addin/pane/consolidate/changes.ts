import type { DepartmentScore, PersonScore, Scorecard, ScoreLine } from '@kaoji/shared/scoring/result'
import type { Text } from '@kaoji/shared/text'

/** What a run came to, as far as two of them are compared. */
export interface Scores {
  readonly departments: readonly DepartmentScore[]
  readonly persons: readonly PersonScore[]
  readonly scorecards: readonly Scorecard[]
}

/** Where somebody stands in a run. */
export interface Standpoint {
  readonly score: string | null
  readonly rank: number | null
  readonly grade: Text | null
}

/** A clause that reads otherwise than in the run before; null: not scored, or not there. */
interface ClauseChange {
  readonly method: string
  readonly clause: string
  readonly card: string
  readonly from: string | null
  readonly to: string | null
}

/** Somebody who moved, or a department. Without clauses it is others who moved. */
export interface Moved {
  readonly kind: 'department' | 'person'
  readonly id: string
  readonly name: string
  readonly from: Standpoint
  readonly to: Standpoint
  readonly clauses: readonly ClauseChange[]
}

/** 比上次: who moved, from where to where, by which clauses; departments first, then persons, each in the run's order. */
export function changesBetween(before: Scores, now: Scores): readonly Moved[] {
  const departments = new Map(before.departments.map((one) => [one.department, one]))
  const persons = new Map(before.persons.map((one) => [one.person, one]))
  return [
    ...now.departments.flatMap((one) => {
      const earlier = departments.get(one.department)
      const id = one.department
      return moved({ kind: 'department', id, name: id }, earlier, one, () => linesApart('posts-2011', earlier?.lines ?? [], one.lines))
    }),
    ...now.persons.flatMap((one) =>
      moved({ kind: 'person', id: one.person, name: one.name }, persons.get(one.person), one, () =>
        now.scorecards
          .filter(({ person }) => person === one.person)
          .flatMap(({ id, method, lines }) => linesApart(method, before.scorecards.find((card) => card.id === id)?.lines ?? [], lines)),
      ),
    ),
  ]
}

type Ranked = Pick<PersonScore, 'rank' | 'grade'> & { readonly score: string | null }

function moved(
  who: Pick<Moved, 'kind' | 'id' | 'name'>,
  before: Ranked | undefined,
  now: Ranked,
  clauses: () => readonly ClauseChange[],
): Moved[] {
  const [from, to] = [standpoint(before), standpoint(now)]
  if (from.score === to.score && from.rank === to.rank && from.grade?.zh === to.grade?.zh) return []
  return [{ ...who, from, to, clauses: clauses() }]
}

const standpoint = (one: Ranked | undefined): Standpoint => ({
  score: one?.score ?? null,
  rank: one?.rank ?? null,
  grade: one?.grade ?? null,
})

function linesApart(method: string, before: readonly ScoreLine[], now: readonly ScoreLine[]): ClauseChange[] {
  const earlier = new Map(before.map((line) => [line.clause, line.points]))
  return now.flatMap(({ clause, card, points }) => {
    const from = earlier.get(clause) ?? null
    return from === points ? [] : [{ method, clause, card, from, to: points }]
  })
}
