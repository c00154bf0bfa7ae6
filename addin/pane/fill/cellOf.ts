import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'

/** The address of a cell as laid out: D6. Without a column, or with one that the sheet has not, the row's first. */
export function cellOf(sheet: SheetDefinition, row: number, column = ''): string {
  const { columns, firstDataRow } = layoutOf(sheet)
  const letter = columns.find(({ key }) => key === column)?.letter ?? columns[0]!.letter
  return `${letter}${row + firstDataRow - 1}`
}
