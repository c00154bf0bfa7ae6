import type { Result } from '@kaoji/shared/result'
import { ok } from '@kaoji/shared/result'
import { adopt } from './adopt.ts'
import { inExcel } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import { pageOf } from './openSheet.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/**
 * Sets the sheet on the version that was just handed in, so that the next one is held against it: one sync, which writes. A stray is made one of ours
 * first, in one more.
 */
export async function rebase(open: OpenSheet, base: number, baseCode: string): Promise<Result<void, ExcelTrouble>> {
  if (open.rangeName === '' || open.stray !== undefined) {
    const adopted = await adopt(open, { base, baseCode })
    return adopted.ok ? ok(undefined) : adopted
  }
  return inExcel(async (context) => {
    const cells = pageOf(context, open).getRange('A6:B7')
    cells.values = [
      ['base', String(base)],
      ['base-code', baseCode],
    ]
    await written(context)
  })
}
