import type { CivilDate } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import type { Column } from './define.ts'

/** Longer than that, a binary number would not give back the decimal it was made of: Excel keeps 15 digits. */
const MOST_DIGITS = 15

/** @returns a cell's canonical text in the type that its column has in a workbook, null for an empty cell */
export function entryValue(
  text: string | undefined,
  { column: { type } }: { readonly column: Pick<Column, 'type'> },
): string | number | { readonly date: CivilDate } | null {
  if (text === undefined) return null
  if (type === 'date') return { date: text }
  const isNumber = type === 'count' || type === 'one-place' || type === 'two-places' || type === 'percent'
  return isNumber && text.replace(/\D/g, '').length <= MOST_DIGITS ? Decimal.of(text).toNumber() : text
}
