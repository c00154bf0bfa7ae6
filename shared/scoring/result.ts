import type { YearFigure } from '../figures/define.ts'
import type { Text } from '../text.ts'
import type { WhyCard } from './card.ts'

/** One line of a scorecard 得分单. `points` null: 不适用 or 待定, as `status` says. */
export interface ScoreLine {
  readonly clause: string
  /** the section's name 甲 乙 丙 丁, or 加分, 否决 */
  readonly section: string
  readonly maximum: string
  readonly points: string | null
  readonly status: WhyCard['status']
  /** id of its why-card */
  readonly card: string
}

export interface SectionScore {
  readonly section: string
  readonly maximum: string
  /** null: nothing in it applies */
  readonly points: string | null
}

/** One segment's 任职段 points. The total is the sum of its lines' points, adjustments (折算, 倒扣, 连带, 加分上限) being lines of their own. */
export interface Scorecard {
  /** `XZ-03/1`: person and the segment's place among his */
  readonly id: string
  readonly person: string
  readonly name: string
  readonly department: string
  readonly post: string
  readonly type: string
  readonly main: boolean
  readonly method: string
  readonly from: string
  readonly to: string
  readonly days: number
  readonly weight: string
  readonly lines: readonly ScoreLine[]
  readonly sections: readonly SectionScore[]
  readonly base: string
  readonly bonus: string
  readonly total: string
  /** a clause could not be scored: 待定 */
  readonly incomplete: boolean
}

/** Where somebody or a department stands, and why. */
export interface Place {
  readonly rank: number | null
  readonly grade: Text | null
  /** tie, quota or threshold that decided */
  readonly explanation: Text
}

/** A line of a ranking in two: what the others have no part in, and the place among them. */
export interface Placed<Line> {
  readonly line: Line
  readonly place: Place
}

export interface PersonScore extends Place {
  readonly person: string
  readonly name: string
  /** of the main post on 31 December, or the last one */
  readonly department: string
  readonly post: string
  /** the list he is ranked in: a method's id; null for leaders */
  readonly list: string | null
  /** the ranking group the method sets within its list; '' where it is one list */
  readonly group: string
  readonly days: number
  readonly cards: readonly string[]
  readonly score: string
  readonly incomplete: boolean
  readonly undetermined: boolean
  /** chain values by which equals were parted, in the chain's order */
  readonly chain: readonly { readonly key: string; readonly says: Text; readonly value: string | null }[]
  /** why the grade is lower than the score alone would give */
  readonly restraints: readonly Text[]
}

export interface DepartmentScore extends Place {
  readonly department: string
  /** A: department clauses, of 100 */
  readonly clauses: string
  /** B: weighted mean of its complete cards; null where there is none */
  readonly staff: string | null
  readonly score: string | null
  readonly barred: boolean
  readonly chain: readonly { readonly key: string; readonly says: Text; readonly value: string | null }[]
  readonly lines: readonly ScoreLine[]
  /** the arithmetic of A, B and S */
  readonly arithmetic: Text
}

export interface Quota {
  readonly list: string
  readonly ranked: number
  readonly share: string
  readonly exact: string
  readonly quota: number
  readonly qualified: number
  readonly awarded: number
  readonly arithmetic: Text
  readonly line: Text
}

export interface ContestPlace {
  readonly person: string
  readonly fuel: string
  readonly allowed: string
  /** exact */
  readonly saving: string | null
  readonly km: string
  readonly eligible: boolean
  readonly place: number | null
  readonly says: Text
}

export interface MissingSheet {
  readonly kind: string
  readonly sheet: number
  readonly department: string
  readonly period: string
  readonly dueOn: string
  /** clauses that read it, `posts-2011 12` */
  readonly clauses: readonly string[]
}

/** What a run 汇总 comes to. Everything in it follows from the frozen inputs: no number, no time of the run. */
export interface RunResult {
  readonly bureau: string
  readonly year: number
  readonly freeze: string
  readonly methods: readonly { readonly method: string; readonly version: string; readonly title: Text }[]
  readonly complete: boolean
  readonly missing: readonly MissingSheet[]
  readonly sheets: { readonly due: number; readonly accepted: number }
  readonly departments: readonly DepartmentScore[]
  readonly persons: readonly PersonScore[]
  readonly scorecards: readonly Scorecard[]
  readonly cards: Readonly<Record<string, WhyCard>>
  readonly quotas: readonly Quota[]
  readonly contest: readonly ContestPlace[]
  readonly figures: readonly YearFigure[]
  /** department → mean completion of its monthly key work 完成率 by month, of 100, two places; null where there is no row */
  readonly completion: Readonly<Record<string, readonly (string | null)[]>>
}
