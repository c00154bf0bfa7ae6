import type { Result } from '@kaoji/shared/result'
import { failed, ok } from '@kaoji/shared/result'
import { excelAtHand } from './excelAtHand.ts'
import type { ExcelTrouble } from './trouble.ts'
import { troubleOf } from './trouble.ts'

/** A sync can hang for ever (officejs.md 11): after so many milliseconds the pane says so, and reads again before it writes again. */
const DEADLINE = 10_000

/** Leaves a batch for a reason of ours, with a code as Excel's own errors have one. */
export class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Runs one batch in Excel. What Excel refuses is a value; what is no error of Excel's is a bug and is thrown. After a refusal or without an answer some
 * of the batch may be done all the same: Excel takes nothing back (officejs.md 10).
 */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  deadline = DEADLINE,
): Promise<Result<T, ExcelTrouble>> {
  if (excelAtHand() !== 'ready') return failed(troubleOf('ApiNotAvailable'))
  try {
    return ok(await within(deadline, Excel.run(work)))
  } catch (error) {
    const code = (error as { readonly code?: unknown } | null)?.code
    if (typeof code !== 'string') throw error
    return failed(code === 'AccessDenied' && (await isReadOnly(deadline)) ? troubleOf('ReadOnly') : troubleOf(code))
  }
}

/** A workbook that is only to be read refuses with the very code of a locked cell. */
async function isReadOnly(deadline: number): Promise<boolean> {
  const asked = Excel.run(async ({ workbook }) => {
    workbook.load('readOnly')
    await workbook.context.sync()
    return workbook.readOnly
  })
  return within(deadline, asked).catch(() => false)
}

/** An answer that comes after its deadline is heard by nobody. */
async function within<T>(deadline: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => refuse(new Refused('NoAnswer')), deadline)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}
