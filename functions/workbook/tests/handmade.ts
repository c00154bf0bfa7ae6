import { packZip } from '../zipWriter.ts'

/** Workbooks written by hand for the tests: XML as Excel, WPS, LibreOffice or nobody at all would write it. */
export interface HandmadeParts {
  readonly sheet?: string | Uint8Array
  readonly workbook?: string
  readonly strings?: string
  readonly styles?: string
  readonly more?: readonly (readonly [string, string | Uint8Array])[]
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const worksheet = (inside: string): string => `<worksheet xmlns="${MAIN}">${inside}</worksheet>`
export const rows = (inside: string): string => worksheet(`<sheetData>${inside}</sheetData>`)
export const workbookPart = (inside: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</workbook>`
export const oneSheet = '<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>'

const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`

/** The parts in their order, for a test to spoil before packing. */
export function handmadeParts({ sheet, workbook, strings, styles, more }: HandmadeParts): [string, Uint8Array][] {
  const parts: (readonly [string, string | Uint8Array])[] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'],
    ['_rels/.rels', `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${
        strings === undefined ? '' : relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')
      }${styles === undefined ? '' : relation('rId3', 'styles', './styles.xml')}</Relationships>`,
    ],
    ['xl/workbook.xml', workbook ?? workbookPart(oneSheet)],
    ['xl/worksheets/sheet1.xml', sheet ?? rows('')],
    ...(strings === undefined ? [] : [['xl/sharedStrings.xml', strings] as const]),
    ...(styles === undefined ? [] : [['xl/styles.xml', styles] as const]),
    ...(more ?? []),
  ]
  return parts.map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content])
}

export const handmade = (parts: HandmadeParts): Buffer => packZip(handmadeParts(parts))
