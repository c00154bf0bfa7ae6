import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { findSheets } from './findSheets.ts'
import type { SheetToLayOut } from './layOut.ts'
import { layOut } from './layOut.ts'
import { readRows } from './readRows.ts'

let host: Host
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const attendance: SheetToLayOut = {
  sheet: sheetOf('attendance')!,
  bureau: '某局',
  department: '行政科',
  period: '2011-06',
  freeze: '2012-01-15',
  rows: [{ person: 'XZ-03', 'due-days': '21', present: '20', personal: '1' }],
  base: 0,
  baseCode: '',
  laidOutAt: 1_309_838_400_000,
  lists: { people: ['XZ-03 王某'], departments: ['行政科'], references: {} },
}

test('a sheet is laid out in one reading and one writing sync, is found again and read back', async () => {
  const open = await layOut(attendance)
  expect(open).toMatchObject({ ok: true })
  if (!open.ok) return
  expect(host.syncs.map(({ writes }) => writes > 0)).toEqual([false, true])
  const found = await findSheets()
  expect(found).toEqual({ ok: true, value: [open.value] })
  const read = await readRows(open.value)
  expect(read).toMatchObject({
    ok: true,
    value: { rows: [{ person: 'XZ-03', 'due-days': 21, present: 20, personal: 1 }], date1904: false },
  })
})
