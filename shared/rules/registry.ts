import { againstLastYear } from './against-last-year.ts'
import { againstQuota } from './against-quota.ts'
import { bands } from './bands.ts'
import { bonus } from './bonus.ts'
import { carryOver } from './carry-over.ts'
import { combined } from './combined.ts'
import { completeness } from './completeness.ts'
import { countTarget } from './count-target.ts'
import { deadline } from './deadline.ts'
import { decisionTable } from './decision-table.ts'
import type { RuleKind } from './define.ts'
import { departmentShare } from './department-share.ts'
import { gradedOccurrence } from './graded-occurrence.ts'
import { limit } from './limit.ts'
import { linear } from './linear.ts'
import { marginalBands } from './marginal-bands.ts'
import { meanScore } from './mean-score.ts'
import { overUnder } from './over-under.ts'
import { perOccurrence } from './per-occurrence.ts'
import { ranking } from './ranking.ts'
import { ratio } from './ratio.ts'
import { repeated } from './repeated.ts'
import { responsibility } from './responsibility.ts'
import { sharedCredit } from './shared-credit.ts'
import { veto } from './veto.ts'
import { weightedReview } from './weighted-review.ts'

/** Every kind of rule 规则类型 by name, in the order of domain.md 4. */
export const rules: Readonly<Record<string, RuleKind>> = {
  'per-occurrence': perOccurrence,
  'graded-occurrence': gradedOccurrence,
  repeated,
  'carry-over': carryOver,
  ratio,
  'count-target': countTarget,
  'over-under': overUnder,
  bands,
  'marginal-bands': marginalBands,
  linear,
  'against-last-year': againstLastYear,
  'against-quota': againstQuota,
  deadline,
  completeness,
  'mean-score': meanScore,
  'weighted-review': weightedReview,
  ranking,
  'department-share': departmentShare,
  responsibility,
  'decision-table': decisionTable,
  'shared-credit': sharedCredit,
  bonus,
  veto,
  limit,
  combined,
}
