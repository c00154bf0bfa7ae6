import type { SheetContext, SheetDefinition } from '@kaoji/shared/sheets/define'
import { periodsOf } from '@kaoji/shared/period'
import type { Bureau, Row } from '@kaoji/shared/year'
import type { WorkbookCells } from '../cells.ts'
import { readCells } from '../readCells.ts'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { noDropDowns } from '@kaoji/shared/sheets/entryCopy'

/** A bureau of two departments, for the tests of sheets as workbooks. */
export const bureau: Bureau = { name: '某局', year: 2011, departments: ['办公室', '行政科'], roles: { office: '办公室' }, compound: '大院' }
/** A copy of 行政科 for the last period of 2011. */
export const copyOf = (sheet: SheetDefinition, rows: readonly Row[], more: Partial<SheetCopy> = {}): SheetCopy => ({
  sheet,
  bureau: bureau.name,
  department: '行政科',
  period: periodsOf(2011, sheet.cycle).at(-1)!,
  rows,
  freeze: '2012-01-15',
  base: 3,
  baseCode: 'AB12-CD34',
  laidOutAt: Date.UTC(2012, 0, 1),
  lists: { ...noDropDowns, departments: bureau.departments, people: ['XZ-01 王某', 'XZ-02 李某'] },
  ...more,
})
/** Nothing is known beyond the sheet itself. */
export const contextOf = ({ department, period }: Pick<SheetCopy, 'department' | 'period'>): SheetContext => ({
  bureau,
  freeze: '2012-01-15',
  department,
  period,
  rowsOf: () => undefined,
})

/** @throws Error where the file is refused */
export function cellsOf(bytes: Uint8Array): WorkbookCells {
  const read = readCells(bytes)
  if (!read.ok) throw new Error(read.error.detail)
  return read.value
}
