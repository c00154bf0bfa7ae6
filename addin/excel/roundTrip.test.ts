import { dateOfDay, dayNumber } from '@kaoji/shared/civilDate'
import { firstDay, lastDay, periodsOf } from '@kaoji/shared/period'
import type { Column, SheetContext, SheetDefinition } from '@kaoji/shared/sheets/define'
import { sheets } from '@kaoji/shared/sheets/registry'
import { validate } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'
import { openExcel } from '../workbench/host/testClient.ts'
import { findSheets } from './findSheets.ts'
import { readRows } from './readRows.ts'
import { laidOut, valueOf } from './tests/laidOut.ts'
import { writeRows } from './writeCells.ts'

// Every kind, one after the other, in one workbook: laid out with rows, read, written over, read again.

const departments = ['办公室', '行政科']
const periodOf = ({ cycle }: SheetDefinition) => periodsOf(2011, cycle).at(-1)!
const contextOf = (sheet: SheetDefinition): SheetContext => ({
  bureau: { name: '某局', year: 2011, departments, roles: {}, compound: '大院' },
  freeze: '2012-01-15',
  department: '行政科',
  period: periodOf(sheet),
  rowsOf: () => undefined,
})

/** What text cells are fond of losing. */
const WORDS = ['甲', '=1+1', '-x', '+5', '@y', "'z", '007', '370105198203041234', '2011-06-30', '3-1', '50%', 'TRUE', '第一行\n第二行']

/** @returns the canonical text of a cell, another one for each row */
function cellOf(column: Column, sheet: SheetDefinition, row: number): string {
  switch (column.type) {
    case 'count':
      return String(row * 7)
    case 'one-place':
      return `${row}.5`
    case 'two-places':
      return `${row * 1000}.25`
    case 'percent':
      return `${row}.5`
    case 'date':
      return dateOfDay(Math.min(dayNumber(firstDay(periodOf(sheet))) + row, dayNumber(lastDay(periodOf(sheet)))))
    case 'yes-no':
      return row % 2 === 0 ? '是' : '否'
    case 'choice':
      return column.choices![row % column.choices!.length]!
    case 'month':
      return '2011-10'
    case 'person':
    case 'people':
      return `XZ-0${row}`
    case 'department':
      return departments[row % 2]!
    default:
      return column.pattern === undefined ? WORDS[row % WORDS.length]! : '浙A12345'
  }
}
const rowsOf = (sheet: SheetDefinition, from: number): Row[] =>
  Array.from({ length: 13 }, (_, i) =>
    Object.fromEntries(Object.entries(sheet.columns).map(([key, column]) => [key, cellOf(column, sheet, from + i)])),
  )
const seen = (sheet: SheetDefinition, rows: Parameters<typeof validate>[1], date1904: boolean) =>
  validate(sheet, rows, contextOf(sheet), { date1904 }).rows

test.each([
  ['1.8', false],
  ['1.17', false],
  ['1.8', true],
] as const)('ExcelApi %s, days counted from 1904 %s: all 42 kinds come back equal', async (api, date1904) => {
  openExcel({ api, date1904 })
  for (const sheet of sheets) {
    const [first, second] = [rowsOf(sheet, 0), rowsOf(sheet, 3)]
    const open = await laidOut({ sheet, period: periodOf(sheet), rows: first })
    const laid = valueOf(await readRows(open))
    expect([sheet.kind, laid.faults]).toEqual([sheet.kind, []])
    expect(seen(sheet, laid.rows, date1904)).toEqual(seen(sheet, first, false))
    valueOf(await writeRows(open, second))
    expect(seen(sheet, valueOf(await readRows(open)).rows, date1904)).toEqual(seen(sheet, second, false))
  }
  expect(valueOf(await findSheets()).map(({ identity }) => identity.kind)).toEqual(sheets.map(({ kind }) => kind))
})
