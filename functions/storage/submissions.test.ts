import { adapters, type TestStore } from './adapters.ts'
import { listAudit } from './audit.ts'
import { commitVersion } from './commitVersion.ts'
import { decide } from './decide.ts'
import { freshSheet, handIn, moment, newVersion, rowsOf } from './handIn.ts'
import type { Store, Write } from './port.ts'
import { readRange } from './readRange.ts'
import { findReceipt } from './receipts.ts'
import { headTag, readHead } from './sheetHead.ts'
import { bulkRow, partitionOf, submissionsTable, versionRow, type SheetPlace } from './submissionKeys.ts'
import { listVersions, readVersion } from './versions.ts'

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

describe.each(adapters)('submissions in $name', ({ start }) => {
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
  const entitiesOf = async (place: SheetPlace) => (await readRange(store, submissionsTable, { partition: partitionOf(place) })).length

  test('handed in, returned, handed in again, accepted, corrected: all of it can be read', async () => {
    const place = freshSheet()
    expect(await readHead(store, place)).toBeUndefined()
    expect(await listVersions(store, place)).toEqual([])
    const first = await handIn(store, place, undefined, 1)
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

    const second = await handIn(store, place, returned.value, 3, {
      content: { rows: [], explanations: [] },
      facts: { ...newVersion(place, undefined, 3).facts, zero: true },
    })
    const yes = { state: 'accepted' as const, at: moment(4), recordedAt: moment(4), by: 'office-2' }
    const accepted = await decide(store, { head: second, decision: yes, audit: { ...audit, recordedAt: moment(4), action: 'accept' } })
    if (!accepted.ok) throw new Error(accepted.error.kind)
    const third = await handIn(store, place, accepted.value, 5)
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
    const another = opened.open()
    for (const reader of [store, another])
      expect(await readVersion(reader, place, 1)).toEqual({ ...versions[0], rows: rowsOf(3), explanations: [{ row: 2, text: '加班' }] })
    await another.close()
    expect(await readVersion(store, place, 4)).toBeUndefined()
    const { entries } = await listAudit(store, '2011', [place.department], { limit: 10 })
    expect(entries.map(({ action, recordedAt, department }) => [action, recordedAt, department])).toEqual(
      ['submit', 'return', 'submit', 'accept', 'submit'].map((action, i) => [action, moment(i + 1), place.department]),
    )
  })

  test('a version kept apart from its content, as all once were, is read as any other', async () => {
    const place = freshSheet()
    const head = await handIn(store, place, await handIn(store, place, undefined, 1), 2)
    const read = async () => [await listVersions(store, place), await readVersion(store, place, 1), await readVersion(store, place, 2)]
    const before = await read()
    const partition = partitionOf(place)
    const row = bulkRow(place, head.history[0]!.content.id, 0)
    const { facts, ...properties } = (await store.get(submissionsTable, partition, row))!.properties
    const apart: Write[] = [
      { write: 'upsert', rowKey: row, properties },
      { write: 'insert', rowKey: versionRow(place, 1), properties: { t0: facts! } },
    ]
    expect(await store.commit(submissionsTable, partition, apart)).toMatchObject({ ok: true })
    expect(await read()).toEqual(before)
    const [first] = await listVersions(store, place)
    expect(first).toMatchObject({ version: 1, at: moment(1), by: 'XZ-03', rowCount: 3, state: 'submitted' })
  })

  test('of two who hand in at once the second is told, and nothing is lost', async () => {
    const place = freshSheet()
    for (const head of [undefined, await handIn(store, place, undefined, 1)]) {
      const at = head === undefined ? freshSheet() : place
      const both = await Promise.all([2, 3].map((day) => commitVersion(store, newVersion(at, head, day))))
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, error: { kind: 'changed' } })
      const won = both.findIndex(({ ok }) => ok)
      expect((await listVersions(store, at)).at(-1)!.at).toBe(moment(won + 2))
    }
  })

  test('a version is decided once, and not where a newer one stands', async () => {
    const place = freshSheet()
    const first = await handIn(store, place, undefined, 1)
    const decision = { state: 'accepted' as const, at: moment(2), recordedAt: moment(2), by: 'office-1' }
    const audit = { ...decision, action: 'accept', subject: 'attendance' }
    const twice = await Promise.all([decide(store, { head: first, decision, audit }), decide(store, { head: first, decision, audit })])
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('who judged by a head that is no longer the head is told, whatever came between', async () => {
    const place = freshSheet()
    const first = await handIn(store, place, undefined, 1)
    const decision = { state: 'returned' as const, at: moment(2), recordedAt: moment(2), by: 'office-1' }
    const audit = { ...decision, action: 'return', subject: 'attendance' }
    const second = await handIn(store, place, first, 2)
    expect(await decide(store, { head: first, decision, audit })).toEqual({ ok: false, error: { kind: 'changed' } })
    const returned = await decide(store, { head: second, decision, audit })
    expect(await commitVersion(store, newVersion(place, second, 3))).toEqual({ ok: false, error: { kind: 'changed' } })
    expect(await readHead(store, place)).toEqual(returned.ok && returned.value)
    expect(await listVersions(store, place)).toHaveLength(2)
  })

  test('the same key gives the same receipt, also at once and over a head long gone; with another body it is refused', async () => {
    const place = freshSheet()
    const idempotency = { key: 'XZ-03 a/b?' + 'é'.repeat(2000), bodyHash: 'body1' }
    const both = await Promise.all([1, 1].map((day) => commitVersion(store, newVersion(place, undefined, day, { idempotency }))))
    expect(both.map((each) => each.ok && each.value.receipt)).toEqual([{ day: 1 }, { day: 1 }])
    expect(both.filter((each) => each.ok && each.value.replayed)).toHaveLength(1)
    const head = (await readHead(store, place))!
    const later = await handIn(store, place, head, 2)
    const before = await entitiesOf(place)
    expect(await commitVersion(store, newVersion(place, undefined, 3, { idempotency }))).toEqual({
      ok: true,
      value: { head: later, receipt: { day: 1 }, replayed: true },
    })
    expect(await findReceipt(store, place.year, place.department, idempotency)).toEqual({ ok: true, value: { receipt: { day: 1 } } })
    const other = { ...idempotency, bodyHash: 'body2' }
    expect(await commitVersion(store, newVersion(place, later, 3, { idempotency: other }))).toEqual({
      ok: false,
      error: { kind: 'key-reused' },
    })
    expect(await findReceipt(store, place.year, place.department, other)).toEqual({ ok: false, error: { kind: 'key-reused' } })
    expect(await findReceipt(store, place.year, place.department, { key: 'another', bodyHash: '' })).toEqual({ ok: true, value: undefined })
    expect(await entitiesOf(place)).toBe(before)
  })
})
