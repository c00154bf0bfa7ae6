import type { CellStyle, FontStyle } from 'hucre'
import type { BookCell, BookValue, Style } from './book.ts'
import { cellStyle, fontStyle } from './bookStyle.ts'
import { looksLikeError, looksLikeFormula, written } from './writtenText.ts'

const DATE_FORMAT = 'yyyy-mm-dd'
const TEXT_FORMAT = '@'
const PLAIN: Style = {}

/** Whether a value brings a number format of its own: a day, and text that Excel would else take for a formula. */
export const hasOwnFormat = (value: BookValue): boolean =>
  typeof value === 'string' ? looksLikeFormula(value) : value !== null && typeof value === 'object' && 'date' in value

/** @returns a cell's look as hucre takes it, the very same object for the same style and kind of value; undefined where it has none */
export function lookOf({ value, style }: BookCell): CellStyle | undefined {
  if (hasOwnFormat(value)) return formatted(style ?? PLAIN, typeof value === 'string' ? TEXT_FORMAT : DATE_FORMAT)
  return style && cellStyle(style)
}

const known = new Map([DATE_FORMAT, TEXT_FORMAT].map((format) => [format, new WeakMap<Style, CellStyle>()]))

function formatted(style: Style, format: string): CellStyle {
  const before = known.get(format)!.get(style)
  if (before !== undefined) return before
  const base = cellStyle(style)
  const made = base.numFmt === undefined ? { ...base, numFmt: format } : base
  known.get(format)!.set(style, made)
  return made
}

/** A piece of a cell's text in a look of its own, as hucre takes it. */
interface RichRun {
  readonly text: string
  readonly font?: FontStyle
}

/** Whether a value is written as rich text: one that has runs, and text that hucre would take for an error value. */
export function isRichText(value: BookValue): boolean {
  if (typeof value === 'string') return looksLikeError(value)
  return value !== null && typeof value === 'object' && 'runs' in value && value.runs.some(({ text }) => text !== '')
}

/** @returns the runs of a cell that is written as rich text */
export function richTextOf({ value, style }: BookCell): RichRun[] {
  if (typeof value === 'string') return [{ text: value }]
  if (value === null || typeof value !== 'object' || 'date' in value) return []
  const runs = value.runs.filter(({ text }) => text !== '')
  return runs.map(({ text, font }) => ({ text: written(text), font: fontStyle({ ...style?.font, ...font }) }))
}
