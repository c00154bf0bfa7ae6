import type { FileCell, FileSheet, WorkbookFile } from '@kaoji/shared/workbookFile'
import type { Cell, CellStyle, NamedRange, RowDef, SheetProtection, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { absoluteRange, quotedSheet } from '../../workbook/cellAddress.ts'
import type { Paper } from '../../workbook/book.ts'
import { headerFooter, pageSetup } from '../../workbook/writeBook.ts'
import { looksLikeError, written } from '../../workbook/writtenText.ts'
import { settleColumnStyles } from './columnStyles.ts'
import { entryPaper } from './entryPaper.ts'
import { conditionOf, validationOf } from './fileRules.ts'
import { styleOf } from './lookStyle.ts'

/** Points that a character of 宋体 11 is wide: 8 pixels at 96 an inch. */
export const POINTS_A_CHARACTER = 6
/** How wide a column is that nobody made wider. */
export const PLAIN_POINTS = 54

/** @returns the bytes of an .xlsx with all that the workbench holds of a workbook */
export async function writeWorkbookFile(file: WorkbookFile): Promise<Buffer> {
  const { sheets, names, date1904, opensOn } = file
  const papers = sheets.map((sheet) => entryPaper(file, sheet))
  const carried = sheets.map(({ rows }) => rows.reduce((last, { row }) => Math.max(last, row + 1), 0) + 1)
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet, i) => writeSheet(sheet, carried[i]!, papers[i])),
    namedRanges: [
      ...names.map(({ name, sheet, area: { row, column, rows, columns }, scope }) => ({
        name,
        range: `${quotedSheet(sheet)}!${absoluteRange({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns })}`,
        ...(scope === undefined ? {} : { scope }),
      })),
      ...sheets.flatMap(({ name }, i) => titlesOf(name, papers[i])),
    ],
    defaultFont: styleOf({}).font!,
    dateSystem: date1904 ? '1904' : '1900',
    activeSheet: Math.max(
      0,
      sheets.findIndex(({ name }) => name === opensOn),
    ),
  })
  const besides = sheets.map(({ columns, beside }) => (beside === undefined ? undefined : widthOf(columns) + 1))
  return settleColumnStyles(bytes, carried, besides)
}

function writeSheet(sheet: FileSheet, carrier: number, paper: Paper | undefined): WriteSheet {
  const styles = sheet.looks.map(styleOf)
  const cells = new Map<string, Partial<Cell>>()
  for (const { row, cells: line } of sheet.rows) for (const cell of line) cells.set(`${row},${cell[0]}`, cellOf(cell, styles))
  for (const { column, look } of sheet.columns) if (look >= 0) cells.set(`${carrier - 1},${column}`, { value: null, style: styles[look]! })
  const last = widthOf(sheet.columns)
  if (sheet.beside !== undefined) cells.set(`${carrier - 1},${last}`, { value: null, style: styles[sheet.beside]! })
  const columnAt = new Map(sheet.columns.map((column) => [column.column, column]))
  const { rows, columns } = sheet.frozen
  return {
    name: sheet.name,
    cells,
    columns: Array.from({ length: sheet.beside === undefined ? last : last + 1 }, (_, column) => {
      const { width, hidden } = columnAt.get(column) ?? {}
      return { width: (width ?? PLAIN_POINTS) / POINTS_A_CHARACTER, ...(hidden ? { hidden } : {}) }
    }),
    rowDefs: new Map(
      sheet.rows.flatMap(({ row, height, hidden }): [number, RowDef][] =>
        height === undefined && !hidden ? [] : [[row, { ...(height === undefined ? {} : { height }), ...(hidden ? { hidden } : {}) }]],
      ),
    ),
    merges: sheet.merged.map(({ row, column, rows: count, columns: width }) => ({
      startRow: row,
      startCol: column,
      endRow: row + count - 1,
      endCol: column + width - 1,
    })),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.conditions.map(conditionOf),
    ...(sheet.visibility === 'Hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true } : {}),
    ...(rows > 0 || columns > 0 ? { freezePane: { ...(rows > 0 ? { rows } : {}), ...(columns > 0 ? { columns } : {}) } } : {}),
    ...(sheet.protection === undefined ? {} : { protection: protectionOf(sheet.protection) }),
    ...(paper === undefined
      ? (sheet.paper as Pick<WriteSheet, 'pageSetup' | 'headerFooter'> | undefined)
      : { pageSetup: pageSetup(paper), headerFooter: headerFooter(paper, sheet.name) }),
  }
}

/** The rows repeated on each page, which a file says by a name. */
function titlesOf(sheet: string, paper: Paper | undefined): NamedRange[] {
  const [first, last] = paper?.repeatRows ?? []
  return first === undefined ? [] : [{ name: '_xlnm.Print_Titles', scope: sheet, range: `${quotedSheet(sheet)}!$${first}:$${last}` }]
}

const widthOf = (columns: FileSheet['columns']): number => Math.max(0, ...columns.map(({ column }) => column + 1))

function cellOf([, look, value, formula]: FileCell, styles: readonly CellStyle[]): Partial<Cell> {
  const style = look < 0 ? {} : { style: styles[look]! }
  if (formula !== undefined) return { ...style, value: value ?? null, formula: formula.replace(/^=/u, ''), formulaResult: value ?? null }
  // hucre would write such a text as an error value; as rich text it stays one.
  if (typeof value === 'string' && looksLikeError(value)) return { ...style, value: null, richText: [{ text: value }] }
  return { ...style, value: typeof value === 'string' ? written(value) : (value ?? null) }
}

/** Excel's options say what is allowed, and hucre's as well: `allowInsertRows` is `insertRows`. */
function protectionOf(options: Readonly<Record<string, boolean>>): SheetProtection {
  const allowed = Object.entries(options).flatMap(([name, is]) => {
    const [, first, rest] = /^allow([A-Z])(\w+)$/u.exec(name) ?? []
    const key = `${first?.toLowerCase()}${rest}`
    return is && ALLOWED.has(key) ? [[key, true] as const] : []
  })
  return { sheet: true, ...Object.fromEntries(allowed) }
}

/** what protection may allow */
export const ALLOWED = new Set([
  'formatCells',
  'formatColumns',
  'formatRows',
  'insertColumns',
  'insertRows',
  'insertHyperlinks',
  'deleteColumns',
  'deleteRows',
  'sort',
  'autoFilter',
  'pivotTables',
])
