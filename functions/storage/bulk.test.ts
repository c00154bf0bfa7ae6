import * as fc from 'fast-check'
import { adapters, type TestStore } from './adapters.ts'
import { bulkText, sweepOrphans, uploadBulk } from './bulk.ts'
import { commitVersion } from './commitVersion.ts'
import { readContent, readContents, type Row } from './content.ts'
import { decide } from './decide.ts'
import { freshSheet, handIn, moment, newVersion, rowsOf } from './handIn.ts'
import type { Store } from './port.ts'
import { readRange } from './readRange.ts'
import { findReceipt } from './receipts.ts'
import { readHead, type SheetHead } from './sheetHead.ts'
import { headRow, partitionOf, submissionsTable, type SheetPlace } from './submissionKeys.ts'
import { listVersions, readVersion } from './versions.ts'

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

describe.each(adapters)('large sheets in $name', ({ start }) => {
  let opened: TestStore
  let store: Store
  /** Over the same data, so that what it reads was written. */
  let another: Store
  beforeAll(async () => {
    opened = await start()
    ;[store, another] = [opened.open(), opened.open()]
  })
  afterAll(async () => {
    await store.close()
    await another.close()
    await opened.remove()
  })
  const entitiesOf = async (place: SheetPlace) => (await readRange(store, submissionsTable, { partition: partitionOf(place) })).length

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
    const place = freshSheet()
    const head = await handIn(store, place, undefined, 1, { content: { rows, explanations: [] } })
    const read = await readContent(another, head)
    expect(read.rows.length).toBe(rows.length)
    expect(JSON.stringify(read.rows) === JSON.stringify(rows)).toBe(true)
    // Head, audit entry, content: no trace of an upload, nothing for the sweep.
    expect(await entitiesOf(place)).toBe(2 + head.history[0]!.content.parts)
    expect(await sweepOrphans(store, place.year, place.department, moment(30))).toBe(0)
  })

  test('any rows come back as they were', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('=1+1', "'", '\ud800', '\u0000', '2011-06-03T00:00:00Z'),
    )
    const place = freshSheet()
    let head: SheetHead | undefined
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }), cell, { noNullPrototype: true })),
        async (rows) => {
          head = await handIn(store, place, head, 1, { content: { rows, explanations: null } })
          expect((await readContent(another, head)).rows).toEqual(rows)
        },
      ),
      { numRuns: 40 },
    )
    // One more that takes several entities, so that reading many at once has parts to put together.
    const last = await handIn(store, place, head, 2, { content: { rows: [{ cell: '办'.repeat(700_000) }], explanations: null } })
    expect(last.history.at(-1)!.content.parts).toBe(3)
    const heads = last.history.map(({ version }) => ({ head: last, version }))
    const alone = await Promise.all(heads.map(({ version }) => readContent(another, last, version)))
    expect(await readContents(store, heads)).toEqual(alone)
    expect(await readContents(store, heads.slice(0, 3).reverse())).toEqual(alone.slice(0, 3).reverse())
  })

  test('many sheets of a department come back as each alone, be they of few kinds or of many', async () => {
    const place = freshSheet()
    const heads: SheetHead[] = []
    for (const kind of ['a', 'b', 'a-b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      for (const period of ['2011-01', '2011-02', '2011-03'])
        heads.push(
          await handIn(store, { ...place, kind, period }, undefined, 1, {
            content: { rows: [{ cell: `${kind} ${period}` }], explanations: [] },
          }),
        )
    }
    for (const few of [heads.slice(0, 9), heads]) {
      const contents = await readContents(
        another,
        few.map((head) => ({ head, version: 1 })),
      )
      expect(contents.map(({ rows }) => rows)).toEqual(few.map(({ kind, period }) => [{ cell: `${kind} ${period}` }]))
    }
  })

  test('a receipt and reasons for 5,000 rows come back too', async () => {
    const place = freshSheet()
    const many = (count: number) =>
      Array.from({ length: count }, (_, row) => ({
        row,
        says: { zh: '本行需要说明原因，请核对', en: 'This row needs a reason' },
        note: '因'.repeat(300),
      }))
    const idempotency = { key: 'k', bodyHash: 'b' }
    const head = await handIn(store, place, undefined, 1, { idempotency, receipt: many(5000) })
    const read = await findReceipt(store, place.year, place.department, idempotency)
    expect(JSON.stringify(read) === JSON.stringify({ ok: true, value: { receipt: many(5000) } })).toBe(true)
    const decision = { state: 'returned' as const, at: moment(2), recordedAt: moment(2), by: 'office-1', rows: many(5000) }
    const audit = { at: moment(2), recordedAt: moment(2), by: 'office-1', action: 'return', subject: 'attendance' }
    expect(await decide(store, { head, decision, audit })).toMatchObject({ ok: true, value: { state: 'returned' } })
    const [version] = await listVersions(store, place)
    expect(JSON.stringify(version!.decision) === JSON.stringify(decision)).toBe(true)
    expect(JSON.stringify((await readVersion(store, place, 1))!.decision) === JSON.stringify(decision)).toBe(true)
    // Long, but with all the rest still one transaction.
    const second = await handIn(store, place, await readHead(store, place), 3, { decision: { ...decision, rows: many(400) } })
    expect((await listVersions(store, place))[1]!.decision).toEqual({ ...decision, rows: many(400) })
    expect(second.state).toBe('returned')
    expect(await sweepOrphans(store, place.year, place.department, moment(30))).toBe(0)
  })

  const large = { rows: Array.from({ length: 5000 }, (_, i) => ({ no: String(i), text: '办'.repeat(400) })), explanations: [] }

  test('rows written ahead of a commit that never came are seen by nobody, and swept', async () => {
    const place = freshSheet()
    const head = await handIn(store, place, undefined, 1)
    const before = await entitiesOf(place)
    const text = bulkText(place, 'orphan', JSON.stringify(large))
    expect(text.writes.length).toBeGreaterThan(3)
    await uploadBulk(store, place, text, moment(2))
    expect(await readHead(store, place)).toEqual(head)
    expect(await listVersions(store, place)).toHaveLength(1)
    expect(await sweepOrphans(store, place.year, place.department, moment(2))).toBe(0) // it may still be on its way
    expect(await entitiesOf(place)).toBe(before + text.writes.length + 1)
    expect(await sweepOrphans(store, place.year, place.department, moment(3))).toBe(1)
    expect(await entitiesOf(place)).toBe(before)
    expect((await readContent(another, head)).rows).toEqual(rowsOf(3))
  })

  test('rows whose commit came, but not the note of it, stay', async () => {
    const place = freshSheet()
    const text = bulkText(place, 'committed', JSON.stringify(large))
    const joins = await uploadBulk(store, place, text, moment(1))
    await store.commit(submissionsTable, partitionOf(place), [joins])
    expect(await sweepOrphans(store, place.year, place.department, moment(2))).toBe(0)
    expect(await entitiesOf(place)).toBe(text.writes.length)
  })

  test('a commit that comes after its rows were swept fails, and a loser’s rows never mix with the winner’s', async () => {
    const place = freshSheet()
    const text = bulkText(place, 'late', JSON.stringify(large))
    const joins = await uploadBulk(store, place, text, moment(1))
    await sweepOrphans(store, place.year, place.department, moment(2))
    expect(await store.commit(submissionsTable, partitionOf(place), [joins])).toMatchObject({ ok: false })

    const other = { ...large, rows: large.rows.map((row) => ({ ...row, text: '公'.repeat(300) })) }
    const both = await Promise.all([
      commitVersion(store, newVersion(place, undefined, 3, { content: large })),
      commitVersion(store, newVersion(place, undefined, 4, { content: other })),
    ])
    const won = both.find((each) => each.ok)!
    const [first] = (await readVersion(another, place, 1))!.rows
    expect(first!['text']).toBe(both[0] === won ? '办'.repeat(400) : '公'.repeat(300))
    expect(await sweepOrphans(store, place.year, place.department, moment(30))).toBe(1)
    expect((await readVersion(another, place, 1))!.rows).toHaveLength(5000)
  })

  test('a sweep that comes between the rows and their commit makes the commit fail', async () => {
    const place = freshSheet()
    let swept = 0
    // The same store, with the sweep just before what names the rows.
    const late: Store = {
      ...store,
      async commit(table, partition, writes) {
        if (writes.some(({ rowKey }) => rowKey === headRow(place)))
          swept = await sweepOrphans(store, place.year, place.department, moment(30))
        return store.commit(table, partition, writes)
      },
    }
    expect(await commitVersion(late, newVersion(place, undefined, 1, { content: large }))).toEqual({
      ok: false,
      error: { kind: 'changed' },
    })
    expect(swept).toBe(1)
    expect(await entitiesOf(place)).toBe(0)
  })

  test('a commit that comes while its rows are being swept fails', async () => {
    const place = freshSheet()
    const joins = await uploadBulk(store, place, bulkText(place, 'late', JSON.stringify(large)), moment(1))
    const outcomes: boolean[] = []
    // The same store, with the commit just before the first row goes.
    const sweeping: Store = {
      ...store,
      async commit(table, partition, writes) {
        if (writes[0]!.write === 'delete') outcomes.push((await store.commit(table, partition, [joins])).ok)
        return store.commit(table, partition, writes)
      },
    }
    expect(await sweepOrphans(sweeping, place.year, place.department, moment(2))).toBe(1)
    expect(new Set(outcomes)).toEqual(new Set([false]))
    expect(await entitiesOf(place)).toBe(0)
  })
})
