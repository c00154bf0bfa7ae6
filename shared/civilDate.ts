/**
 * Civil dates 日期 as `yyyy-mm-dd`, which order as text; days as whole numbers since 1970-01-01. No clock, no zone: who has a
 * moment asks {@link beijingDay} for its day in Beijing (UTC+8, the only zone the domain knows).
 */
export type CivilDate = string

const pad = (n: number) => (n < 10 ? `0${n}` : String(n))

/** Howard Hinnant's days-from-civil, proleptic Gregorian: http://howardhinnant.github.io/date_algorithms.html */
export function dayNumber(date: CivilDate): number {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export function dateOfDay(days: number): CivilDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)}`
}

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDay(dayNumber(date) + days)

/** @returns `to` − `from` in days: 1 from one day to the next */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from)

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** @returns the date, or undefined where the calendar has no such day */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (year < 1900 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return `${year}-${pad(month)}-${pad(day)}`
}

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/
export function isCivilDate(text: string): boolean {
  const match = WRITTEN.exec(text)
  return match !== null && civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined
}

/** @returns 1 for Monday to 7 for Sunday */
export const weekday = (date: CivilDate): number => weekdayOf(dayNumber(date))

const weekdayOf = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

/** @returns the ISO 8601 week a day lies in, as `2011-W05` */
export function isoWeek(date: CivilDate): string {
  const day = dayNumber(date)
  const thursday = day + 4 - weekdayOf(day)
  const year = dateOfDay(thursday).slice(0, 4)
  return `${year}-W${pad(Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1)}`
}

/**
 * @param moment ISO 8601 with a zone, or a bare date
 * @returns the moment in milliseconds since 1970-01-01T00:00Z; a bare date is its last millisecond in Beijing
 * @throws RangeError where the text is no moment
 */
export function momentOf(moment: string): number {
  if (WRITTEN.test(moment)) return (dayNumber(moment) + 1) * 86_400_000 - 8 * 3_600_000 - 1
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?(Z|[+-]\d{2}:\d{2})$/.exec(moment)
  if (match === null || !isCivilDate(match[1]!)) throw new RangeError(`"${moment}" is no moment with a zone`)
  const zone = match[6]!
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)))
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0) - offset * 60
  return dayNumber(match[1]!) * 86_400_000 + seconds * 1000 + Number((match[5] ?? '0').padEnd(3, '0'))
}

/** @returns the day in Beijing on which a moment (milliseconds, or as {@link momentOf} reads it) falls */
export function beijingDay(moment: number | string): CivilDate {
  const milliseconds = typeof moment === 'number' ? moment : momentOf(moment)
  return dateOfDay(Math.floor((milliseconds + 8 * 3_600_000) / 86_400_000))
}

/** @returns a moment as Beijing writes it: `2011-07-05T16:42:00.000+08:00` */
export function beijingTime(milliseconds: number): string {
  const local = milliseconds + 8 * 3_600_000
  const day = Math.floor(local / 86_400_000)
  const rest = local - day * 86_400_000
  const [hours, minutes, seconds] = [Math.floor(rest / 3_600_000), Math.floor(rest / 60_000) % 60, Math.floor(rest / 1000) % 60]
  return `${dateOfDay(day)}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}.${String(rest % 1000).padStart(3, '0')}+08:00`
}
