import { noDropDowns } from '@kaoji/shared/sheets/entryCopy'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { findSheets } from './findSheets.ts'
import { showRows, type ShownCopy } from './showRows.ts'

let host: Host
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const shown = (title: string, cell: string): ShownCopy => ({
  copy: {
    sheet: sheetOf('attendance')!,
    bureau: '某局',
    department: '行政科',
    period: '2011-03',
    freeze: '2012-01-15',
    rows: [{ person: 'XZ-03', 'due-days': '21', present: '20', late: '2', personal: '1' }],
    base: 2,
    baseCode: '',
    laidOutAt: 0,
    lists: noDropDowns,
  },
  title,
  note: '只看，不能改',
  name: '原表 考勤',
  cells: [cell],
})

const look = async () =>
  Excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange()
    cell.load({ address: true, values: true })
    context.workbook.worksheets.load('items/name')
    await context.sync()
    return { address: cell.address, values: cell.values as unknown[][], sheets: context.workbook.worksheets.items.map(({ name }) => name) }
  })

test('the cited cell is gone to in a copy that nobody can write into, and that is taken for no sheet to fill', async () => {
  expect(await showRows(shown('原表 第2版', 'E4'))).toEqual({ ok: true, value: '原表 考勤' })
  expect(host.syncs.map(({ writes }) => writes > 0)).toEqual([false, true])
  expect(await look()).toMatchObject({ address: "'原表 考勤'!E4", values: [[2]] })
  expect(await findSheets()).toEqual({ ok: true, value: [] })
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('原表 考勤').getRange('E4').values = [[0]]
      await context.sync()
    }),
  ).rejects.toMatchObject({ code: 'AccessDenied' })
})

test('the same copy is gone to and not laid again; another one takes its place', async () => {
  await showRows(shown('原表 第2版', 'E4'))
  const before = host.syncs.length
  await showRows(shown('原表 第2版', 'D4'))
  expect(host.syncs.slice(before).map(({ writes }) => writes)).toEqual([0, 0])
  expect((await look()).address).toBe("'原表 考勤'!D4")
  await showRows(shown('原表 第3版', 'D4'))
  expect((await look()).sheets).toEqual(['Sheet1', '原表 考勤 2'])
})
