import type { HeldSheet } from '@kaoji/shared/sheets/sheetColumns'

/** The values of a block of a sheet, its first row and column counted from 0. */
export interface Block {
  readonly values: readonly (readonly (string | number | boolean)[])[]
  readonly rowIndex: number
  readonly columnIndex: number
}

/**
 * @param hidden whether each column, A first, is hidden
 * @returns the block's rows as headings are looked for, empty cells left out
 */
export const heldSheet = ({ values, rowIndex, columnIndex }: Block, hidden: readonly boolean[]): HeldSheet => ({
  rows: values.map((cells, i) => ({
    row: rowIndex + i + 1,
    cells: cells.flatMap((value, j) => (value === '' ? [] : [{ column: columnIndex + j + 1, value }])),
  })),
  hiddenColumns: hidden.flatMap((isHidden, i) => (isHidden ? [[i + 1, i + 1] as const] : [])),
})
