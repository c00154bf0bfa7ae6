import { ok, type Result } from '@kaoji/shared/result'
import type { Problem } from '@kaoji/shared/sheets/define'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import type { Checked } from '@kaoji/shared/sheets/validate'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { fileProblem } from '@kaoji/shared/sheets/sheetTroubles'
import { refused, type Trouble } from './trouble.ts'
import type { KnownSheet } from './sheetPlace.ts'
import type { Surroundings } from './surroundings.ts'

/** 情况说明: why a figure that asks for it is as it is. */
export interface Explanation {
  /** 序号 of the row, 1 the first; 0 where the whole sheet is meant. */
  readonly row: number
  readonly column: string
  readonly rule: string
  readonly reason: string
}

/** A sheet as it is handed in. */
export interface FilledSheet {
  /** Column key to what the cell holds. */
  readonly rows: readonly RawRow[]
  /** 零报告: there is nothing to report. */
  readonly zero: boolean
  readonly explanations: readonly Explanation[]
  /** The workbook that the rows were read from counts its days from 1904. */
  readonly date1904?: boolean
  /** What its reader noticed about the workbook: hidden columns, other pages. */
  readonly warnings?: readonly Problem[]
}

const atFault = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error')

/** What is wrong in a filled sheet, and its rows as they would be kept. A nil report has neither. */
export async function checkSheet(
  around: Surroundings,
  { sheet, place }: KnownSheet,
  { rows, zero, date1904, warnings = [] }: FilledSheet,
): Promise<Checked> {
  if (zero) return { rows: [], places: [], problems: warnings, mends: [] }
  // As many as a workbook may have: what goes in must come out as one again.
  if (rows.length > MOST_ROWS) {
    const tooMany = fileProblem('too-many-rows', { count: rows.length, most: MOST_ROWS }, { kind: sheet.kind })
    return { rows: [], places: [], problems: [tooMany, ...warnings], mends: [] }
  }
  const checked = await around.check(sheet, place, rows, date1904 === undefined ? {} : { date1904 })
  return warnings.length === 0 ? checked : { ...checked, problems: [...checked.problems, ...warnings] }
}

/** The checked sheet, when it may be handed in: rows without 必改, or a nil report without rows. */
export async function acceptableSheet(around: Surroundings, known: KnownSheet, filled: FilledSheet): Promise<Result<Checked, Trouble>> {
  if (filled.zero && filled.rows.length > 0) return refused('rows-at-fault', { zh: '零报告不能有行。', en: 'A nil report has no rows.' })
  const checked = await checkSheet(around, known, filled)
  if (atFault(checked.problems)) {
    const count = checked.problems.filter(({ severity }) => severity === 'error').length
    return refused(
      'rows-at-fault',
      { zh: '有{count}处必改，改后再报。', en: '{count} {count:place|places} must be fixed before it can be submitted.' },
      { values: { count }, problems: checked.problems },
    )
  }
  if (!filled.zero && checked.rows.length === 0) {
    return refused('rows-at-fault', {
      zh: '一行也没有。没有内容的，报零报告。',
      en: 'There are no rows. If there is nothing to report, say so with a nil report.',
    })
  }
  return ok(checked)
}
