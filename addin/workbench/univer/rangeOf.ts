import type { IRange } from '@univerjs/core'
import type { Area } from '../host/area.ts'

/** How many rows and columns Univer draws of a sheet. */
export interface Bounds {
  readonly rows: number
  readonly columns: number
}

/** @returns Univer's range for an area, as far as the sheet is drawn */
export const rangeOf = ({ row, column, rows, columns }: Area, bounds: Bounds): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: Math.min(row + rows, bounds.rows) - 1,
  endColumn: Math.min(column + columns, bounds.columns) - 1,
})

/** @returns the area of Univer's range; a range over all rows or columns is one of whole columns or rows */
export const areaOfRange = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
})
