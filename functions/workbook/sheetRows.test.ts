import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { WorkbookCells } from './cells.ts'
import { readSheet } from './readSheet.ts'

const attendance = sheetOf('attendance')!

/** The heading rows of attendance for June, and a row 4. */
function headAnd(cells: WorkbookCells['sheets'][number]['rows'][number]['cells'], hidden = false): WorkbookCells['sheets'][number]['rows'] {
  const words = (all: readonly string[]) => all.map((value, at) => ({ column: at + 1, value, date: false, formula: false }))
  return [
    { row: 1, hidden: false, cells: words(['某局2011年6月考勤与请销假']) },
    { row: 2, hidden: false, cells: words(['科室：行政科', '考核期：2011年6月', '表号：局考15表']) },
    { row: 3, hidden: false, cells: words(['序号', ...layoutOf(attendance).columns.map(({ heading }) => heading.zh)]) },
    { row: 4, hidden, cells },
  ]
}

test('a formula nobody calculated is refused; one with a value is its value', () => {
  const book = (value: number | null): WorkbookCells => ({
    date1904: false,
    names: [],
    sheets: [
      { name: '表', state: 'visible', merges: [], hiddenColumns: [], rows: headAnd([{ column: 3, value, date: false, formula: true }]) },
    ],
  })
  expect(readSheet(book(null))).toMatchObject({ ok: false, error: [{ rule: 'file.not-calculated', cell: 'C4', column: 'due-days' }] })
  expect(readSheet(book(21))).toMatchObject({ ok: true, value: { rows: [{ 'due-days': 21 }] } })
})
test('dates keep the date system of their file; errors their name', () => {
  const book: WorkbookCells = {
    date1904: true,
    names: [],
    sheets: [
      {
        name: '表',
        state: 'visible',
        merges: [],
        hiddenColumns: [],
        rows: headAnd([
          { column: 2, value: 39_235, date: true, formula: false },
          { column: 3, value: { error: '#N/A' }, date: false, formula: false },
        ]),
      },
    ],
  }
  expect(readSheet(book)).toMatchObject({
    ok: true,
    value: { date1904: true, rows: [{ person: { serial: 39_235, date1904: true }, 'due-days': '#N/A' }] },
  })
})
test('hidden rows are told, and read', () => {
  const read = readSheet({
    date1904: false,
    names: [],
    sheets: [
      {
        name: '表',
        state: 'visible',
        merges: [],
        hiddenColumns: [],
        rows: headAnd([{ column: 2, value: 'XZ-01', date: false, formula: false }], true),
      },
    ],
  })
  expect(read).toMatchObject({
    ok: true,
    value: { rows: [{ person: 'XZ-01' }], warnings: [{ rule: 'file.row-hidden', cell: 'A4', severity: 'warn' }] },
  })
})
