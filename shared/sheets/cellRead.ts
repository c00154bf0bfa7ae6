import type { Decimal } from '../decimal.ts'
import type { MessageKey } from '../messages/render.ts'
import { say } from '../messages/render.ts'
import type { Text } from '../text.ts'
import type { Severity } from './define.ts'

/** What is wrong with one cell; the validator puts its place before the words. */
export interface CellTrouble {
  readonly rule: string
  readonly says: Text
  readonly severity: Severity
  readonly mend: string | undefined
}

/** What was read from one cell: its canonical text (and number), and what is wrong. Trouble without a text: the cell was refused. */
export interface CellRead {
  readonly text: string | undefined
  readonly number: Decimal | undefined
  readonly trouble: CellTrouble | undefined
}

export const readText = (text: string): CellRead => ({ text, number: undefined, trouble: undefined })

/** @returns a value that is understood but is not right in its place */
export const readBut = (text: string, trouble: CellTrouble): CellRead => ({ text, number: undefined, trouble })

/** @returns that nothing certain can be read: no value is better than a guessed one */
export const refused = (trouble: CellTrouble): CellRead => ({ text: undefined, number: undefined, trouble })

/** @returns trouble in the catalogue's words; its rule is the key's last part */
export const trouble = (
  key: MessageKey,
  fillings: Parameters<typeof say>[1] = {},
  mend?: string,
  severity: Severity = 'error',
): CellTrouble => ({
  rule: key.slice(key.indexOf('.') + 1),
  says: say(key, fillings),
  severity,
  mend,
})

/** @returns what a cell holds as a message quotes it: at most ten characters */
export function quoted(raw: unknown): string {
  const words =
    typeof raw === 'string' ? raw.trim() : typeof raw === 'boolean' ? (raw ? 'TRUE' : 'FALSE') : typeof raw === 'number' ? String(raw) : '?'
  const signs = Array.from(words.slice(0, 40))
  return signs.length > 10 ? `${signs.slice(0, 9).join('')}…` : words
}
