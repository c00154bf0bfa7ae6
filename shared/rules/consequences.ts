import type { Text } from '../text.ts'
import type { Consequence } from './define.ts'
import { count, flag, optional, record, word, WrongParameter } from './parameters.ts'

/**
 * What a veto or a limit does, as a method writes it: words, and at least one of grade at most … (`atMost`, the grade's place in the method's
 * list, 0 the best), 不定等次, no bonus, the clauses that read the sheet at fault at 0 (`zeroSheet`), a clause or the whole score at 0, rank
 * last, the department barred from the best grade.
 */
export const consequence = record({
  zh: word,
  en: word,
  atMost: optional(count),
  undetermined: optional(flag),
  noBonus: optional(flag),
  zeroSheet: optional(flag),
  zeroClause: optional(word),
  scoreZero: optional(flag),
  rankedLast: optional(flag),
  departmentBarred: optional(flag),
})
export type WrittenConsequence = ReturnType<typeof consequence.read>

/** @throws WrongParameter where the words stand alone */
export function checkConsequence({ zh, en, ...effects }: WrittenConsequence): void {
  if (Object.values(effects).every((effect) => effect === undefined || effect === false))
    throw new WrongParameter(`effect: "${zh}" (${en}) has no effect`)
}

/**
 * @param because what happened, in words
 * @param sheet the kind of sheet at fault, where the finding names one
 * @returns the consequence as the engine applies it
 */
export function consequenceOf(
  written: WrittenConsequence,
  because: Text,
  scope: Consequence['scope'],
  sheet: string | undefined,
): Consequence {
  const { atMost, undetermined, noBonus, zeroSheet, zeroClause, scoreZero, rankedLast, departmentBarred } = written
  return {
    ...(atMost !== undefined && { atMost: atMost.toNumber() }),
    ...(undetermined === true && { undetermined }),
    ...(noBonus === true && { noBonus }),
    ...(zeroSheet === true && sheet !== undefined && { zeroSheet: sheet }),
    ...(zeroClause !== undefined && { zeroClause }),
    ...(scoreZero === true && { scoreZero }),
    ...(rankedLast === true && { rankedLast }),
    ...(departmentBarred === true && { departmentBarred }),
    ...(scope !== undefined && { scope }),
    says: { zh: `${because.zh}：${written.zh}`, en: `${because.en}: ${written.en}` },
  }
}
