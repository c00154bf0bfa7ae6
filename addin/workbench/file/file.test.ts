import { laidOut } from '../../excel/tests/laidOut.ts'
import { readRows } from '../../excel/readRows.ts'
import { findSheets } from '../../excel/findSheets.ts'
import type { Host } from '../host/host.ts'
import { openExcel } from '../host/testClient.ts'
import { fileOf } from './fileOf.ts'
import { openFile } from './openFile.ts'

let host: Host
beforeEach(() => void (host = openExcel()))

test('a sheet laid out comes back out of its file as it went in', async () => {
  await laidOut()
  const file = fileOf(host.grid)
  const other = openExcel()
  openFile(other.grid, JSON.parse(JSON.stringify(file)) as typeof file)
  expect(fileOf(other.grid)).toEqual(file)
})

test('and is the same sheet to the pane: found, read, its headings locked, its cells open', async () => {
  await laidOut()
  const file = fileOf(host.grid)
  const other = openExcel()
  openFile(other.grid, file)
  const found = await findSheets()
  if (!found.ok) throw new Error(found.error.code)
  const [open] = found.value
  const read = await readRows(open!)
  expect(read.ok && read.value.rows).toEqual([{ person: 'XZ-03', 'due-days': 21, present: 20, personal: 1 }])
  expect(() => other.person.type(open!.sheetName, 'B3', 'x')).toThrow(expect.objectContaining({ code: 'AccessDenied' }))
  other.person.type(open!.sheetName, 'B2003', 'XZ-04')
  // Excel deletes no row that has a locked cell anywhere, as far as the last column.
  other.person.deleteRows(open!.sheetName, '4:4')
  const left = await readRows(open!)
  expect(left.ok && left.value.rows.filter((row) => Object.keys(row).length > 0)).toEqual([{ person: 'XZ-04' }])
})

test('a cell that is plainer than its column stays so, and nothing is taken back', () => {
  const { id } = host.grid.sheets()[0]!
  const whole = { row: 0, column: 0, rows: 1_048_576, columns: 2 }
  host.grid.setLook(id, 'format/fill/color', whole, '#F2F2F2')
  host.grid.setLook(id, 'format/fill/color', { row: 2, column: 0, rows: 2, columns: 2 }, '#FFFFFF')
  const other = openExcel().grid
  openFile(other, fileOf(host.grid))
  const fill = (row: number, column: number) => other.look(other.sheets()[0]!.id, 'format/fill/color', row, column)
  expect([fill(1, 1), fill(2, 0), fill(3, 1), fill(4, 1), fill(4, 2)]).toEqual(['#F2F2F2', '#FFFFFF', '#FFFFFF', '#F2F2F2', undefined])
  expect(other.undo()).toBe(false)
})

// 5 July 2011 is day 40,729 counted from 1900 and 39,267 from 1904 (Date systems in Excel); a quarter past eight is 0.34375 in both.
test('a workbook that counts days from 1904 is opened as the days and times it means', () => {
  const file = fileOf(host.grid)
  const looks = [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: 'h:mm' }]
  const cells = [
    [0, 0, 39_267],
    [1, 1, 0.343_75],
    [2, -1, 39_267],
  ] as const
  openFile(host.grid, { ...file, date1904: true, sheets: [{ ...file.sheets[0]!, looks, rows: [{ row: 0, cells }] }] })
  const sheet = host.grid.sheets()[0]!.id
  expect([0, 1, 2].map((column) => host.grid.cell(sheet, 0, column)?.value)).toEqual([40_729, 0.343_75, 39_267])
  expect([host.grid.date1904, fileOf(host.grid).date1904]).toEqual([false, false])
})
