import type { Result } from '@kaoji/shared/result'
import { inExcel } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/**
 * Makes room for more rows than the sheet was laid out for: put in before the last one, they take its formats, drop-downs and marks along, and no
 * protection need be taken off. One sync to read, one to write, one undo step.
 */
export const moreRows = (open: OpenSheet, count: number): Promise<Result<void, ExcelTrouble>> =>
  inExcel(async (context) => {
    const range = context.workbook.names.getItem(open.rangeName).getRange()
    range.load({ rowIndex: true, rowCount: true })
    await context.sync()
    const last = range.rowIndex + range.rowCount
    range.worksheet.getRange(`${last}:${last + count - 1}`).insert('Down')
    await written(context)
  })
