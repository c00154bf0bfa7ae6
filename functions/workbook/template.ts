import { beijingTime } from '@kaoji/shared/civilDate'
import { firstDay, lastDay } from '@kaoji/shared/period'
import type { LaidOutColumn, Layout } from '@kaoji/shared/sheets/layout'
import { conditionMarks } from '@kaoji/shared/sheets/conditionMarks'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { Text } from '@kaoji/shared/text'
import type { Book, Condition, Page, Validation } from './book.ts'
import { columnNumber } from './cellAddress.ts'
import type { DropDowns, SheetCopy } from './sheetCopy.ts'
import { ENTRY_NAME, IDENTITY_PAGE, MOST_ROWS } from './sheetCopy.ts'
import { dataStyle, HEIGHTS, MARKS, ordinalStyle } from './sheetLook.ts'
import { dataRow, headRows, sheetPaper, sumRow } from './sheetPage.ts'

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
    rows: [...head.rows, ...rows.map((row, index) => dataRow(row, index + 1, layout.columns, 'open'))],
    rowHeight: HEIGHTS.data,
    merges: head.merges,
    freeze: { rows: layout.headingRow },
    protection: 'entry',
    validations: layout.columns.flatMap((column) => columnValidations(column, copy, last)),
    conditions: entryMarks(copy, layout, last),
    paper: sheetPaper(copy, []),
  }
  return {
    ...bookOf(copy, page),
    names: [
      { name: ENTRY_NAME, page: page.name, range: { top: layout.firstDataRow, left: 1, bottom: last, right: layout.columns.length + 1 } },
    ],
    listsOn: { page: IDENTITY_PAGE, column: 4 },
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
    ...(daysLate > 0 ? [{ zh: `迟报${daysLate}天`, en: `${daysLate} days late` }] : []),
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
  const { sheet, bureau, department, period, base, baseCode, laidOutAt } = copy
  const identity = {
    kind: sheet.kind,
    definition: sheet.version,
    bureau,
    department,
    period,
    base: String(base),
    'base-code': baseCode,
    'laid-out-at': beijingTime(laidOutAt),
  }
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
        rows: Object.entries(identity).map(([key, value]) => ({ cells: [{ value: key }, { value }] })),
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

/** The heading's prompt, and for the cells below their drop-down. Only lists that the definition or the bureau fixes refuse other words. */
function columnValidations(
  { key, letter, heading, prompt, list, column }: LaidOutColumn,
  { lists, period }: SheetCopy,
  last: number,
): Validation[] {
  const left = columnNumber(letter)
  const entries = { top: 4, left, bottom: last, right: left }
  const validations: Validation[] = [
    { range: { top: 3, left, bottom: 3, right: left }, prompt: { title: heading.zh.slice(0, 32), text: prompt.zh.slice(0, 255) } },
  ]
  const fixed = list ?? (column.type === 'department' ? lists.departments : undefined)
  const offered = fixed ?? (column.type === 'person' ? lists.people : lists.references[key])
  if (offered !== undefined && offered.length > 0) {
    const refusal = { kind: 'stop', title: column.title.zh.slice(0, 32), text: '请从下拉中选。' } as const
    validations.push({ range: entries, allow: { list: offered }, ...(fixed === undefined ? {} : { refusal }) })
  } else if (column.type === 'date') {
    const [from, to] = column.any ? (['1990-01-01', '2099-12-31'] as const) : ([firstDay(period), lastDay(period)] as const)
    const text = column.any ? '请填日期，如2011-06-03。' : `请填${from}至${to}的日期。`
    validations.push({
      range: entries,
      allow: { dateFrom: from, to },
      refusal: { kind: 'warning', title: column.title.zh.slice(0, 32), text },
    })
  }
  return validations
}

const styleOf = { missing: MARKS.missing, error: MARKS.wrong, explain: MARKS.explain, warn: MARKS.note } as const

/** Marks while typing: they work in WPS and leave Undo alone. What is wrong comes before what is missing, that before plain lines. */
function entryMarks({ sheet, period, freeze }: SheetCopy, { columns, firstDataRow: top, lastLetter }: Layout, last: number): Condition[] {
  const filled = `COUNTA($B${top}:$${lastLetter}${top})>0`
  const block = (letter: string) => ({ top, left: columnNumber(letter), bottom: last, right: columnNumber(letter) })
  const wrong = columns.flatMap(({ letter, numberFormat }) =>
    numberFormat === '@' || numberFormat.includes('y')
      ? []
      : [{ range: block(letter), formula: `AND(ISTEXT(${letter}${top}),ISERROR(VALUE(${letter}${top})))`, style: MARKS.wrong }],
  )
  const missing = columns.flatMap(({ letter, column }) =>
    column.required === true ? [{ range: block(letter), formula: `AND(${filled},ISBLANK(${letter}${top}))`, style: MARKS.missing }] : [],
  )
  const own = conditionMarks(sheet, period, freeze).map(({ letter, formula, marks }) => ({
    range: block(letter),
    formula,
    style: styleOf[marks],
  }))
  return [
    ...wrong,
    ...missing,
    ...own,
    { range: block('A'), formula: filled, style: MARKS.ordinal },
    { range: { ...block('B'), right: columnNumber(lastLetter) }, formula: filled, style: MARKS.filled },
  ]
}
