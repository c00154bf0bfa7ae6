import type { Given } from '../expressions/evaluate.ts'
import type { RowsSpec } from '../methods/define.ts'
import type { DepartmentFacts, FactRow, SegmentFacts } from './facts.ts'
import { onceFor } from '../onceFor.ts'
import { specKey } from './specs.ts'

/** Where a clause reads: the department's facts, and whose card it is (a segment, or the department where there is none). */
export interface Reading {
  readonly facts: DepartmentFacts
  readonly segment?: SegmentFacts
  readonly given: Given
}

const isShared = ({ whose }: RowsSpec) => whose.of === 'department' || whose.of === 'bureau'

/** @returns the rows a spec finds for the reader, in order of period and place */
export const rowsFor = (reading: Reading, spec: RowsSpec): readonly FactRow[] => finding(spec)(reading)

/** Prepares a spec to find its rows for one reader after the other. */
export const finding = onceFor((spec: RowsSpec): ((reading: Reading) => readonly FactRow[]) => {
  const [key, shared] = [specKey(spec), isShared(spec)]
  return ({ facts, segment }) => {
    const indexes = facts.belongs[key]?.[shared || segment === undefined ? '' : segment.id]
    return indexes === undefined ? NO_ROWS : rowsAt(facts.rows, indexes)
  }
})

const NO_ROWS: readonly FactRow[] = []

function rowsAt(rows: readonly FactRow[], indexes: readonly number[]): readonly FactRow[] {
  const found: FactRow[] = []
  for (const index of indexes) found.push(rows[index]!)
  return found
}

/** Prepares a spec to find the indexes of sheets of due periods that were never accepted and where its rows would be. */
export const lacking = onceFor((spec: RowsSpec): ((reading: Reading) => readonly number[]) => {
  const [key, shared] = [specKey(spec), isShared(spec)]
  return ({ facts, segment }) => facts.missing[key]?.[shared || segment === undefined ? '' : segment.id] ?? NO_SHEETS
})

const NO_SHEETS: readonly number[] = []

export const periodOf = (facts: DepartmentFacts, row: FactRow): string => facts.sheets[row.sheet]!.period
