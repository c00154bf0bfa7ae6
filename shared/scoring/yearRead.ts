import { beijingDay } from '../civilDate.ts'
import type { DueSheet } from '../due/dueList.ts'
import { dueList } from '../due/dueList.ts'
import type { Given } from '../expressions/evaluate.ts'
import { grouped } from '../grouped.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { FrozenSheet, YearInputs } from './frozen.ts'
import { givenOf } from './given.ts'
import { Staff } from './segments.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { readSheets } from './sheetsRead.ts'
import type { SoFar } from './soFar.ts'
import { referencesOf } from './usedSpecs.ts'

/** A year as facts are parted from it: its sheets read once, who is in post, what is owed and what of it lacks. */
export interface YearRead {
  readonly inputs: YearInputs
  readonly methods: readonly LoadedMethod[]
  readonly soFar?: SoFar
  readonly given: Given
  readonly sheets: SheetsRead
  readonly staff: Staff
  readonly assignments: readonly ReadRow[]
  readonly due: readonly DueSheet[]
  readonly missing: readonly DueSheet[]
}

/** The kinds by whose rows everybody is judged: who is in post, and who owes what. */
export const standingKinds: readonly string[] = ['staffing', 'assignments']

/** A part of a year's sheets in the place of all. */
interface SomeSheets {
  /** those with rows, those of `standingKinds` and what rows refer to among them */
  readonly sheets: readonly FrozenSheet[]
  readonly isMissing: (sheet: DueSheet) => boolean
}

/**
 * Reads a year.
 * @param inputs all sheets; where `some` is given their rows are of no matter
 */
export function readYear(inputs: YearInputs, methods: readonly LoadedMethod[], soFar?: SoFar, some?: SomeSheets): YearRead {
  const { bureau, freeze } = inputs
  const sheets = readSheets(some === undefined ? inputs : { ...inputs, sheets: some.sheets }, referencesOf(methods))
  const staffing = sheets.rowsOf('staffing')
  const rowsOf = grouped(staffing, ({ sheet }) => sheet.department)
  const assignments = sheets.rowsOf('assignments')
  const due = dueList(
    bureau,
    freeze,
    new StaffingIndex(
      new Map(bureau.departments.map((department) => [department, (rowsOf.get(department) ?? []).map(({ values }) => values)])),
    ),
    assignments.map(({ values }) => values),
  ).filter((sheet) => soFar?.owes(sheet) ?? true)
  return {
    inputs,
    methods,
    ...(soFar && { soFar }),
    given: givenOf(bureau, beijingDay(freeze)),
    sheets,
    staff: new Staff(
      bureau.year,
      staffing.map(({ sheet, values }) => ({ ...values, department: sheet.department })),
    ),
    assignments,
    due,
    missing: due.filter(some?.isMissing ?? (({ kind, department, period }) => !sheets.isAccepted(kind, department, period))),
  }
}
