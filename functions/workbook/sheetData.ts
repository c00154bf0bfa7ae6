import type { BookCell, BookRow, BookValue, Page } from './book.ts'
import { cellAddress, columnName, quotedSheet } from './cellAddress.ts'
import { isRichText, lookOf } from './cellLook.ts'
import { serialOfDay } from '@kaoji/shared/sheets/serialDay'
import type { SharedTexts } from './sharedTexts.ts'
import type { CarriedCells } from './sheetFrame.ts'
import { escapedAttribute } from './writtenText.ts'

/** @returns `<sheetData>` of a page: what hucre would write, without asking it for the number of a look cell by cell */
export function sheetData({ rows, columns }: Page, carried: CarriedCells, texts: SharedTexts): string {
  const letters = Array.from({ length: Math.max(columns.length, ...rows.map(({ cells }) => cells.length)) }, (_, i) => columnName(i + 1))
  const richTexts = carried.richTexts[Symbol.iterator]()
  const element = (cell: BookCell, place: string): string => {
    const style = carried.styleNumber(lookOf(cell))
    const look = style === 0 ? '' : ` s="${style}"`
    if (isRichText(cell.value)) return `<c r="${place}" t="inlineStr"${look}>${richTexts.next().value}</c>`
    return plainCell(cell.value, place, look, texts)
  }
  let xml = ''
  rows.forEach((row, top) => {
    let cells = ''
    for (let left = 0; left < row.cells.length; left += 1) {
      const cell = row.cells[left]
      if (cell !== undefined) cells += element(cell, `${letters[left]}${top + 1}`)
    }
    xml += rowElement(row, top + 1, cells)
  })
  return xml === '' ? '<sheetData/>' : `<sheetData>${xml}</sheetData>`
}

function rowElement({ height }: BookRow, place: number, cells: string): string {
  if (cells === '' && height === undefined) return ''
  const start = `<row r="${place}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}`
  return cells === '' ? `${start}/>` : `${start}>${cells}</row>`
}

function plainCell(value: BookValue, place: string, look: string, texts: SharedTexts): string {
  if (typeof value === 'number') return `<c r="${place}"${look}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${place}" t="b"${look}><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'string' && value !== '') return `<c r="${place}" t="s"${look}><v>${texts.placeOf(value)}</v></c>`
  if (value !== null && typeof value === 'object' && 'date' in value) return `<c r="${place}"${look}><v>${serialOfDay(value.date)}</v></c>`
  return look === '' ? '' : `<c r="${place}"${look}/>`
}

/** @returns `<hyperlinks>` of a page whose cells lead somewhere */
export function hyperlinks({ rows }: Page): string {
  const links = rows.flatMap(({ cells }, top) =>
    cells.flatMap((cell, left) => {
      if (cell?.link === undefined) return []
      const to = `${quotedSheet(cell.link.page)}!${cell.link.cell}`
      return [`<hyperlink ref="${cellAddress(left + 1, top + 1)}" location="${escapedAttribute(to)}"/>`]
    }),
  )
  return `<hyperlinks>${links.join('')}</hyperlinks>`
}
