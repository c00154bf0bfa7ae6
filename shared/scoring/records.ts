import { momentOf } from '../civilDate.ts'
import type { DueSheet } from '../due/dueList.ts'
import { lateDays } from '../due/lateness.ts'
import { grouped } from '../grouped.ts'
import type { Row } from '../year.ts'
import type { SheetRecord } from './facts.ts'
import type { FrozenSheet, YearInputs } from './frozen.ts'
import { placeName } from '../placeName.ts'

/** @returns what tells the record 报送记录 of a department: how each sheet that it owes came in */
export function recordsBy(
  inputs: YearInputs,
  owed: ReadonlyMap<string, readonly DueSheet[]>,
): (department: string) => readonly SheetRecord[] {
  const end = momentOf(inputs.freeze)
  const handedIn = grouped(inputs.sheets, (sheet) => sheet.department)
  const known = new Map<string, readonly SheetRecord[]>()
  return (department) => {
    const before = known.get(department)
    if (before !== undefined) return before
    const own = new Map((handedIn.get(department) ?? []).map((sheet) => [`${sheet.kind}\n${sheet.period}`, sheet]))
    const records = (owed.get(department) ?? []).map((line) => recordOf(line, own.get(`${line.kind}\n${line.period}`), inputs.freeze, end))
    known.set(department, records)
    return records
  }
}

/** @returns a department's record with some sheets' lines anew; what of them is not owed has none */
export function recordsAnew(
  records: readonly SheetRecord[],
  sheets: readonly FrozenSheet[],
  { freeze }: Pick<YearInputs, 'freeze'>,
): readonly SheetRecord[] {
  const byPlace = new Map(sheets.map((sheet) => [placeName(sheet), sheet]))
  return records.map((record) => {
    const sheet = byPlace.get(placeName(record))
    return sheet === undefined ? record : recordOf(record, sheet, freeze, momentOf(freeze))
  })
}

function recordOf({ kind, department, period, dueOn }: DueSheet, sheet: FrozenSheet | undefined, freeze: string, end: number): SheetRecord {
  const counts = sheet !== undefined && sheet.version > 0
  const versions = (sheet?.history ?? []).map(({ at, empty }) => ({
    at,
    state: 'accepted' as const,
    zero: empty,
    rows: empty ? noRows : oneRow,
  }))
  return {
    kind,
    department,
    period,
    version: sheet?.version ?? 0,
    dueOn,
    daysLate: counts ? lateDays({ versions, returned: sheet.returned }, dueOn, freeze) : 0,
    timesReturned: (sheet?.returned ?? []).filter((at) => momentOf(at) <= end).length,
  }
}
const noRows: readonly Row[] = []
const oneRow: readonly Row[] = [{}]
