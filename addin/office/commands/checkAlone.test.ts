import { sheetOf } from '@kaoji/shared/sheets/registry'
import { layOut } from '../../excel/layOut.ts'
import type { OpenSheet } from '../../excel/openSheet.ts'
import type { Host } from '../../workbench/host/host.ts'
import { openExcel } from '../../workbench/host/testClient.ts'
import { checkAlone } from './checkAlone.ts'

let host: Host
let open: OpenSheet
beforeEach(async () => {
  host = openExcel({ api: '1.8' })
  const laid = await layOut({
    sheet: sheetOf('reception')!,
    bureau: '某局',
    department: '办公室',
    period: '2011-06',
    freeze: '2012-01-15',
    rows: [],
    base: 0,
    baseCode: '',
    laidOutAt: 1_309_838_400_000,
    lists: { people: [], departments: ['办公室', '行政科'], references: {} },
  })
  if (!laid.ok) throw new Error(laid.error.code)
  open = laid.value
})
/** Types a row into the sheet: date, department, guest, approval, guests, hosts, standard, cost. */
const type = (row: number, ...cells: readonly string[]) =>
  cells.forEach((words, i) => host.person.type(open.sheetName, `${'BCDEFGHI'[i]}${row}`, words))
const beside = (row: number) => {
  const { id } = host.grid.sheets().find(({ name }) => name === open.sheetName)!
  return host.grid.cell(id, row - 1, 10)?.value ?? ''
}

test('cells that are right are said to be, and nothing is marked', async () => {
  type(4, '2011-06-03', '办公室', '某县', '201106001', '4', '2', '100', '600')
  expect(await checkAlone(open, 'zh')).toEqual({ key: 'command.checked', fillings: { rows: 1 } })
})

test('a cell that must be mended is marked, its reason stands beside the table, and nothing more is said', async () => {
  type(4, '2011-06-03', '办公室', '某县', '201106001', '四', '2', '100', '600')
  expect(await checkAlone(open, 'zh')).toBeUndefined()
  expect(beside(4)).toContain('此处填数字')
  type(4, '2011-06-03', '办公室', '某县', '201106001', '4', '2', '100', '600')
  await checkAlone(open, 'zh')
  expect(beside(4)).toBe('')
})

test('another department is no fault here: which there are only the service knows', async () => {
  type(4, '2011-06-03', '财务资产科', '某县', '201106001', '4', '2', '100', '600')
  expect(await checkAlone(open, 'zh')).toMatchObject({ key: 'command.checked' })
})

test('in the reader’s language', async () => {
  type(4, '2011-06-31', '办公室', '某县', '201106001', '4', '2', '100', '600')
  await checkAlone(open, 'en')
  expect(beside(4)).toContain('there is no day 2011-06-31')
})

test('what Excel does not let it do is said', async () => {
  expect(await checkAlone({ ...open, rangeName: '', sheetName: '别的表' }, 'zh')).toEqual({ key: 'excel.trouble.no-such-sheet' })
})

test('two syncs read, one writes', async () => {
  type(4, '2011-06-03', '办公室', '某县', '201106001', '四', '2', '100', '600')
  const before = host.syncs.length
  await checkAlone(open, 'zh')
  expect(host.syncs.slice(before).map(({ writes }) => writes > 0)).toEqual([false, false, true])
})
