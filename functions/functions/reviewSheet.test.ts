import { as, sheetAt, staffedService } from './testBureau.ts'

// domain.md 1, submission: submitted 已报 → returned 退回 or accepted 审定; design.md 3: nobody accepts what he handed in himself.
const june = sheetAt('行政科', '2011-06', 'study-log')
const ideas = sheetAt('行政科', '2011-Q2', 'suggestions')
const findings = sheetAt('办公室', '2011-06', 'findings')
const rows = [
  { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' },
  { date: '2011-06-14', form: '集中学习', topic: '六中全会', attended: '2', hours: '2' },
]
const [clerk, office, second] = [as('XZ-02'), as('office-1'), as('office-2')]

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
})
afterEach(() => service.close())

const hand = (path: string, json: unknown, etag?: string, who = clerk) =>
  service.call('PUT', path, { as: who, json, ...(etag !== undefined && { headers: { 'if-match': `"${etag}"` } }) })
const decide = (path: string, what: 'return' | 'accept', json: unknown, etag: string, who = office) =>
  service.call('POST', `${path}/${what}`, { as: who, json, headers: { 'if-match': `"${etag}"` } })
const read = async (path: string) => (await service.call('GET', path, { as: clerk })).json as Record<string, unknown>

test('a return says why, row by row; the next version answers it', async () => {
  await hand(june, { rows })
  const returned = await decide(june, 'return', { rows: [{ row: 2, column: 'attended', reason: '人数不符' }] }, '1.submitted')
  expect([returned.status, returned.json]).toEqual([
    200,
    { kind: 'study-log', department: '行政科', period: '2011-06', version: 1, state: 'returned' },
  ])
  expect(await read(june)).toMatchObject({
    state: 'returned',
    decision: { by: 'office-1', rows: [{ row: 2, column: 'attended', reason: '人数不符' }] },
  })
  const due = (
    await service.call('GET', `/api/departments/${encodeURIComponent('行政科')}/periods/2011-06/sheets?filter=state%20eq%20'returned'`, {
      as: clerk,
    })
  ).json
  // Three calendar days from 10 July.
  expect(due).toMatchObject({ value: [{ kind: 'study-log', returns: 1, answerBy: '2011-07-13', etag: '1.returned' }] })
  expect((await hand(june, { rows: [rows[0]] }, '1.returned')).status).toBe(201)
})

test('whoever handed in, returned or accepted is told by name, those outside the department and staffing too', async () => {
  const named = (person: string, name: string) => ({ ...as(person), name })
  await hand(june, { rows }, undefined, named('XZ-02', '行政科填报员'))
  await decide(june, 'return', { reason: '人数不符' }, '1.submitted', named('office-1', '考核办一'))
  expect(await read(june)).toMatchObject({ by: 'XZ-02', byName: '行政科填报员', decision: { by: 'office-1', byName: '考核办一' } })
  await hand(june, { rows: [rows[0]] }, '1.returned')
  await decide(june, 'accept', {}, '2.submitted', named('office-2', '考核办二'))
  const { value } = await read(`${june}/versions`)
  expect(value).toMatchObject([{ decision: { byName: '考核办一' } }, { decision: { byName: '考核办二' } }])
})

test.each([
  ['without a reason', { rows: [] }, '1.submitted', 422],
  ['of a row that is not there', { rows: [{ row: 3, reason: '没有' }] }, '1.submitted', 422],
  ['of what has changed since', { reason: '不符' }, '2.submitted', 412],
])('a return %s is refused', async (_, json, etag, status) => {
  await hand(june, { rows })
  expect((await decide(june, 'return', json, etag)).status).toBe(status)
  expect(await read(june)).toMatchObject({ state: 'submitted' })
})

test('what was accepted is accepted once, and changes only with a reason, as a new version', async () => {
  await hand(june, { rows })
  expect((await decide(june, 'accept', {}, '1.submitted')).json).toMatchObject({ version: 1, state: 'accepted' })
  expect((await decide(june, 'accept', {}, '1.accepted')).status).toBe(409)
  expect((await hand(june, { rows: [rows[0]] }, '1.accepted')).status).toBe(422)
  expect((await hand(june, { rows: [rows[0]], reason: '6月14日记重了' }, '1.accepted')).status).toBe(201)
  expect(await read(june)).toMatchObject({ version: 2, state: 'submitted', reason: '6月14日记重了' })
  expect(await read(`${june}/versions/1`)).toMatchObject({ state: 'accepted', rows })
})

test('versions are compared row by row', async () => {
  await hand(june, { rows })
  await hand(june, { rows: [{ ...rows[0], hours: '3' }, rows[1], { ...rows[1], date: '2011-06-21', topic: '作风' }] }, '1.submitted')
  expect(await read(`${june}/versions/2/changes`)).toEqual({
    since: 1,
    version: 2,
    value: [
      { change: 'changed', row: 1, before: 1, cells: [{ column: 'hours', from: '2', to: '3' }] },
      { change: 'added', row: 3, values: { ...rows[1], date: '2011-06-21', topic: '作风' } },
    ],
  })
})

test('nobody accepts what he handed in himself; somebody else of the office does', async () => {
  await hand(findings, { zero: true }, undefined, office)
  const own = await decide(findings, 'accept', {}, '1.submitted', office)
  expect([own.status, (own.json as { type: string }).type]).toEqual([409, 'urn:kaoji:problem:own-work'])
  expect((await decide(findings, 'accept', {}, '1.submitted', second)).status).toBe(200)
})

test('the accepter sets adopted, award and reward; the department’s entry was a proposal, its time stays', async () => {
  await hand(ideas, { rows: [{ person: 'XZ-03', title: '循环用纸', content: '双面打印', adopted: '否' }] })
  service.at('2011-07-20T09:00:00+08:00')
  const accepted = await decide(
    ideas,
    'accept',
    { rows: [{ row: 1, values: { adopted: '是', award: '三等', reward: '50' } }] },
    '1.submitted',
  )
  expect(accepted.json).toMatchObject({ version: 2, state: 'accepted' })
  expect(await read(ideas)).toMatchObject({
    completes: 1,
    at: '2011-07-10T09:00:00.000+08:00',
    rows: [{ person: 'XZ-03', title: '循环用纸', content: '双面打印', adopted: '是', award: '三等', reward: '50' }],
  })
})

test.each([
  ['a column that is not his', { rows: [{ row: 1, values: { title: '别的' } }] }],
  ['an award without adoption', { rows: [{ row: 1, values: { adopted: '否', award: '一等' } }] }],
  ['a row that is not there', { rows: [{ row: 2, values: { adopted: '是' } }] }],
])('the accepter may not set %s', async (_, json) => {
  await hand(ideas, { rows: [{ person: 'XZ-03', title: '循环用纸', content: '双面打印' }] })
  expect((await decide(ideas, 'accept', json, '1.submitted')).status).toBe(422)
  expect(await read(ideas)).toMatchObject({ version: 1, state: 'submitted' })
})
