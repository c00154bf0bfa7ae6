import type { Text } from '../text.ts'
import type { Rounding } from '../decimal.ts'
import type { Section } from '../year.ts'

/**
 * Whose a row is 归属. `segment`: the person's segment 任职段 on the row's day (its month where it is undated), unnamed ones the head's. `person`:
 * the whole year, in every segment of everybody named. `person-main`: what falls on a main post, in every segment of the person. `head`: the head of the
 * named department that day. `head-months`: heads of that department in the row's month, the whole year. `everyone`: all who are in the filling
 * department that day. `department`: the department's (named by the sheet's own column, else who fills); of one section where given.
 */
export type Whose =
  | { readonly of: 'segment'; readonly person: string; readonly day?: string; readonly unnamed?: 'head' }
  | { readonly of: 'person'; readonly columns: readonly string[]; readonly unnamed?: 'head' }
  | { readonly of: 'person-main'; readonly person: string }
  | { readonly of: 'head'; readonly department: string; readonly day: string }
  | { readonly of: 'head-months' }
  | { readonly of: 'everyone'; readonly day: string }
  | { readonly of: 'department'; readonly section?: Section }
  | { readonly of: 'bureau' }

/** Rows of one sheet kind, filtered in the language of shared/expressions; `plate.quota` reads the row that `plate` refers to. */
export interface RowsSpec {
  readonly sheet: string
  readonly whose: Whose
  readonly where?: string
  /** of a department's rows with the same value here only the one of the highest level stands, levels from the highest down */
  readonly highestOf?: { readonly same: string; readonly level: string; readonly levels: readonly string[] }
}

/** A sum over rows: an amount in the expression language, the number of rows, or of distinct values of a column. */
export interface SumSpec {
  readonly rows: RowsSpec
  readonly of?: string
  readonly distinct?: string
}

export type Window = 'week' | 'month' | 'quarter'

/** What makes entries: rows (each so often), windows of the year without a row, or a condition on figures. */
export type EntryItem =
  | {
      readonly says: Text
      readonly rows: RowsSpec
      readonly quantity?: string
      /** which of the kind's items it is; otherwise the one of the same place */
      readonly item?: number
      /** false: of no matter, each row alone, though the clause has a key */
      readonly key?: false
    }
  | {
      readonly says: Text
      readonly rows: RowsSpec
      readonly lacking: Window
      /** a week counts with at least so many working days */
      readonly workdays?: number
      /** the column that says which window a row serves; otherwise its date */
      readonly by?: string
      /** the row serves only when that date is no later than this day of the month after the window, which must have passed */
      readonly until?: { readonly column: string; readonly day: number }
      /** a duty of one section: others have none */
      readonly duty?: Section
    }
  | { readonly says: Text; readonly sums: Readonly<Record<string, SumSpec>>; readonly when: string }

/** Where a clause's facts come from, by the shape its kind wants. */
export type FactSpec =
  | {
      readonly shape: 'entries'
      readonly items: readonly EntryItem[]
      /** column of one matter 同一事项, or of what repeats */
      readonly key?: string
      /** repetition counts within each such window */
      readonly window?: 'quarter' | 'year'
    }
  | {
      readonly shape: 'parts'
      readonly rows: RowsSpec
      readonly weight?: string
      readonly target: string
      /** an amount of the same row, the first of several cases that holds, or rows elsewhere: their sum, or the last by period */
      readonly done:
        | string
        | readonly { readonly when?: string; readonly done: string }[]
        | { readonly rows: RowsSpec; readonly take: 'sum' | 'last'; readonly of: string; readonly match: Readonly<Record<string, string>> }
      /** all rows make one part: Σ done ÷ Σ target */
      readonly together?: true
    }
  | {
      readonly shape: 'value'
      readonly sums: Readonly<Record<string, SumSpec>>
      /** over the sums, and `segment-days`, `year-days` */
      readonly value: string
      readonly target?: string
      /** divides by the median of the value over everybody under the method; a median of 0: `full` where his own is 0, else `none` */
      readonly againstMedian?: { readonly full: string; readonly none: string }
    }
  | { readonly shape: 'pair'; readonly rows: RowsSpec; readonly actual: string; readonly against: string }
  | { readonly shape: 'day'; readonly rows: RowsSpec; readonly column: string }
  | { readonly shape: 'record'; readonly section?: Section }
  | {
      readonly shape: 'scores'
      readonly rows: RowsSpec
      readonly score: string
      readonly by: 'month' | 'rows'
      /** a month whose sheet is missing counts as one score of 0 */
      readonly missingMonth?: 'zero'
    }
  | {
      readonly shape: 'ballots'
      readonly rows: RowsSpec
      readonly group: string
      readonly ballots: string
      readonly mean: readonly string[]
    }
  | { readonly shape: 'place' }
  | { readonly shape: 'cases'; readonly rows: RowsSpec; readonly values: Readonly<Record<string, string>> }
  | { readonly shape: 'cases'; readonly sums: Readonly<Record<string, SumSpec>> }
  | {
      readonly shape: 'credits'
      readonly rows: RowsSpec
      readonly level: string
      readonly authors: readonly string[]
    }
  | { readonly shape: 'losses'; readonly clauses: readonly string[] }
  | { readonly shape: 'share'; readonly clause: string }

/** What a missing 缺报 sheet or an empty 无数据 one means: 0, not applicable, cannot be scored; or the department's points. */
export type Meaning = 'zero' | 'not-applicable' | 'cannot-score'

export interface Applies {
  readonly post?: 'head'
  /** a Party member on that day (MM-DD) by his main post */
  readonly partyMemberOn?: string
  /** the department has a contact point of this kind in assignments */
  readonly assigned?: '企业' | '村'
}

export interface ClauseData {
  readonly no: string
  readonly section: string
  readonly title: Text
  /** the clause as people are handed it */
  readonly text: Text
  readonly maximum: string
  readonly level: 'person' | 'department' | 'bureau'
  readonly applies?: Applies
  readonly kind: string
  readonly parameters: unknown
  readonly facts: FactSpec
  readonly missing?: Meaning
  /** missing only counts when every due period is */
  readonly missingWhen?: 'all'
  readonly empty?: Meaning | 'department'
  /** what nothing to compute from (or a missing sheet) means for who holds no post on the year's last day */
  readonly whenGone?: Meaning
  /** for `department`: heads always take the department's points */
  readonly headsTakeDepartment?: true
  readonly rounding?: { readonly places: number; readonly mode: Rounding }
  /** taken from the section after it is summed, and no part of its maximum (18) */
  readonly afterSection?: true
  readonly source: string
}

/** A figure by which equals are parted. */
export type ChainKey =
  | { readonly key: string; readonly says: Text; readonly section: string }
  | { readonly key: string; readonly says: Text; readonly clauses: readonly string[] }
  | {
      readonly key: string
      readonly says: Text
      readonly sums: Readonly<Record<string, SumSpec>>
      readonly value: string
      readonly better: 'less' | 'more'
    }

export interface QuotaRule {
  readonly share: string
  readonly rounding: 'floor' | 'half-up' | 'ceiling' | 'largest-remainder'
  readonly ties: 'all-in' | 'all-out'
  readonly scope: 'list' | 'department'
}

export interface Grade {
  readonly title: Text
  /** the least score it takes */
  readonly from: string
}

export interface MethodData {
  readonly method: string
  readonly version: string
  readonly title: Text
  readonly source: string
  readonly from: string
  readonly to?: string
  /** staffing types whose posts it judges */
  readonly types: readonly string[]
  readonly sections: readonly { readonly section: string; readonly title: Text; readonly points: string }[]
  readonly bonus: { readonly section: string; readonly title: Text; readonly cap: string }
  /** the heading over vetoes and limits */
  readonly restraints: { readonly section: string; readonly title: Text }
  readonly clauses: readonly ClauseData[]
  readonly ranking: {
    readonly groups: 'one-list' | 'type' | { readonly classes: Readonly<Record<string, readonly string[]>> }
    readonly chain: readonly ChainKey[]
    readonly quota: QuotaRule
  }
  /** from the best down; the first is under the quota */
  readonly grades: readonly Grade[]
  readonly undetermined: Text
  /** weights of main and concurrent posts on days with both */
  readonly posts: { readonly main: string; readonly concurrent: string }
  /** how departments are judged; by one method in force only */
  readonly departments?: {
    readonly clauses: string
    readonly staff: string
    /** findings that bar a department from its best grade */
    readonly barredBy: RowsSpec
    readonly chain: readonly ChainKey[]
    readonly quota: QuotaRule
    readonly grades: readonly Grade[]
  }
  readonly contest?: {
    readonly rows: RowsSpec
    readonly from: string
    readonly to: string
    readonly fuel: string
    readonly km: string
    readonly allowed: string
    readonly leastKm: string
    readonly disqualified: string
  }
}

/** What is wrong with a method, and in which clause; '' where the method as a whole is meant. */
export interface MethodFault {
  readonly clause: string
  readonly says: Text
}
