import fc from 'fast-check'
import { adapters, type TestStore } from './adapters.ts'
import { listAudit } from './audit.ts'
import { commitVersion, type NewVersion } from './commitVersion.ts'
import { contentWrites, readContent, readContents, sweepOrphans, uploadContent, type Row } from './content.ts'
import { decide } from './decide.ts'
import type { Store } from './port.ts'
import { readRange } from './readRange.ts'
import { findReceipt } from './receipts.ts'
import { headTag, listHeads, listYearHeads, readHead, type SheetHead } from './sheetHead.ts'
import { partitionOf, submissionsTable, type SheetPlace } from './submissionKeys.ts'
import { listVersions, readVersion } from './versions.ts'

const moment = (day: number) => new Date(Date.UTC(2011, 5, day)).toISOString()
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ person: `XZ-${i}`, present: '21.5' }))

function made(place: SheetPlace, head: SheetHead | undefined, day: number, more: Partial<NewVersion> = {}): NewVersion {
  const who = { at: moment(day), recordedAt: moment(day), by: 'XZ-03' }
  return {
    place,
    head,
    facts: { ...who, zero: false, hash: `hash${day}`, definition: '1' },
    content: { rows: rowsOf(3), explanations: [{ row: 2, text: '加班' }] },
    audit: { ...who, action: 'submit', subject: `${place.kind}/${place.period}` },
    receipt: { day },
    ...more,
  }
}

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

describe.each(adapters)('submissions in $name', ({ start }) => {
  let opened: TestStore
  let store: Store
  let departments = 0
  /** A sheet of a department nobody used. */
  const fresh = (): SheetPlace => ({
    year: '2011',
    department: `科室 ${(departments += 1)} a/b\\c#d?e'f"g`,
    kind: 'attendance',
    period: '2011-06',
  })

  beforeAll(async () => {
    opened = await start()
    store = opened.open()
  })
  afterAll(async () => {
    await store.close()
    await opened.remove()
  })

  async function handedIn(place: SheetPlace, head: SheetHead | undefined, day: number, more: Partial<NewVersion> = {}): Promise<SheetHead> {
    const committed = await commitVersion(store, made(place, head, day, more))
    if (!committed.ok) throw new Error(committed.error.kind)
    return committed.value.head
  }
  const entitiesOf = async (place: SheetPlace) => (await readRange(store, submissionsTable, { partition: partitionOf(place) })).length

  test('handed in, returned, handed in again, accepted, corrected: all of it can be read', async () => {
    const place = fresh()
    expect(await readHead(store, place)).toBeUndefined()
    expect(await listVersions(store, place)).toEqual([])
    const first = await handedIn(place, undefined, 1)
    expect(headTag(first)).toBe('1.submitted')
    expect(await readHead(store, place)).toEqual(first)

    const back = {
      state: 'returned' as const,
      at: moment(2),
      recordedAt: moment(2),
      by: 'office-1',
      reason: '两行有误',
      rows: [{ row: 2, reason: '少半天' }],
    }
    const audit = { at: moment(2), recordedAt: moment(2), by: 'office-1', action: 'return', subject: 'attendance/2011-06' }
    const returned = await decide(store, { head: first, decision: back, audit })
    if (!returned.ok) throw new Error(returned.error.kind)
    expect(headTag(returned.value)).toBe('1.returned')

    const second = await handedIn(place, returned.value, 3, {
      content: { rows: [], explanations: [] },
      facts: { ...made(place, undefined, 3).facts, zero: true },
    })
    const yes = { state: 'accepted' as const, at: moment(4), recordedAt: moment(4), by: 'office-2' }
    const accepted = await decide(store, { head: second, decision: yes, audit: { ...audit, recordedAt: moment(4), action: 'accept' } })
    if (!accepted.ok) throw new Error(accepted.error.kind)
    const third = await handedIn(place, accepted.value, 5)
    expect(third).toEqual(await readHead(store, place))
    expect([third.state, third.version, third.accepted]).toEqual(['submitted', 3, 2])
    expect(third.history.map(({ version, state, zero, at, decidedAt }) => [version, state, zero, at, decidedAt])).toEqual([
      [1, 'returned', false, moment(1), moment(2)],
      [2, 'accepted', true, moment(3), moment(4)],
      [3, 'submitted', false, moment(5), undefined],
    ])
    const versions = await listVersions(store, place)
    expect(versions.map(({ version, state, rowCount, decision }) => [version, state, rowCount, decision])).toEqual([
      [1, 'returned', 3, back],
      [2, 'accepted', 0, yes],
      [3, 'submitted', 3, undefined],
    ])
    expect(await readVersion(store, place, 1)).toEqual({ ...versions[0], rows: rowsOf(3), explanations: [{ row: 2, text: '加班' }] })
    expect(await readVersion(store, place, 4)).toBeUndefined()
    const { entries } = await listAudit(store, '2011', [place.department], { limit: 10 })
    expect(entries.map(({ action, recordedAt, department }) => [action, recordedAt, department])).toEqual(
      ['submit', 'return', 'submit', 'accept', 'submit'].map((action, i) => [action, moment(i + 1), place.department]),
    )
  })

  test('of two who hand in at once the second is told, and nothing is lost', async () => {
    const place = fresh()
    for (const head of [undefined, await handedIn(place, undefined, 1)]) {
      const at = head === undefined ? fresh() : place
      const both = await Promise.all([2, 3].map((day) => commitVersion(store, made(at, head, day))))
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'changed' } })
      const won = both.findIndex(({ ok }) => ok)
      expect((await listVersions(store, at)).at(-1)!.at).toBe(moment(won + 2))
    }
  })

  test('a version is decided once, and not where a newer one stands', async () => {
    const place = fresh()
    const first = await handedIn(place, undefined, 1)
    const decision = { state: 'accepted' as const, at: moment(2), recordedAt: moment(2), by: 'office-1' }
    const audit = { ...decision, action: 'accept', subject: 'attendance' }
    const twice = await Promise.all([decide(store, { head: first, decision, audit }), decide(store, { head: first, decision, audit })])
    expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('who judged by a head that is no longer the head is told, whatever came between', async () => {
    const place = fresh()
    const first = await handedIn(place, undefined, 1)
    const decision = { state: 'returned' as const, at: moment(2), recordedAt: moment(2), by: 'office-1' }
    const audit = { ...decision, action: 'return', subject: 'attendance' }
    const second = await handedIn(place, first, 2)
    expect(await decide(store, { head: first, decision, audit })).toEqual({ ok: false, error: { kind: 'changed' } })
    const returned = await decide(store, { head: second, decision, audit })
    expect(await commitVersion(store, made(place, second, 3))).toEqual({ ok: false, error: { kind: 'changed' } })
    expect(await readHead(store, place)).toEqual(returned.ok && returned.value)
    expect(await listVersions(store, place)).toHaveLength(2)
  })

  test('the same key gives the same receipt, also at once and over a head long gone; with another body it is refused', async () => {
    const place = fresh()
    const idempotency = { key: 'XZ-03 a/b?' + 'é'.repeat(2000), bodyHash: 'body1' }
    const both = await Promise.all([1, 1].map((day) => commitVersion(store, made(place, undefined, day, { idempotency }))))
    expect(both.map((each) => each.ok && each.value.receipt)).toEqual([{ day: 1 }, { day: 1 }])
    expect(both.map((each) => each.ok && each.value.replayed).sort()).toEqual([false, true])
    const head = (await readHead(store, place))!
    const later = await handedIn(place, head, 2)
    const before = await entitiesOf(place)
    expect(await commitVersion(store, made(place, undefined, 3, { idempotency }))).toEqual({
      ok: true,
      value: { head: later, receipt: { day: 1 }, replayed: true },
    })
    expect(await findReceipt(store, place.year, place.department, idempotency)).toEqual({ ok: true, value: { receipt: { day: 1 } } })
    const other = { ...idempotency, bodyHash: 'body2' }
    expect(await commitVersion(store, made(place, later, 3, { idempotency: other }))).toEqual({ ok: false, error: { kind: 'key-reused' } })
    expect(await findReceipt(store, place.year, place.department, other)).toEqual({ ok: false, error: { kind: 'key-reused' } })
    expect(await findReceipt(store, place.year, place.department, { key: 'another', bodyHash: '' })).toEqual({ ok: true, value: undefined })
    expect(await entitiesOf(place)).toBe(before)
  })

  test.each([
    ['5,000 rows', Array.from({ length: 5000 }, (_, i) => ({ no: String(i), text: `第${i}行，"引号"\\与反斜杠`, note: '办'.repeat(250) }))],
    [
      'cells of 32,767 characters',
      ['绩', '"', '\\', '\n', '𠀀'].map((unit) => ({ cell: (unit.repeat(32_767) + 'x').slice(-32_767).replace(/^[\udc00-\udfff]/, 'y') })),
    ],
    [
      '5,000 rows and large cells',
      Array.from({ length: 5000 }, (_, i) => ({ no: String(i), text: i % 50 === 0 ? '绩'.repeat(32_767) : '' })),
    ],
  ])('%s come back as they were, and are one commit', async (_, rows: Row[]) => {
    const place = fresh()
    const head = await handedIn(place, undefined, 1, { content: { rows, explanations: [] } })
    const read = await readContent(store, head)
    expect(read.rows.length).toBe(rows.length)
    expect(JSON.stringify(read.rows) === JSON.stringify(rows)).toBe(true)
    // Head, version, audit entry, content: no trace of an upload, nothing for the sweep.
    expect(await entitiesOf(place)).toBe(3 + head.history[0]!.content.parts)
    expect(await sweepOrphans(store, place.year, place.department, moment(30))).toBe(0)
  })

  test('any rows come back as they were', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('=1+1', "'", '\ud800', '\u0000', '2011-06-03T00:00:00Z'),
    )
    const place = fresh()
    let head: SheetHead | undefined
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), cell, { noNullPrototype: true })),
        async (rows) => {
          head = await handedIn(place, head, 1, { content: { rows, explanations: null } })
          expect((await readContent(store, head)).rows).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
    // One more that takes several entities, so that reading many at once has parts to put together.
    head = await handedIn(place, head, 2, { content: { rows: [{ cell: '办'.repeat(700_000) }], explanations: null } })
    expect(head.history.at(-1)!.content.parts).toBe(3)
    const heads = head!.history.map(({ version }) => ({ head: head!, version }))
    const alone = await Promise.all(heads.map(({ version }) => readContent(store, head!, version)))
    expect(await readContents(store, heads)).toEqual(alone)
    expect(await readContents(store, heads.slice(0, 3).reverse())).toEqual(alone.slice(0, 3).reverse())
  })

  const large = { rows: Array.from({ length: 5000 }, (_, i) => ({ no: String(i), text: '办'.repeat(400) })), explanations: [] }

  test('rows written ahead of a commit that never came are seen by nobody, and swept', async () => {
    const place = fresh()
    const head = await handedIn(place, undefined, 1)
    const before = await entitiesOf(place)
    const writes = contentWrites(place, 'orphan', large)
    expect(writes.length).toBeGreaterThan(3)
    await uploadContent(store, place, 'orphan', writes, moment(2))
    expect(await readHead(store, place)).toEqual(head)
    expect(await listVersions(store, place)).toHaveLength(1)
    expect(await sweepOrphans(store, place.year, place.department, moment(2))).toBe(0) // it may still be on its way
    expect(await entitiesOf(place)).toBe(before + writes.length + 1)
    expect(await sweepOrphans(store, place.year, place.department, moment(3))).toBe(1)
    expect(await entitiesOf(place)).toBe(before)
    expect((await readContent(store, head)).rows).toEqual(rowsOf(3))
  })

  test('rows whose commit came, but not the note of it, stay', async () => {
    const place = fresh()
    const writes = contentWrites(place, 'committed', large)
    const joins = await uploadContent(store, place, 'committed', writes, moment(1))
    await store.commit(submissionsTable, partitionOf(place), [joins])
    expect(await sweepOrphans(store, place.year, place.department, moment(2))).toBe(0)
    expect(await entitiesOf(place)).toBe(writes.length)
  })

  test('a commit that comes after its rows were swept fails, and a loser’s rows never mix with the winner’s', async () => {
    const place = fresh()
    const writes = contentWrites(place, 'late', large)
    const joins = await uploadContent(store, place, 'late', writes, moment(1))
    await sweepOrphans(store, place.year, place.department, moment(2))
    expect(await store.commit(submissionsTable, partitionOf(place), [joins])).toMatchObject({ ok: false })

    const other = { ...large, rows: large.rows.map((row) => ({ ...row, text: '公'.repeat(300) })) }
    const both = await Promise.all([
      commitVersion(store, made(place, undefined, 3, { content: large })),
      commitVersion(store, made(place, undefined, 4, { content: other })),
    ])
    const won = both.find((each) => each.ok)!
    const [first] = (await readVersion(store, place, 1))!.rows
    expect(first!['text']).toBe(both[0] === won ? '办'.repeat(400) : '公'.repeat(300))
    expect(await sweepOrphans(store, place.year, place.department, moment(30))).toBe(1)
    expect((await readVersion(store, place, 1))!.rows).toHaveLength(5000)
  })

  test('heads are listed by kind and period, filtered, and paged over departments', async () => {
    const [a, b, c] = [fresh(), fresh(), fresh()]
    for (const place of [a, b]) {
      for (const kind of ['vehicles', 'attendance', 'attendance-more']) {
        for (const period of ['2011-02', '2011-01']) await handedIn({ ...place, kind, period }, undefined, 1)
      }
    }
    const decision = { state: 'accepted' as const, at: moment(2), recordedAt: moment(2), by: 'office-1' }
    const vehicles = (await readHead(store, { ...b, kind: 'vehicles', period: '2011-01' }))!
    await decide(store, { head: vehicles, decision, audit: { ...decision, action: 'accept', subject: 'vehicles' } })

    const names = (heads: readonly SheetHead[]) =>
      heads.map(({ department, kind, period }) => `${department === a.department ? 'a' : 'b'} ${kind} ${period}`)
    const ofA = [
      'attendance 2011-01',
      'attendance 2011-02',
      'attendance-more 2011-01',
      'attendance-more 2011-02',
      'vehicles 2011-01',
      'vehicles 2011-02',
    ]
    expect(names(await listHeads(store, '2011', a.department))).toEqual(ofA.map((name) => `a ${name}`))
    expect(names(await listHeads(store, '2011', a.department, { kind: 'attendance' }))).toEqual([
      'a attendance 2011-01',
      'a attendance 2011-02',
    ])
    const order = [b.department, c.department, a.department]
    const all = [...ofA.map((name) => `b ${name}`), ...ofA.map((name) => `a ${name}`)]
    expect(names((await listYearHeads(store, '2011', order)).heads)).toEqual(all)
    expect(names((await listYearHeads(store, '2011', order, { state: 'accepted' })).heads)).toEqual(['b vehicles 2011-01'])
    const filter = { period: '2011-02', limit: 2 }
    const paged: string[] = []
    for (
      let page = await listYearHeads(store, '2011', order, filter);
      ;
      page = await listYearHeads(store, '2011', order, { ...filter, continuation: page.continuation! })
    ) {
      expect(page.heads.length).toBeLessThanOrEqual(2)
      paged.push(...names(page.heads))
      if (page.continuation === undefined) break
    }
    expect(paged).toEqual(all.filter((name) => name.endsWith('02')))
  })

  test('audit entries come merged over departments by the moment of writing, page by page, within a span', async () => {
    const [a, b] = [fresh(), fresh()]
    let heads: (SheetHead | undefined)[] = [undefined, undefined]
    for (let day = 1; day <= 6; day += 1) {
      heads = await Promise.all([a, b].map((place, i) => (day % (i + 1) === 0 ? handedIn(place, heads[i], day) : heads[i])))
    }
    const expected = [1, 2, 2, 3, 4, 4, 5, 6, 6].map(moment)
    const order = [a.department, b.department]
    const listed: string[] = []
    for (
      let page = await listAudit(store, '2011', order, { limit: 2 });
      ;
      page = await listAudit(store, '2011', order, { limit: 2, continuation: page.continuation! })
    ) {
      listed.push(...page.entries.map(({ recordedAt }) => recordedAt))
      if (page.continuation === undefined) break
    }
    expect(listed).toEqual(expected)
    const { entries } = await listAudit(store, '2011', order, { limit: 9, from: '2011-06-02T08:00:00+08:00', to: moment(4) })
    expect(entries.map(({ recordedAt }) => recordedAt)).toEqual([2, 2, 3].map(moment))
  })
})
