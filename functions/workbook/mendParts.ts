import type { CellStyle } from 'hucre'
import type { Page } from './book.ts'
import { BookFault } from './bookFault.ts'
import { cellStyle } from './bookStyle.ts'
import { LAST_COLUMN } from './cellAddress.ts'
import { hyperlinks, sheetData } from './sheetData.ts'
import { readFrame, type SheetFrame } from './sheetFrame.ts'
import { sharedTexts, type SharedTexts } from './sharedTexts.ts'
import { PartWriter } from './partWriter.ts'
import { openZip } from './zip.ts'
import { joinParts, packPart, type PackedPart } from './zipWriter.ts'

const DEFAULT_HEIGHT = 15
// As Excel gives a column that nobody made wider.
const PLAIN_WIDTH = 9

/** A page with what hucre was asked to write of its cells. */
export interface FramedPage {
  readonly page: Page
  readonly frame: SheetFrame
}

/**
 * Puts the cells into what hucre 1.0.0 wrote around them: it asks for the number of a look cell by cell, and packs what is then packed again, which
 * takes four fifths of a large workbook's time. Mends what it cannot say: styles of whole columns, the height of rows yet unwritten and of rows without
 * cells; and takes away the order to recalculate on opening, since no page has a formula and Excel would ask to save what nobody changed.
 * @throws BookFault where hucre's output is not what this was written for
 */
export async function mendParts(bytes: Uint8Array, pages: readonly FramedPage[]): Promise<Buffer> {
  const zip = openZip(bytes)
  const [texts, writer] = [sharedTexts(), new PartWriter()]
  const mended = new Map<string, PackedPart>()
  // In the order of the pages, in which texts are numbered.
  for (const [i, page] of pages.entries()) {
    const path = `xl/worksheets/sheet${i + 1}.xml`
    mended.set(path, await writer.part(path, mendedSheet(partOf(zip.read(path), path), page, texts)))
  }
  if (zip.paths.includes('xl/sharedStrings.xml')) mended.set('xl/sharedStrings.xml', await writer.part('xl/sharedStrings.xml', texts.xml()))
  const workbook = 'xl/workbook.xml'
  const still = replaceOnce(partOf(zip.read(workbook), workbook), /<calcPr [^>]*\/>/, '', workbook)
  mended.set(workbook, packPart(workbook, Buffer.from(still)))
  await writer.allPacked()
  return joinParts(zip.paths.map((path) => mended.get(path) ?? packPart(path, zip.read(path)!)))
}

function partOf(content: Buffer | undefined, path: string): string {
  if (content === undefined) throw new BookFault(path, 'hucre wrote no such part')
  return content.toString()
}

function replaceOnce(xml: string, pattern: RegExp, by: string, place: string): string {
  const [before, after] = around(xml, pattern, place)
  return before + by + after
}

/** @returns what stands before and after what a pattern finds */
function around(xml: string, pattern: RegExp, place: string): readonly [string, string] {
  const found = pattern.exec(xml)
  if (found === null) throw new BookFault(place, `hucre wrote no ${pattern.source}`)
  return [xml.slice(0, found.index), xml.slice(found.index + found[0].length)]
}

function* mendedSheet(xml: string, { page, frame }: FramedPage, texts: SharedTexts): Generator<string> {
  const carried = readFrame(frame, /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '', page.name)
  const height = page.rowHeight === undefined ? '' : ' customHeight="1"'
  const even = replaceOnce(
    xml.replace(/<dimension [^>]*\/>/, ''),
    /<sheetFormatPr [^>]*\/>/,
    `<sheetFormatPr defaultRowHeight="${page.rowHeight ?? DEFAULT_HEIGHT}"${height}/>`,
    page.name,
  )
  const [head, rest] = around(withColumnStyles(even, page, carried.styleNumber), /<sheetData>.*<\/sheetData>|<sheetData\/>/s, page.name)
  yield head
  yield* sheetData(page, carried, texts)
  if (frame.links) {
    const [between, foot] = around(rest, /<hyperlinks>.*<\/hyperlinks>/s, page.name)
    yield between
    yield* hyperlinks(page)
    yield foot
  } else yield rest
}

function withColumnStyles(xml: string, { name, columns, beside }: Page, styleNumber: (look: CellStyle | undefined) => number): string {
  const styled = xml.replace(/<col min="(\d+)"/g, (col, column: string) => {
    const style = columns[Number(column) - 1]?.style
    const number = styleNumber(style && cellStyle(style))
    return number === 0 ? col : `${col} style="${number}"`
  })
  if (beside === undefined) return styled
  const rest = `<col min="${columns.length + 1}" max="${LAST_COLUMN}" width="${PLAIN_WIDTH}" style="${styleNumber(cellStyle(beside))}"/></cols>`
  return replaceOnce(styled, /<\/cols>/, rest, name)
}
