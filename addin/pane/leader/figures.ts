import type { DepartmentScore, Scorecard } from '@kaoji/shared/scoring/result'
import { lossesOf } from '../ranking/losses.ts'
import { tenThousandths } from '../words/points.ts'

/** A clause that took or gave points, and whose. `change` is a decimal without sign. */
export interface Change {
  readonly who: string
  readonly method: string
  readonly clause: string
  readonly card: string
  readonly change: string
}

const most = 3
const largestFirst = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => Number(tenThousandths(b.change) - tenThousandths(a.change))).slice(0, most)

/** 扣最多: the clauses on which departments lost most; those not scored lost nothing. */
export const largestLosses = (departments: readonly Pick<DepartmentScore, 'department' | 'lines'>[]): readonly Change[] =>
  largestFirst(
    departments.flatMap(({ department, lines }) =>
      lossesOf('posts-2011', lines).map(({ lost, ...loss }) => ({ who: department, ...loss, change: lost })),
    ),
  )

/** 加最多: the largest bonus points of scorecards. */
export const largestGains = (scorecards: readonly Pick<Scorecard, 'name' | 'method' | 'lines'>[]): readonly Change[] =>
  largestFirst(
    scorecards.flatMap(({ name, method, lines }) =>
      lines.flatMap(({ section, clause, card, points }) =>
        section === '加分' && points !== null && tenThousandths(points) > 0n ? [{ who: name, method, clause, card, change: points }] : [],
      ),
    ),
  )
