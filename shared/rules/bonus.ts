import { defineRule } from './define.ts'
import { checkGrades, graded, gradesInWords } from './grades.ts'
import { checkLimits, limits, limitsInWords, settle } from './occurrences.ts'
import { flag, list, optional, points, record, word } from './parameters.ts'

/**
 * 加分, outside the 100: min(cap, Σ quantity × the points of the entry's level); `matter`: of one matter 同一事项 (entry.key) only the highest.
 * Which awards count (their dates, their evidence) is settled where the facts are read. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clauses 28, 31, drivers-2011 clause 17.
 */
export const bonus = defineRule({
  kind: 'bonus',
  title: { zh: '加分', en: 'Bonus' },
  shape: 'entries',
  parameters: { items: list(record({ zh: word, en: word, each: points })), matter: optional(flag), cap: limits.cap },
  check(parameters) {
    checkLimits(parameters)
    checkGrades(parameters)
  },
  describe(parameters) {
    const [body, end] = [gradesInWords(parameters), limitsInWords({ ...parameters, adds: true })]
    return { zh: body.zh + end.zh, en: body.en + end.en }
  },
  prepare: () => ({ adds: true }),
  score: (parameters, { entries }) => settle(parameters, graded(parameters, entries)),
})
