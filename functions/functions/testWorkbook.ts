import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import type { Row } from '@kaoji/shared/year'
import { openZip } from '../workbook/zip.ts'
import { packZip } from '../workbook/zipWriter.ts'

/** Where the sheet itself lies in a workbook of ours. */
export const sheetPart = 'xl/worksheets/sheet1.xml'

/** A workbook with parts changed as text, and others added, for tests: what other programs, or nobody's program, would have saved. */
export function respun(
  workbook: Uint8Array,
  changes: Readonly<Record<string, (xml: string) => string>>,
  more: readonly (readonly [path: string, content: string | Uint8Array])[] = [],
): Buffer {
  const zip = openZip(workbook)
  const parts = zip.paths.map((path) => {
    const before = zip.read(path.toLowerCase())!
    const change = changes[path]
    if (change === undefined) return [path, before] as const
    const after = change(before.toString())
    if (after === before.toString()) throw new Error(`nothing in ${path} was changed`)
    return [path, Buffer.from(after)] as const
  })
  return packZip([...parts, ...more.map(([path, content]) => [path, Buffer.from(content)] as const)])
}

/** A template with rows typed into it as Excel keeps them: numbers as numbers, days as serial numbers under the column's own format, the rest as text. */
export function typedIn(template: Uint8Array, sheet: SheetDefinition, rows: readonly Row[]): Buffer {
  const { columns } = layoutOf(sheet)
  return respun(template, {
    [sheetPart]: (xml) => {
      const style = (index: number) => new RegExp(`<col min="${index + 2}" style="(\\d+)"`).exec(xml)?.[1] ?? '0'
      const typed = rows.map((row, at) => {
        const cells = columns.flatMap(({ key, letter }, index) => {
          const value = row[key]
          return value === undefined ? [] : [typedCell(`${letter}${at + 4}`, style(index), value, sheet.columns[key]!.type)]
        })
        return `<row r="${at + 4}">${cells.join('')}</row>`
      })
      return xml.replace('</sheetData>', `${typed.join('')}</sheetData>`)
    },
  })
}

function typedCell(address: string, style: string, value: string, type: string): string {
  if (type === 'date') return `<c r="${address}" s="${style}"><v>${serialOf(value)}</v></c>`
  if (/^-?\d+(\.\d+)?$/.test(value) && numeric.has(type)) return `<c r="${address}" s="${style}"><v>${value}</v></c>`
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const numeric = new Set(['count', 'one-place', 'two-places', 'percent'])

/** Days since 1899-12-30, as Excel counts from March 1900 on. */
const serialOf = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
