import type { Row } from '@kaoji/shared/year'
import { as, sheetAt, staffedService } from './testBureau.ts'

// domain.md 6: two people of a department submit at once, the second is told and nothing is lost; nor is anything between whoever decides and whoever corrects.
const june = sheetAt('行政科', '2011-06', 'study-log')
const log = (day: string, topic: string): Row => ({ date: `2011-06-${day}`, form: '集中学习', topic, attended: '3', hours: '2' })
const shared = log('07', '形势政策')
const [clerk, head, office, second] = [as('XZ-02'), as('XZ-01'), as('office-1'), as('office-2')]

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
})
afterEach(() => service.close())

const hand = (who: typeof clerk, json: object, etag?: string) =>
  service.call('PUT', june, { as: who, json, ...(etag !== undefined && { headers: { 'if-match': `"${etag}"` } }) })
const decide = (who: typeof clerk, what: 'return' | 'accept', json: object, etag: string) =>
  service.call('POST', `${june}/${what}`, { as: who, json, headers: { 'if-match': `"${etag}"` } })
const read = async (path = june) =>
  (await service.call('GET', path, { as: clerk })).json as {
    version: number
    state: string
    rows: Row[]
    by: string
    decision?: { by: string; rows?: unknown }
  }
const versions = async () =>
  ((await service.call('GET', `${june}/versions`, { as: clerk })).json as { value: { version: number; by: string; state: string }[] }).value

test('the second is told who was first and when, reads that version, merges, and hands both in', async () => {
  await hand(clerk, { rows: [shared] })
  service.at('2011-07-10T09:05:00+08:00')
  await hand(clerk, { rows: [shared, log('14', '六中全会')] }, '1.submitted')
  service.at('2011-07-10T09:06:00+08:00')
  const own = [shared, log('21', '纪委全会')]
  const late = await hand(head, { rows: own }, '1.submitted')
  expect([late.status, late.json]).toMatchObject([
    412,
    {
      etag: '2.submitted',
      version: 2,
      by: 'XZ-02',
      at: '2011-07-10T09:05:00.000+08:00',
      state: 'submitted',
      name: 'XZ-02',
      detail: 'XZ-02于2011-07-10 09:05已报第2版，现为已报。请取来合并后再报。',
    },
  ])
  const theirs = (await read()).rows
  const merged = [...theirs, ...own.filter(({ date }) => !theirs.some((row) => row['date'] === date))]
  expect((await hand(head, { rows: merged }, (late.json as { etag: string }).etag)).status).toBe(201)
  expect((await read()).rows.map(({ date }) => date)).toEqual(['2011-06-07', '2011-06-14', '2011-06-21'])
  expect((await versions()).map(({ version, by }) => [version, by])).toEqual([
    [1, 'XZ-02'],
    [2, 'XZ-02'],
    [3, 'XZ-01'],
  ])
})

test('of ten at once one is first; the nine others are told by whom, and one version more is there', async () => {
  await hand(clerk, { rows: [shared] })
  const topics = Array.from({ length: 10 }, (_, i) => `第${i + 1}份`)
  const replies = await Promise.all(topics.map((topic, i) => hand(i % 2 === 0 ? clerk : head, { rows: [log('07', topic)] }, '1.submitted')))
  expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array.from({ length: 9 }, () => 412)])
  const won = replies.findIndex(({ status }) => status === 201)
  const now = await read()
  expect([now.version, now.rows[0]!['topic'], now.by]).toEqual([2, topics[won], won % 2 === 0 ? 'XZ-02' : 'XZ-01'])
  for (const { json } of replies.filter(({ status }) => status === 412))
    expect(json).toMatchObject({ version: 2, by: now.by, etag: '2.submitted' })
})

test('the office accepts while the department sends a next version: one comes first, the other is told', async () => {
  await hand(clerk, { rows: [shared] })
  const [accepted, next] = await Promise.all([
    decide(office, 'accept', {}, '1.submitted'),
    hand(clerk, { rows: [log('08', '改正')] }, '1.submitted'),
  ])
  expect([
    [200, 412],
    [412, 201],
  ]).toContainEqual([accepted.status, next.status])
  const { version, state } = await read()
  expect([version, state]).toEqual(accepted.status === 200 ? [1, 'accepted'] : [2, 'submitted'])
})

test('two reviewers decide at once: one decision stands', async () => {
  await hand(clerk, { rows: [shared] })
  const [accepted, returned] = await Promise.all([
    decide(office, 'accept', {}, '1.submitted'),
    decide(second, 'return', { rows: [{ row: 1, column: 'attended', reason: '人数不符' }] }, '1.submitted'),
  ])
  expect(Math.min(accepted.status, returned.status)).toBe(200)
  expect([409, 412]).toContain(Math.max(accepted.status, returned.status))
  expect(await read()).toMatchObject(
    accepted.status === 200
      ? { state: 'accepted', decision: { by: 'office-1' } }
      : { state: 'returned', decision: { by: 'office-2', rows: [{ row: 1 }] } },
  )
})

test('what was accepted counts until its correction is; the correction is accepted by another hand than handed it in', async () => {
  await hand(clerk, { rows: [shared] })
  await decide(office, 'accept', {}, '1.submitted')
  expect((await hand(clerk, { rows: [log('08', '更正')] }, '1.accepted')).status).toBe(422)
  expect((await hand(clerk, { rows: [log('08', '更正')], reason: ' ' }, '1.accepted')).status).toBe(422)
  expect((await hand(clerk, { rows: [log('08', '更正')], reason: '日期记错' }, '1.accepted')).status).toBe(201)
  expect(await read(`${june}/versions/1`)).toMatchObject({ state: 'accepted', rows: [shared] })
  expect((await decide(office, 'accept', {}, '1.accepted')).status).toBe(412)
  expect((await decide(office, 'accept', {}, '2.submitted')).status).toBe(200)
  expect((await versions()).map(({ state }) => state)).toEqual(['accepted', 'accepted'])
})

test('a nil report, then rows, then a return and what answers it: each version stays as it was', async () => {
  await hand(clerk, { zero: true })
  await hand(head, { rows: [shared] }, '1.submitted')
  await decide(office, 'return', { reason: '补写主讲', rows: [{ row: 1, column: 'lecturer', reason: '专题应写主讲' }] }, '2.submitted')
  service.at('2011-07-12T09:00:00+08:00')
  await hand(clerk, { rows: [{ ...shared, lecturer: '王某' }] }, '2.returned')
  expect(await Promise.all([1, 2, 3].map((version) => read(`${june}/versions/${version}`)))).toMatchObject([
    { zero: true, rows: [], by: 'XZ-02' },
    { rows: [shared], state: 'returned', decision: { by: 'office-1', rows: [{ row: 1, column: 'lecturer', reason: '专题应写主讲' }] } },
    { rows: [{ ...shared, lecturer: '王某' }], state: 'submitted' },
  ])
})
