import { beijingTime } from '../civilDate.ts'
import type { Period } from '../period.ts'
import type { Row } from '../year.ts'
import type { SheetDefinition } from './define.ts'

/** The first column of the hidden page that holds the words of drop-downs, one list a column: D. */
export const LISTS_FROM = 4

/** Rows that a sheet takes; the marks and borders of the entry block reach that far. */
export const MOST_ROWS = 5000

/** A department's copy of a sheet, as a workbook is made of it. */
export interface SheetCopy {
  readonly sheet: SheetDefinition
  /** the bureau's name 局名 */
  readonly bureau: string
  readonly department: string
  readonly period: Period
  /** the year's freeze 截止日, which some conditions name */
  readonly freeze: string
  /** canonical rows; none is a blank sheet to fill */
  readonly rows: readonly Row[]
  /** the version it starts from, 0 = none */
  readonly base: number
  /** that version's check code 校验码, '' = none */
  readonly baseCode: string
  /** milliseconds since 1970 */
  readonly laidOutAt: number
  readonly lists: DropDowns
}

/** What drop-downs offer beyond what the definition knows: `XZ-03 王某` for people, names, and what the sheets referred to hold. */
export interface DropDowns {
  readonly people: readonly string[]
  readonly departments: readonly string[]
  /** by column key */
  readonly references: Readonly<Record<string, readonly string[]>>
}

export const noDropDowns: DropDowns = { people: [], departments: [], references: {} }

/** @returns what the hidden page says of a sheet: a key in column A, its value in column B */
export const identityOf = ({ sheet, bureau, department, period, base, baseCode, laidOutAt }: SheetCopy) => ({
  kind: sheet.kind,
  definition: sheet.version,
  bureau,
  department,
  period,
  base: String(base),
  'base-code': baseCode,
  'laid-out-at': beijingTime(laidOutAt),
})
