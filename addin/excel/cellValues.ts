import { entryValue } from '@kaoji/shared/sheets/entryValue'
import type { LaidOutColumn } from '@kaoji/shared/sheets/layout'
import { serialOfDay } from '@kaoji/shared/sheets/serialDay'

const CANONICAL_DAY = /^\d{4}-\d{2}-\d{2}$/u
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u

/**
 * @param column whose cells are formatted as it was laid out
 * @returns what to write so that the cell holds exactly that: numbers and days as numbers, text as text; '' empties
 */
export function cellValue(text: string | undefined, column: LaidOutColumn, date1904: boolean): string | number {
  if (text === undefined || text === '') return ''
  if (column.numberFormat === '@') return text
  const fits = column.column.type === 'date' ? CANONICAL_DAY.test(text) : PLAIN_NUMBER.test(text)
  // What is neither number nor day is kept as typed; without the apostrophe Excel would read it as en-US (officejs.md 19, 20).
  if (!fits) return `'${text}`
  const value = entryValue(text, column)
  if (value !== null && typeof value === 'object') return serialOfDay(value.date, date1904)
  return typeof value === 'number' ? value : `'${text}`
}
