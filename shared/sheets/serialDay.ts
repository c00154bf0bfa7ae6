import type { CivilDate } from '../civilDate.ts'
import { dayNumber } from '../civilDate.ts'

/** @returns the serial number a workbook keeps a day as; 1900 counts a 29 February that never was, so days before it have one less */
export function serialOfDay(day: CivilDate, date1904 = false): number {
  const days = dayNumber(day) - dayNumber(date1904 ? '1904-01-01' : '1899-12-30')
  return !date1904 && days < 61 ? days - 1 : days
}
