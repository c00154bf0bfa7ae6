import type { MovedDepartment, MovedPerson } from '@kaoji/shared/scoring/moved'
import type { RunResult, Scorecard } from '@kaoji/shared/scoring/result'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { Text } from '@kaoji/shared/text'
import type { Bureau, Row } from '@kaoji/shared/year'

// What the service answers, as far as the pane reads it; /api/openapi.json has it whole.

/** A role (角色) of the sign-in. */
export type Role = 'filler' | 'head' | 'inspector' | 'office' | 'leader' | 'auditor'

/** Who the reader is: `department` is today's, empty outside staffing. */
export interface Who {
  readonly person: string
  readonly name: string
  readonly department: string
  readonly roles: readonly Role[]
}

/** A year's record; `published` names the run that departments may read. */
export interface Year {
  readonly year: string
  readonly bureau: Bureau
  readonly freeze: string
  readonly published?: { readonly run: number; readonly at: string; readonly by: string }
}

/** The place of a sheet: whose, when, which. */
export interface SheetPlace {
  readonly department: string
  readonly period: string
  readonly kind: string
}

/** Where a sheet stands: 待报 已报 退回 审定, and 缺报 after the freeze. */
export type SheetState = 'due' | 'submitted' | 'returned' | 'accepted' | 'missing'

/** A sheet that is owed or was handed in. */
export interface Standing extends SheetPlace {
  readonly sheet: number
  readonly title: Text
  readonly due: boolean
  /** Civil date in Beijing. */
  readonly dueOn: string
  readonly state: SheetState
  /** From today, as the service's clock has it, to the day it is due; negative once that has passed. */
  readonly daysLeft: number
  readonly daysLate: number
  /** 0 while nothing was handed in. */
  readonly version: number
  readonly zero: boolean
  readonly at?: string
  readonly by?: string
  readonly answerBy?: string
  readonly etag?: string
}

/** Why a row goes back; `row` is 序号. */
export interface RowReason {
  readonly row: number
  readonly column?: string
  readonly reason: string
}

/** A version of a sheet without its rows. */
export interface Version {
  readonly version: number
  readonly state: 'submitted' | 'returned' | 'accepted'
  readonly at: string
  readonly by: string
  /** What he was called then; unknown of what was imported. */
  readonly byName?: string
  readonly zero: boolean
  readonly rowCount: number
  readonly code: string
  /** The version of the sheet's definition by which it was read. */
  readonly definition: string
  readonly reason?: string
  readonly imported?: { readonly by: string }
  readonly decision?: {
    readonly state: 'returned' | 'accepted'
    readonly at: string
    readonly by: string
    readonly byName?: string
    readonly reason?: string
    readonly rows?: readonly RowReason[]
  }
}

/** 情况说明; `row` 0 is the whole sheet. */
export interface Explanation {
  readonly row: number
  readonly column: string
  readonly rule: string
  readonly reason: string
}

/** A version with its rows: column key to text. */
export interface FullVersion extends Version {
  readonly rows: readonly Row[]
  readonly explanations: readonly Explanation[]
}

/** A problem of a sheet in the reader's language; `cell` is its address as laid out. */
export interface SheetProblem {
  readonly row: number
  readonly column: string
  readonly cell: string
  readonly rule: string
  readonly severity: 'error' | 'explain' | 'warn'
  readonly says: string
}

/** 回执. */
export interface Receipt extends SheetPlace {
  readonly receipt: string
  readonly version: number
  readonly at: string
  readonly zero: boolean
  readonly rows: number
  readonly code: string
  readonly daysLate: number
  readonly problems: readonly SheetProblem[]
}

/** What one version has and another has not. */
export type RowChange =
  | { readonly change: 'added'; readonly row: number; readonly values: Row }
  | { readonly change: 'removed'; readonly before: number; readonly values: Row }
  | { readonly change: 'changed'; readonly row: number; readonly before: number; readonly cells: readonly CellChange[] }

/** A cell that reads otherwise; an empty one is ''. */
export interface CellChange {
  readonly column: string
  readonly from: string
  readonly to: string
}

/** 汇总: how far a run is. */
export interface Run {
  readonly year: string
  readonly run: number
  readonly state: 'scoring' | 'done' | 'cancelled' | 'failed'
  readonly startedAt: string
  readonly endedAt?: string
  readonly freeze: string
  readonly progress: { readonly finished: number; readonly total: number }
  readonly departments: readonly { readonly department: string; readonly reuses?: number }[]
  readonly sheets: { readonly due: number; readonly accepted: number }
  readonly complete?: boolean
  readonly pending?: number
  readonly code?: string
  readonly published: boolean
  readonly trouble?: string
}

/** What a run came to, apart from persons, departments and cards. */
export type Overview = Omit<RunResult, 'departments' | 'persons' | 'scorecards' | 'cards'>

/** A row that a why-card cites. */
export interface ShownRow extends SheetPlace {
  readonly version: number
  readonly row: number
  readonly values: Row
}

/** A why-card with the rows it cites. */
export interface CardWithRows {
  readonly card: WhyCard
  readonly rows: readonly ShownRow[]
}

/** A scorecard with the why-card of each line. */
export interface ScorecardWithReasons {
  readonly scorecard: Scorecard
  readonly cards: readonly WhyCard[]
}

/** 变动: who moved since an earlier run; `since` null: there is none before it. */
export interface RunChanges {
  readonly since: number | null
  readonly persons: readonly MovedPerson[]
  readonly departments: readonly MovedDepartment[]
}
