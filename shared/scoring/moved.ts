import { Decimal } from '../decimal.ts'
import { grouped } from '../grouped.ts'
import type { Text } from '../text.ts'
import type { DepartmentScore, PersonScore, RunResult, ScoreLine } from './result.ts'

/** Where somebody stood in a run. `score` null: none, or 待定 where incomplete. */
interface Stood {
  readonly score: string | null
  readonly rank: number | null
  readonly grade: Text | null
  readonly incomplete: boolean
}

/** A clause that came to other points; null: it could not be scored or did not apply, or there was no such card. */
export interface MovedClause {
  readonly method: string
  /** id of the card in the later run */
  readonly card: string
  readonly clause: string
  readonly from: string | null
  readonly to: string | null
}

/** Somebody who moved between two runs, and why. Without clauses only others moved around him. */
export interface Moved {
  readonly from: Stood
  readonly to: Stood
  /** points gained, signed by its number; null where one run gave none */
  readonly change: string | null
  readonly clauses: readonly MovedClause[]
}

export type MovedPerson = Moved & Pick<PersonScore, 'person' | 'name' | 'department'>
export type MovedDepartment = Moved & Pick<DepartmentScore, 'department'>

/** Persons whose score, rank or grade differs from an earlier run's, in the later one's order; who was not in both is no move. */
export function movedPersons(then: RunResults, now: RunResults): MovedPerson[] {
  const before = new Map(then.persons.map((person) => [person.person, person]))
  const cardsOf = ({ scorecards }: RunResults) => grouped(scorecards, ({ person }) => person)
  const [cardsThen, cardsNow] = [cardsOf(then), cardsOf(now)]
  return now.persons.flatMap((person) => {
    const old = before.get(person.person)
    if (old === undefined || alike(stood(old), stood(person))) return []
    const { person: code, name, department } = person
    const lines = (cards: ReturnType<typeof cardsOf>) =>
      (cards.get(code) ?? []).flatMap(({ id, method, lines: own }) =>
        own.map((line) => [`${id} ${line.clause}`, { ...line, method }] as const),
      )
    return [
      { person: code, name, department, ...movedBy(stood(old), stood(person)), clauses: clausesOf(lines(cardsThen), lines(cardsNow)) },
    ]
  })
}

/** Departments that moved, likewise. */
export function movedDepartments(then: RunResults, now: RunResults): MovedDepartment[] {
  const before = new Map(then.departments.map((department) => [department.department, department]))
  return now.departments.flatMap((department) => {
    const old = before.get(department.department)
    if (old === undefined || alike(stood(old), stood(department))) return []
    // A department's card is called by department, method and clause.
    const lines = ({ lines: own }: DepartmentScore) =>
      own.map((line) => [line.clause, { ...line, method: line.card.split('/')[1] ?? '' }] as const)
    return [
      { department: department.department, ...movedBy(stood(old), stood(department)), clauses: clausesOf(lines(old), lines(department)) },
    ]
  })
}

type RunResults = Pick<RunResult, 'persons' | 'departments' | 'scorecards'>

const stood = ({ score, rank, grade, ...more }: PersonScore | DepartmentScore): Stood => ({
  score,
  rank,
  grade,
  incomplete: 'incomplete' in more && more.incomplete,
})

const alike = (a: Stood, b: Stood) =>
  a.score === b.score && a.rank === b.rank && a.grade?.zh === b.grade?.zh && a.incomplete === b.incomplete

const movedBy = (from: Stood, to: Stood): Omit<Moved, 'clauses'> => ({
  from,
  to,
  change: from.score === null || to.score === null ? null : Decimal.of(to.score).minus(Decimal.of(from.score)).toFixed(2),
})

type Lines = readonly (readonly [key: string, line: ScoreLine & { readonly method: string }])[]

function clausesOf(then: Lines, now: Lines): MovedClause[] {
  const [before, after] = [new Map(then), new Map(now)]
  const gone = then
    .filter(([key]) => !after.has(key))
    .map(([, { method, card, clause, points }]) => ({ method, card, clause, from: points, to: null }))
  return [
    ...now.flatMap(([key, { method, card, clause, points }]) => {
      const from = before.get(key)?.points ?? null
      return from === points ? [] : [{ method, card, clause, from, to: points }]
    }),
    ...gone,
  ]
}
