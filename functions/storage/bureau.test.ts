import { adapters, type TestStore } from './adapters.ts'
import { appendAudit, listAudit } from './audit.ts'
import { getText, listTexts, putText, putTexts, removeText } from './blob.ts'
import { findImportPart, listImportParts, noteImportPart } from './imports.ts'
import { key } from './keys.ts'
import { addMethod, getMethod, listMethods } from './methods.ts'
import { findPeople, listPeople, removePerson, savePeople } from './people.ts'
import type { Store } from './port.ts'
import { readRange } from './readRange.ts'
import { addRuling, changeRuling, getRuling, listRulings } from './rulings.ts'
import {
  countShards,
  createRun,
  finishShard,
  listRuns,
  mayClose,
  putRunText,
  readRun,
  readRunText,
  readShard,
  readShards,
  updateRun,
} from './runs.ts'
import { getYear, listYears, putYear } from './years.ts'

const entry = (action: string, second = 0) => {
  const moment = new Date(Date.UTC(2011, 11, 1, 0, 0, second)).toISOString()
  return { at: moment, recordedAt: moment, by: 'office-1', action, subject: 'x' }
}

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

describe.each(adapters)('what belongs to the whole bureau, in $name', ({ start }) => {
  let opened: TestStore
  let store: Store
  beforeAll(async () => {
    opened = await start()
    store = opened.open()
  })
  afterAll(async () => {
    await store.close()
    await opened.remove()
  })

  test('a year’s record: made once, changed by who saw it last, each change in the audit', async () => {
    expect(await getYear(store, '2011')).toBeUndefined()
    expect(await listYears(store)).toEqual([])
    const made = await putYear(store, '2011', { name: '某局' }, 'absent', entry('year'))
    expect(await putYear(store, '2011', { name: '别局' }, 'absent')).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    const etag = made.ok ? made.value.etag : ''
    expect(await getYear(store, '2011')).toEqual({ record: { name: '某局' }, etag })
    expect(await putYear(store, '2011', { name: '某局', freeze: '2012-01-15' }, { etag }, entry('year', 1))).toMatchObject({ ok: true })
    expect(await putYear(store, '2011', {}, { etag }, entry('year', 2))).toMatchObject({ ok: false, error: { kind: 'precondition' } })
    await putYear(store, '2013', {}, 'any')
    await appendAudit(store, '2012', entry('nothing but an entry'))
    expect(await listYears(store)).toEqual(['2011', '2013'])
    const { entries } = await listAudit(store, '2011', [], { limit: 10, bureau: true })
    expect(entries).toEqual([entry('year'), entry('year', 1)])
  })

  test('people are found by account, an entry written again replaces the earlier one', async () => {
    const many = Array.from({ length: 250 }, (_, i) => ({ oid: `oid-${i}`, person: `XZ-${i}`, department: '办公室', from: '2011-01-01' }))
    await savePeople(store, many)
    const moved = { oid: 'oid-7', person: 'XZ-7', department: '机关车队', from: '2011-07-01' }
    await savePeople(store, [{ ...many[7]!, to: '2011-06-30' }, moved])
    expect(await findPeople(store, 'oid-7')).toEqual([{ ...many[7], to: '2011-06-30' }, moved])
    expect(await findPeople(store, 'oid-')).toEqual([])
    expect(await listPeople(store)).toHaveLength(251)
    expect(await removePerson(store, 'oid-7', '2011-07-01')).toBe(true)
    expect(await removePerson(store, 'oid-7', '2011-07-01')).toBe(false)
    expect(await findPeople(store, 'oid-7')).toHaveLength(1)
  })

  test('a method’s version is kept once and never changed', async () => {
    const method = {
      method: 'posts',
      version: '2011',
      text: JSON.stringify({ clauses: ['每周集中学习'] }),
      label: { title: '机关后勤岗位', effective: '2011-01-01' },
    }
    expect(await addMethod(store, method)).toMatchObject({ ok: true })
    expect(await addMethod(store, { ...method, text: '{}' })).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    expect(await getMethod(store, 'posts', '2011')).toMatchObject({ text: method.text, label: method.label })
    expect(await getMethod(store, 'posts', '2012')).toBeUndefined()
    await addMethod(store, { ...method, method: 'drivers' })
    expect((await listMethods(store)).map((each) => [each.method, each.version, each.label['title']])).toEqual([
      ['drivers', '2011', '机关后勤岗位'],
      ['posts', '2011', '机关后勤岗位'],
    ])
  })

  test('rulings are entered once, withdrawn by who saw them last, and all listed', async () => {
    await addRuling(store, '2011', '0001', { ruling: 'points' }, entry('ruling'))
    await addRuling(store, '2011', '0002', { ruling: 'strike-row' }, entry('ruling'))
    expect(await addRuling(store, '2011', '0001', {}, entry('ruling'))).toMatchObject({ ok: false, error: { kind: 'conflict' } })
    const first = (await getRuling(store, '2011', '0001'))!
    const withdrawn = { ...first, record: { ruling: 'points', withdrawn: true } }
    expect(await changeRuling(store, '2011', withdrawn, entry('withdraw'))).toMatchObject({ ok: true })
    expect(await changeRuling(store, '2011', withdrawn, entry('withdraw'))).toMatchObject({ ok: false, error: { kind: 'precondition' } })
    expect((await listRulings(store, '2011')).map(({ id, record }) => [id, record])).toEqual([
      ['0001', withdrawn.record],
      ['0002', { ruling: 'strike-row' }],
    ])
  })

  test('an import’s part is known again by its hash', async () => {
    expect(await findImportPart(store, '2011', 'archive', '1')).toBeUndefined()
    const part = { part: '1', hash: 'abc', answer: { left: ['办'.repeat(300_000)] } }
    await noteImportPart(store, '2011', 'archive', part, entry('import', 3))
    expect(await findImportPart(store, '2011', 'archive', '1')).toEqual(part)
    expect(await listImportParts(store, '2011')).toEqual([{ import: 'archive', part: '1', hash: 'abc' }])
  })

  test('runs are numbered one after the other, also when two begin at once', async () => {
    const runs = await Promise.all([1, 2, 3].map((second) => createRun(store, '2014', 2, { second }, entry('run', second))))
    expect(new Set(runs.map(({ number }) => number))).toEqual(new Set([1, 2, 3]))
    expect((await listRuns(store, '2014')).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(await readRun(store, '2014', 4)).toBeUndefined()
    expect(await updateRun(store, '2014', 4, () => ({}))).toEqual({ ok: false, error: { kind: 'no-such-run' } })
  })

  test('a shard counts once however often it comes, also at once; changes of the record are not lost over it', async () => {
    const { number } = await createRun(store, '2015', 12, { changes: [] }, entry('run'))
    const text = (shard: number) => JSON.stringify({ shard, cards: '绩'.repeat(shard * 30_000) })
    const finish = (place: number) =>
      finishShard(store, '2015', number, { shard: `科室/${place}`, place, shards: 12 }, { text: text(place) })
    const change = (i: number) =>
      updateRun(store, '2015', number, ({ record }) => ({ changes: [...(record as { changes: number[] }).changes, i] }))
    expect(await countShards(store, '2015', number)).toBe(0)
    // A group of ten, and one of two.
    for (const place of [0, 3, 11, 3]) expect(await finish(place)).toBe(false)
    expect(await countShards(store, '2015', number)).toBe(3)
    const messages = [1, 2, 4, 5, 6, 7, 8, 9, 10, 2, 5, 0]
    const [ends, changes] = await Promise.all([Promise.all(messages.map(finish)), Promise.all([change(1), change(2)])])
    expect(changes.every(({ ok }) => ok)).toBe(true)
    // Whoever counts last finds all in.
    expect(ends).toContain(true)
    const run = (await readRun(store, '2015', number))!
    expect([await countShards(store, '2015', number), run.shards]).toEqual([12, 12])
    expect(new Set((run.record as { changes: number[] }).changes)).toEqual(new Set([1, 2]))
    expect([await finish(2), await finish(11)]).toEqual([true, true])
    const closers = await Promise.all(['科室/1', '科室/2', '科室/1'].map((shard) => mayClose(store, '2015', number, shard)))
    expect([closers[0], closers[1]]).toEqual([closers[2], !closers[0]])
    expect(await mayClose(store, '2015', number, '科室/3')).toBe(false)
    // Another run's are another run's.
    expect(await countShards(store, '2015', number + 1)).toBe(0)
    expect((await readShard(store, '2015', number, '科室/5')) === text(5)).toBe(true)
    expect(await readShard(store, '2015', number, '科室/12')).toBeUndefined()
    // Of one run, read together, and of another one by one.
    const all = [5, 0, 11, 3, 8, 1, 10, 2, 9].map((place) => ({ run: number, shard: `科室/${place}` }))
    expect((await readShards(store, '2015', all)).map((each) => (JSON.parse(each) as { shard: number }).shard)).toEqual([
      5, 0, 11, 3, 8, 1, 10, 2, 9,
    ])
    expect(await readShards(store, '2015', all.slice(0, 2))).toEqual([text(5), text(0)])
    for (const count of [1, 9]) {
      const wanted = [...all.slice(0, count), { run: number, shard: '科室/12' }]
      await expect(readShards(store, '2015', wanted)).rejects.toThrow('科室/12')
    }
    await putRunText(store, '2015', number, 'inputs', text(3))
    expect((await readRunText(store, '2015', number, 'inputs')) === text(3)).toBe(true)
    expect(await readRunText(store, '2015', number, 'result')).toBeUndefined()
  })

  test('a large text is seen whole, the old one or the new one', async () => {
    const [old, young] = ['旧'.repeat(1_500_000), `${'新'.repeat(1_500_000)}𠀀`]
    await putText(store, 'shelf', 'a/b', old, { label: { n: 1 } })
    const reading = Promise.all(Array.from({ length: 6 }, () => getText(store, 'shelf', 'a/b')))
    const written = await putText(store, 'shelf', 'a/b', young, { label: { n: 2 } })
    for (const seen of await reading)
      expect([seen!.text === old, seen!.text === young]).toEqual(seen!.label['n'] === 1 ? [true, false] : [false, true])
    const now = (await getText(store, 'shelf', 'a/b'))!
    expect(now.text === young).toBe(true)
    expect(written).toEqual({ ok: true, value: { etag: now.etag, hash: now.hash } })
    expect(
      await putText(store, 'shelf', 'a/b', 'x', { expect: { etag: 'W/"datetime\'2011-01-01T00%3A00%3A00.0000000Z\'"' } }),
    ).toMatchObject({ ok: false })
    await putText(store, 'shelf', 'short', '')
    expect((await listTexts(store, 'shelf')).map(({ name, label }) => [name, label])).toEqual([
      ['a/b', { n: 2 }],
      ['short', {}],
    ])
    await removeText(store, 'shelf', 'a/b')
    expect(await getText(store, 'shelf', 'a/b')).toBeUndefined()
    expect((await readRange(store, 'texts', { partition: key('shelf') })).length).toBe(1)
  })

  test('texts that are kept together take few transactions, and come back each by its name, however large', async () => {
    // As JSON in UTF-8: 300 kB, 3, 1.2 MB, 4.5 MB, which is more than a transaction, 300 kB.
    const lengths = [100_000, 1, 400_000, 1_500_000, 100_001]
    const texts = lengths.map((length, i) => ({ name: `text ${i}`, text: String(i).padStart(length, '绩') }))
    const commits: number[] = []
    const counted: Store = {
      ...store,
      commit(table, partition, writes) {
        commits.push(writes.length)
        return store.commit(table, partition, writes)
      },
    }
    await putTexts(counted, 'together', texts)
    // The first three, of which one is two chunks; the fourth's five chunks; what points to it, with the last one's.
    expect(commits).toEqual([5, 3, 2, 3])
    for (const { name, text } of texts) expect((await getText(store, 'together', name))?.text === text).toBe(true)
    for (const { name } of texts) await removeText(store, 'together', name)
    expect(await readRange(store, 'texts', { partition: key('together') })).toEqual([])
  })
})
