import { beijingDay } from '../civilDate.ts'
import type { Decimal } from '../decimal.ts'
import type { Given } from '../expressions/evaluate.ts'
import { onceFor } from '../onceFor.ts'
import { firstDay, lastDay } from '../period.ts'
import type { Bureau, Row } from '../year.ts'
import type { CellRead, CellTrouble } from './cellRead.ts'
import { trouble } from './cellRead.ts'
import type { CompiledColumn, CompiledSheet } from './compileSheet.ts'
import type { ReadRow, SheetContext } from './define.ts'
import type { Days } from './personCell.ts'
import type { RawCell } from './rawCell.ts'
import { isBlank } from './rawCell.ts'
import type { CellContext } from './readCell.ts'
import { readCell } from './readCell.ts'
import type { ReferenceCheck } from './references.ts'
import { kindCheck, referenceCheck } from './references.ts'
import { staffingOf } from './staffingIndex.ts'

/** Trouble in one place of a row; without a column the whole row is meant. */
export interface RowTrouble extends CellTrouble {
  readonly column: CompiledColumn | undefined
  /** it speaks of the row, though a click goes to the column's cell */
  readonly ofRow: boolean
}

/** A certain mend of a cell that was understood though written otherwise: ４０ to 40. */
interface CellMend {
  readonly column: CompiledColumn
  readonly to: string
}

/** Everything that one row says for itself, wherever it stands. */
export interface RowReading {
  /** whether anything stands in it, be it readable or not */
  readonly filled: boolean
  /** canonical, empty and refused cells left out */
  readonly row: Row
  readonly values: ReadRow
  /** a bit for each column whose cell was filled but refused */
  readonly refused: number
  readonly troubles: readonly RowTrouble[]
  readonly mends: readonly CellMend[]
  /** filled keys that are no column's */
  readonly strange: readonly string[]
}

/** What reading any row of one sheet needs, gathered once. */
export interface RowContext {
  readonly given: Given
  readonly year: Days
  readonly cells: CellContext & { readonly days: Days }
  /** by place of the column */
  readonly references: readonly (ReferenceCheck | undefined)[]
  /** cells read before, by place of the column: a sheet says the same few things again and again */
  readonly known: readonly Map<string, CellRead>[]
}

/** @returns what reading the rows of a sheet needs */
export function rowContext({ columns, namesPeople }: CompiledSheet, context: SheetContext, date1904: boolean): RowContext {
  const { bureau, period } = context
  const days = { from: firstDay(period), to: lastDay(period) }
  const year = { from: `${bureau.year}-01-01`, to: `${bureau.year}-12-31` }
  return {
    given: {
      freeze: beijingDay(context.freeze),
      period,
      'period-start': days.from,
      'period-end': days.to,
      'year-start': year.from,
      'year-end': year.to,
    },
    year,
    cells: {
      ...days,
      days,
      date1904,
      departments: departmentsOf(bureau),
      ...(namesPeople ? { staffing: staffingOf(context) } : {}),
    },
    references: columns.map(({ column }) => {
      if (column.refersTo !== undefined) return referenceCheck(column.refersTo, context)
      return column.namesKind === true ? kindCheck : undefined
    }),
    known: columns.map(() => new Map()),
  }
}

const departmentsOf = onceFor((bureau: Bureau): ReadonlySet<string> => new Set(bureau.departments))

const nothing: RowReading = { filled: false, row: {}, values: {}, refused: 0, troubles: [], mends: [], strange: [] }

/** Reads one row, and says what its own cells and conditions have wrong; nothing thrown, whatever it is given. */
export function readRow(compiled: CompiledSheet, raw: unknown, context: RowContext): RowReading {
  if (raw === undefined || raw === null) return nothing
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { ...nothing, filled: true, troubles: [{ ...trouble('check.not-a-row'), column: undefined, ofRow: true }] }
  }
  const cells = raw as Readonly<Record<string, RawCell>>
  const row: Record<string, string> = {}
  const values: Record<string, string | Decimal> = {}
  const troubles: RowTrouble[] = []
  const mends: CellMend[] = []
  const cellContext = contextOf(compiled, cells, context)
  let refused = 0
  let filled = false

  for (const column of compiled.columns) {
    const cell = cells[column.key]
    if (cell === undefined || cell === null || cell === '') continue
    const read = cellOf(column, cell, cellContext, context.known[column.index]!)
    if (read === undefined) continue
    filled = true
    const wrong = read.trouble ?? (read.text === undefined ? undefined : context.references[column.index]?.(read.text))
    if (wrong !== undefined) troubles.push({ ...wrong, column, ofRow: false })
    if (read.text === undefined) {
      refused |= 1 << column.index
      continue
    }
    row[column.key] = read.text
    values[column.key] = read.number ?? read.text
    if (cell !== read.text && isMend(column, cell)) mends.push({ column, to: read.text })
  }
  if (filled) ownConditions(compiled, values, refused, context.given, troubles)
  return { filled, row, values, refused, troubles, mends, strange: strangeKeys(compiled, cells) }
}

/** Long texts are seldom said twice, and what a person cell means depends on its row's date. */
function cellOf(column: CompiledColumn, cell: RawCell, context: CellContext, known: Map<string, CellRead>): CellRead | undefined {
  if (!column.aloneTells || typeof cell !== 'string') return readCell(column.column, cell, context)
  const before = known.get(cell)
  if (before !== undefined) return before
  const read = readCell(column.column, cell, context)
  if (read !== undefined && cell.length <= 20 && known.size < 2000) known.set(cell, read)
  return read
}

/** The days on which the row's people must be in post: its date, drawn into the year; the period where it has none that can be read. */
function contextOf(
  { dated, namesPeople }: CompiledSheet,
  row: Readonly<Record<string, RawCell>>,
  { cells, year, known }: RowContext,
): CellContext {
  const raw = dated === undefined ? undefined : row[dated.key]
  if (dated === undefined || !namesPeople || isBlank(raw)) return cells
  const day = cellOf(dated, raw, cells, known[dated.index]!)?.text
  if (day === undefined) return cells
  const within = day < year.from ? year.from : day > year.to ? year.to : day
  return { ...cells, days: { from: within, to: within } }
}

/** A key that no column has would be dropped unseen. */
function strangeKeys({ byKey }: CompiledSheet, cells: object): readonly string[] {
  let strange: string[] | undefined
  for (const key of Object.keys(cells)) if (!byKey.has(key)) (strange ??= []).push(key)
  return strange ?? nothing.strange
}

/** Whether a cell that reads otherwise than it stands was written otherwise: `XZ-03 王某` is how the drop-down itself writes a person. */
const isMend = ({ column: { type } }: CompiledColumn, cell: RawCell): boolean =>
  typeof cell === 'string' && type !== 'person' && type !== 'people'

/** What must be filled in, and the definition's conditions over the row; one that reads a refused cell says nothing. */
function ownConditions(
  { columns, byKey, rowChecks }: CompiledSheet,
  values: ReadRow,
  refused: number,
  given: Given,
  troubles: RowTrouble[],
): void {
  for (const column of columns) {
    if (values[column.key] !== undefined || (refused & (1 << column.index)) !== 0) continue
    const { required } = column
    const isRequired =
      required === undefined ? column.column.required === true : (required.reads & refused) === 0 && required.holds(values, given) === true
    if (isRequired) troubles.push({ ...trouble('cell.required'), column, ofRow: false })
  }
  for (const check of rowChecks) {
    if ((check.reads & refused) !== 0 || check.holds(values, given) !== false) continue
    const { rule, severity } = check
    troubles.push({
      rule,
      severity,
      says: check.says(values, given),
      mend: undefined,
      column: byKey.get(check.cells[0] ?? ''),
      ofRow: true,
    })
  }
}
