import type { Host } from '../host/host.ts'
import { pastedRows } from './pastedRows.ts'

/**
 * Pastes text from elsewhere where somebody stands, contents alone: the cells keep their looks. One cell fills all that is selected, as in Excel.
 * Univer would make a table of it and ask each cell for its style, a second and a half for 500 rows.
 * @throws HostFault AccessDenied where a cell is locked
 */
export function pasteText({ grid, keyboard }: Host, text: string) {
  const rows = pastedRows(text)
  const { sheet, area } = grid.selection()
  const isOne = rows.length === 1 && rows[0]!.length === 1 && area.rows * area.columns <= MOST_CELLS
  const [height, width] = isOne ? [area.rows, area.columns] : [rows.length, rows[0]!.length]
  const cells = Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => ({ row: area.row + i, column: area.column + j, words: (isOne ? rows[0]![0] : rows[i]![j])! })),
  )
  keyboard.fill(sheet, cells.flat())
  keyboard.stand({ sheet, area: { ...area, rows: height, columns: width } })
}

/** Whole columns are not filled with one word. */
const MOST_CELLS = 100_000
