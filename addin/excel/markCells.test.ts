import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { clearMarks, markCells } from './markCells.ts'
import { readRows } from './readRows.ts'
import { held, laidOut, syncsOf, valueOf } from './tests/laidOut.ts'

let host: Host
const TITLE = '考勤与请销假'
beforeEach(() => void (host = openExcel({ api: '1.21' })))

const fill = (row: number, column: number) => {
  const { id } = host.grid.sheets().find(({ name }) => name === TITLE)!
  return host.grid.look(id, 'format/fill/color', row - 1, column - 1) ?? '#FFFFFF'
}
const marks = [
  { cell: 'D4', severity: 'returned', says: '缺登记号' },
  { cell: 'E4', severity: 'explain', says: '多41%' },
  { cell: 'D5', severity: 'error', says: '不是数字' },
] as const
/** right of the table */
const reason = (row: number) => held(host, TITLE, row, reasonsAt)
const reasonsAt = layoutOf(sheetOf('attendance')!).columns.length + 2

test('a tint in the cell and the words right of the table, in one sync to read and one to write: one undo step', async () => {
  const open = await laidOut()
  expect(await syncsOf(host, async () => valueOf(await markCells(open, marks)))).toEqual(['read', 'write'])
  expect([fill(4, 4), fill(4, 5), fill(5, 4), fill(5, 5)]).toEqual(['#FBE9E9', '#FFF1D6', '#FBE9E9', '#FFFFFF'])
  expect([4, 5].map(reason)).toEqual(['退回：缺登记号；须说明：多41%', '必改：不是数字'])
  expect(host.grid.undoSteps).toBe(1)
  host.person.undo()
  expect([fill(4, 4), reason(4)]).toEqual(['#FFFFFF', ''])
})

test('what is written beside the table is no data', async () => {
  const open = await laidOut()
  const before = valueOf(await readRows(open))
  valueOf(await markCells(open, marks))
  expect(valueOf(await readRows(open))).toEqual({ ...before, marked: true })
})

test('new marks take the place of the old ones; cleared, the colours that the clerk chose stay', async () => {
  const open = await laidOut()
  const { id } = host.grid.sheets().find(({ name }) => name === TITLE)!
  host.grid.setLook(id, 'format/fill/color', { row: 8, column: 3, rows: 1, columns: 1 }, '#00FF00')
  valueOf(await markCells(open, marks))
  valueOf(await markCells(open, [{ cell: 'E9', severity: 'warn', says: '同上月' }]))
  expect([fill(4, 4), reason(4), fill(9, 5), reason(9)]).toEqual(['#FFFFFF', '', '#E8EFF6', '提醒：同上月'])
  expect(await syncsOf(host, async () => valueOf(await clearMarks(open)))).toEqual(['read', 'write'])
  expect([fill(9, 5), reason(9), fill(9, 4)]).toEqual(['#FFFFFF', '', '#00FF00'])
})

test('where what lies beside the table is locked, as on a downloaded sheet, the tints alone are set', async () => {
  const open = await laidOut()
  const { id } = host.grid.sheets().find(({ name }) => name === TITLE)!
  host.grid.setLook(id, 'format/protection/locked', { row: 0, column: reasonsAt - 1, rows: 1_048_576, columns: 1 }, true)
  valueOf(await markCells(open, marks))
  expect([fill(4, 4), reason(4)]).toEqual(['#FBE9E9', ''])
  valueOf(await clearMarks(open))
  expect(fill(4, 4)).toBe('#FFFFFF')
})

test('rows that were sorted since lose their marks where they stand now', async () => {
  const open = await laidOut({ rows: [{ person: 'XZ-03' }, { person: 'XZ-04' }, { person: 'XZ-05' }] })
  valueOf(await markCells(open, [{ cell: 'D4', severity: 'error', says: '不是数字' }]))
  host.person.sort(TITLE, `A4:${letterOf(reasonsAt - 1)}6`, [1, 2, 0])
  expect([fill(4, 4), fill(6, 4), reason(6)]).toEqual(['#FFFFFF', '#FBE9E9', '必改：不是数字'])
  valueOf(await clearMarks(open))
  expect([fill(4, 4), fill(6, 4), reason(6)]).toEqual(['#FFFFFF', '#FFFFFF', ''])
})
