import type { Outcome } from '@kaoji/shared/rules/define'
import type { LoadedClause, LoadedMethod } from '@kaoji/shared/methods/load'
import { evaluate, type Evaluated } from '@kaoji/shared/scoring/evaluate'
import { extracting } from '@kaoji/shared/scoring/extract'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { givenOf } from '@kaoji/shared/scoring/given'
import type { Reading } from '@kaoji/shared/scoring/reading'
import { loadedMethods } from './loadedMethods.ts'

/** One clause for one reader, to be scored with its card. */
export interface ClauseReading {
  readonly score: () => Evaluated
  /** the rule by itself, from facts found beforehand; undefined where there are none */
  readonly outcome: (() => Outcome) | undefined
}

/**
 * Every clause of the methods that a filter takes, for everybody in the facts whom it judges: a person's clauses for each of his posts, a
 * department's and the bureau's for each department. What rests on other cards (18) is left out: it is scored from them.
 */
export const clauseReadings = (departments: readonly DepartmentFacts[], takes: (clause: LoadedClause) => boolean): ClauseReading[] =>
  departments.flatMap((facts) => loadedMethods.flatMap((method) => readingsOf(method, facts, takes)))

function readingsOf(method: LoadedMethod, facts: DepartmentFacts, takes: (clause: LoadedClause) => boolean): ClauseReading[] {
  const given = givenOf(facts, facts.freeze)
  const segments = facts.segments.filter(({ type }) => method.data.types.includes(type))
  return [...method.clauses.values()].filter(takes).flatMap((clause): ClauseReading[] => {
    if (clause.data.facts.shape === 'losses' || segments.length === 0) return []
    const readings: Reading[] = clause.data.level === 'person' ? segments.map((segment) => ({ facts, given, segment })) : [{ facts, given }]
    return readings.map((reading) => {
      const circumstances = { method, reading, owner: reading.segment?.id ?? facts.department }
      const extracted = extracting(clause.data.facts)(reading, `${method.data.method} ${clause.data.no}`)
      const outcome = extracted && (() => clause.rule.score(extracted.facts))
      return { score: () => evaluate(clause, circumstances), outcome }
    })
  })
}
