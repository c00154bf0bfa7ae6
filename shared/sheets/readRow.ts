import { beijingDay } from '../civilDate.ts'
import type { Decimal } from '../decimal.ts'
import type { Given } from '../expressions/evaluate.ts'
import { firstDay, lastDay } from '../period.ts'
import type { Row } from '../year.ts'
import type { CellRead, CellTrouble } from './cellRead.ts'
import { trouble } from './cellRead.ts'
import type { CompiledColumn, CompiledSheet } from './compileSheet.ts'
import type { ReadRow, SheetContext } from './define.ts'
import type { Days } from './personCell.ts'
import type { RawCell } from './rawCell.ts'
import { isBlank } from './rawCell.ts'
import { readCell } from './readCell.ts'
import type { ReferenceCheck } from './references.ts'
import { kindCheck, referenceCheck } from './references.ts'
import { staffingOf } from './staffingIndex.ts'
import type { StaffingIndex } from './staffingIndex.ts'

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
  /** canonical, empty and refused cells left out */
  readonly row: Row
  readonly values: ReadRow
  /** a bit for each column whose cell was filled but refused */
  readonly refused: number
  readonly troubles: readonly RowTrouble[]
  readonly mends: readonly CellMend[]
}

/** What reading any row of one sheet needs, gathered once. */
export interface RowContext {
  readonly given: Given
  readonly period: Days
  readonly year: Days
  readonly date1904: boolean
  readonly staffing: StaffingIndex | undefined
  readonly departments: ReadonlySet<string>
  readonly references: ReadonlyMap<string, ReferenceCheck>
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
    period: days,
    year,
    date1904,
    staffing: namesPeople ? staffingOf(context) : undefined,
    departments: new Set(bureau.departments),
    references: new Map(
      columns.flatMap(({ key, column }): [string, ReferenceCheck][] => {
        if (column.refersTo !== undefined) return [[key, referenceCheck(column.refersTo, context)]]
        return column.namesKind === true ? [[key, kindCheck]] : []
      }),
    ),
  }
}

const nothing: RowReading = { row: {}, values: {}, refused: 0, troubles: [], mends: [] }

/** Reads one row, and says what its own cells and conditions have wrong; nothing thrown, whatever it is given. */
export function readRow(compiled: CompiledSheet, raw: unknown, context: RowContext): RowReading {
  if (raw === undefined || raw === null) return nothing
  if (typeof raw !== 'object' || Array.isArray(raw)) {
    return { ...nothing, troubles: [{ ...trouble('check.not-a-row'), column: undefined, ofRow: true }] }
  }
  const cells = raw as Readonly<Record<string, RawCell>>
  const row: Record<string, string> = {}
  const values: Record<string, string | Decimal> = {}
  const troubles: RowTrouble[] = []
  const mends: CellMend[] = []
  let refused = 0
  const cellContext = {
    date1904: context.date1904,
    from: context.period.from,
    to: context.period.to,
    departments: context.departments,
    days: daysOf(compiled, cells, context),
    ...(context.staffing === undefined ? {} : { staffing: context.staffing }),
  }

  for (const column of compiled.columns) {
    const cell = Object.hasOwn(cells, column.key) ? cells[column.key] : undefined
    if (cell === undefined || cell === null || cell === '') continue
    const read = readCell(column.column, cell, cellContext)
    if (read === undefined) continue
    const wrong = read.trouble ?? (read.text === undefined ? undefined : context.references.get(column.key)?.(read.text))
    if (wrong !== undefined) troubles.push({ ...wrong, column, ofRow: false })
    if (read.text === undefined) {
      refused |= 1 << column.index
      continue
    }
    row[column.key] = read.text
    values[column.key] = read.number ?? read.text
    if (isMend(column, cell, read)) mends.push({ column, to: read.text })
  }
  if (refused !== 0 || !isEmpty(row)) ownConditions(compiled, values, refused, context.given, troubles)
  return { row, values, refused, troubles, mends }
}

/** The days on which the row's people must be in post: its date, drawn into the year; the period where it has none that can be read. */
function daysOf({ dated }: CompiledSheet, cells: Readonly<Record<string, RawCell>>, { period, year, date1904 }: RowContext): Days {
  if (dated === undefined || !Object.hasOwn(cells, dated.key)) return period
  const raw = cells[dated.key]
  const day = isBlank(raw) ? undefined : readCell(dated.column, raw, { date1904 })?.text
  if (day === undefined) return period
  const within = day < year.from ? year.from : day > year.to ? year.to : day
  return { from: within, to: within }
}

const isMend = ({ column: { type } }: CompiledColumn, cell: RawCell, { text }: CellRead): boolean =>
  typeof cell === 'string' && cell !== text && type !== 'person' && type !== 'people'

function isEmpty(row: Row): boolean {
  for (const _ in row) return false
  return true
}

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
