import { dayNumber, isCivilDate } from '@kaoji/shared/civilDate'
import { invalidArgument } from './fault.ts'
import type { HeldCell } from './grid.ts'

const ERRORS = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']
const LONGEST = 32_767

/** A cell's content as Excel understands what is written into it, and the number format that comes with it. */
export interface Entry {
  readonly held: HeldCell | undefined
  readonly numberFormat?: string
}

/**
 * What a value becomes in a cell: strings are read as en-US whatever the locale, unless the cell is text already.
 * Source: officejs.md 18-23 (Range.values; Blank and null values; Excel specifications and limits).
 * @throws HostFault InvalidArgument over 32,767 characters, or for what is no value
 */
export function entered(value: unknown, numberFormat: string, date1904: boolean): Entry {
  if (typeof value === 'number' || typeof value === 'boolean') return { held: { value } }
  if (typeof value !== 'string') throw invalidArgument('A cell takes text, a number or true and false.')
  if (value.length > LONGEST) throw invalidArgument('The text is longer than a cell takes.')
  if (value === '') return { held: undefined }
  if (numberFormat === '@') return { held: { value } }
  if (value.startsWith("'")) return value === "'" ? { held: { value: '' } } : { held: { value: value.slice(1) } }
  const number = numberIn(value)
  if (number !== undefined) return number
  if (/^[=+\-@]./u.test(value)) return { held: { value: '#NAME?', formula: value.startsWith('=') ? value : `=${value}`, isError: true } }
  if (/^(true|false)$/iu.test(value)) return { held: { value: value.toLowerCase() === 'true' } }
  if (ERRORS.includes(value)) return { held: { value, isError: true } }
  return dateIn(value, date1904) ?? { held: { value } }
}

function numberIn(text: string): Entry | undefined {
  const match = /^\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?(%?)\s*$/iu.exec(text)
  if (match === null || (match[2] === undefined && (match[3] ?? '.') === '.')) return undefined
  const [, sign = '', whole = '0', part = '', power = '', percent] = match
  // 15 digits are kept, as Excel does: the 18 of an identity number lose their last three.
  const value = Number(Number(`${sign}${whole.replaceAll(',', '')}${part}${power}`).toPrecision(15))
  return percent === '%' ? { held: { value: value / 100 }, numberFormat: part === '' ? '0%' : '0.00%' } : { held: { value } }
}

function dateIn(text: string, date1904: boolean): Entry | undefined {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u.exec(text) ?? usDate(text)
  if (match === null) return undefined
  const day = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`
  return isCivilDate(day) ? { held: { value: serialOf(day, date1904) }, numberFormat: 'm/d/yyyy' } : undefined
}

function usDate(text: string): readonly (string | undefined)[] | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text)
  return match === null ? null : [text, match[3], match[1], match[2]]
}

/** @returns the serial of a day; 1900 counts a 29 February that never was */
export function serialOf(day: string, date1904: boolean): number {
  const days = dayNumber(day) - dayNumber(date1904 ? '1904-01-01' : '1899-12-30')
  return !date1904 && days < 61 ? days - 1 : days
}

/** @returns a number as its format shows it, for the formats sheets of ours have; others as General */
export function shown({ value }: HeldCell, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const places = /^0(?:\.(0+))?(%?)/u.exec(numberFormat)
  if (places === null) return String(value)
  const [, zeros = '', percent] = places
  return percent === '%' ? `${(value * 100).toFixed(zeros.length)}%` : value.toFixed(zeros.length)
}
