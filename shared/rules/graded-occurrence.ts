import { defineRule } from './define.ts'
import { checkGrades, graded, gradesInWords } from './grades.ts'
import { checkLimits, limits, limitsInWords, settle } from './occurrences.ts'
import { count, flag, list, optional, points, record, word } from './parameters.ts'

/**
 * 分级扣分 maximum − min(cap, Σ quantity × the item's points), or 分级加分 min(cap, Σ) with `adds`. Unrounded: the clause rounds.
 * `matter`: of the entries of one matter 同一事项 (entry.key) only the dearest counts. `conversion` 折算: in each entry.period every full
 * `every` occurrences of the items `of` count as one of `into` instead; the rest stay.
 * Source: domain.md 4; posts-2011 clauses 6, 16, 21, 27, drivers-2011 clauses 1, 6, 12.
 */
export const gradedOccurrence = defineRule({
  kind: 'graded-occurrence',
  title: { zh: '分级扣(加)分', en: 'Graded occurrence' },
  shape: 'entries',
  parameters: {
    items: list(record({ zh: word, en: word, each: points })),
    matter: optional(flag),
    conversion: optional(record({ of: list(count), every: count, into: count, zh: word, en: word })),
    ...limits,
  },
  check(parameters) {
    checkLimits(parameters)
    checkGrades(parameters)
  },
  describe(parameters) {
    const [body, end] = [gradesInWords(parameters), limitsInWords(parameters)]
    return { zh: body.zh + end.zh, en: body.en + end.en }
  },
  score: (parameters, { entries }) => settle(parameters, graded(parameters, entries)),
})
