import { adapters, type TestStore } from './adapters.ts'
import { listAudit } from './audit.ts'
import { decide } from './decide.ts'
import { freshSheet, handIn, moment } from './handIn.ts'
import type { Store } from './port.ts'
import { listHeads, listYearHeads, readHead, type SheetHead } from './sheetHead.ts'

// Azurite looks through everything for every question; beside other work that takes its time.
jest.setTimeout(60_000)

describe.each(adapters)('lists in $name', ({ start }) => {
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

  test('heads are listed by kind and period, filtered, and paged over departments', async () => {
    const [a, b, c] = [freshSheet(), freshSheet(), freshSheet()]
    for (const place of [a, b]) {
      for (const kind of ['vehicles', 'attendance', 'attendance-more']) {
        for (const period of ['2011-02', '2011-01']) await handIn(store, { ...place, kind, period }, undefined, 1)
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
      page = await listYearHeads(store, '2011', order, { ...filter, continuation: page.continuation })
    ) {
      expect(page.heads.length).toBeLessThanOrEqual(2)
      paged.push(...names(page.heads))
      if (page.continuation === undefined) break
    }
    expect(paged).toEqual(all.filter((name) => name.endsWith('02')))
  })

  test('audit entries come merged over departments by the moment of writing, page by page, within a span', async () => {
    const [a, b] = [freshSheet(), freshSheet()]
    let heads: (SheetHead | undefined)[] = [undefined, undefined]
    for (let day = 1; day <= 6; day += 1) {
      heads = await Promise.all([a, b].map(async (place, i) => (day % (i + 1) === 0 ? handIn(store, place, heads[i], day) : heads[i])))
    }
    const expected = [1, 2, 2, 3, 4, 4, 5, 6, 6].map(moment)
    const order = [a.department, b.department]
    const listed: string[] = []
    for (
      let page = await listAudit(store, '2011', order, { limit: 2 });
      ;
      page = await listAudit(store, '2011', order, { limit: 2, continuation: page.continuation })
    ) {
      listed.push(...page.entries.map(({ recordedAt }) => recordedAt))
      if (page.continuation === undefined) break
    }
    expect(listed).toEqual(expected)
    const { entries } = await listAudit(store, '2011', order, { limit: 9, from: '2011-06-02T08:00:00+08:00', to: moment(4) })
    expect(entries.map(({ recordedAt }) => recordedAt)).toEqual([2, 2, 3].map(moment))
  })
})
