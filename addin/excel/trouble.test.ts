import { catalogue } from '@kaoji/shared/messages/catalogue'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { excelAtHand } from './excelAtHand.ts'
import { findSheets } from './findSheets.ts'
import { layOut } from './layOut.ts'
import { markCells } from './markCells.ts'
import { moreRows } from './moreRows.ts'
import type { OpenSheet } from './openSheet.ts'
import { readRows } from './readRows.ts'
import { rebase } from './rebase.ts'
import { selectCell } from './selectCell.ts'
import { attendance, held, laidOut, syncsOf, valueOf } from './tests/laidOut.ts'
import { troubleOf } from './trouble.ts'
import { writeCells, writeRows } from './writeCells.ts'

let host: Host
let open: OpenSheet
const TITLE = '考勤与请销假'
beforeEach(async () => {
  host = openExcel({ api: '1.17' })
  open = await laidOut()
})
afterEach(() => void jest.useRealTimers())

// 12, 15, 17, 47 of officejs.md; Error handling with the application-specific JavaScript APIs.
test.each([
  ['ItemNotFound', 'no-such-sheet'],
  ['InvalidReference', 'no-such-sheet'],
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  ['InvalidOperation', 'cell-being-edited'],
  ['AccessDenied', 'locked'],
  ['ActivityLimitReached', 'busy'],
  ['RequestAborted', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['GeneralException', 'other-workbook'],
  ['InvalidSelection', 'other-workbook'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['ApiNotFound', 'too-old'],
  ['UndoNotSupported', 'not-undoable'],
  ['SomethingNewOnTheMac', 'other'],
])('%s is told as %s, in words', async (code, kind) => {
  host.luck.refuse(code)
  expect(await readRows(open)).toEqual({ ok: false, error: { kind, code } })
  expect(catalogue[`excel.trouble.${troubleOf(code).kind}`].zh).toMatch(/。$/u)
})

const wall: readonly (readonly [string, () => Promise<{ readonly ok: boolean }>])[] = [
  ['findSheets', findSheets],
  ['layOut', () => layOut({ ...attendance, period: '2011-05' })],
  ['readRows', () => readRows(open)],
  ['selectCell', () => selectCell(open, 'D4')],
  ['writeCells', () => writeCells(open, [{ row: 1, column: 'present', value: '1' }])],
  ['writeRows', () => writeRows(open, [])],
  ['markCells', () => markCells(open, [])],
  ['rebase', () => rebase(open, 2, 'AB12-CD34')],
  ['moreRows', () => moreRows(open, 10)],
]

test.each(wall)('%s: while a cell is edited it says so under either code, and changes nothing', async (_, act) => {
  for (const code of ['InvalidOperationInCellEditMode', 'InvalidOperation'] as const) {
    host.person.beginEdit(code)
    expect(await act()).toMatchObject({ ok: false, error: { kind: 'cell-being-edited' } })
    host.person.endEdit()
  }
  expect(held(host, TITLE, 4, 3)).toBe(21)
})

test.each(wall)('%s: a sync that never answers ends in words; what comes after works', async (_, act) => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] })
  host.luck.neverAnswer()
  const answer = act()
  await jest.advanceTimersByTimeAsync(30_000)
  expect(await answer).toEqual({ ok: false, error: { kind: 'no-answer', code: 'NoAnswer' } })
  jest.useRealTimers()
  expect(await act()).toMatchObject({ ok: true })
})

test.each(wall)('%s: outside Excel and in one too old it is refused before anything is asked', async (_, act) => {
  host = openExcel({ api: '1.7' })
  expect(await syncsOf(host, act)).toEqual([])
  expect(await act()).toMatchObject({ ok: false, error: { kind: 'too-old' } })
})

test.each([
  ['1.7', 'too-old'],
  ['1.8', 'ready'],
  ['1.17', 'ready'],
] as const)('ExcelApi %s is %s', (api, at) => {
  openExcel({ api })
  expect(excelAtHand()).toBe(at)
})

test('a workbook only to be read refuses with the code of a locked cell, and is told apart', async () => {
  host.person.openReadOnly()
  const cells = [{ row: 1, column: 'present', value: '1' }]
  expect(await writeCells(open, cells)).toEqual({ ok: false, error: { kind: 'read-only', code: 'ReadOnly' } })
})

test('a bug of ours is thrown, not told as trouble with Excel', async () => {
  await expect(readRows(undefined as unknown as OpenSheet)).rejects.toThrow(TypeError)
})

test('one sync takes whoever clicked to the cell, and is no undo step', async () => {
  host = openExcel({ api: '1.21' })
  open = await laidOut()
  host.person.select('Sheet1', 'A1')
  expect(await syncsOf(host, async () => valueOf(await selectCell(open, 'D6')))).toEqual(['read'])
  expect(host.grid.selection()).toMatchObject({ area: { row: 5, column: 3 } })
  expect(host.grid.undoSteps).toBe(0)
})

test('after a version went in the sheet stands on it: one sync', async () => {
  expect(await syncsOf(host, async () => valueOf(await rebase(open, 2, '00E1-5678')))).toEqual(['write'])
  expect(valueOf(await readRows(open)).open.identity).toEqual({ ...open.identity, base: 2, baseCode: '00E1-5678' })
})

test('more rows take formats, drop-downs and marks along, protection stays: one sync to read, one to write', async () => {
  const { id } = host.grid.sheets().find(({ name }) => name === TITLE)!
  expect(await syncsOf(host, async () => valueOf(await moreRows(open, 100)))).toEqual(['read', 'write'])
  expect(host.grid.names()[0]!.area).toMatchObject({ row: 3, rows: 5100 })
  expect(host.grid.look(id, 'validation', 5101, 1)).toMatchObject({ rule: { list: {} } })
  expect(host.grid.conditions(id)[0]!.area).toMatchObject({ row: 3, rows: 5100 })
  host.person.type(TITLE, 'B5103', 'XZ-04')
})
