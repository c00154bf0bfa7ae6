import { sheetOf } from '@kaoji/shared/sheets/registry'
import { covers } from '../workbench/host/area.ts'
import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { findSheets } from './findSheets.ts'
import { layOut } from './layOut.ts'
import { readRows } from './readRows.ts'
import { attendance, held, laidOut, syncsOf, valueOf } from './tests/laidOut.ts'

let host: Host
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const sheetIn = (name: string) => host.grid.sheets().find((sheet) => sheet.name === name)!
const lookIn = (name: string, path: string, row: number, column: number) => host.grid.look(sheetIn(name).id, path, row - 1, column - 1)
const TITLE = '考勤与请销假'

test('one sync reads, one writes; the sheet is found again and read back', async () => {
  const open = await laidOut()
  expect(host.syncs.map(({ writes }) => writes > 0)).toEqual([false, true])
  expect(await findSheets()).toEqual({ ok: true, value: [open] })
  const read = valueOf(await readRows(open))
  expect(read.rows).toEqual([{ person: 'XZ-03', 'due-days': 21, present: 20, personal: 1 }])
  expect(read.faults).toEqual([])
})

test('head, headings and hidden page are those of the printed template', async () => {
  await laidOut()
  expect(held(host, TITLE, 1, 1)).toBe('某局2011年6月考勤与请销假')
  expect(held(host, TITLE, 2, 1)).toBe('科室：行政科')
  expect(held(host, TITLE, 3, 2)).toMatch(/^姓名|人员/u)
  expect(held(host, '_考绩', 1, 2)).toBe('attendance')
  expect(held(host, '_考绩', 8, 2)).toBe('2011-07-05T08:00:00.000+08:00')
  expect(sheetIn('_考绩').visibility).toBe('VeryHidden')
  expect(sheetIn(TITLE).frozen).toBe('1:3')
})

test('rows 1 to 3 are locked, all below is open to be filled and to be deleted; protected once, without a password', async () => {
  await laidOut()
  expect(() => host.person.type(TITLE, 'B3', 'x')).toThrow(expect.objectContaining({ code: 'AccessDenied' }))
  host.person.type(TITLE, 'B5003', 'XZ-04')
  host.person.deleteRows(TITLE, '4:4')
  host.person.insertRows(TITLE, 6, 2)
  expect(sheetIn(TITLE).protection).toMatchObject({ allowInsertRows: true, allowDeleteRows: true, allowSort: true, allowAutoFilter: true })
  expect(sheetIn(TITLE).protection).not.toHaveProperty('password')
})

test('a text column is text before anything is written into it, a number keeps its places', async () => {
  await laidOut()
  expect(lookIn(TITLE, 'numberFormat', 4, 2)).toBe('@')
  expect(lookIn(TITLE, 'numberFormat', 5003, 3)).toBe('0.0_ ')
})

test('every list stands on the hidden page from column D on, whatever its length and its commas', async () => {
  const people = Array.from({ length: 200 }, (_, i) => `XZ-${i},${'某'.repeat(5)}`)
  await laidOut({ lists: { ...attendance.lists, people } })
  expect([1, 200].map((row) => held(host, '_考绩', row, 4))).toEqual([people[0], people[199]])
  expect(lookIn(TITLE, 'validation', 5003, 2)).toMatchObject({ rule: { list: { source: "='_考绩'!$D$1:$D$200" } } })
})

test('the headings say what the column means', async () => {
  await laidOut()
  expect(lookIn(TITLE, 'validation', 3, 3)).toMatchObject({
    prompt: { title: expect.stringContaining('应到'), message: expect.stringContaining('天') },
  })
})

test('marks while typing reach as far as the entry rows, the wrong before the missing before plain lines', async () => {
  await laidOut()
  const conditions = host.grid.conditions(sheetIn(TITLE).id).filter(({ area }) => covers(area, 5002, 1))
  const formulas = conditions.map(({ set }) => String(set['custom/rule/formula']))
  expect(formulas.at(-1)).toMatch(/^=COUNTA/u)
  expect(formulas[0]).toMatch(/ISBLANK/u)
})

test('a second sheet gets a hidden page and a name of its own; the first stays as it is', async () => {
  const first = await laidOut()
  const may = await laidOut({ period: '2011-05' })
  expect(may).toMatchObject({ rangeName: '填报区2', sheetName: `${TITLE} 2011-05`, identity: { period: '2011-05' } })
  expect(valueOf(await findSheets())).toEqual([{ ...first, active: false }, may])
  expect(sheetIn('_考绩2').visibility).toBe('VeryHidden')
})

test('a sheet that is there already is gone to, and what is typed stays', async () => {
  await laidOut()
  host.person.type(TITLE, 'C4', '19')
  await laidOut({ period: '2011-05' })
  const again = await laidOut()
  expect(again).toMatchObject({ rangeName: '填报区', active: true })
  expect(held(host, TITLE, 4, 3)).toBe(19)
})

test('another definition is laid out beside the old one', async () => {
  await laidOut()
  const newer = await laidOut({ sheet: { ...sheetOf('attendance')!, version: '99' } })
  expect(newer).toMatchObject({ rangeName: '填报区2', identity: { definition: '99' } })
})

test('days are serial numbers, counted as the workbook counts', async () => {
  host = openExcel({ api: '1.8', date1904: true })
  const open = await laidOut({ sheet: sheetOf('study-log')!, rows: [{ date: '2011-06-03' }], period: '2011-06' })
  // 2011-06-03 is day 40697 from 1900, 1462 fewer from 1904
  expect(valueOf(await readRows(open))).toMatchObject({ date1904: true, rows: [{ date: { serial: 39_235, date1904: true } }] })
})

test('half laid out it is locked, is not taken for a sheet, and is replaced the next time', async () => {
  const broken = { ...attendance, rows: [{ person: 'x'.repeat(40_000) }] }
  expect(await layOut(broken)).toMatchObject({ ok: false, error: { code: 'InvalidArgument' } })
  expect(sheetIn(TITLE).protection).toBeDefined()
  expect(valueOf(await findSheets())).toEqual([])
  const open = await laidOut()
  expect(open).toMatchObject({ rangeName: '填报区', sheetName: TITLE })
  expect(host.grid.sheets().map(({ name }) => name)).toEqual(['Sheet1', '_考绩', TITLE])
  expect(valueOf(await readRows(open)).rows).toHaveLength(1)
})

test('with another workbook in front nothing is laid out', async () => {
  host.person.goToOtherWorkbook(true)
  expect(await layOut(attendance)).toMatchObject({ ok: false, error: { kind: 'other-workbook' } })
})

test('a workbook only to be read says so', async () => {
  host.person.openReadOnly()
  expect(await layOut(attendance)).toMatchObject({ ok: false, error: { kind: 'read-only' } })
})

test('nothing that was laid out can be undone into half a sheet: the list of undo steps is empty', async () => {
  host = openExcel({ api: '1.21' })
  expect(await syncsOf(host, () => laidOut())).toEqual(['read', 'write'])
  expect(host.grid.undoSteps).toBe(0)
})

test('a row of long text is as high as its lines, the others as high as a row is', async () => {
  const note = '五'.repeat(60)
  const sheet = sheetOf('suggestions')!
  const [key] = Object.entries(sheet.columns).find(([, { type }]) => type === 'long-text')!
  await laidOut({ sheet, period: '2011', rows: [{ [key]: note }, { [key]: note }, { [key]: '短' }] })
  const name = sheet.title.zh
  const heights = [4, 5, 6, 7].map((row) => Number(lookIn(name, 'format/rowHeight', row, 1)))
  expect(heights[0]).toBeGreaterThan(40)
  expect(heights).toEqual([heights[0], heights[0], 22, 22])
})
