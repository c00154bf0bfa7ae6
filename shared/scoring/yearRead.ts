import { beijingDay } from '../civilDate.ts'
import type { DueSheet } from '../due/dueList.ts'
import { dueList } from '../due/dueList.ts'
import type { Given } from '../expressions/evaluate.ts'
import { grouped } from '../grouped.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { YearInputs } from './frozen.ts'
import { givenOf } from './given.ts'
import { Staff } from './segments.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { readSheets } from './sheetsRead.ts'
import type { SoFar } from './soFar.ts'
import { referencesOf } from './usedSpecs.ts'

/** The rows of a year's sheets, each read once, and who is in post. */
export interface RowsRead {
  readonly inputs: YearInputs
  readonly methods: readonly LoadedMethod[]
  readonly given: Given
  readonly sheets: SheetsRead
  readonly staff: Staff
}

/** A year as facts are parted from it: with what is owed and what of it lacks. */
export interface YearRead extends RowsRead {
  readonly soFar?: SoFar
  readonly assignments: readonly ReadRow[]
  readonly due: readonly DueSheet[]
  readonly missing: readonly DueSheet[]
}

/** Reads the rows of a year's sheets, or of some of them; of staffing and of what their rows refer to always all. */
export function readRows(inputs: YearInputs, methods: readonly LoadedMethod[]): RowsRead {
  const { bureau, freeze } = inputs
  const sheets = readSheets(inputs, referencesOf(methods))
  return { inputs, methods, given: givenOf(bureau, beijingDay(freeze)), sheets, staff: new Staff(bureau.year, sheets.rowsOf('staffing')) }
}

/** Reads a year. */
export function readYear(inputs: YearInputs, methods: readonly LoadedMethod[], soFar?: SoFar): YearRead {
  const { bureau, freeze } = inputs
  const read = readRows(inputs, methods)
  const { sheets } = read
  const rowsOf = grouped(sheets.rowsOf('staffing'), ({ sheet }) => sheet.department)
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
    ...read,
    ...(soFar && { soFar }),
    assignments,
    due,
    missing: due.filter(({ kind, department, period }) => !sheets.isAccepted(kind, department, period)),
  }
}
