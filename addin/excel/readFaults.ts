import { copyProblems } from '@kaoji/shared/sheets/copyProblems'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import { headLine, identityInHead } from '@kaoji/shared/sheets/headIdentity'
import type { HeldSheet } from '@kaoji/shared/sheets/sheetColumns'
import { columnProblems } from '@kaoji/shared/sheets/sheetColumns'
import { fileProblem } from '@kaoji/shared/sheets/sheetTroubles'
import type { OpenSheet, SheetIdentity } from './openSheet.ts'

/** What is wrong with the sheet itself, before its cells are looked at: an `error` holds up reporting, a `warn` tells; `says` what to do. */
export type ReadFault = Problem

interface RowsSeen {
  readonly someRowsHidden: boolean
  /** the last filled row beyond those that a sheet takes, 0 where there is none */
  readonly lastRow: number
}

/**
 * Holds a sheet against what its hidden page says and against its definition: another month's heading, columns moved, deleted, hidden, rows put in above
 * the headings, a copy, a lost hidden page, rows that a filter hides.
 */
export function readFaults(
  open: OpenSheet,
  definition: SheetDefinition,
  held: HeldSheet,
  { someRowsHidden, lastRow }: RowsSeen,
): ReadFault[] {
  const { kind } = definition
  const columns = columnProblems(held, definition)
  const line = (row: number) => headLine(held.rows.find((one) => one.row === row)?.cells.map(({ value }) => value) ?? [])
  const isMoved = columns.some(({ rule }) => rule === 'file.headings-moved')
  return [
    ...(open.stray === 'copy' ? [fileProblem('copied', {}, { kind })] : []),
    ...(open.stray === 'no-identity' ? [fileProblem('no-identity', {}, { kind, severity: 'warn' })] : []),
    // Where rows were put in above, rows 1 and 2 are other rows.
    ...(isMoved ? [] : copyProblems(kind, saidOf(open.identity), identityInHead(line(1), line(2)))),
    ...older(open, definition),
    ...columns,
    ...(lastRow > 0 ? [fileProblem('too-many-rows', { count: lastRow - 3, most: MOST_ROWS }, { kind, cell: `A${MOST_ROWS + 4}` })] : []),
    ...(someRowsHidden ? [fileProblem('some-rows-hidden', {}, { kind, severity: 'warn' })] : []),
  ]
}

/** What somebody wiped out of the hidden page is held against nothing. */
const saidOf = ({ kind, bureau, department, period }: SheetIdentity) => ({
  kind: kind || undefined,
  bureau: bureau || undefined,
  department: department || undefined,
  period: period || undefined,
})

function older({ identity }: OpenSheet, { kind, version }: SheetDefinition): ReadFault[] {
  if (identity.definition === version) return []
  return [fileProblem('older-definition', { found: identity.definition, now: version }, { kind, severity: 'warn' })]
}
