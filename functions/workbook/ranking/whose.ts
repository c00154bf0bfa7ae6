import { grouped } from '@kaoji/shared/grouped'
import type { PersonScore, RunResult, Scorecard } from '@kaoji/shared/scoring/result'

/** A result's persons and scorecards by whose they are: two thousand people are not searched anew for each of them. */
interface Whose {
  readonly person: ReadonlyMap<string, PersonScore>
  /** in order of segment */
  readonly cardsOfPerson: ReadonlyMap<string, readonly Scorecard[]>
  /** in order of person and segment */
  readonly cardsOfDepartment: ReadonlyMap<string, readonly Scorecard[]>
}

const known = new WeakMap<RunResult, Whose>()

/** @returns a result's lists by whose they are, made once for each result */
export function whose(result: RunResult): Whose {
  const before = known.get(result)
  if (before !== undefined) return before
  const made = {
    person: new Map(result.persons.map((person) => [person.person, person])),
    cardsOfPerson: grouped(result.scorecards, ({ person }) => person),
    cardsOfDepartment: grouped(result.scorecards, ({ department }) => department),
  }
  known.set(result, made)
  return made
}
