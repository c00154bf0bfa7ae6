import type { CellLook, Line } from './cellLook.ts'
import type { LaidOutColumn } from './layout.ts'

// The look of a sheet on screen and paper, in Excel and in a file: look.md 5 (fonts, heights) and 9 (colours).

export const HEIGHTS = { title: 34, identity: 20, headings: 34, data: 22 } as const
/** points that a line of 宋体 10.5 takes, and what stands above and below the lines of a cell */
const LINE_HEIGHT = 14
const AIR = 8

const HAIRLINE: Line = { style: 'thin', color: '595959' }
const BOX = { top: HAIRLINE, right: HAIRLINE, bottom: HAIRLINE, left: HAIRLINE }
const DOUBLE: Line = { style: 'double', color: '1A1A1A' }

export const TITLE: CellLook = { font: { name: '宋体', size: 18, bold: true }, across: 'center', shrink: true }
export const IDENTITY: Readonly<Record<'left' | 'center' | 'right', CellLook>> = {
  left: { font: { size: 11 }, across: 'left', shrink: true },
  center: { font: { size: 11 }, across: 'center', shrink: true },
  right: { font: { size: 11 }, across: 'right', shrink: true },
}
export const HEADING: CellLook = { font: { name: '黑体', size: 10.5 }, fill: 'E3E8EE', across: 'center', wrap: true, border: BOX }

/** What conditional formats put on filled rows; red and amber come with a heavier line, for on a grey copy all tints look alike. */
export const MARKS = {
  filled: { border: BOX },
  ordinal: { fill: 'F2F2F2', border: BOX },
  wrong: { font: { color: 'A4262C', bold: true, underline: true }, fill: 'FBE9E9', border: BOX },
  missing: { fill: 'FFF1D6', border: { ...BOX, bottom: { style: 'dashed', color: '7A4B00' } } },
  explain: { font: { color: '7A4B00', bold: true }, fill: 'FFF1D6', border: BOX },
  note: { font: { color: '1D4F7C', bold: true }, border: BOX },
} as const satisfies Record<string, Pick<CellLook, 'fill' | 'border'> & { readonly font?: object }>

type Place = 'open' | 'printed' | 'sum'
const made = new Map<string, CellLook>()

/** @returns the look of a column's cells: open ones to fill, printed ones with lines, the 合计 row; the same object each time */
export function dataStyle(
  { align, numberFormat, wrapped }: Pick<LaidOutColumn, 'align' | 'numberFormat' | 'wrapped'>,
  place: Place,
): CellLook {
  const key = [align, numberFormat, wrapped, place].join(' ')
  const known = made.get(key)
  if (known !== undefined) return known
  const style: CellLook = {
    font: place === 'sum' ? { name: '黑体', size: 10.5 } : { size: 10.5 },
    across: align,
    wrap: wrapped,
    // the indent of numbers is a blank in their format: LibreOffice forgets an indent on the right in every other cell
    format: align === 'right' ? `${numberFormat}_ ` : numberFormat,
    ...(place === 'open' ? { unlocked: true } : { border: place === 'sum' ? { ...BOX, top: DOUBLE } : BOX }),
  }
  made.set(key, style)
  return style
}

/** @returns the look of 序号: derived, yet unlocked, for Excel deletes no row that has a locked cell */
export const ordinalStyle = (place: Place): CellLook => ORDINALS[place]
const ordinal = { align: 'left', numberFormat: '0', wrapped: false } as const
const ORDINALS: Readonly<Record<Place, CellLook>> = {
  open: { ...dataStyle(ordinal, 'open'), across: 'center' },
  printed: { ...dataStyle(ordinal, 'printed'), across: 'center', fill: 'F2F2F2' },
  sum: dataStyle({ align: 'left', numberFormat: '@', wrapped: false }, 'sum'),
}

/** @returns how wide a text stands, in characters of half width */
export function halfWidths(text: string): number {
  let width = 0
  for (const sign of text) width += sign.codePointAt(0)! > 0x2e7f ? 2 : 1
  return width
}

/** @returns the height of a row whose wrapped texts take so many lines; Excel takes 409 points at most */
export function heightOf(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(halfWidths(line) / Math.max(1, width - 1))), 0),
  )
  return Math.min(409, Math.max(HEIGHTS.data, Math.max(1, ...lines) * LINE_HEIGHT + AIR))
}
