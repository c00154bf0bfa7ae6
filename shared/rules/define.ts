import type { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { FactShape, FactShapes } from './facts.ts'
import type { Fields, Read } from './parameters.ts'
import { record } from './parameters.ts'

/** The nearest change that would move the points 再变一点: `3月少1次` and what it gains (or costs, negative). */
export interface NearestChange {
  readonly says: Text
  readonly gain: Decimal
}

/** What a grade may suffer: 否决 or 限等. A grade is named by its place in the method's list, 0 the best. */
export interface Consequence {
  readonly atMost?: number
  /** 不定等次 */
  readonly undetermined?: true
  readonly noBonus?: true
  /** clauses that read this sheet score 0 */
  readonly zeroSheet?: string
  /** his department is barred from the best grade */
  readonly departmentBarred?: true
  /** this clause scores 0 */
  readonly zeroClause?: string
  /** the whole score is 0 */
  readonly scoreZero?: true
  /** ranked behind everybody else */
  readonly rankedLast?: true
  /** whom it reaches; the person himself unless said */
  readonly scope?: 'person' | 'head' | 'department'
  readonly says: Text
}

/** What a rule makes of its facts, before the clause rounds. */
export interface Outcome {
  readonly points: Decimal
  /** why the facts allow no points at all (base 0, outside all bands): the clause is then `c`, its points mean nothing */
  readonly cannotScore?: Text
  /** which way it went: `counted`, `capped`, `band-2` */
  readonly branch: string
  /** step after step as a person writes it, + − × ÷ only, caps in words: look.md 7 */
  readonly arithmetic: Text
  readonly nearest?: NearestChange | undefined
  /** what exceeds the maximum, for carry-over 倒扣 to take from the section */
  readonly beyond?: Decimal | undefined
  readonly consequences?: readonly Consequence[]
}

/** A kind of rule 规则类型, parameters read. */
export interface RuleKind {
  readonly kind: string
  readonly title: Text
  readonly shape: FactShape
  /**
   * Reads a clause's parameters once, when the method is loaded.
   * @throws WrongParameter naming the parameter: bands with a hole or overlap, weights that do not sum
   */
  load(maximum: Decimal, parameters: unknown): LoadedRule
}

export interface LoadedRule {
  /** the rule in words, for the page a department is handed */
  readonly describes: Text
  /** facts of the kind's own shape; nothing to compute from is settled before (missing, empty) */
  score(facts: FactShapes[FactShape]): Outcome
}

/** A clause's parameters as read, with its maximum. */
export type Known<F extends Fields> = Read<F> & { readonly maximum: Decimal }

/**
 * Defines a rule kind in one file. `check` throws WrongParameter where the parameters contradict each other; `prepare` computes once, at load,
 * what every score would compute again (a compiled condition, sorted bands); `score` is pure: facts and parameters in, unrounded points out,
 * within 0…maximum unless the kind says otherwise.
 */
export function defineRule<F extends Fields, S extends FactShape, P extends object = object>(rule: {
  readonly kind: string
  readonly title: Text
  readonly shape: S
  readonly parameters: F
  check?(parameters: Known<F>): void
  prepare?(parameters: Known<F>): P
  describe(parameters: Known<F> & P): Text
  score(parameters: Known<F> & P, facts: FactShapes[S]): Outcome
}) {
  const read = record(rule.parameters)
  const prepared = (parameters: Known<F>) => ({ ...parameters, ...rule.prepare?.(parameters) }) as Known<F> & P
  return {
    kind: rule.kind,
    title: rule.title,
    shape: rule.shape,
    /** the scoring itself, for tests: parameters as read */
    score: (parameters: Known<F>, facts: FactShapes[S]): Outcome => rule.score(prepared(parameters), facts),
    load(maximum: Decimal, written: unknown): LoadedRule {
      const known = { ...read.read(written), maximum }
      rule.check?.(known)
      const parameters = prepared(known)
      return { describes: rule.describe(parameters), score: (facts) => rule.score(parameters, facts as FactShapes[S]) }
    },
  }
}
