import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { findSheets } from './findSheets.ts'
import type { OpenSheet } from './openSheet.ts'
import { readRows } from './readRows.ts'
import { attendance, laidOut, syncsOf, valueOf } from './tests/laidOut.ts'

let host: Host
const TITLE = '考勤与请销假'
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const read = async (open: OpenSheet) => valueOf(await readRows(open))
const faultsOf = async (open: OpenSheet) => (await read(open)).faults.map(({ rule, severity }) => `${rule} ${severity}`)
const three = ['XZ-03', 'XZ-04', 'XZ-05'].map((person) => ({ person, 'due-days': '21' }))

test('one sync, which writes nothing', async () => {
  const open = await laidOut()
  expect(await syncsOf(host, () => readRows(open))).toEqual(['read'])
})

test('an empty row keeps its place, those at the end are left out; 合计 is no data', async () => {
  const open = await laidOut({ rows: [] })
  host.person.type(TITLE, 'B6', 'XZ-03')
  host.person.type(TITLE, 'C6', '21')
  host.person.type(TITLE, 'A7', '合计')
  host.person.type(TITLE, 'C7', '21')
  expect((await read(open)).rows).toEqual([{}, {}, { person: 'XZ-03', 'due-days': 21 }])
})

test('rows that a filter hides are read, and it is said', async () => {
  const open = await laidOut({ rows: three })
  host.person.filter(TITLE, 'A3:C6', [5])
  const { rows, faults } = await read(open)
  expect(rows.map(({ person }) => person)).toEqual(['XZ-03', 'XZ-04', 'XZ-05'])
  expect(faults).toMatchObject([{ rule: 'file.some-rows-hidden', severity: 'warn' }])
})

test('sorted, rows are read as they stand', async () => {
  const open = await laidOut({ rows: three })
  host.person.sort(TITLE, 'A4:C6', [2, 0, 1])
  expect((await read(open)).rows.map(({ person }) => person)).toEqual(['XZ-05', 'XZ-03', 'XZ-04'])
})

test('a row put in before the first one, which the name of the range does not reach, is read', async () => {
  const open = await laidOut({ rows: three })
  host.person.insertRows(TITLE, 4, 1)
  host.person.type(TITLE, 'B4', 'XZ-06')
  expect((await read(open)).rows.map(({ person }) => person)).toEqual(['XZ-06', 'XZ-03', 'XZ-04', 'XZ-05'])
})

test('a text cell that was typed as a date is told from a number', async () => {
  const open = await laidOut({ sheet: sheetOf('study-log')!, rows: [{ date: '2011-06-03' }] })
  expect((await read(open)).rows[0]).toEqual({ date: { serial: 40_697, date1904: false } })
})

test.each([
  ['rows put in above the headings', () => host.person.insertRows(TITLE, 2, 1), ['file.headings-moved error']],
  ['a hidden column', () => host.person.hideColumns(TITLE, 'C:C'), ['file.column-hidden warn']],
  ['a note beside the table', () => host.person.type(TITLE, 'Z4', '记'), []],
  ['the sheet renamed', () => host.person.renameSheet(TITLE, '我的表'), []],
])('%s', async (_, deed, faults) => {
  const open = await laidOut()
  deed()
  expect(await faultsOf(open)).toEqual(faults)
})

/** What no protection stops: another program, or whoever takes it off. */
function overwrite(sheetName: string, row: number, column: number, value: string) {
  const { id } = host.grid.sheets().find(({ name }) => name === sheetName)!
  host.grid.hold(id, row - 1, column - 1, value === '' ? undefined : { value })
}
const spliceColumns = (at: number) =>
  host.grid.splice(host.grid.sheets().find(({ name }) => name === TITLE)!.id, { axis: 'columns', at, removed: 1, inserted: 0 })

test.each([
  ["another month's heading", () => overwrite(TITLE, 1, 1, '某局2011年7月考勤与请销假'), ['file.copy-of-period error']],
  ['another department in the heading', () => overwrite(TITLE, 2, 1, '科室：办公室'), ['file.copy-of-department error']],
  ['the hidden page edited', () => overwrite('_考绩', 5, 2, '2011-05'), ['file.copy-of-period error']],
  ['the hidden page wiped out', () => overwrite('_考绩', 1, 2, ''), ['file.no-identity warn']],
  ['an older definition', () => overwrite('_考绩', 2, 2, '0'), ['file.older-definition warn']],
  ['a heading wiped out', () => overwrite(TITLE, 3, 3, ''), ['file.column-missing error']],
  ['a column deleted', () => spliceColumns(2), ['file.column-missing error']],
])('%s', async (_, deed, faults) => {
  const open = await laidOut()
  deed()
  expect(await faultsOf(open)).toEqual(faults)
  expect((await read(open)).rows).toHaveLength(1)
})

test('says what happened and what to do', async () => {
  const open = await laidOut()
  overwrite(TITLE, 1, 1, '某局2011年7月考勤与请销假')
  expect((await read(open)).faults[0]!.says.zh).toBe('这是2011年6月的表，标题改成了2011年7月。请重新取2011年7月的表。')
})

test('a deleted sheet is no sheet any more', async () => {
  const open = await laidOut()
  host.person.deleteSheet(TITLE)
  expect(await readRows(open)).toMatchObject({ ok: false, error: { kind: 'no-such-sheet' } })
  expect(valueOf(await findSheets())).toEqual([])
})

test('a sign lost in the last cell of the sheet holds up nothing; a row under those that a sheet takes is said', async () => {
  const open = await laidOut()
  host.person.type(TITLE, 'XFD1048576', 'x')
  expect(await faultsOf(open)).toEqual([])
  host.person.type(TITLE, 'B5004', 'XZ-04')
  expect((await read(open)).faults).toMatchObject([
    { rule: 'file.too-many-rows', cell: 'A5004', says: { zh: '有5001行，一张表最多5000行。' } },
  ])
  expect((await read(open)).rows).toHaveLength(1)
})

test('500 rows come back whole', async () => {
  const rows = Array.from({ length: 500 }, (_, i) => ({ person: `XZ-${String(i).padStart(3, '0')}`, 'due-days': '21' }))
  const open = await laidOut({ rows })
  expect((await read(open)).rows).toHaveLength(500)
  expect(attendance.rows).toHaveLength(1)
})
