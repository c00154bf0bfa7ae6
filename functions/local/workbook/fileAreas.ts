import type { FileArea } from '@kaoji/shared/workbookFile'
import { LAST_COLUMN, LAST_ROW, parseRange, plainRange } from '../../workbook/cellAddress.ts'

/** @returns `A4:G1003`, whole columns as `A1:C1048576` */
export const addressOf = ({ row, column, rows, columns }: FileArea): string =>
  plainRange({ top: row + 1, left: column + 1, bottom: Math.min(row + rows, LAST_ROW), right: Math.min(column + columns, LAST_COLUMN) })

/** @returns the areas that `A4:B9 D4` names; what names none is left out */
export const areasOf = (address: string): FileArea[] =>
  address.split(/[\s,]+/u).flatMap((one) => {
    const range = parseRange(one)
    if (range === undefined) return []
    const { top, left, bottom, right } = range
    return [{ row: top - 1, column: left - 1, rows: bottom - top + 1, columns: right - left + 1 }]
  })
