import type { CellRange } from './cellAddress.ts'

/** An error that a cell shows, as `#N/A`. */
interface CellError {
  readonly error: string
}

/** What a cell holds; null is a formula whose value nobody has calculated. */
export type CellValue = number | string | boolean | CellError | null

/**
 * A cell that holds something. A number is the binary one that the file writes; a day is its serial number, counted as `date1904` says.
 */
export interface Cell {
  /** counted from 1 */
  readonly column: number
  readonly value: CellValue
  /** the number is shown as a day or a time */
  readonly date: boolean
  /** the value is what a formula gave when the file was saved */
  readonly formula: boolean
}

export interface SheetRow {
  /** counted from 1 */
  readonly row: number
  readonly hidden: boolean
  /** by column; cells that hold nothing are left out */
  readonly cells: readonly Cell[]
}

export interface SheetCells {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
  /** from the top; rows without a cell that holds something are left out */
  readonly rows: readonly SheetRow[]
  readonly merges: readonly CellRange[]
  /** first and last column of each hidden stretch, counted from 1 */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** A defined name 名称: what it refers to, as the file writes it; `sheet` where only that sheet knows it. */
export interface DefinedName {
  readonly name: string
  readonly refersTo: string
  readonly sheet: string | undefined
}

/** What we take from a workbook that somebody hands in. */
export interface WorkbookCells {
  /** serial numbers of days count from 1904 (old Macs), not from 1900 */
  readonly date1904: boolean
  readonly sheets: readonly SheetCells[]
  readonly names: readonly DefinedName[]
}
