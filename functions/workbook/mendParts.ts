import type { CellStyle } from 'hucre'
import type { Page } from './book.ts'
import { BookFault } from './bookFault.ts'
import { cellStyle } from './bookStyle.ts'
import { hyperlinks, sheetData } from './sheetData.ts'
import { readFrame, type SheetFrame } from './sheetFrame.ts'
import { sharedTexts, type SharedTexts } from './sharedTexts.ts'
import { openZip } from './zip.ts'
import { packZip } from './zipWriter.ts'

const DEFAULT_HEIGHT = 15

/** A page with what hucre was asked to write of its cells. */
export interface FramedPage {
  readonly page: Page
  readonly frame: SheetFrame
}

/**
 * Puts the cells into what hucre 1.0.0 wrote around them: it asks for the number of a look cell by cell, and packs what is then packed again, which
 * takes four fifths of a large workbook's time. Mends what it cannot say: styles of whole columns, the height of rows yet unwritten; and takes away
 * the order to recalculate on opening, since no page has a formula and Excel would ask to save what nobody changed.
 * @throws BookFault where hucre's output is not what this was written for
 */
export function mendParts(bytes: Uint8Array, pages: readonly FramedPage[]): Buffer {
  const zip = openZip(bytes)
  const texts = sharedTexts()
  const written = new Map<string, string>()
  // In the order of the pages, in which texts are numbered.
  pages.forEach((page, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`
    written.set(path, mendSheet(partOf(zip.read(path), path), page, texts))
  })
  if (zip.paths.includes('xl/sharedStrings.xml')) written.set('xl/sharedStrings.xml', texts.xml())
  const workbook = 'xl/workbook.xml'
  written.set(
    workbook,
    replaceOnce(partOf(zip.read(workbook), workbook), /<calcPr [^>]*\/>/, () => '', workbook),
  )
  return packZip(zip.paths.map((path) => [path, written.has(path) ? Buffer.from(written.get(path)!) : zip.read(path)!] as const))
}

function partOf(content: Buffer | undefined, path: string): string {
  if (content === undefined) throw new BookFault(path, 'hucre wrote no such part')
  return content.toString()
}

function replaceOnce(xml: string, pattern: RegExp, by: () => string, place: string): string {
  if (!pattern.test(xml)) throw new BookFault(place, `hucre wrote no ${pattern.source}`)
  return xml.replace(pattern, by)
}

function mendSheet(xml: string, { page, frame }: FramedPage, texts: SharedTexts): string {
  const carried = readFrame(frame, /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '', page.name)
  const height = page.rowHeight === undefined ? '' : ' customHeight="1"'
  const even = replaceOnce(
    xml.replace(/<dimension [^>]*\/>/, ''),
    /<sheetFormatPr [^>]*\/>/,
    () => `<sheetFormatPr defaultRowHeight="${page.rowHeight ?? DEFAULT_HEIGHT}"${height}/>`,
    page.name,
  )
  const columns = withColumnStyles(even, page, carried.styleNumber)
  const linked = frame.links ? replaceOnce(columns, /<hyperlinks>.*<\/hyperlinks>/s, () => hyperlinks(page), page.name) : columns
  return replaceOnce(linked, /<sheetData>.*<\/sheetData>|<sheetData\/>/s, () => sheetData(page, carried, texts), page.name)
}

const withColumnStyles = (xml: string, { columns }: Page, styleNumber: (look: CellStyle | undefined) => number): string =>
  xml.replace(/<col min="(\d+)"/g, (col, column: string) => {
    const style = columns[Number(column) - 1]?.style
    const number = styleNumber(style && cellStyle(style))
    return number === 0 ? col : `${col} style="${number}"`
  })
