import type { CivilDate } from '@kaoji/shared/civilDate'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'

/** A sheet as it finally stands; without rows it is handed in as 零报告. How it came to that is told in histories.ts. */
export interface FilledSheet {
  readonly kind: string
  readonly department: string
  readonly period: Period
  readonly rows: readonly Row[]
}

/** A version as it was handed in, and what was decided of it. */
export interface HandedIn {
  /** ISO 8601, in Beijing's zone */
  readonly at: string
  readonly rows: readonly Row[]
  readonly decided?: { readonly state: 'accepted' | 'returned'; readonly at: string }
}

/** How a sheet came to stand as it does. */
export interface History extends Pick<FilledSheet, 'kind' | 'department' | 'period'> {
  readonly dueOn: CivilDate
  readonly versions: readonly HandedIn[]
}

/** What an exception tells a history from: the sheet, its due day, and how it would have gone by itself. */
export interface Usual {
  readonly sheet: FilledSheet
  readonly dueOn: CivilDate
  readonly version: HandedIn
  readonly seed: number
}

/** Fills one system's sheets of the year; the seed varies the prose and whatever nobody is judged by. */
export type System = (seed: number) => FilledSheet[]

/** @returns the key by which a sheet is spoken of: `study-log 行政科 2011-08` */
export const keyOf = (sheet: { readonly kind: string; readonly department: string; readonly period: Period }): string =>
  `${sheet.kind} ${sheet.department} ${sheet.period}`

/** @returns one sheet a period, its rows made by `rowsOf` */
export const each = (
  kind: string,
  department: string,
  periods: readonly Period[],
  rowsOf: (period: Period) => readonly Row[],
): FilledSheet[] => periods.map((period) => ({ kind, department, period, rows: rowsOf(period) }))
