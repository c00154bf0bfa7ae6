import { Decimal } from '@kaoji/shared/decimal'
import type { LaidOutColumn } from '@kaoji/shared/sheets/layout'
import { footOf, layoutOf } from '@kaoji/shared/sheets/layout'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import type { BookRow, FootBands, Paper } from './book.ts'
import { footFits } from './headFoot.ts'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { dataStyle, heightOf, HEIGHTS, ordinalStyle } from '@kaoji/shared/sheets/entryLook'
import { entryValue } from '@kaoji/shared/sheets/entryValue'

/** A row of data at its 序号, its cells in the types that their columns have. */
export function dataRow(row: Row, place: number, columns: readonly LaidOutColumn[], look: 'open' | 'printed'): BookRow {
  const wrapped = columns.flatMap(({ key, width, wrapped }) => (wrapped && row[key] !== undefined ? [{ text: row[key], width }] : []))
  return {
    height: heightOf(wrapped),
    cells: [
      { value: place, style: ordinalStyle(look) },
      ...columns.map((column) => ({ value: entryValue(row[column.key], column), style: styleOf(column, look) })),
    ],
  }
}

/** In print a code stands with its name, which the column is too narrow for: it is set smaller rather than cut off. */
function styleOf(column: LaidOutColumn, look: 'open' | 'printed') {
  const style = dataStyle(column, look)
  return look === 'printed' && column.column.type === 'person' ? { ...style, wrap: false, shrink: true } : style
}

/** 合计: exact sums of what `Σ` marks, for a printed copy. */
export function sumRow(rows: readonly Row[], columns: readonly LaidOutColumn[]): BookRow {
  const totalOf = ({ key }: LaidOutColumn) =>
    Decimal.sum(rows.flatMap((row) => (row[key] === undefined ? [] : [Decimal.of(row[key])]))).toNumber()
  return {
    height: HEIGHTS.data,
    cells: [
      { value: '合计', style: ordinalStyle('sum') },
      ...columns.map((column) => ({ value: column.column.sum ? totalOf(column) : null, style: dataStyle(column, 'sum') })),
    ],
  }
}

/** Head and foot stand 8 mm from the edge of the page. */
const EDGES: Pick<Paper['margins'], 'head' | 'foot'> = { head: 8, foot: 8 }

/** How a sheet prints: titles repeated, one page wide, 填报说明 and marks over the signature line in the foot. */
export function sheetPaper({ sheet }: Pick<SheetCopy, 'sheet'>, marks: readonly Text[]): Paper {
  const { orientation, margins } = layoutOf(sheet)
  return { orientation, margins: { ...margins, ...EDGES }, fit: 'width', repeatRows: [1, 3], centred: true, foot: footBands(sheet, marks) }
}

/** The whole foot takes 255 characters: where marks and notes are more, the notes are cut, never the marks. */
function footBands(sheet: SheetCopy['sheet'], marks: readonly Text[]): FootBands {
  const { signatures, page } = footOf(sheet)
  const font = { font: { name: '宋体', size: 9 } } as const
  const [before, between, after] = page.zh.split(/\{pages?\}/)
  const bands = (notes: string): FootBands => ({
    left: [font, [notes, ...marks.map((mark) => mark.zh)].join('　'), `\n${signatures.zh}`],
    right: [font, `\n${before}`, { field: 'page' }, between!, { field: 'pages' }, after!],
  })
  const notes = footOf(sheet).notes.zh
  for (let length = notes.length; ; length -= 1) {
    const cut = bands(length === notes.length ? notes : `${notes.slice(0, length)}…`)
    if (length === 0 || footFits(cut)) return cut
  }
}
