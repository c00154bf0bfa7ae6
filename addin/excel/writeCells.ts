import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import type { LaidOutColumn } from '@kaoji/shared/sheets/layout'
import { columnProblems } from '@kaoji/shared/sheets/sheetColumns'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { cellValue } from './cellValues.ts'
import { dataStyle } from '@kaoji/shared/sheets/entryLook'
import { heldSheet } from './heldSheet.ts'
import { inExcel, Refused } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import { worksheetOf } from './openSheet.ts'
import { tableOf } from './table.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/** So far down headings are looked for, to know that they are where they belong. */
const DEEPEST_HEADING = 12

/** A cell to write: 序号 from 1, column key, canonical text; '' empties. */
export interface CellToWrite {
  readonly row: number
  readonly column: string
  readonly value: string
}

/**
 * Writes cells of a sheet: one sync to read, one to write, which is one undo step. Each cell goes by itself, since under a filter Excel puts a block of
 * rows elsewhere (office-js 224).
 */
export async function writeCells(open: OpenSheet, cells: readonly CellToWrite[]): Promise<Result<void, ExcelTrouble>> {
  if (cells.length === 0) return ok(undefined)
  return inExcel(async (context) => {
    const { sheet, columns, date1904 } = await readyToWrite(context, open)
    const byKey = new Map(columns.map((column) => [column.key, column]))
    for (const { row, column: key, value } of cells) {
      const column = byKey.get(key)
      if (column !== undefined) writeCell(sheet.getRange(`${column.letter}${row + 3}`), value, column, date1904)
    }
    await written(context)
  })
}

/** Puts rows in the place of all that stand in a sheet: one sync to read, one to write, one undo step. */
export const writeRows = (open: OpenSheet, rows: readonly Row[]): Promise<Result<void, ExcelTrouble>> =>
  inExcel(async (context) => {
    const { sheet, columns, date1904, lastRow, isFiltered } = await readyToWrite(context, open)
    const end = Math.max(rows.length + 3, lastRow)
    if (end < 4) return
    const table = Array.from({ length: end - 3 }, (_, at) => [
      at < rows.length ? at + 1 : '',
      ...columns.map((column) => cellValue(rows[at]?.[column.key], column, date1904)),
    ])
    const lastLetter = columns.at(-1)!.letter
    for (const column of columns) formatAs(sheet.getRange(`${column.letter}4:${column.letter}${end}`), column)
    if (isFiltered) table.forEach((line, at) => void (sheet.getRange(`A${at + 4}:${lastLetter}${at + 4}`).values = [line]))
    else sheet.getRange(`A4:${lastLetter}${end}`).values = table
    await written(context)
  })

/** What a paste brought along must not turn text into numbers: the format goes before the value (officejs.md 20). */
function writeCell(range: Excel.Range, value: string, column: LaidOutColumn, date1904: boolean) {
  formatAs(range, column)
  range.values = [[cellValue(value, column, date1904)]]
}

const formatAs = (range: Excel.Range, column: LaidOutColumn) =>
  void (range.numberFormat = dataStyle(column, 'open').format as unknown as string[][])

/** Reads what writing must know: whether the columns still stand where they were laid out, the date system, how far down rows go. */
async function readyToWrite(context: Excel.RequestContext, open: OpenSheet) {
  const definition = sheetOf(open.identity.kind)
  if (definition === undefined) throw new Refused('ItemNotFound')
  const { columns, lastLetter } = layoutOf(definition)
  const sheet = worksheetOf(context, open)
  sheet.load({ name: true })
  const used = tableOf(sheet, definition, 0).getUsedRangeOrNullObject(true)
  used.load({ rowIndex: true, rowCount: true, rowHidden: true })
  const headings = sheet.getRange(`A1:${lastLetter}${DEEPEST_HEADING}`)
  headings.load({ values: true, rowIndex: true, columnIndex: true })
  const date = context.workbook.functions.date(1904, 1, 2)
  date.load({ value: true })
  await context.sync()
  if (sheet.isNullObject) throw new Refused('ItemNotFound')
  const isMoved = columnProblems(heldSheet(headings, []), definition).some(({ severity }) => severity === 'error')
  if (isMoved) throw new Refused('HeadingsMoved')
  const lastRow = used.isNullObject ? 0 : used.rowIndex + used.rowCount
  return { sheet, columns, date1904: date.value === 1, lastRow, isFiltered: !used.isNullObject && !isShown(used.rowHidden) }
}

/** null where some rows are hidden and some are not */
const isShown = (rowHidden: unknown): boolean => rowHidden === false
