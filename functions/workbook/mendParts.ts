import type { Page } from './book.ts'
import { BookFault } from './bookFault.ts'
import { columnNumber } from './cellAddress.ts'
import { openZip } from './zip.ts'
import { packZip } from './zipWriter.ts'

const DEFAULT_HEIGHT = 15

/**
 * Mends what hucre 1.0.0 cannot say: styles of whole columns (carried here by a row under the last), the height of rows yet unwritten;
 * and takes away the order to recalculate on opening, since no page has a formula and Excel would ask to save what nobody changed.
 * @throws BookFault where hucre's output is not what this was written for
 */
export function mendParts(bytes: Uint8Array, pages: readonly Page[]): Buffer {
  const zip = openZip(bytes)
  return packZip(
    zip.paths.map((path) => {
      const content = zip.read(path)!
      const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)
      if (sheet !== null) return [path, Buffer.from(mendSheet(content.toString(), pages[Number(sheet[1]) - 1]!))] as const
      if (path === 'xl/workbook.xml')
        return [path, Buffer.from(replaceOnce(content.toString(), /<calcPr [^>]*\/>/, () => '', path))] as const
      return [path, content] as const
    }),
  )
}

function replaceOnce(xml: string, pattern: RegExp, by: (...found: string[]) => string, place: string): string {
  if (!pattern.test(xml)) throw new BookFault(place, `hucre wrote no ${pattern.source}`)
  return xml.replace(pattern, by)
}

function mendSheet(xml: string, page: Page): string {
  const height = page.rowHeight === undefined ? '' : ' customHeight="1"'
  const even = replaceOnce(
    xml.replace(/<dimension [^>]*\/>/, ''),
    /<sheetFormatPr [^>]*\/>/,
    () => `<sheetFormatPr defaultRowHeight="${page.rowHeight ?? DEFAULT_HEIGHT}"${height}/>`,
    page.name,
  )
  if (!page.columns.some((column) => column.style)) return even
  const styles = new Map<number, string>()
  const carried = new RegExp(`<row r="${page.rows.length + 1}">(.*?)</row>`)
  const take = (_: string, cells = '') => {
    for (const [, letters, style] of cells.matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"\/>/g)) styles.set(columnNumber(letters!), style!)
    return ''
  }
  const without = replaceOnce(even, carried, take, page.name)
  return without.replace(/<col min="(\d+)"/g, (col, column: string) => {
    const style = styles.get(Number(column))
    return style === undefined ? col : `${col} style="${style}"`
  })
}
