import type { Cell, CellStyle } from 'hucre'
import type { Page, Style } from './book.ts'
import { BookFault } from './bookFault.ts'
import { cellStyle } from './bookStyle.ts'
import { hasOwnFormat, isRichText, lookOf, richTextOf } from './cellLook.ts'

/**
 * What hucre is asked to write of a page's cells: each look once and each rich text, as cells of one row that `sheetData` then replaces. It numbers
 * looks in the order in which it meets them, so they stand in the order of the page.
 */
export interface SheetFrame {
  /** for hucre: by `row,column` from 0 */
  readonly cells: Map<string, Partial<Cell>>
  /** the looks carried, and at which place of the row */
  readonly looks: ReadonlyMap<CellStyle, number>
  /** whether any cell leads somewhere */
  readonly links: boolean
}

/** @param text a text to carry, so that hucre lays a part for texts; undefined where another page does, or there are none */
export function sheetFrame({ rows, columns, beside }: Page, text: string | undefined): SheetFrame {
  const cells = new Map<string, Partial<Cell>>()
  const looks = new Map<CellStyle, number>()
  const carry = (cell: Partial<Cell>) => cells.set(`0,${cells.size}`, cell)
  const carryLook = (look: CellStyle | undefined) => {
    if (look === undefined || looks.has(look)) return
    looks.set(look, cells.size)
    carry({ value: true, style: look })
  }
  let links = false
  // Nearly every cell's look follows from its style alone.
  const met = new Set<Style | undefined>()
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell === undefined) continue
      if (hasOwnFormat(cell.value) || !met.has(cell.style)) carryLook(lookOf(cell))
      if (!hasOwnFormat(cell.value)) met.add(cell.style)
      if (isRichText(cell.value)) carry({ value: null, richText: richTextOf(cell) })
      links ||= cell.link !== undefined
    }
  }
  for (const { style } of columns) carryLook(style && cellStyle(style))
  carryLook(beside && cellStyle(beside))
  if (text !== undefined) carry({ value: text })
  if (links) carry({ value: true, hyperlink: { target: '', location: 'A1' } })
  return { cells, looks, links }
}

/** What hucre made of a frame. */
export interface CarriedCells {
  /** the number of a look 样式号, 0 without any */
  readonly styleNumber: (look: CellStyle | undefined) => number
  /** the rich texts as XML, in the order of the page */
  readonly richTexts: readonly string[]
}

/**
 * @param xml the row of carried cells
 * @throws BookFault where hucre's output is not what this was written for
 */
export function readFrame({ cells, looks }: SheetFrame, xml: string, place: string): CarriedCells {
  const found = [...xml.matchAll(/<c r="[A-Z]+1"(?: t="\w+")?(?: s="(\d+)")?>(.*?)<\/c>/gs)]
  if (found.length !== cells.size) throw new BookFault(place, `hucre wrote ${found.length} of ${cells.size} cells`)
  const numbers = new Map([...looks].map(([look, at]) => [look, Number(found[at]![1] ?? 0)]))
  return {
    styleNumber: (look) => (look === undefined ? 0 : numbers.get(look)!),
    richTexts: found.flatMap(([, , inner]) => (inner!.startsWith('<is>') ? [inner!] : [])),
  }
}
