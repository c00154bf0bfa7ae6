import type { BookCell, BookRow, BookValue, Page, Style } from './book.ts'
import { cellAddress, columnName, quotedSheet } from './cellAddress.ts'
import { hasOwnFormat, isRichText, lookOf } from './cellLook.ts'
import { serialOfDay } from '@kaoji/shared/sheets/serialDay'
import type { SharedTexts } from './sharedTexts.ts'
import type { CarriedCells } from './sheetFrame.ts'
import { escapedAttribute } from './writtenText.ts'

/** @returns `<sheetData>` of a page row by row: what hucre would write, without asking it for the number of a look cell by cell */
export function* sheetData({ rows, columns }: Page, carried: CarriedCells, texts: SharedTexts): Generator<string> {
  const letters = Array.from({ length: Math.max(columns.length, ...rows.map(({ cells }) => cells.length)) }, (_, i) => columnName(i + 1))
  const richTexts = carried.richTexts[Symbol.iterator]()
  const attribute = (cell: BookCell) => {
    const number = carried.styleNumber(lookOf(cell))
    return number === 0 ? '' : ` s="${number}"`
  }
  // Nearly every cell's look follows from its style alone.
  const known = new Map<Style | undefined, string>()
  const lookAttribute = (cell: BookCell): string => {
    if (hasOwnFormat(cell.value)) return attribute(cell)
    const before = known.get(cell.style)
    if (before !== undefined) return before
    const made = attribute(cell)
    known.set(cell.style, made)
    return made
  }
  yield '<sheetData>'
  for (const [top, row] of rows.entries()) {
    let cells = ''
    row.cells.forEach((cell, left) => {
      if (cell === undefined) return
      const [place, look] = [`${letters[left]}${top + 1}`, lookAttribute(cell)]
      cells += isRichText(cell.value)
        ? `<c r="${place}" t="inlineStr"${look}>${richTexts.next().value}</c>`
        : plainCell(cell.value, place, look, texts)
    })
    yield rowElement(row, top + 1, cells)
  }
  yield '</sheetData>'
}

function rowElement({ height, locked }: BookRow, place: number, cells: string): string {
  if (cells === '' && height === undefined && !locked) return ''
  // Style 0 is locked, as every cell is that nobody unlocked.
  const start = `<row r="${place}"${locked ? ' s="0" customFormat="1"' : ''}${height === undefined ? '' : ` ht="${height}" customHeight="1"`}`
  return cells === '' ? `${start}/>` : `${start}>${cells}</row>`
}

function plainCell(value: BookValue, place: string, look: string, texts: SharedTexts): string {
  if (typeof value === 'number') return `<c r="${place}"${look}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${place}" t="b"${look}><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'string' && value !== '') return `<c r="${place}" t="s"${look}><v>${texts.placeOf(value)}</v></c>`
  if (value !== null && typeof value === 'object' && 'date' in value) return `<c r="${place}"${look}><v>${serialOfDay(value.date)}</v></c>`
  return look === '' ? '' : `<c r="${place}"${look}/>`
}

/** @returns `<hyperlinks>` of a page whose cells lead somewhere, one by one */
export function* hyperlinks({ rows }: Page): Generator<string> {
  const pages = new Map<string, string>()
  const pageOf = (name: string): string => {
    const known = pages.get(name) ?? escapedAttribute(`${quotedSheet(name)}!`)
    pages.set(name, known)
    return known
  }
  yield '<hyperlinks>'
  for (const [top, { cells }] of rows.entries()) {
    for (const [left, cell] of cells.entries()) {
      if (cell?.link === undefined) continue
      yield `<hyperlink ref="${cellAddress(left + 1, top + 1)}" location="${pageOf(cell.link.page)}${cell.link.cell}"/>`
    }
  }
  yield '</hyperlinks>'
}
