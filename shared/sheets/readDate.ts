import type { CivilDate } from '../civilDate.ts'
import { civilDate, dateOfDay } from '../civilDate.ts'
import { spanText } from '../messages/periods.ts'
import type { CellRead } from './cellRead.ts'
import { quoted, readBut, readText, refused, trouble } from './cellRead.ts'
import type { Column } from './define.ts'
import type { RawCell } from './rawCell.ts'
import { halfWidth, isExcelDate, trimmed } from './rawCell.ts'

/** What reading a date needs to know: the workbook's date system, and the days of the period. */
export interface DateContext {
  readonly date1904?: boolean
  readonly from?: CivilDate
  readonly to?: CivilDate
}

const CANONICAL = /^\d{4}-\d{2}-\d{2}$/u
const TIME = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u
const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})[日号]|(\d{2})(\d{2}))$/u
const YEAR_LAST = /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/u
const YEAR_MONTH = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月份?|(\d{2}))$/u

/** Plain numbers are taken for serials from 1950 to 2099 only: 2011 is a year somebody typed, not a day of 1905. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_050]

/**
 * Reads a date column's cell: a date of Excel (either date system), a serial number, 2011-6-3, 2011/6/3, 2011.6.3, 2011年6月3日, 20110603; a time of day
 * after it is dropped. Refused: a year that stands last (13/14/2011: which is the month?) or is cut short, a day that no calendar has, a moment with a zone.
 * A date outside the period is read, and is a problem unless the column is marked `any`.
 */
export function readDate(column: Column, raw: RawCell, context: DateContext): CellRead {
  const date = typeof raw === 'string' ? dateOfText(raw) : dateOfNumber(raw, context)
  if (typeof date !== 'string') return date
  const { from, to } = context
  if (column.any === true || from === undefined || to === undefined || (from <= date && date <= to)) return readText(date)
  return readBut(date, trouble('cell.outside-period', { value: date, span: spanText(from, to) }))
}

/** Reads a month column's cell, as `yyyy-mm`: 2011-6, 2011年6月, 201106, or a date of that month. A number like 2011.1 may be January or October. */
export function readMonth(raw: RawCell, context: DateContext): CellRead {
  if (typeof raw === 'string') {
    const match = YEAR_MONTH.exec(halfWidth(trimmed(raw)).replaceAll(' ', ''))
    const month = match === null ? undefined : civilDate(Number(match[1]), Number(match[2] ?? match[3] ?? match[4]), 1)
    if (month !== undefined) return readText(month.slice(0, 7))
  } else if (typeof raw === 'number' && Number.isInteger(raw) && raw >= 190_001 && raw <= 999_912) {
    const month = civilDate(Math.floor(raw / 100), raw % 100, 1)
    if (month !== undefined) return readText(month.slice(0, 7))
  }
  const date = typeof raw === 'string' ? dateOfText(raw) : dateOfNumber(raw, context)
  return typeof date === 'string' ? readText(date.slice(0, 7)) : refused(trouble('cell.month', { value: quoted(raw) }))
}

function dateOfText(raw: string): CivilDate | CellRead {
  if (CANONICAL.test(raw)) return calendarDay(raw, raw.slice(0, 4), raw.slice(5, 7), raw.slice(8))
  const words = halfWidth(trimmed(raw)).slice(0, 60)
  if (/^\d{5}$/u.test(words)) return dateOfNumber(Number(words), {})
  const day = words.replace(TIME, '').replaceAll(/\s/gu, '')
  const match = YEAR_FIRST.exec(day)
  if (match !== null) return calendarDay(raw, match[1]!, match[3] ?? match[5] ?? match[7]!, match[4] ?? match[6] ?? match[8]!)
  if (YEAR_LAST.test(day)) return refused(trouble('cell.date-order', { value: quoted(raw) }))
  return refused(trouble('cell.date', { value: quoted(raw) }))
}

const calendarDay = (raw: string, year: string, month: string, day: string): CivilDate | CellRead =>
  civilDate(Number(year), Number(month), Number(day)) ?? refused(trouble('cell.no-such-day', { value: quoted(raw) }))

function dateOfNumber(raw: RawCell, context: DateContext): CivilDate | CellRead {
  const date = isExcelDate(raw)
    ? dateOfSerial(Math.floor(raw.serial), raw.date1904 ?? context.date1904 ?? false)
    : typeof raw === 'number'
      ? dateOfPlainNumber(raw, context.date1904 ?? false)
      : undefined
  return date ?? refused(trouble('cell.date', { value: quoted(raw) }))
}

function dateOfPlainNumber(raw: number, date1904: boolean): CivilDate | undefined {
  if (!Number.isInteger(raw)) return undefined
  if (raw >= 19_000_101 && raw <= 99_991_231) return civilDate(Math.floor(raw / 10_000), Math.floor(raw / 100) % 100, raw % 100)
  const days1900 = date1904 ? raw + 1462 : raw
  return days1900 >= FIRST_SERIAL && days1900 <= LAST_SERIAL ? dateOfSerial(raw, date1904) : undefined
}

/**
 * @returns the day of a serial. 1900 system: 1 is 1900-01-01, and Excel counts a 1900-02-29 (60) that never was, so days before it are one further on;
 * 1904 system: 0 is 1904-01-01. Undefined for 60, before the first day and after 9999.
 */
export function dateOfSerial(serial: number, date1904: boolean): CivilDate | undefined {
  if (!Number.isInteger(serial) || serial > 2_958_465) return undefined
  if (date1904) return serial < 0 || serial > 2_957_003 ? undefined : dateOfDay(serial - 24_107)
  if (serial < 1 || serial === 60) return undefined
  return dateOfDay(serial - (serial > 60 ? 25_569 : 25_568))
}
