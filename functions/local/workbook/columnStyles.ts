import { columnName, LAST_COLUMN } from '../../workbook/cellAddress.ts'
import { openZip } from '../../workbook/zip.ts'
import { joinParts, packPart } from '../../workbook/zipWriter.ts'

// hucre 1.0.0 knows nothing of the styles of whole columns. They travel as empty cells of a row of their own below all others, put in before it reads,
// taken out after it wrote.

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/iu
const COLUMN = /<col\b[^>]*\/>/gu
/** a column's style reaches so far to the right at most: further ones are of the sheet's empty end */
const WIDEST = 256

/** What the last row is known by, in a column behind all that carry a style. */
export const CARRIER = { column: WIDEST, words: 'column styles' } as const

/** In that row, the cell with the style of all columns right of those: what reaches further is one stretch to the sheet's end. */
export const BESIDE = WIDEST + 1

/** @returns the workbook with each column's style in a cell of a last row, which CARRIER tells from others */
export function carryColumnStyles(bytes: Uint8Array): Buffer {
  return changed(bytes, (xml) => {
    const cells = [...xml.matchAll(COLUMN)].flatMap(([element]) => {
      const [from, to, style] = ['min', 'max', 'style'].map((name) => Number(attribute(element, name))) as [number, number, number]
      if (!(style > 0)) return []
      const last = Math.min(to, WIDEST)
      const each = Array.from({ length: Math.max(0, last - from + 1) }, (_, i) => [from + i, style] as const)
      return to === LAST_COLUMN ? [...each, [BESIDE + 1, style] as const] : each
    })
    // hucre would list thousands of columns alike.
    const short = xml.replace(COLUMN, (element) =>
      Number(attribute(element, 'min')) <= WIDEST && Number(attribute(element, 'max')) > WIDEST
        ? element.replace(/ max="\d+"/u, ` max="${WIDEST}"`)
        : element,
    )
    if (cells.length === 0) return short
    const row = lastRow(xml) + 1
    const line = cells.map(([column, style]) => `<c r="${columnName(column)}${row}" s="${style}"/>`).join('')
    // hucre lists cells with a style alone.
    const sign = `<c r="${columnName(CARRIER.column + 1)}${row}" s="${cells[0]![1]}" t="inlineStr"><is><t>${CARRIER.words}</t></is></c>`
    const element = `<row r="${row}">${line}${sign}</row>`
    return short.includes('<sheetData/>')
      ? short.replace('<sheetData/>', `<sheetData>${element}</sheetData>`)
      : short.replace('</sheetData>', `${element}</sheetData>`)
  })
}

/**
 * @param carried for each sheet in order, the row (from 1) whose cells carry the styles of their columns
 * @param besides for each sheet the column (from 1) that stands for all to the sheet's end, where there is one
 * @returns the workbook with those styles at the columns, the rows gone
 */
export function settleColumnStyles(bytes: Uint8Array, carried: readonly number[], besides: readonly (number | undefined)[]): Buffer {
  return changed(bytes, (xml, path) => {
    const sheet = Number(/\d+/u.exec(path.slice(path.lastIndexOf('/')))![0]) - 1
    const [row, beside] = [carried[sheet], besides[sheet]]
    const line = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`, 'su').exec(xml)
    if (line === null) return xml
    const styles = new Map([...line[1]!.matchAll(/<c r="([A-Z]+)\d+"[^>]*? s="(\d+)"/gu)].map(([, letters, style]) => [letters, style]))
    return xml.replace(line[0], '').replace(COLUMN, (element) => {
      const style = styles.get(columnName(Number(attribute(element, 'min'))))
      const far = Number(attribute(element, 'min')) === beside ? element.replace(/ max="\d+"/u, ` max="${LAST_COLUMN}"`) : element
      return style === undefined ? far : far.replace('<col ', `<col style="${style}" `)
    })
  })
}

const attribute = (element: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`, 'u').exec(element)?.[1]

const lastRow = (xml: string): number =>
  [...xml.matchAll(/<row\b[^>]*? r="(\d+)"/gu)].reduce((last, [, row]) => Math.max(last, Number(row)), 0)

function changed(bytes: Uint8Array, change: (xml: string, path: string) => string): Buffer {
  const zip = openZip(bytes)
  return joinParts(
    zip.paths.map((path) => {
      const part = zip.read(path)!
      return packPart(path, SHEET.test(path) ? Buffer.from(change(part.toString('utf8'), path)) : part)
    }),
  )
}
