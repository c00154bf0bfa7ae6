import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCells } from './readCells.ts'
import type { WorkbookReader } from './readInWorker.ts'
import { startWorkbookReader } from './readInWorker.ts'
import { handmade, rows } from './tests/handmade.ts'
import { LIMITS } from './zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'kaoji-reader-'))
const built = pathToFileURL(join(folder, 'readWorker.mjs'))
const readers: WorkbookReader[] = []
const reader = (worker: URL, settings: { threads?: number; deadline?: number; memory?: number } = {}) => {
  const started = startWorkbookReader({ worker, threads: 1, deadline: 20_000, memory: 256, ...settings })
  readers.push(started)
  return started
}
/** A thread of another making: what ours would be if it had the worst of bugs. */
const thread = (name: string, onMessage: string) => {
  writeFileSync(
    join(folder, name),
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (file) => { ${onMessage} })\n`,
  )
  return pathToFileURL(join(folder, name))
}

beforeAll(() => {
  execFileSync(process.execPath, [resolve('functions/scripts/build.mjs'), folder, 'readWorker=workbook/readWorker.ts'])
})
afterAll(async () => {
  await Promise.all(readers.map((one) => one.close()))
  rmSync(folder, { recursive: true })
})

const file = handmade({
  sheet: rows(
    '<row r="2" hidden="1"><c r="C2"><f>1</f><v>1</v></c></row><row r="4"><c t="inlineStr"><is><t>甲</t></is></c><c t="e"><v>#N/A</v></c></row>',
  ),
})

test('says what readCells says: cells, and refusals', async () => {
  const one = reader(built)
  expect(await one.read(file)).toEqual(readCells(file))
  expect(await one.read(Buffer.from('x'))).toEqual(readCells(Buffer.from('x')))
})

test('the caller keeps his bytes', async () => {
  const mine = Buffer.from(file)
  await reader(built).read(mine)
  expect(mine.equals(file)).toBe(true)
})

test('many at once come back in their places', async () => {
  const numbered = Array.from({ length: 30 }, (_, n) => handmade({ sheet: rows(`<row><c><v>${n}</v></c></row>`) }))
  const one = reader(built, { threads: 2 })
  const read = await Promise.all(numbered.map((bytes) => one.read(bytes)))
  expect(read.map((result) => result.ok && result.value.sheets[0]!.rows[0]!.cells[0]!.value)).toEqual(numbered.map((_, n) => n))
})

test('over 8 MB is refused before it is copied to a thread', async () =>
  expect(await reader(built).read(Buffer.alloc(LIMITS.file + 1))).toMatchObject({ ok: false, error: { reason: 'too-large' } }))

test('a file that would never be done is given up at the deadline; the next one is read', async () => {
  // hangs on files of one byte, answers the others
  const hanging = thread(
    'hanging.mjs',
    'while (file.length === 1); parentPort.postMessage({ ok: true, value: { date1904: false, names: [], sheets: [] } })',
  )
  // The second is read by a new thread, which on a busy machine takes its time to start.
  const one = reader(hanging, { deadline: 3000 })
  const [first, second] = await Promise.all([one.read(Buffer.from('x')), one.read(Buffer.from('xx'))])
  expect(first).toMatchObject({ ok: false, error: { reason: 'too-slow' } })
  expect(second.ok).toBe(true)
})

test('a file that takes all memory is refused; the next one is read', async () => {
  const greedy = thread(
    'greedy.mjs',
    'const all = []; while (file.length === 1) all.push(Array.from({ length: 10000 }, (_, n) => ({ n }))); parentPort.postMessage({ ok: true, value: { date1904: false, names: [], sheets: [] } })',
  )
  const one = reader(greedy, { memory: 16 })
  const [first, second] = await Promise.all([one.read(Buffer.from('x')), one.read(Buffer.from('xx'))])
  expect(first).toMatchObject({ ok: false, error: { reason: 'bomb' } })
  expect(second.ok).toBe(true)
})

test('a bug of the thread is an error that names it, not a refusal', async () => {
  await expect(reader(thread('dying.mjs', 'throw new TypeError("ours")')).read(file)).rejects.toThrow('workbook reader died')
  await expect(reader(thread('buggy.mjs', 'parentPort.postMessage({ bug: "TypeError: ours" })')).read(file)).rejects.toThrow(
    'TypeError: ours',
  )
})

test('once closed, nothing waits for ever', async () => {
  const one = startWorkbookReader({ worker: thread('silent.mjs', ''), threads: 1, deadline: 60_000, memory: 64 })
  const waiting = [one.read(file), one.read(file)].map((read) => expect(read).rejects.toThrow('closed'))
  await one.close()
  await Promise.all(waiting)
  await expect(one.read(file)).rejects.toThrow('closed')
})
