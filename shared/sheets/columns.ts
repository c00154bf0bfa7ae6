import type { Text } from '../text.ts'
import type { Column, ColumnType } from './define.ts'

/** What a column may say beyond its type; see {@link Column}. */
type ColumnOptions = Partial<Omit<Column, 'title' | 'type' | 'choices'>>

const columnOf =
  (type: ColumnType, width: number, more: ColumnOptions = {}) =>
  (zh: string, en: string, options: ColumnOptions = {}): Column => ({ title: { zh, en }, type, width, ...more, ...options })

/** Widths as look.md 5 sets them, in characters of 宋体 11. */
const widths = { number: 9, list: 11, personOrDate: 12, text: 20, longText: 36 }

const unitOf = (zh: string, en: string): { unit: Text } => ({ unit: { zh, en } })

/** ≤ 100 characters */
export const text = columnOf('text', widths.text)
/** ≤ 2,000 characters, wrapped */
export const longText = columnOf('long-text', widths.longText)
/** a short mark that is compared by its letters: 编号, 车牌, 油卡 */
export const number = columnOf('text', widths.personOrDate)
/** whole, ≥ 0 */
export const count = columnOf('count', widths.number)
/** ≥ 0, one place */
export const onePlace = columnOf('one-place', widths.number)
/** ≥ 0, two places */
export const twoPlaces = columnOf('two-places', widths.number)
/** ≥ 0, one place, in days: halves and other parts of a day */
export const days = columnOf('one-place', widths.number, unitOf('天', 'days'))
/** ≥ 0, to the cent */
export const yuan = columnOf('two-places', widths.personOrDate, unitOf('元', 'yuan'))
/** 0 to 100, one place */
export const percent = columnOf('percent', widths.number, unitOf('%', '%'))
/** 0 to 100 points, one place */
export const score = columnOf('percent', widths.number, unitOf('分', 'points'))
/** a day of the period */
export const date = columnOf('date', widths.personOrDate)
/** a day that may lie outside the period */
export const anyDate = columnOf('date', widths.personOrDate, { any: true })
/** yyyy-mm */
export const month = columnOf('month', widths.list)
/** 是 or 否 */
export const yesNo = columnOf('yes-no', widths.list)
/** a person's code as in staffing */
export const person = columnOf('person', widths.personOrDate, {
  meaning: { zh: '填编码，如XZ-03；当日不重名的可填姓名', en: 'The code, such as XZ-03; a name only where one person bears it that day' },
})
/** several persons' codes, divided by 、 */
export const people = columnOf('people', widths.text, {
  meaning: { zh: '填编码，几人之间用“、”', en: 'Codes, divided by 、' },
})
/** a department of the bureau */
export const department = columnOf('department', widths.text)
/** one of a list; its widest words widen the column */
export const choice = (zh: string, en: string, choices: readonly string[], options: ColumnOptions = {}): Column => ({
  title: { zh, en },
  type: 'choice',
  width: Math.max(widths.list, ...choices.map((words) => words.length * 2 + 3)),
  choices,
  ...options,
})
/** `→`: what must exist in another year sheet */
export const reference = (zh: string, en: string, refersTo: NonNullable<Column['refersTo']>, options: ColumnOptions = {}): Column => ({
  title: { zh, en },
  type: 'reference',
  width: widths.text,
  refersTo,
  ...options,
})

/** `*`: never empty */
export const required = (column: Column): Column => ({ ...column, required: true })
/** `*if`: not empty where a condition over the row (shared/expressions) holds */
export const requiredIf = (condition: string, column: Column): Column => ({ ...column, required: condition })
/** Σ: summed in a printed copy */
export const summed = (column: Column): Column => ({ ...column, sum: true })
/** whoever accepts sets or confirms it; a department's entry is a proposal */
export const decidedByAccepter = (column: Column): Column => ({ ...column, decidedBy: 'accepter' })
