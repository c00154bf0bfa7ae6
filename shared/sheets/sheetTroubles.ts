import type { Filling } from '../messages/render.ts'
import { say } from '../messages/render.ts'
import type { sheetFileMessages } from '../messages/sheetFile.ts'
import type { Problem, Severity } from './define.ts'

/** What can be wrong with a filled sheet before its cells are looked at. */
export type SheetTrouble = keyof typeof sheetFileMessages extends `file.${infer Trouble}` ? Trouble : never

/** @returns a problem of the file, `cell` its place in it ('' = the whole); `error` refuses the file, `warn` tells */
export function fileProblem(
  trouble: SheetTrouble,
  fillings: Readonly<Record<string, Filling>> = {},
  { kind = '', cell = '', column = '', severity = 'error' }: { kind?: string; cell?: string; column?: string; severity?: Severity } = {},
): Problem {
  return { kind, row: 0, column, cell, rule: `file.${trouble}`, severity, says: say(`file.${trouble}`, fillings) }
}
