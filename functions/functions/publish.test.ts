import { methods } from '@kaoji/shared/methods/registry'
import { scoreShard } from '../operations/consolidate/scoreShard.ts'
import { verifyRun } from '../operations/verifyRun.ts'
import type { Message } from './queues.ts'
import { as, sheetAt, staffed, staffedService } from './testBureau.ts'

// design.md 3: publishing is the office's, after the freeze, of the newest run, with nothing 待定; then departments see their cards and the rows these cite.
const office = as('office-1')
const runs = '/api/years/2011/runs'
const months = Array.from({ length: 12 }, (_, i) => `2011-${String(i + 1).padStart(2, '0')}`)
const accepted = (rows: readonly Record<string, string>[]) => [
  { at: '2011-12-31T09:00:00+08:00', state: 'accepted' as const, zero: rows.length === 0, rows },
]
const people = { 办公室: ['BG-01', 'BG-02'], 行政科: ['XZ-01', 'XZ-02', 'XZ-03'] }
// What clause 6 reads, for everybody: XZ-02 late twice in March, else nothing to note.
const attendance = Object.entries(people).flatMap(([department, codes]) =>
  months.flatMap((period) => {
    const rows = codes.map((person) => ({
      person,
      'due-days': '20',
      present: '20',
      ...(person === 'XZ-02' && period === '2011-03' && { late: '2' }),
    }))
    const sheet = { department, period, returned: [] }
    return [
      { ...sheet, kind: 'attendance', versions: accepted(rows) },
      { ...sheet, kind: 'approvals', versions: accepted([]) },
    ]
  }),
)
// Without review and energy-use 17, 23 and 24 cannot be scored, and a card with such a clause blocks publishing.
const ruled = ['BG-01', 'BG-02', 'XZ-01', 'XZ-02', 'XZ-03'].flatMap((person) =>
  ['17', '23', '24'].map((clause) => ({
    ruling: 'points' as const,
    person,
    clause,
    points: '1',
    at: '2012-01-10T09:00:00+08:00',
    reason: '本局未评',
  })),
)

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService({ ...staffed, submissions: [...staffed.submissions, ...attendance] })
  service.at('2012-01-14T09:00:00+08:00')
})
afterEach(() => service.close())

const consolidate = async () => {
  const reply = await service.call('POST', runs, { as: office })
  for (const message of reply.sent['score-department'] as Message<'score-department'>[])
    await scoreShard(service.service.store, message, service.service.clock())
  return (reply.json as { run: number }).run
}
const publish = (run: number) => service.call('POST', `${runs}/${run}/publish`, { as: office })
const rule = () =>
  service.call('PUT', '/api/years/2011/imports/rulings/parts/1', { as: office, json: { ...staffed, submissions: [], rulings: ruled } })
const get = (path: string, person: string) => service.call('GET', path, { as: as(person) })

test('not before the freeze, not with a card pending, not an older run', async () => {
  await consolidate()
  expect((await publish(1)).status).toBe(409)
  service.at('2012-01-16T09:00:00+08:00')
  expect((await publish(1)).json).toMatchObject({ type: 'urn:kaoji:problem:cannot-publish', detail: expect.stringContaining('待定') })
  expect((await rule()).status).toBe(201)
  await consolidate()
  await consolidate()
  expect((await publish(2)).status).toBe(409)
  expect((await publish(3)).json).toMatchObject({ published: { run: 3, by: 'office-1' } })
})

describe('once published', () => {
  beforeEach(async () => {
    service.at('2012-01-16T09:00:00+08:00')
    await rule()
    await consolidate()
  })

  test('departments see nothing before, their own afterwards', async () => {
    expect((await get(`${runs}/1/scorecards`, 'XZ-02')).status).toBe(403)
    await publish(1)
    const cards = async (person: string) =>
      ((await get(`${runs}/1/scorecards`, person)).json as { value: { person: string }[] }).value.map((card) => card.person)
    expect(await cards('XZ-02')).toEqual(['XZ-01', 'XZ-02', 'XZ-03'])
    expect(await cards('XZ-03')).toEqual(['XZ-03'])
    expect(await cards('leader-1')).toEqual(['BG-01', 'BG-02', 'XZ-01', 'XZ-02', 'XZ-03'])
    expect((await get(`${runs}/1/scorecards/BG-01~1`, 'XZ-02')).status).toBe(404)
    expect((await get(`${runs}/1/scorecards/XZ-02~1`, 'XZ-03')).status).toBe(404)
    expect((await get(`${runs}/1/departments`, 'XZ-02')).json).toMatchObject({ value: [{ department: '行政科' }] })
    expect((await get(`${runs}/1/result`, 'XZ-01')).status).toBe(403)
    expect((await get('/api/years/2011', 'XZ-03')).json).toMatchObject({ published: { run: 1 } })
  })

  test('a card cites its rows; § rows are for its department, office and leaders', async () => {
    await publish(1)
    const card = async (person: string) =>
      (await get(`${runs}/1/cards/XZ-02~1~6`, person)).json as {
        card: { points: string; facts: { says: { zh: string } }[] }
        rows: { values: Record<string, string> }[]
      }
    // posts-2011 clause 6: 6 − 2 × 0.2, late twice in March.
    expect(await card('XZ-02')).toMatchObject({
      card: { points: '5.6' },
      rows: [{ kind: 'attendance', period: '2011-03', values: { person: 'XZ-02', late: '2' } }],
    })
    expect((await card('leader-1')).rows).toHaveLength(1)
    const seen = await card('auditor-1')
    expect([seen.rows, seen.card.facts[0]!.says.zh]).toEqual([[], '（§ 限看）'])
    expect((await get(`${runs}/1/cards/XZ-02~1~6`, 'XZ-03')).status).toBe(404)
    expect((await get(`${runs}/1/cards/XZ-02~1~6`, 'BG-02')).status).toBe(404)
  })

  test('a published year takes no import, and its record stays', async () => {
    await publish(1)
    expect(
      (await service.call('PUT', '/api/years/2011/imports/late/parts/1', { as: office, json: { ...staffed, submissions: [] } })).json,
    ).toMatchObject({ type: 'urn:kaoji:problem:year-published' })
    const { headers } = await get('/api/years/2011', 'office-1')
    const changed = await service.call('PUT', '/api/years/2011', {
      as: office,
      json: { bureau: staffed.bureau, freeze: '2012-02-15' },
      headers: { 'if-match': headers.get('etag')! },
    })
    expect(changed.status).toBe(409)
  })

  test('a correction afterwards is a new version; the published run keeps the old one', async () => {
    await publish(1)
    const path = sheetAt('行政科', '2011-03', 'attendance')
    const rows = ['XZ-01', 'XZ-02', 'XZ-03'].map((person) => ({ person, 'due-days': '20', present: '20' }))
    expect(
      (
        await service.call('PUT', path, {
          as: as('XZ-02'),
          json: { rows, reason: '门禁记录有误' },
          headers: { 'if-match': '"1.accepted"' },
        })
      ).status,
    ).toBe(201)
    expect((await get(`${runs}/1/cards/XZ-02~1~6`, 'XZ-02')).json).toMatchObject({ rows: [{ version: 1, values: { late: '2' } }] })
  })

  test('a method corrected after the run is a new version and a new run; what was published stays, and still replays', async () => {
    await publish(1)
    const posts = methods.find(({ method }) => method === 'posts-2011')!
    // Being late costs 0.5 instead of 0.2 from version 2 on.
    const clauses = posts.clauses.map((clause) =>
      clause.no === '6'
        ? { ...clause, parameters: JSON.parse(JSON.stringify(clause.parameters).replaceAll('"0.2"', '"0.5"')) as typeof clause.parameters }
        : clause,
    )
    const loaded = await service.call('PUT', '/api/methods/posts-2011/versions/2', {
      as: office,
      json: { ...posts, version: '2', clauses },
    })
    expect(loaded.status).toBe(201)
    await consolidate()
    const cardOf = async (run: number, person: string) => {
      const { status, json } = await get(`${runs}/${run}/cards/XZ-02~1~6`, person)
      const { card } = json as { card?: { points: string; methodVersion: string } }
      return [status, card?.methodVersion, card?.points]
    }
    // 6 − 2 × 0.2, and 6 − 2 × 0.5
    expect([await cardOf(1, 'office-1'), await cardOf(2, 'office-1')]).toEqual([
      [200, '1', '5.6'],
      [200, '2', '5'],
    ])
    expect((await get('/api/years/2011', 'XZ-02')).json).toMatchObject({ published: { run: 1 } })
    expect([await cardOf(1, 'XZ-02'), (await cardOf(2, 'XZ-02'))[0]]).toEqual([[200, '1', '5.6'], 403])
    const { store } = service.service
    for (const run of [1, 2]) expect(await verifyRun(store, '2011', run)).toMatchObject({ ok: true, value: { equal: true } })
  })

  test('the certificate says who reported, who is missing, and what was imported', async () => {
    const { json } = await get(`${runs}/1/certificate`, 'auditor-1')
    const { departments, complete } = json as {
      departments: { department: string; due: number; accepted: number; missing: number; imported: number }[]
      complete: boolean
    }
    const own = departments.find(({ department }) => department === '行政科')!
    // staffing and twelve attendances; twelve approvals with nothing to report
    expect(own).toMatchObject({ accepted: 13, zero: 12, imported: 25, missing: own.due - 25 })
    expect(complete).toBe(false)
  })

  test('ranking and scorecard come as workbooks, to whom they may', async () => {
    await publish(1)
    const zip = [0x50, 0x4b]
    expect(Array.from((await get(`${runs}/1/workbook`, 'leader-1')).bytes.slice(0, 2))).toEqual(zip)
    expect(Array.from((await get(`${runs}/1/scorecards/XZ-03~1/workbook`, 'XZ-03')).bytes.slice(0, 2))).toEqual(zip)
    expect((await get(`${runs}/1/workbook`, 'XZ-02')).status).toBe(403)
    expect((await get(`${runs}/1/scorecards/XZ-02~1/workbook`, 'XZ-03')).status).toBe(404)
  })
})
