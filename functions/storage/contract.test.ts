import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { adapters, type TestStore } from './adapters.ts'
import { key, under } from './keys.ts'
import { BeyondLimits } from './limits.ts'
import type { Properties, Store, Write } from './port.ts'
import { readRange } from './readRange.ts'

const table = 'contract'
const insert = (rowKey: string, properties: Properties = {}): Write => ({ write: 'insert', rowKey, properties })
const kibi = 1024

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

// What design.md 3 asks of the port, of both adapters alike.
describe.each(adapters)('$name', ({ start }) => {
  let place: TestStore
  let store: Store
  let partitions = 0
  /** A partition nobody used. */
  const fresh = () => key('partition', String((partitions += 1)))

  beforeAll(async () => {
    place = await start()
    store = place.open()
  })
  afterAll(async () => {
    await store.close()
    await place.remove()
  })

  async function etagOf(partition: string, rowKey: string): Promise<string> {
    return (await store.get(table, partition, rowKey))!.etag
  }

  test('there is nothing before something is written', async () => {
    expect(await store.get(table, fresh(), 'a')).toBeUndefined()
    expect(await store.query(table, { partition: fresh() })).toEqual({ entities: [] })
  })

  test('texts, whole numbers, yes and no come back as what they were', async () => {
    const partition = fresh()
    const properties = {
      empty: '',
      text: '蹲点调研 "二" 篇\r\n\u2028\u2029\u0085\u0000 {PUT http://a} --changeset_',
      date: '2011-02-28T08:30:00Z',
      number: '007',
      most: 2_147_483_647,
      least: -2_147_483_648,
      zero: 0,
      yes: true,
      no: false,
    }
    const written = await store.commit(table, partition, [insert('a', properties)])
    expect(written.ok).toBe(true)
    const read = await store.get(table, partition, 'a')
    expect(read).toEqual({ partitionKey: partition, rowKey: 'a', etag: written.ok && written.value[0], properties })
  })

  test('what exists cannot be inserted, and stays', async () => {
    const partition = fresh()
    await store.commit(table, partition, [insert('a', { n: 1 })])
    expect(await store.commit(table, partition, [insert('a', { n: 2 })])).toEqual({ ok: false, error: { kind: 'conflict', rowKey: 'a' } })
    expect((await store.get(table, partition, 'a'))!.properties).toEqual({ n: 1 })
  })

  test.each(['replace', 'merge'] as const)('%s wants the etag last seen', async (write) => {
    const partition = fresh()
    await store.commit(table, partition, [insert('a', { n: 1, kept: 'x' })])
    const first = await etagOf(partition, 'a')
    expect((await store.commit(table, partition, [{ write, rowKey: 'a', etag: first, properties: { n: 2 } }])).ok).toBe(true)
    expect(await etagOf(partition, 'a')).not.toBe(first)
    const stale = await store.commit(table, partition, [{ write, rowKey: 'a', etag: first, properties: { n: 3 } }])
    expect(stale).toEqual({ ok: false, error: { kind: 'precondition', rowKey: 'a' } })
    expect((await store.get(table, partition, 'a'))!.properties).toEqual(write === 'merge' ? { n: 2, kept: 'x' } : { n: 2 })
    const missing = await store.commit(table, partition, [{ write, rowKey: 'b', etag: first, properties: {} }])
    expect(missing).toEqual({ ok: false, error: { kind: 'not-found', rowKey: 'b' } })
  })

  test('an upsert writes over whatever is there', async () => {
    const partition = fresh()
    for (const properties of [{ n: 1, gone: true }, { n: 2 }])
      await store.commit(table, partition, [{ write: 'upsert', rowKey: 'a', properties }])
    expect((await store.get(table, partition, 'a'))!.properties).toEqual({ n: 2 })
  })

  test('what was deleted is gone, and an etag of before never fits what comes after', async () => {
    const partition = fresh()
    await store.commit(table, partition, [insert('a', { n: 1 })])
    const before = await etagOf(partition, 'a')
    expect(await store.commit(table, partition, [{ write: 'delete', rowKey: 'a' }])).toEqual({ ok: true, value: [''] })
    expect(await store.get(table, partition, 'a')).toBeUndefined()
    expect(await store.commit(table, partition, [{ write: 'delete', rowKey: 'a' }])).toEqual({
      ok: false,
      error: { kind: 'not-found', rowKey: 'a' },
    })
    await store.commit(table, partition, [insert('a', { n: 1 })])
    const stale = await store.commit(table, partition, [{ write: 'replace', rowKey: 'a', etag: before, properties: {} }])
    expect(stale).toEqual({ ok: false, error: { kind: 'precondition', rowKey: 'a' } })
  })

  test('a transaction writes all and answers their etags', async () => {
    const partition = fresh()
    await store.commit(table, partition, [insert('a', { n: 1 }), insert('b', { n: 1, kept: 1 }), insert('c')])
    const [a, b] = [await etagOf(partition, 'a'), await etagOf(partition, 'b')]
    const writes: Write[] = [
      insert('号'),
      { write: 'replace', rowKey: 'a', etag: a, properties: { n: 2 } },
      { write: 'delete', rowKey: 'c' },
      { write: 'merge', rowKey: 'b', etag: b, properties: { n: 2 } },
      { write: 'upsert', rowKey: 'e', properties: { n: 2 } },
    ]
    const outcome = await store.commit(table, partition, writes)
    const after = new Map((await readRange(store, table, { partition })).map((entity) => [entity.rowKey, entity]))
    expect(outcome).toEqual({ ok: true, value: writes.map(({ rowKey }) => after.get(rowKey)?.etag ?? '') })
    expect([...after.keys()].sort()).toEqual(['a', 'b', 'e', '号'])
    expect(after.get('b')!.properties).toEqual({ n: 2, kept: 1 })
  })

  test.each<['conflict' | 'precondition' | 'not-found', Write]>([
    ['conflict', insert('there')],
    ['precondition', { write: 'replace', rowKey: 'there', etag: `W/"datetime'2011-01-01T00%3A00%3A00.0000000Z'"`, properties: {} }],
    ['not-found', { write: 'delete', rowKey: 'nowhere' }],
  ])('a transaction that meets %s writes nothing', async (kind, write) => {
    const partition = fresh()
    await store.commit(table, partition, [insert('there', { n: 1 })])
    const outcome = await store.commit(table, partition, [insert('before'), write, insert('behind')])
    expect(outcome).toEqual({ ok: false, error: { kind, rowKey: write.rowKey } })
    expect((await readRange(store, table, { partition })).map(({ rowKey, properties }) => [rowKey, properties])).toEqual([
      ['there', { n: 1 }],
    ])
  })

  test('of ten who count at once nobody is lost', async () => {
    const partition = fresh()
    await store.commit(table, partition, [insert('count', { n: 0 })])
    const other = place.open()
    const count = async (from: Store): Promise<void> => {
      const { etag, properties } = (await from.get(table, partition, 'count'))!
      const replaced = await from.commit(table, partition, [
        { write: 'replace', rowKey: 'count', etag, properties: { n: Number(properties['n']) + 1 } },
      ])
      if (!replaced.ok) await count(from)
    }
    await Promise.all(Array.from({ length: 10 }, (_, i) => count(i % 2 === 0 ? store : other)))
    await other.close()
    expect((await store.get(table, partition, 'count'))!.properties).toEqual({ n: 10 })
  })

  test('another bureau in the same place sees nothing of it', async () => {
    const partition = fresh()
    await store.commit(table, partition, [insert('a')])
    const other = place.open('bureau2')
    expect(await other.get(table, partition, 'a')).toBeUndefined()
    await other.close()
  })

  test('ranges come in the order of UTF-16, page by page, whatever the parts of their keys', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('人事教育科', 'a/b\\c#d?e\'f"g%h', '𠀀', '～', 'A', 'a', ''),
    )
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(part, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 5 }), async (names, pageSize) => {
        const partition = fresh()
        const rows = names.map((name) => key('row', name))
        await store.commit(table, partition, [
          ...rows.map((row) => insert(row, { row })),
          insert('row', { row: '' }),
          insert('row-', { row: '' }),
        ])
        const read = await readRange(store, table, { partition, rows: under('row'), pageSize })
        expect(read.map(({ rowKey }) => rowKey)).toEqual([...rows].sort())
        expect(read.map(({ properties }) => properties['row'])).toEqual([...rows].sort())
      }),
      { numRuns: 30 },
    )
  })

  test('a range may span partitions, and name the properties it wants', async () => {
    const year = fresh()
    const departments = ['办公室', '财务资产科', '机关/车队']
    for (const department of departments) {
      const writes = ['a', 'b', 'c'].map((row) => insert(key(row, '1'), { row, large: '甲'.repeat(1000) }))
      await store.commit(table, key(year, department), writes)
    }
    const range = { partition: under(year), rows: { from: key('a', '1'), below: under('b').below }, select: ['row', 'none'], pageSize: 2 }
    const read = await readRange(store, table, range)
    const inOrder = departments.map((department) => key(year, department)).sort()
    expect(read.map(({ partitionKey, properties }) => [partitionKey, properties])).toEqual(
      inOrder.flatMap((partition) => [
        [partition, { row: 'a' }],
        [partition, { row: 'b' }],
      ]),
    )
  })

  // Limits: what is just within goes in and comes back; what is beyond throws, and nothing of it enters.
  const full = (unit: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, unit.repeat((32 * kibi) / unit.length)]))
  const hundred = (count: number) => Array.from({ length: count }, (_, i) => insert(`r${i}`))
  test.each<[string, Write[]]>([
    ['a text of 32 Ki characters beyond the basic plane', [insert('a', { text: '𠀀'.repeat(16 * kibi) })]],
    ['252 properties', [insert('a', Object.fromEntries(Array.from({ length: 252 }, (_, i) => [`p${i}`, i])))]],
    ['15 full texts', [insert('a', full('1', 15))]],
    ['10 full texts of Chinese', [insert('a', full('绩', 10))]],
    ['15 full texts of quotes', [{ write: 'upsert', rowKey: 'a', properties: full('"', 15) }]],
    ['four entities of 10 full texts of Chinese', ['a', 'b', 'c', 'd'].map((row) => insert(row, full('绩', 10)))],
    ['100 writes', hundred(100)],
    ['a key of 512 characters', [insert('行'.repeat(512))]],
  ])('%s go in and come back', async (_, writes) => {
    const partition = fresh()
    expect(await store.commit(table, partition, writes)).toMatchObject({ ok: true })
    const read = await readRange(store, table, { partition })
    expect(read.map(({ rowKey }) => rowKey)).toEqual(writes.map(({ rowKey }) => rowKey).sort())
    // Compared as a whole: a difference would be printed in full.
    const written = new Map(writes.map((write) => [write.rowKey, 'properties' in write && write.properties]))
    expect(
      read.filter(({ rowKey, properties }) => !isDeepStrictEqual(properties, written.get(rowKey))).map(({ rowKey }) => rowKey),
    ).toEqual([])
  })

  const digits = (length: number) => ({ text: '1'.repeat(length) })
  test.each<[string, Write[]]>([
    ['a text of 32 Ki characters and one', [insert('a', digits(32 * kibi + 1))]],
    ['253 properties', [insert('a', Object.fromEntries(Array.from({ length: 253 }, (_, i) => [`p${i}`, i])))]],
    ['an entity of 1 MiB', [insert('a', full('1', 16))]],
    ['an entity of 1 MiB on its way', [insert('a', full('绩', 11))]],
    ['five entities of 10 full texts of Chinese', ['a', 'b', 'c', 'd', 'e'].map((row) => insert(row, full('绩', 10)))],
    ['101 writes', hundred(101)],
    ['no writes', []],
    ['one entity twice', [insert('a'), insert('a')]],
    ['a key of 513 characters', [insert('a'.repeat(513))]],
    ...['/', '\\', '#', '?', '\n', '\u0085', '\ud840\udc00'].map((sign): [string, Write[]] => [
      `${JSON.stringify(sign)} in a key`,
      [insert(`a${sign}`)],
    ]),
    ['a fraction', [insert('a', { n: 0.5 })]],
    ['a number of 33 bits', [insert('a', { n: 2 ** 31 })]],
    ['half a surrogate pair', [insert('a', { text: 'a\ud840' })]],
    ["a property with storage's own name", [insert('a', { Timestamp: '1' })]],
    ['a property named in Chinese', [insert('a', { 科室: '1' })]],
  ])('%s: refused', async (_, writes) => {
    const partition = fresh()
    await expect(store.commit(table, partition, writes)).rejects.toThrow(BeyondLimits)
    expect(await readRange(store, table, { partition })).toEqual([])
  })
})
