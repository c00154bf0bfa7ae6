import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { adopt } from './adopt.ts'
import { findSheets } from './findSheets.ts'
import { rebase } from './rebase.ts'
import { readRows } from './readRows.ts'
import { laidOut, syncsOf, valueOf } from './tests/laidOut.ts'

let host: Host
const TITLE = '考勤与请销假'
beforeEach(() => void (host = openExcel({ api: '1.8' })))

const found = async () => valueOf(await findSheets())
const deletePage = (name: string) => host.person.deleteSheet(name)
const months = Array.from({ length: 12 }, (_, i) => `2011-${String(i + 1).padStart(2, '0')}`)

test('one sync; two where more than eight sheets are laid out', async () => {
  expect(await syncsOf(host, findSheets)).toEqual(['read'])
  for (const period of months) await laidOut({ period })
  expect(await syncsOf(host, findSheets)).toEqual(['read', 'read'])
  expect((await found()).map(({ identity }) => identity.period)).toEqual(months)
})

test('a renamed sheet is found again, under its new name', async () => {
  const open = await laidOut()
  host.person.renameSheet(TITLE, '我的表')
  expect(await found()).toEqual([{ ...open, sheetName: '我的表' }])
})

test('a copy of a sheet is no second one: in front, it is said to be a copy; the first stays the one that is reported', async () => {
  const open = await laidOut()
  host.person.copySheet(TITLE, `${TITLE} (2)`)
  host.person.select(`${TITLE} (2)`, 'A1')
  const [first, copy] = await found()
  expect(first).toEqual({ ...open, active: false })
  expect(copy).toMatchObject({
    stray: 'copy',
    sheetName: `${TITLE} (2)`,
    active: true,
    identity: { kind: 'attendance', period: '2011-06' },
  })
  expect(valueOf(await readRows(copy!)).faults).toMatchObject([{ rule: 'file.copied', severity: 'error' }])
})

test('with the first one deleted its copy takes its place, version and all', async () => {
  await laidOut({ base: 3, baseCode: 'AB12-CD34' })
  host.person.copySheet(TITLE, '副本')
  host.person.deleteSheet(TITLE)
  host.person.select('副本', 'A1')
  const [stray] = await found()
  expect(stray).toMatchObject({ sheetName: '副本', identity: { base: 3, baseCode: 'AB12-CD34' } })
  expect(stray).not.toHaveProperty('stray')
  expect(await syncsOf(host, async () => valueOf(await adopt(stray!)))).toEqual(['read', 'write'])
  expect(await found()).toMatchObject([{ rangeName: '填报区', sheetName: '副本', identity: { base: 3 } }])
})

test('taken to another workbook, without hidden page or name, it is known by its heading, read, and made ours by a click', async () => {
  await laidOut()
  deletePage('_考绩')
  host.grid.setNames([])
  const [stray] = await found()
  expect(stray).toMatchObject({ stray: 'no-identity', rangeName: '', identity: { department: '行政科', period: '2011-06', base: 0 } })
  const { rows, faults } = valueOf(await readRows(stray!))
  expect(rows).toHaveLength(1)
  expect(faults).toMatchObject([{ rule: 'file.no-identity', severity: 'warn' }])
  const open = valueOf(await adopt(stray!))
  expect(await found()).toEqual([open])
  expect(valueOf(await readRows(open)).faults).toEqual([])
})

test('the hidden page alone deleted, the sheet is found by its heading and gets a page again', async () => {
  const open = await laidOut()
  deletePage('_考绩')
  const [stray] = await found()
  expect(stray).toMatchObject({ stray: 'no-identity', rangeName: '填报区' })
  expect(valueOf(await readRows(open)).faults).toMatchObject([{ rule: 'file.no-identity' }])
  valueOf(await adopt(stray!))
  expect(await found()).toMatchObject([{ rangeName: '填报区', identity: { laidOutAt: 'adopted' } }])
})

test('a stray that was handed in stands on its version, as one of ours', async () => {
  await laidOut()
  deletePage('_考绩')
  host.grid.setNames([])
  valueOf(await rebase((await found())[0]!, 2, '00E1-5678'))
  expect(await found()).toMatchObject([{ rangeName: '填报区', identity: { period: '2011-06', base: 2, baseCode: '00E1-5678' } }])
})

test("somebody else's sheet is none of ours", async () => expect(await found()).toEqual([]))
