/** A number whose cell is formatted as a date: Excel's serial, counted in its workbook's date system. */
export interface ExcelDate {
  readonly serial: number
  /** counted from 1904-01-01 instead of 1900 */
  readonly date1904?: boolean
}

/** A cell as it comes from Excel or JSON, before anything is understood. Empty are '', null and undefined. */
export type RawCell = string | number | boolean | null | undefined | ExcelDate

/** A row as it comes: column key to cell. A row without any filled cell is an empty one: it keeps its place and is left out of what is kept. */
export type RawRow = Readonly<Record<string, RawCell>>

export const isExcelDate = (raw: unknown): raw is ExcelDate =>
  typeof raw === 'object' && raw !== null && typeof (raw as { serial?: unknown }).serial === 'number'

/** @returns whether nothing stands in a cell: blanks alone are nothing */
export function isBlank(raw: unknown): boolean {
  if (typeof raw !== 'string') return raw === undefined || raw === null
  const first = raw.charCodeAt(0)
  // Most cells begin with a digit, a letter or a Chinese character: no need to look further.
  if ((first > 32 && first < 127) || (first >= 0x4e00 && first < 0xa000)) return false
  return trimmed(raw) === ''
}

/** Signs without width that paste in unseen: zero-width blank and joiners, word joiner, byte order mark. */
const UNSEEN = '\u200b\u200c\u200d\u2060\ufeff'

/** @returns a text without blanks of any width at its ends; line ends are \n */
export function trimmed(text: string): string {
  let cut = text.trim()
  while (cut !== '' && (UNSEEN.includes(cut[0]!) || UNSEEN.includes(cut.at(-1)!))) {
    let [start, end] = [0, cut.length]
    while (start < end && UNSEEN.includes(cut[start]!)) start += 1
    while (end > start && UNSEEN.includes(cut[end - 1]!)) end -= 1
    cut = cut.slice(start, end).trim()
  }
  return cut.includes('\r') ? cut.replace(/\r\n?/gu, '\n') : cut
}

const narrowed = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)

/** @returns full-width digits, letters and punctuation ０Ａ，．as half-width, other dashes as -, 。 as . and the ideographic blank as a blank */
export function halfWidth(text: string): string {
  if (!/[\uff01-\uff5e\u3000\u2010-\u2015\u2212\u3002]/u.test(text)) return text
  return text
    .replace(/[\uff01-\uff5e]/gu, narrowed)
    .replaceAll('\u3000', ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('\u3002', '.')
}

/** @returns full-width digits and letters as half-width, while punctuation stays as Chinese text has it */
export const halfWidthSigns = (text: string): string =>
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u.test(text) ? text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/gu, narrowed) : text

/** @returns how many characters 字 a text has; one outside the basic plane counts once */
export const signCount = (text: string): number => Array.from(text).length
