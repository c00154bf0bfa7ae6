import { carryOver } from './carry-over.ts'
import type { RuleKind } from './define.ts'
import { gradedOccurrence } from './graded-occurrence.ts'
import { perOccurrence } from './per-occurrence.ts'
import { repeated } from './repeated.ts'

/** Every kind of rule 规则类型 by name, in the order of domain.md 4. */
export const rules: Readonly<Record<string, RuleKind>> = {
  'per-occurrence': perOccurrence,
  'graded-occurrence': gradedOccurrence,
  repeated,
  'carry-over': carryOver,
}
