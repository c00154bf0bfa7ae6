import { Decimal } from '../decimal.ts'
import type { CellRead } from './cellRead.ts'
import { quoted, refused, trouble } from './cellRead.ts'
import type { Column } from './define.ts'
import type { RawCell } from './rawCell.ts'
import { halfWidth, isExcelDate, trimmed } from './rawCell.ts'

const CANONICAL = /^(?:0|[1-9]\d{0,11})(?:\.\d{0,14}[1-9])?$/u
const GROUPED = /^[+-]?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/u
const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u
const LARGEST = Decimal.of('999999999999.99')

/**
 * Reads a number column's cell. Certain are plain numbers, full-width ones, thousands in groups of three, and % in a percent column. Refused, never
 * guessed: words about a number (约30, 2000万), a unit (with the bare number as mend), a negative, too many places, more than 10¹².
 *
 * A number from Excel counts by its 15 significant digits, which is all that Excel keeps and shows: 0.30000000000000004 is read as 0.3. The text
 * 0.30000000000000004 was typed by somebody, so it is refused for its places.
 */
export function readNumber(column: Column, raw: RawCell): CellRead {
  if (typeof raw === 'string' && CANONICAL.test(raw)) return checked(column, Decimal.of(raw), raw)
  if (isExcelDate(raw)) return refused(trouble('cell.number-is-date'))
  if (typeof raw === 'number') {
    const number = Number.isFinite(raw) ? asExcelShows(raw) : undefined
    return number === undefined ? refused(trouble('cell.number', { value: quoted(raw) })) : checked(column, number)
  }
  if (typeof raw !== 'string') return refused(trouble('cell.number', { value: quoted(raw) }))
  let words = halfWidth(trimmed(raw))
  if (column.type === 'percent' && words.endsWith('%')) words = words.slice(0, -1).trimEnd()
  const number = plain(words)
  if (number !== undefined) return checked(column, number)
  const unit = column.unit?.zh
  const bare = unit !== undefined && words.endsWith(unit) ? plain(words.slice(0, -unit.length).trimEnd()) : undefined
  if (bare === undefined || bare.isNegative()) return refused(trouble('cell.number', { value: quoted(raw) }))
  const mend = bare.toString()
  return refused(trouble('cell.number-with-unit', { value: quoted(raw), mend }, mend))
}

/** @returns the number that a text states beyond doubt; 1,23 or 1.2.3 state none */
function plain(words: string): Decimal | undefined {
  if (words.length > 40) return undefined
  if (GROUPED.test(words)) return Decimal.parse(words.replaceAll(/[, ]/gu, ''))
  if (!PLAIN.test(words)) return undefined
  return Decimal.parse(words.replace(/^([+-]?)\./u, '$10.').replace(/\.$/u, ''))
}

/** @returns a binary number by its 15 significant digits, written out */
function asExcelShows(raw: number): Decimal | undefined {
  if (Number.isSafeInteger(raw)) return Decimal.of(raw === 0 ? 0 : raw)
  const shown = String(Number(raw.toPrecision(15)))
  if (!shown.includes('e')) return Decimal.parse(shown)
  const [digits, exponent] = shown.split('e')
  const power = Number(exponent)
  if (power < -30 || power > 30) return undefined
  const scale = Decimal.of(`1${'0'.repeat(Math.abs(power))}`)
  const mantissa = Decimal.parse(digits!)
  return power < 0 ? mantissa?.div(scale) : mantissa?.times(scale)
}

function checked(column: Column, number: Decimal, canonical?: string): CellRead {
  const value = canonical ?? number.toString()
  if (number.isNegative()) return refused(trouble('cell.negative', { value: quoted(value) }))
  if (number.gt(LARGEST)) return refused(trouble('cell.too-large', { value: quoted(value) }))
  if (!number.isWhole()) {
    if (column.type === 'count') return refused(trouble('cell.whole', { value: quoted(value) }))
    const places = column.type === 'two-places' ? 2 : 1
    const dot = value.indexOf('.')
    if (value.length - dot - 1 > places) return refused(trouble('cell.places', { value: quoted(value), places }))
  }
  const most = column.most ?? (column.type === 'percent' ? '100' : undefined)
  if (most !== undefined && number.gt(Decimal.of(most))) return refused(trouble('cell.most', { value: quoted(value), most }))
  return { text: value, number, trouble: undefined }
}
