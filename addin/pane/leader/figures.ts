import type { DepartmentScore, Scorecard, ScoreLine } from '@kaoji/shared/scoring/result'
import { lost, tenThousandths } from '../words/points.ts'

/** A clause that took or gave points, and whose. `change` is a decimal without sign. */
export interface Change {
  readonly who: string
  readonly clause: string
  readonly card: string
  readonly change: string
}

const most = 3
const largestFirst = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => Number(tenThousandths(b.change) - tenThousandths(a.change))).slice(0, most)

/** 扣最多: the clauses on which departments lost most; those not scored lost nothing. */
export const largestLosses = (departments: readonly Pick<DepartmentScore, 'department' | 'lines'>[]): readonly Change[] =>
  largestFirst(departments.flatMap(({ department, lines }) => lines.flatMap((line) => lossOf(department, line))))

function lossOf(who: string, { clause, card, points, maximum }: ScoreLine): Change[] {
  if (points === null || tenThousandths(points) >= tenThousandths(maximum)) return []
  return [{ who, clause, card, change: lost(maximum, points) }]
}

/** 加最多: the largest bonus points of scorecards. */
export const largestGains = (scorecards: readonly Pick<Scorecard, 'name' | 'lines'>[]): readonly Change[] =>
  largestFirst(
    scorecards.flatMap(({ name, lines }) =>
      lines.flatMap(({ section, clause, card, points }) =>
        section === '加分' && points !== null && tenThousandths(points) > 0n ? [{ who: name, clause, card, change: points }] : [],
      ),
    ),
  )
