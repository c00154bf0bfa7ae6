import type { Result } from '@kaoji/shared/result'
import { inExcel } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import { worksheetOf } from './openSheet.ts'
import type { ExcelTrouble } from './trouble.ts'

/** Takes whoever clicked to a cell, `D6`: one sync, which writes nothing. */
export const selectCell = (open: OpenSheet, cell: string): Promise<Result<void, ExcelTrouble>> =>
  inExcel(async (context) => {
    const sheet = worksheetOf(context, open)
    sheet.activate()
    sheet.getRange(cell).select()
    await context.sync()
  })
