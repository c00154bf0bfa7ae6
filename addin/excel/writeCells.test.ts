import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { readRows } from './readRows.ts'
import { held, laidOut, syncsOf, valueOf } from './tests/laidOut.ts'
import { writeCells, writeRows } from './writeCells.ts'

let host: Host
const TITLE = '考勤与请销假'
beforeEach(() => void (host = openExcel({ api: '1.21' })))

const three = ['XZ-03', 'XZ-04', 'XZ-05'].map((person) => ({ person, 'due-days': '21' }))

test('one sync reads, one writes: one undo step', async () => {
  const open = await laidOut({ rows: three })
  const cells = [
    { row: 1, column: 'present', value: '20' },
    { row: 3, column: 'due-days', value: '22.5' },
    { row: 2, column: 'due-days', value: '' },
  ]
  expect(await syncsOf(host, async () => valueOf(await writeCells(open, cells)))).toEqual(['read', 'write'])
  expect(valueOf(await readRows(open)).rows).toEqual([
    { person: 'XZ-03', 'due-days': 21, present: 20 },
    { person: 'XZ-04' },
    { person: 'XZ-05', 'due-days': 22.5 },
  ])
  expect(host.grid.undoSteps).toBe(1)
  host.person.undo()
  expect(valueOf(await readRows(open)).rows).toEqual(three.map((row) => ({ ...row, 'due-days': 21 })))
})

test('nothing to write is no sync', async () => {
  const open = await laidOut()
  expect(await syncsOf(host, () => writeCells(open, []))).toEqual([])
})

test.each(['007', '370105198203041234', '=1+1', '+5', '-x', '@x', "'x", '2011-06-30', '50%', 'TRUE', '#N/A', '3-1', '1e5'])(
  'text stays text, character for character: %s',
  async (words) => {
    const open = await laidOut({ rows: [{ person: words }] })
    expect(valueOf(await readRows(open)).rows).toEqual([{ person: words }])
    // A cell that a paste turned into a number format is made text again before it is written.
    host.grid.setLook(host.grid.sheets()[2]!.id, 'numberFormat', { row: 3, column: 1, rows: 1, columns: 1 }, 'General')
    valueOf(await writeCells(open, [{ row: 1, column: 'person', value: words }]))
    expect(valueOf(await readRows(open)).rows).toEqual([{ person: words }])
  },
)

test('what is no number stays as it was typed, in a number column too', async () => {
  const open = await laidOut()
  valueOf(
    await writeCells(
      open,
      ['约30', '=1+1', '2011-06-30', '1234567890123456789'].map((value, i) => ({ row: i + 1, column: 'present', value })),
    ),
  )
  const rows = valueOf(await readRows(open)).rows.map(({ present }) => present)
  expect(rows).toEqual(['约30', '=1+1', '2011-06-30', '1234567890123456789'])
})

test.each([
  [false, 40_697],
  [true, 39_235],
])('days go as serial numbers; counted from 1904: %s', async (date1904, serial) => {
  host = openExcel({ api: '1.8', date1904 })
  const open = await laidOut({ sheet: sheetOf('study-log')! })
  valueOf(await writeCells(open, [{ row: 1, column: 'date', value: '2011-06-03' }]))
  expect(valueOf(await readRows(open)).rows[0]).toMatchObject({ date: { serial, date1904 } })
})

test('under a filter every row gets its own cells', async () => {
  const open = await laidOut({ rows: three })
  host.person.filter(TITLE, 'A3:C6', [5])
  const cells = three.map((_, i) => ({ row: i + 1, column: 'present', value: String(i + 1) }))
  valueOf(await writeCells(open, cells))
  expect([4, 5, 6].map((row) => held(host, TITLE, row, 4))).toEqual([1, 2, 3])
})

test.each([[[]], [[5]]])('all rows are replaced in one undo step, with rows %j filtered out as well', async (hidden) => {
  const open = await laidOut({ rows: three })
  if (hidden.length > 0) host.person.filter(TITLE, 'A3:C6', hidden)
  const rows = [{ person: 'XZ-09', 'due-days': '22' }, { person: 'XZ-08' }]
  expect(await syncsOf(host, async () => valueOf(await writeRows(open, rows)))).toEqual(['read', 'write'])
  expect(valueOf(await readRows(open)).rows).toEqual([{ person: 'XZ-09', 'due-days': 22 }, { person: 'XZ-08' }])
  expect([4, 5, 6].map((row) => held(host, TITLE, row, 1))).toEqual([1, 2, ''])
  host.person.undo()
  expect(valueOf(await readRows(open)).rows).toHaveLength(3)
})

test('nothing is written where the headings are no longer where they belong, and what is typed stays', async () => {
  const open = await laidOut({ rows: three })
  host.person.insertRows(TITLE, 2, 1)
  expect(await writeCells(open, [{ row: 1, column: 'present', value: '20' }])).toMatchObject({ ok: false, error: { kind: 'wrong-sheet' } })
  expect(await writeRows(open, [])).toMatchObject({ ok: false, error: { kind: 'wrong-sheet' } })
  expect([5, 6, 7].map((row) => held(host, TITLE, row, 2))).toEqual(['XZ-03', 'XZ-04', 'XZ-05'])
})

test('5,000 rows are written at once', async () => {
  const open = await laidOut({ rows: [] })
  const rows = Array.from({ length: 5000 }, (_, i) => ({ person: `XZ-${i}`, 'due-days': '21', present: '20' }))
  valueOf(await writeRows(open, rows))
  expect(valueOf(await readRows(open)).rows).toHaveLength(5000)
})

test('more than Excel on the web takes at once is told in words, and nothing of it is written', async () => {
  const sheet = sheetOf('suggestions')!
  const key = Object.entries(sheet.columns).find(([, { type }]) => type === 'long-text')![0]
  const open = await laidOut({ sheet, period: '2011', rows: [{ [key]: '原来的' }] })
  const rows = Array.from({ length: 1000 }, () => ({ [key]: '长'.repeat(2000) }))
  expect(await writeRows(open, rows)).toMatchObject({ ok: false, error: { kind: 'too-large' } })
  expect(valueOf(await readRows(open)).rows).toEqual([{ [key]: '原来的' }])
})
