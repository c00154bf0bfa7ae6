import type { BookCell, BookRow, BookValue, Style } from '../book.ts'
import { look } from './look.ts'

/** @returns a cell with its look */
export const cell = (value: BookValue, style: Style = look.text): BookCell => ({ value, style })

/** @returns cells as `cell` makes them, the very same one for the same value and look: of a county's half a million most say what others say */
export function sharedCells(): (value: BookValue, style?: Style) => BookCell {
  const byLook = new Map<Style, Map<BookValue, BookCell>>()
  return (value, style = look.text) => {
    const cells = byLook.get(style) ?? new Map<BookValue, BookCell>()
    byLook.set(style, cells)
    const before = cells.get(value)
    if (before !== undefined) return before
    const made = cell(value, style)
    cells.set(value, made)
    return made
  }
}

/** @returns a link in one sign: → to the cell that proves or continues */
export const arrow = (page: string, address: string, sign = '→'): BookCell => ({
  value: sign,
  style: look.link,
  link: { page, cell: address },
})

/** @returns a decimal text as a number cell, or a word where there is none */
export const points = (text: string | null, without: string, style: Style = look.number, made: typeof cell = cell): BookCell =>
  text === null ? made(without, look.pending) : made(Number(text), style)

/** @returns the same cell so often, for the cells under a merge */
export const blanks = (count: number, style: Style): BookCell[] => Array<BookCell>(count).fill(cell(null, style))

/** @returns a page's title row: one text over all columns, to be merged by the page */
export const titleRow = (title: string, columns: number): BookRow => ({
  height: 36,
  cells: [cell(title, look.title), ...blanks(columns - 1, look.title)],
})

/** @returns the headings of a table */
export const headingRow = (titles: readonly string[], height = 24): BookRow => ({
  height,
  cells: titles.map((title) => cell(title, look.heading)),
})

/** How many lines a text takes, so many half characters wide: Chinese signs count two. */
function linesOf(text: string, width: number): number {
  let [lines, filled] = [0, 0]
  for (let i = 0; i <= text.length; i += 1) {
    const code = i === text.length ? LINE_END : text.charCodeAt(i)
    if (code === LINE_END) {
      lines += Math.max(1, Math.ceil(filled / width))
      filled = 0
    } else if (code < 0xd800 || code > 0xdbff) filled += code > 0x2000 ? 2 : 1 // of a pair of surrogates the second counts
  }
  return lines
}

const LINE_END = 10

/**
 * @param width the column's, in characters of 宋体 11
 * @returns how high a row must be for a wrapped text of 10.5 points, in points
 */
export function heightFor(texts: readonly (readonly [text: string, width: number])[], least = 20): number {
  let lines = 1
  // A column's own air, and the indent.
  for (const [text, width] of texts) lines = Math.max(lines, linesOf(text, Math.max(1, width - 2)))
  return Math.min(400, Math.max(least, 6 + 14.5 * lines))
}
