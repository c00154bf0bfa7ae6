import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { lastReads } from './lastReads.ts'
import type { KeySpan, Store, Write } from './port.ts'
import { readRange } from './readRange.ts'
import { openSqlite } from './sqlite.ts'

let folder: string
let stores: readonly [Store, Store]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaoji-reads-'))
  const file = join(folder, 'kaoji.db')
  stores = [openSqlite(file), openSqlite(file)]
})
afterEach(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

const put = (rowKey: string, said: string): Write => ({ write: 'upsert', rowKey, properties: { said } })

test('what was read before is forgotten with the next write, by this connection or another one', async () => {
  const [ours, theirs] = stores
  const said = async (store: Store) => (await store.get('told', 'p', 'a'))?.properties['said']
  expect(await said(ours)).toBeUndefined()
  await ours.commit('told', 'p', [put('a', 'ours')])
  expect([await said(ours), await said(theirs)]).toEqual(['ours', 'ours'])
  await theirs.commit('told', 'p', [put('a', 'theirs')])
  expect([await said(ours), await said(theirs)]).toEqual(['theirs', 'theirs'])
  await ours.commit('told', 'p', [{ write: 'delete', rowKey: 'a' }])
  expect([await said(ours), await said(theirs)]).toEqual([undefined, undefined])
})

test('what was read while another connection’s write was under way is forgotten once that is answered', async () => {
  const [ours, theirs] = stores
  const said = async () => (await ours.get('told', 'p', 'a'))?.properties['said']
  await theirs.commit('told', 'p', [put('a', 'before')])
  const writing = theirs.commit('told', 'p', [put('a', 'after')])
  expect(await said()).toBe('before')
  await writing
  expect(await said()).toBe('after')
})

test('whatever two connections write in turn, both read what stands', async () => {
  const spans: readonly (KeySpan | undefined)[] = [undefined, { from: 'a', below: 'b' }, { from: 'b', below: 'd' }]
  const step = fc.record({
    by: fc.nat(1),
    partition: fc.constantFrom('p', 'q'),
    row: fc.constantFrom('a', 'b', 'c', 'd'),
    gone: fc.boolean(),
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const table = `run${String((run += 1)).padStart(4, '0')}`
      const stands = new Map<string, string>()
      for (const [i, { by, partition, row, gone }] of steps.entries()) {
        const name = `${partition}/${row}`
        await stores[by]!.commit(table, partition, [gone ? { write: 'delete', rowKey: row } : put(row, String(i))])
        if (gone) stands.delete(name)
        else stands.set(name, String(i))
        for (const store of stores) {
          expect((await store.get(table, partition, row))?.properties['said']).toBe(stands.get(name))
          for (const [rows, pageSize] of spans.flatMap((span) => [1000, 2].map((size) => [span, size] as const))) {
            const entities = await readRange(store, table, { partition, pageSize, ...(rows && { rows }) })
            const inside = [...stands].filter(
              ([one]) => one.startsWith(partition) && (!rows || (rows.from <= one.slice(2) && one.slice(2) < rows.below)),
            )
            expect(entities.map((one) => [`${partition}/${one.rowKey}`, one.properties['said']])).toEqual(
              inside.toSorted(([a], [b]) => (a < b ? -1 : 1)),
            )
          }
        }
      }
    }),
    { numRuns: 40 },
  )
})

test('beyond its measure it lets go of the partition that was asked for longest ago', () => {
  let asked: string[] = []
  const reads = lastReads(10_000)
  // 200 characters each beside the overhead of 200: 25 of them fit
  const ask = (partition: string) =>
    reads.recall(partition, 'r', 'r', () => (asked.push(partition), { answer: partition, characters: 200 }))
  for (let i = 0; i < 25; i += 1) ask(`p${i}`)
  ask('p0')
  ask('p25')
  asked = []
  for (const partition of ['p0', 'p2', 'p25', 'p1']) expect(ask(partition)).toBe(partition)
  expect(asked).toEqual(['p1'])
})

test('a row among several that are remembered takes no room of its own', () => {
  const reads = lastReads(10_000)
  const remember = (partition: string, rows: KeySpan | string, question: string) =>
    reads.recall(partition, rows, question, () => ({ answer: question, characters: 200 }))
  // 400 with the overhead: twice twenty of them would be too many
  for (let i = 10; i < 30; i += 1) remember('p', `r${i}`, `r${i}`)
  expect(reads.around('p', 'r10')).toBeUndefined()
  remember('p', { from: 'r', below: 's' }, 'all')
  for (let i = 10; i < 30; i += 1) remember(`q${i}`, 'r', 'r')
  expect(['r10', 'r99', 's'].map((row) => reads.around('p', row))).toEqual(['all', 'all', undefined])
})
