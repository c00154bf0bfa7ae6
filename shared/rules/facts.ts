import type { CivilDate } from '../civilDate.ts'
import type { Decimal } from '../decimal.ts'
import type { Period } from '../period.ts'
import type { Text } from '../text.ts'

/** One happening that counts: `3月迟到2`. `item` says which of the clause's items it falls under. */
export interface Entry {
  readonly item: number
  readonly quantity: Decimal
  /** what a person reads: month or day, what, how many */
  readonly says: Text
  readonly period: Period
  readonly day?: CivilDate
  /** one matter 同一事项, or the window and key within which repetition counts */
  readonly key?: string
  /** the window and key as a person reads them: `1季度上下班` */
  readonly keySays?: Text
}

/** The shapes in which facts 指标值 reach a rule. `says` fields are figures as a person writes them. */
export interface FactShapes {
  /** happenings, in order of time */
  readonly entries: { readonly entries: readonly Entry[] }
  /** parts of a whole: done against target, weighted */
  readonly parts: {
    readonly parts: readonly { readonly says: Text; readonly weight: Decimal; readonly done: Decimal; readonly target: Decimal }[]
  }
  /** one figure, and how it came about (`46÷50=0.92`; empty where it was simply read or counted) */
  readonly value: { readonly value: Decimal; readonly says: Text; readonly target?: Decimal; readonly targetSays?: Text }
  /** two sums to be compared: this year and last, fuel and what the quota allows */
  readonly pair: { readonly actual: Decimal; readonly against: Decimal; readonly says: Text }
  /** the day something was done (absent: never), and the year assessed */
  readonly day: { readonly day?: CivilDate; readonly year: number }
  /** what was owed and how it came in */
  readonly record: {
    readonly sheets: readonly {
      readonly says: Text
      readonly accepted: boolean
      readonly daysLate: number
      readonly timesReturned: number
    }[]
  }
  /** scores in groups (months, or one group of all rows); a missing group counts as one score of 0 */
  readonly scores: { readonly groups: readonly { readonly says: Text; readonly scores: readonly Decimal[] }[] }
  /** ballots by group, in the order given: the mean over the dimensions */
  readonly ballots: { readonly groups: readonly { readonly group: string; readonly ballots: Decimal; readonly mean: Decimal }[] }
  /** the place among peers; absent: none */
  readonly place: { readonly place?: number; readonly shared: number; readonly peers: number; readonly says: Text }
  /** rows of named values; the best row counts. `year`, the year assessed, where the rule names days of it */
  readonly cases: {
    readonly year?: number
    readonly rows: readonly { readonly says: Text; readonly values: Readonly<Record<string, Decimal | string | undefined>> }[]
  }
  /** works credited to several authors */
  readonly credits: { readonly works: readonly { readonly says: Text; readonly level: string; readonly authors: number }[] }
  /** somebody's points against their maximum */
  readonly share: { readonly points: Decimal; readonly maximum: Decimal; readonly says: Text }
  /** points others lost */
  readonly losses: { readonly losses: readonly { readonly says: Text; readonly lost: Decimal }[] }
  /** scores to be mixed, by name */
  readonly mix: { readonly scores: readonly { readonly name: string; readonly says: Text; readonly score: Decimal }[] }
}
export type FactShape = keyof FactShapes
