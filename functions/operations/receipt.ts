import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { checkCode } from './checkCode.ts'

/** 回执: what was handed in, when, under which number. */
export interface Receipt {
  /** `14-201106-行政科-2`: 表号, period, department, version. */
  readonly receipt: string
  readonly kind: string
  readonly department: string
  readonly period: string
  readonly version: number
  readonly at: string
  readonly by: string
  readonly zero: boolean
  readonly rows: number
  /** SHA-256 of the rows. */
  readonly hash: string
  /** 校验码 of it. */
  readonly code: string
  readonly dueOn: string
  /** 迟报: calendar days, by this version. */
  readonly daysLate: number
  /** What is left to explain or to note. */
  readonly problems: readonly Problem[]
}

/** The number of a receipt. */
const receiptNumber = (sheet: SheetDefinition, { period, department }: SheetPlace, version: number): string =>
  `${sheet.number}-${period.replaceAll('-', '')}-${department}-${version}`

/** The receipt of a version. */
export const receiptOf = (
  sheet: SheetDefinition,
  place: SheetPlace,
  version: number,
  facts: Pick<Receipt, 'at' | 'by' | 'zero' | 'rows' | 'hash' | 'dueOn' | 'daysLate' | 'problems'>,
): Receipt => ({
  receipt: receiptNumber(sheet, place, version),
  kind: place.kind,
  department: place.department,
  period: place.period,
  version,
  code: checkCode(facts.hash),
  ...facts,
})
