import type { Period } from './period.ts'

/** A section 职能 that one department fills for the whole bureau. */
export type Section = 'office' | 'motorpool' | 'finance' | 'reception' | 'energy'
export const sections: readonly Section[] = ['office', 'motorpool', 'finance', 'reception', 'energy']

/** The inspection group 督查组, wherever a department is named; otherwise a reserved name. */
export const inspectionGroup = '督查组'

/** A year's record of the bureau 局(单位): who it is, what it consists of. */
export interface Bureau {
  readonly name: string
  readonly year: number
  readonly departments: readonly string[]
  /** which department is which section; the sheets of a section it lacks are not due */
  readonly roles: Readonly<Partial<Record<Section, string>>>
  /** the institution name of its own compound 机关大院 in energy-use */
  readonly compound: string
}

/** A row as it is kept and exchanged: column key to canonical text (dates yyyy-mm-dd, plain decimals, 是/否); empty cells are left out. */
export type Row = Readonly<Record<string, string>>

export type SubmissionState = 'submitted' | 'returned' | 'accepted'

export interface Version {
  /** the moment it was handed in, ISO 8601 with zone */
  readonly at: string
  readonly state: SubmissionState
  /** 零报告: a statement that there is nothing to report */
  readonly zero: boolean
  readonly rows: readonly Row[]
}

/** Everything that happened to one sheet 表. */
export interface Submission {
  readonly kind: string
  readonly department: string
  readonly period: Period
  /** in the order handed in, oldest first */
  readonly versions: readonly Version[]
  /** the moments it was returned 退回 */
  readonly returned: readonly string[]
}

/** A ruling 裁定: the office's recorded decision on one fact or clause. */
export type Ruling = RulingRecord &
  (
    | { readonly ruling: 'sheet-as-zero'; readonly kind: string; readonly department: string; readonly period: Period }
    | { readonly ruling: 'strike-row'; readonly kind: string; readonly department: string; readonly period: Period; readonly match: Row }
    | {
        readonly ruling: 'points'
        readonly person: string
        /** the clause's number; of the method his post is under */
        readonly clause: string
        readonly points: string
        readonly department?: string
        readonly post?: string
      }
  )

interface RulingRecord {
  readonly at?: string
  readonly reason?: string
  readonly by?: string
}

/** A year as one document, for exchange and for others' checks. */
export interface YearDocument {
  /** the moment after which nothing handed in enters a run; a bare date is its end in Beijing */
  readonly freeze: string
  readonly bureau: Bureau
  readonly submissions: readonly Submission[]
  readonly rulings: readonly Ruling[]
}
