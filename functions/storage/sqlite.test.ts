import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { key, under } from './keys.ts'
import { BeyondLimits } from './limits.ts'
import { readRange } from './readRange.ts'
import { listHeads } from './sheetHead.ts'
import { openSqlite } from './sqlite.ts'
import { listVersions, readVersion } from './versions.ts'

const root = resolve(__dirname, '../..')
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-sqlite-'))
  file = join(folder, 'kaoji.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('closing finishes what was begun and leaves all in the one file; after it nothing is taken', async () => {
  const store = openSqlite(file)
  const begun = Array.from({ length: 600 }, (_, i) => store.commit('closing', 'p', [{ write: 'insert', rowKey: `r${i}`, properties: {} }]))
  await store.close()
  expect((await Promise.all(begun)).every(({ ok }) => ok)).toBe(true)
  expect(statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
  await expect(store.get('closing', 'p', 'r0')).rejects.toThrow('closed')
  await expect(store.commit('closing', 'p', [{ write: 'delete', rowKey: 'r0' }])).rejects.toThrow('closed')
  const again = openSqlite(file)
  expect(await readRange(again, 'closing', { partition: 'p' })).toHaveLength(600)
  await again.close()
})

test('a merge that would make an entity too large throws, and harms no neighbour that shares the wait for the disk', async () => {
  const store = openSqlite(file)
  const full = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`t${i}`, '1'.repeat(32 * 1024)]))
  await store.commit('merging', 'p', [{ write: 'insert', rowKey: 'a', properties: full }])
  const { etag } = (await store.get('merging', 'p', 'a'))!
  const [merged, neighbour] = await Promise.allSettled([
    store.commit('merging', 'p', [{ write: 'merge', rowKey: 'a', etag, properties: { t15: '1'.repeat(32 * 1024) } }]),
    store.commit('merging', 'p', [{ write: 'insert', rowKey: 'b', properties: {} }]),
  ])
  expect(merged).toMatchObject({ status: 'rejected', reason: expect.any(BeyondLimits) })
  expect(neighbour).toMatchObject({ value: { ok: true } })
  expect((await store.get('merging', 'p', 'a'))!.etag).toBe(etag)
  await store.close()
})

// A process of its own that hands in sheets, eight at a time, and says each department and number once it is acknowledged.
const writer = (storage: string) => `
  import { writeSync } from 'node:fs'
  import { commitVersion } from '${storage}/commitVersion.ts'
  import { openSqlite } from '${storage}/sqlite.ts'
  const store = openSqlite(process.argv[2])
  async function handIn(department) {
    let head
    for (let n = 1; ; n += 1) {
      const moment = new Date(Date.UTC(2011, 0, 1) + n * 1000).toISOString()
      const entry = { at: moment, recordedAt: moment, by: 'XZ-01' }
      const committed = await commitVersion(store, {
        place: { year: '2011', department, kind: 'attendance', period: '2011-01' }, head,
        facts: { ...entry, zero: false, hash: String(n), definition: '1' },
        content: { rows: Array.from({ length: 40 }, (_, row) => ({ no: String(row), text: department + n })), explanations: [] },
        audit: { ...entry, action: 'submit', subject: department + n }, receipt: n, idempotency: { key: department + n, bodyHash: '' },
      })
      head = committed.value.head
      writeSync(1, department + ' ' + n + '\\n')
    }
  }
  for (let i = 0; i < 8; i += 1) void handIn('科室' + i)
`

test('killed in the midst of its work, a process loses nothing it acknowledged and leaves nothing half done', async () => {
  const [source, script] = [join(folder, 'writer.mjs'), join(folder, 'writer.cjs')]
  writeFileSync(source, writer(resolve(__dirname)))
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs')
  execFileSync(process.execPath, [rolldown, source, '--format', 'cjs', '--platform', 'node', '--external', 'libsql', '--file', script], {
    cwd: root,
    stdio: 'pipe',
  })
  const child = spawn(process.execPath, [script, file], {
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  let said = ''
  for await (const some of child.stdout) {
    said += String(some)
    if (said.length > 8000) child.kill('SIGKILL')
  }
  expect(await gone).toEqual([null, 'SIGKILL'])

  const acknowledged = new Map<string, number>()
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  for (const [department, n] of lines.map((line) => line.split(' '))) acknowledged.set(department!, Number(n))
  expect(lines.length).toBeGreaterThan(500)
  const store = openSqlite(file)
  for (const [department, n] of acknowledged) {
    const [head] = await listHeads(store, '2011', department)
    // At most the one that was under way may have come through unheard.
    expect([n, n + 1]).toContain(head!.version)
    expect(await listVersions(store, head!)).toHaveLength(head!.version)
    for (let version = 1; version <= head!.version; version += 1) {
      const { rows } = (await readVersion(store, head!, version))!
      expect([rows.length, rows.at(-1)]).toEqual([40, { no: '39', text: `${department}${version}` }])
    }
    const receipts = await readRange(store, 'submissions', { partition: key('2011', department), rows: under('k') })
    expect(receipts).toHaveLength(head!.version)
  }
  await store.close()
}, 60_000)
