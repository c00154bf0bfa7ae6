import { Decimal } from '@kaoji/shared/decimal'
import type { LaidOutColumn } from '@kaoji/shared/sheets/layout'
import { footOf, headOf, layoutOf } from '@kaoji/shared/sheets/layout'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import type { BookCell, BookRow, BookValue, FootBands, Paper } from './book.ts'
import type { CellRange } from './cellAddress.ts'
import { footFits } from './headFoot.ts'
import type { SheetCopy } from './sheetCopy.ts'
import { dataStyle, EDGES, halfWidths, HEADING, heightOf, HEIGHTS, IDENTITY, ordinalStyle, TITLE } from './sheetLook.ts'

/** Rows 1 to 3 as every sheet has them, and the cells of rows 1 and 2 that are merged. */
export function headRows(copy: Pick<SheetCopy, 'sheet' | 'bureau' | 'department' | 'period'>): {
  readonly rows: readonly BookRow[]
  readonly merges: readonly CellRange[]
} {
  const layout = layoutOf(copy.sheet)
  const head = headOf(copy.sheet, copy.bureau, copy.department, copy.period)
  const last = layout.columns.length + 1
  const identity = identityCells(
    [layout.ordinal.width, ...layout.columns.map((column) => column.width)],
    [head.department.zh, head.period.zh, head.code.zh],
  )
  const headings = [layout.ordinal.heading.zh, ...layout.columns.map(({ heading, width }) => headingLines(heading.zh, width))]
  return {
    rows: [
      { height: HEIGHTS.title, cells: [{ value: head.title.zh, style: TITLE }] },
      { height: HEIGHTS.identity, cells: identity.cells },
      { height: HEIGHTS.headings, cells: headings.map((value) => ({ value, style: HEADING })) },
    ],
    merges: [{ top: 1, left: 1, bottom: 1, right: last }, ...identity.merges],
  }
}

/** A unit that does not fit beside its title stands under it, brackets and all. */
const headingLines = (heading: string, width: number): string => (halfWidths(heading) > width ? heading.replace('（', '\n（') : heading)

/** 科室 left, 考核期 in the middle, 表号 right; where the columns are too narrow for three, the last two stand together on the right. */
function identityCells(widths: readonly number[], [department, period, code]: readonly [string, string, string]) {
  const last = widths.length
  const total = sumOf(widths)
  const left = Math.max(1, columnsFor(widths, Math.max(total / 3, halfWidths(department))))
  const right = last - Math.max(1, columnsFor(widths.toReversed(), Math.max(total / 3, halfWidths(code))))
  const three = left < right && sumOf(widths.slice(left, right)) >= halfWidths(period)
  const end = three ? right : Math.min(left, last - 1)
  const stretches: readonly (readonly [number, number, BookCell])[] = three
    ? [
        [1, left, { value: department, style: IDENTITY.left }],
        [left + 1, right, { value: period, style: IDENTITY.center }],
        [right + 1, last, { value: code, style: IDENTITY.right }],
      ]
    : [
        [1, end, { value: department, style: IDENTITY.left }],
        [end + 1, last, { value: `${period}　${code}`, style: IDENTITY.right }],
      ]
  const cells: (BookCell | undefined)[] = Array.from({ length: last }, () => undefined)
  for (const [from, , cell] of stretches) cells[from - 1] = cell
  return { cells, merges: stretches.flatMap(([from, to]) => (from < to ? [{ top: 2, left: from, bottom: 2, right: to }] : [])) }
}

const sumOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

/** @returns how many columns from the first on are as wide as that together */
function columnsFor(widths: readonly number[], wanted: number): number {
  let sum = 0
  const at = widths.findIndex((width) => (sum += width) >= wanted)
  return at < 0 ? widths.length : at + 1
}

/** A row of data at its 序号, its cells in the types that their columns have. */
export function dataRow(row: Row, place: number, columns: readonly LaidOutColumn[], look: 'open' | 'printed'): BookRow {
  const wrapped = columns.flatMap(({ key, width, wrapped }) => (wrapped && row[key] !== undefined ? [{ text: row[key], width }] : []))
  return {
    height: heightOf(wrapped),
    cells: [
      { value: place, style: ordinalStyle(look) },
      ...columns.map((column) => ({ value: valueOf(row[column.key], column), style: dataStyle(column, look) })),
    ],
  }
}

/** Longer than that, a binary number would not give back the decimal it was made of: Excel keeps 15 digits. */
const MOST_DIGITS = 15

function valueOf(text: string | undefined, { column: { type } }: LaidOutColumn): BookValue {
  if (text === undefined) return null
  if (type === 'date') return { date: text }
  const isNumber = type === 'count' || type === 'one-place' || type === 'two-places' || type === 'percent'
  return isNumber && text.replace(/\D/g, '').length <= MOST_DIGITS ? Decimal.of(text).toNumber() : text
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
