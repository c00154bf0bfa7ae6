import { identityOf, LISTS_FROM, MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import type { DropDowns, SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { headRows } from '@kaoji/shared/sheets/entryHead'
import { ENTRY_NAME, IDENTITY_PAGE } from '@kaoji/shared/sheets/entryNames'
import { dataStyle, HEIGHTS, ordinalStyle } from '@kaoji/shared/sheets/entryLook'
import { entryMarks, entryValidations } from '@kaoji/shared/sheets/entryRules'
import type { LaidOutColumn } from '@kaoji/shared/sheets/layout'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { Text } from '@kaoji/shared/text'
import type { Book, Page } from './book.ts'
import { dataRow, sheetPaper, sumRow } from './sheetPage.ts'

/**
 * A sheet to fill, blank or with the rows of a version: look.md 5 in full. Excel, WPS and LibreOffice fill it; `readSheet` reads it back.
 * The book goes to `writeBook`.
 */
export function entryBook(copy: SheetCopy): Book {
  const { sheet, rows } = copy
  const layout = layoutOf(sheet)
  const last = layout.firstDataRow + MOST_ROWS - 1
  const head = headRows(copy)
  const page: Page = {
    name: sheet.title.zh,
    columns: [
      { width: layout.ordinal.width, style: ordinalStyle('open') },
      ...layout.columns.map((column) => ({ width: column.width, style: dataStyle(column, 'open') })),
    ],
    // Excel deletes no row that has a locked cell anywhere, beside the table neither.
    beside: { unlocked: true },
    rows: [
      ...head.rows.map((row) => ({ ...row, locked: true as const })),
      ...rows.map((row, index) => dataRow(row, index + 1, layout.columns, 'open')),
    ],
    rowHeight: HEIGHTS.data,
    merges: head.merges,
    freeze: { rows: layout.headingRow },
    protection: 'entry',
    validations: entryValidations(copy, last),
    conditions: entryMarks(copy, last),
    paper: sheetPaper(copy, []),
  }
  return {
    ...bookOf(copy, page),
    names: [
      { name: ENTRY_NAME, page: page.name, range: { top: layout.firstDataRow, left: 1, bottom: last, right: layout.columns.length + 1 } },
    ],
    listsOn: { page: IDENTITY_PAGE, column: LISTS_FROM },
  }
}

/** What a printed copy bears in its foot: 迟报2天, 第2版, 零报告. */
export interface PrintedMarks {
  /** days late 迟报, 0 = in time */
  readonly daysLate: number
  readonly version: number
  /** 零报告 */
  readonly zero: boolean
}

/** A locked copy for the wall or the file, made from what was handed in: 合计 where columns are summed, people with their names. */
export function printedBook(copy: SheetCopy, { daysLate, version, zero }: PrintedMarks): Book {
  const { sheet, rows, lists } = copy
  const layout = layoutOf(sheet)
  const marks: Text[] = [
    { zh: `第${version}版`, en: `Version ${version}` },
    ...(daysLate > 0 ? [{ zh: `迟报${daysLate}天`, en: `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late` }] : []),
    ...(zero ? [{ zh: '零报告', en: 'Nil report' }] : []),
  ]
  const head = headRows(copy)
  const named = rows.map((row) => withNames(row, layout.columns, lists))
  return bookOf(copy, {
    name: sheet.title.zh,
    columns: [{ width: layout.ordinal.width }, ...layout.columns.map(({ width }) => ({ width }))],
    rows: [
      ...head.rows,
      ...named.map((row, index) => dataRow(row, index + 1, layout.columns, 'printed')),
      ...(layout.sums && rows.length > 0 ? [sumRow(rows, layout.columns)] : []),
    ],
    rowHeight: HEIGHTS.data,
    merges: head.merges,
    freeze: { rows: layout.headingRow },
    protection: 'locked',
    paper: sheetPaper(copy, marks),
  })
}

function bookOf(copy: SheetCopy, page: Page): Book {
  const { sheet, bureau, department, period, laidOutAt } = copy
  return {
    title: `${bureau} ${period} ${sheet.title.zh} ${department}`,
    creator: bureau,
    at: laidOutAt,
    opensOn: page.name,
    pages: [
      page,
      {
        name: IDENTITY_PAGE,
        state: 'veryHidden',
        columns: [],
        rows: Object.entries(identityOf(copy)).map(([key, value]) => ({ cells: [{ value: key }, { value }] })),
      },
    ],
  }
}

/** `XZ-03` becomes `XZ-03 王某` where the name is known, which is read as the code again. */
function withNames(row: Readonly<Record<string, string>>, columns: readonly LaidOutColumn[], { people }: DropDowns) {
  const shown = columns.flatMap(({ key, column }) => {
    const named = column.type === 'person' ? people.find((one) => one.split(' ')[0] === row[key]) : undefined
    return named === undefined ? [] : [[key, named] as const]
  })
  return { ...row, ...Object.fromEntries(shown) }
}
