import type { CivilDate } from '../civilDate.ts'
import type { Ruling, Row } from '../year.ts'
import type { Segment } from './segments.ts'

/** An accepted or missing sheet that facts are read from. */
export interface SheetRef {
  readonly kind: string
  readonly department: string
  readonly period: string
  /** 0: missing */
  readonly version: number
}

/** A row that somebody's points depend on. */
export interface FactRow {
  /** index into the department's sheets */
  readonly sheet: number
  /** 序号 */
  readonly place: number
  /** the row's cells, and under `plate.quota` what it refers to */
  readonly values: Row
}

export interface SegmentFacts extends Segment {
  /** days, a main post's counting 1 or its share beside concurrent ones; exact */
  readonly weight: string
  readonly days: number
  readonly person: string
  /** days of all his main posts in the year */
  readonly mainDays: number
  /** 1 where a probation runs to the year's end or beyond, else 0 */
  readonly probation: 0 | 1
  /** 1 where any post of his covers the last day of the year */
  readonly onLastDay: 0 | 1
  /** days (MM-DD) a method asks about on which he was a Party member by his main post */
  readonly partyMemberOn: readonly string[]
}

/** How one owed sheet came in 报送记录. */
export interface SheetRecord extends SheetRef {
  readonly dueOn: string
  readonly daysLate: number
  readonly timesReturned: number
}

export interface PlaceFact {
  readonly place?: number
  readonly shared: number
  readonly peers: number
}

/**
 * All that one department's points depend on, and nothing else: plain data, the same bytes for the same inputs. A department is scored anew exactly
 * when this changes.
 */
export interface DepartmentFacts {
  readonly department: string
  readonly year: number
  readonly bureau: string
  /** the institution of its own compound */
  readonly compound: string
  /** the freeze's day in Beijing */
  readonly freeze: string
  /** while the year is not over: the last day of which something can lack; a run has none */
  readonly until?: CivilDate
  readonly methods: readonly { readonly method: string; readonly version: string }[]
  readonly segments: readonly SegmentFacts[]
  readonly sheets: readonly SheetRef[]
  readonly rows: readonly FactRow[]
  /** rows spec → segment id ('' the department or bureau) → rows, in order of period and place */
  readonly belongs: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  /** rows spec → segment id ('' …) → sheets of due periods never accepted */
  readonly missing: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>
  /** own sheets by kind: how many are due, which of them are missing */
  readonly due: Readonly<Record<string, { readonly due: number; readonly missing: readonly number[] }>>
  /** kinds of contact point the department has: 企业, 村 */
  readonly assigned: readonly string[]
  /** sections it is: office, motorpool, … */
  readonly sections: readonly string[]
  /** '' the department's own record, or a section's name */
  readonly records: Readonly<Record<string, readonly SheetRecord[]>>
  /** `method clause` → the median over everybody, exact, and over how many; absent where nobody has a value */
  readonly medians: Readonly<Record<string, { readonly median: string; readonly of: number }>>
  /** contest places of its people */
  readonly places: Readonly<Record<string, PlaceFact>>
  readonly rulings: readonly Extract<Ruling, { readonly ruling: 'points' }>[]
}
