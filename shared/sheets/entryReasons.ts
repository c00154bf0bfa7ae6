import type { Severity } from './define.ts'

/** The word before what the pane writes beside a row that it marks, right of the table: no data, and never read as such. */
export const REASON_WORDS: Readonly<Record<Severity | 'returned', string>> = {
  returned: '退回：',
  error: '必改：',
  explain: '须说明：',
  warn: '提醒：',
}

/** @returns whether a cell right of the table holds but such a reason */
export const isReason = (value: unknown): boolean =>
  typeof value === 'string' && Object.values(REASON_WORDS).some((word) => value.startsWith(word))
