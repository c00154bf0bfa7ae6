import type { Host } from '../workbench/host/host.ts'
import { openExcel } from '../workbench/host/testClient.ts'
import { laidOut, syncsOf, valueOf } from './tests/laidOut.ts'
import { watch, watchPatiently } from './watch.ts'
import { writeCells } from './writeCells.ts'

let host: Host
const TITLE = '考勤与请销假'
let seen: string[]
const watcher = {
  edited: () => void seen.push('edited'),
  selected: (sheetName: string, address: string) => void seen.push(`${sheetName} ${address}`),
}
beforeEach(() => void (seen = []))
/** One client serves all tests: what is not taken back would go on listening. */
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})
async function watched(): Promise<() => Promise<void>> {
  const stop = valueOf(await watch(watcher))
  stops.push(stop)
  return stop
}
/** Until whatever an event set off has been answered. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test.each([
  ['1.8', ['read', 'read'], 4],
  ['1.17', ['read'], 2],
] as const)('ExcelApi %s: handlers are registered in %j, and all of them taken back', async (api, syncs, handlers) => {
  host = openExcel({ api })
  await laidOut()
  let stop: (() => Promise<void>) | undefined
  expect(await syncsOf(host, async () => void (stop = valueOf(await watch(watcher))))).toEqual(syncs)
  expect([...host.handlers.values()].reduce((sum, count) => sum + count, 0)).toBe(handlers)
  await stop!()
  expect(host.handlers.size).toBe(0)
  host.person.type(TITLE, 'C4', '1')
  await settled()
  expect(seen).toEqual([])
})

test.each(['1.8', '1.17'] as const)("ExcelApi %s: the clerk's edits are heard, the pane's own are not", async (api) => {
  host = openExcel({ api })
  const open = await laidOut()
  await watched()
  host.person.type(TITLE, 'C4', '1')
  host.person.paste(TITLE, 'B5', [
    ['XZ-04', '21'],
    ['XZ-05', '21'],
  ])
  await settled()
  expect(seen).toEqual(['edited', 'edited'])
  valueOf(await writeCells(open, [{ row: 1, column: 'present', value: '20' }]))
  await settled()
  expect(seen).toEqual(['edited', 'edited'])
})

test('where somebody stands is told with the name of the sheet, which is asked for once a sheet', async () => {
  host = openExcel({ api: '1.17' })
  await laidOut()
  await watched()
  const step = async (address: string) => {
    host.person.select(TITLE, address)
    await settled()
    await settled()
  }
  expect(await syncsOf(host, () => step('D6'))).toEqual(['read'])
  expect(await syncsOf(host, () => step('D7'))).toEqual([])
  expect(seen).toEqual([`${TITLE} D6`, `${TITLE} D7`])
})

test('started twice it hears twice only until one is stopped', async () => {
  host = openExcel({ api: '1.17' })
  await laidOut()
  const stop = await watched()
  await watched()
  await stop()
  stops.shift()
  host.person.type(TITLE, 'C4', '1')
  await settled()
  expect(seen).toEqual(['edited'])
})

test.each(['InvalidOperationInCellEditMode', 'InvalidOperation'] as const)(
  'stopped while a cell is being edited (%s) it refuses nobody, and hears nothing more',
  async (code) => {
    host = openExcel({ api: '1.17' })
    await laidOut()
    const stop = valueOf(await watch(watcher))
    host.person.beginEdit(code)
    await stop()
    host.person.endEdit()
    host.person.type(TITLE, 'C4', '1')
    await settled()
    expect(seen).toEqual([])
  },
)

describe('begun while a cell is being edited', () => {
  /** Begins, and waits for Excel to refuse. @returns how to stop it, and how to let the while pass */
  async function refused() {
    host = openExcel({ api: '1.17' })
    await laidOut()
    host.person.beginEdit()
    let stop: (() => void) | undefined
    const askAgain = await new Promise<() => void>((later) => void (stop = watchPatiently(watcher, later)))
    host.person.endEdit()
    return { stop: stop!, askAgain }
  }

  test('it asks again until Excel listens, and counts what was typed meanwhile as an edit', async () => {
    const { stop, askAgain } = await refused()
    host.person.type(TITLE, 'C4', '1')
    await settled()
    expect(seen).toEqual([])
    askAgain()
    while (seen.length === 0) await settled()
    host.person.type(TITLE, 'C5', '1')
    await settled()
    expect(seen).toEqual(['edited', 'edited'])
    stop()
    await settled()
    expect(host.handlers.size).toBe(0)
  })

  test('stopped before Excel was asked again it listens to nothing', async () => {
    const { stop, askAgain } = await refused()
    stop()
    askAgain()
    await settled()
    host.person.type(TITLE, 'C4', '1')
    await settled()
    expect([host.handlers.size, seen]).toEqual([0, []])
  })
})
