import { as, sheetAt, staffedService } from './testBureau.ts'

// design.md 4, a submission: 201; 412 somebody was first; 428 If-Match lacks; 422 cells at fault, no rows without zero, the key with another body; 413 over 8 MB.
const june = sheetAt('行政科', '2011-06', 'study-log')
const rows = [{ date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' }]
const more = [...rows, { date: '2011-06-14', form: '集中学习', topic: '六中全会', attended: '3', hours: '2' }]
const clerk = as('XZ-02')

type Service = Awaited<ReturnType<typeof staffedService>>
let service: Service
const submit = (json: unknown, headers: Record<string, string> = {}, path = june) => service.call('PUT', path, { as: clerk, json, headers })
const problemOf = (reply: { json: unknown }) => (reply.json as { type: string }).type.replace('urn:kaoji:problem:', '')

beforeEach(async () => {
  service = await staffedService()
})
afterEach(() => service.close())

test('a first version comes with a receipt that says sheet, period, department and version', async () => {
  const reply = await submit({ rows })
  expect(reply.status).toBe(201)
  // 局考07表, June, due 5 July: 10 July is five days late.
  expect(reply.json).toMatchObject({
    receipt: '7-201106-行政科-1',
    version: 1,
    rows: 1,
    zero: false,
    dueOn: '2011-07-05',
    daysLate: 5,
    by: 'XZ-02',
  })
  expect(reply.headers.get('etag')).toBe('"1.submitted"')
  expect(reply.headers.get('location')).toBe(`${june}/versions/1`)
})

test('of two who submit at once the second is told who was first, and nothing is lost', async () => {
  const first = await submit({ rows })
  const [one, two] = await Promise.all([
    submit({ rows: more }, { 'if-match': first.headers.get('etag')! }),
    service.call('PUT', june, { as: as('XZ-01'), json: { rows: [more[1]] }, headers: { 'if-match': first.headers.get('etag')! } }),
  ])
  expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([201, 412])
  const [won, lost] = one.status === 201 ? [one, two] : [two, one]
  expect(lost.json).toMatchObject({ version: 2, by: (won.json as { by: string }).by, etag: '2.submitted' })
  const versions = (await service.call('GET', `${june}/versions`, { as: clerk })).json as { value: { version: number }[] }
  expect(versions.value.map(({ version }) => version)).toEqual([1, 2])
})

test('of two first versions at once one is first; the other lost the race, or came to a sheet that was there', async () => {
  const replies = await Promise.all([submit({ rows }), submit({ rows: more })])
  const [won, lost] = replies.map(({ status }) => status).toSorted((a, b) => a - b)
  expect(won).toBe(201)
  expect([412, 428]).toContain(lost)
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1 })
})

test('the same key with the same body gives the first receipt again and hands nothing in', async () => {
  const headers = { 'idempotency-key': 'a-1' }
  const [first, second] = [await submit({ rows }, headers), await submit({ rows }, headers)]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
  const sheet = (await service.call('GET', june, { as: clerk })).json as { version: number }
  expect(sheet.version).toBe(1)
})

test('the same key twice at once hands in once', async () => {
  const headers = { 'idempotency-key': 'a-1' }
  const [first, second] = await Promise.all([submit({ rows }, headers), submit({ rows }, headers)])
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
})

test('the same key with another body is refused, another person may use it', async () => {
  await submit({ rows }, { 'idempotency-key': 'a-1' })
  const again = await submit({ rows: more }, { 'idempotency-key': 'a-1', 'if-match': '"1.submitted"' })
  expect([again.status, problemOf(again)]).toEqual([422, 'key-reused'])
  const head = await service.call('PUT', june, {
    as: as('XZ-01'),
    json: { rows: more },
    headers: { 'idempotency-key': 'a-1', 'if-match': '"1.submitted"' },
  })
  expect(head.status).toBe(201)
})

test('the same ten times at once, as from panes that both send what waits: one version, one receipt', async () => {
  const replies = await Promise.all(Array.from({ length: 10 }, () => submit({ rows }, { 'idempotency-key': 'a-1' })))
  expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
  expect(new Set(replies.map(({ json }) => JSON.stringify(json))).size).toBe(1)
  const { value } = (await service.call('GET', `${june}/versions`, { as: clerk })).json as { value: unknown[] }
  expect(value).toHaveLength(1)
})

test('a copy laid out by another version of the form is refused, and says which one it is now', async () => {
  const older = await submit({ rows, definition: '0' })
  expect([older.status, problemOf(older), older.json]).toMatchObject([
    409,
    'older-definition',
    { definition: '1', detail: '这是按第0版表样填的，现为第1版。请重新取表，填的会带过去。' },
  ])
  expect((await submit({ rows, definition: '1' })).status).toBe(201)
})

test.each([
  ['no If-Match for a second version', { rows: more }, {}, 428, 'if-match-missing'],
  ['an ETag of an earlier state', { rows: more }, { 'if-match': '"1.returned"' }, 412, 'somebody-was-first'],
  ['no rows and no zero', { rows: [] }, { 'if-match': '"1.submitted"' }, 422, 'rows-at-fault'],
  ['rows that are all empty', { rows: [{}, { topic: '' }] }, { 'if-match': '"1.submitted"' }, 422, 'rows-at-fault'],
  ['a nil report with rows', { rows, zero: true }, { 'if-match': '"1.submitted"' }, 422, 'rows-at-fault'],
  ['a column that is not there', { rows: [{ ...rows[0], secret: 'x' }] }, { 'if-match': '"1.submitted"' }, 422, 'rows-at-fault'],
])('%s: the version before stays', async (_, json, headers, status, code) => {
  await submit({ rows })
  const reply = await submit(json, headers)
  expect([reply.status, problemOf(reply)]).toEqual([status, code])
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1, rows })
})

test('an If-Match where nothing was handed in yet: somebody is mistaken', async () => {
  expect((await submit({ rows }, { 'if-match': '"1.submitted"' })).status).toBe(412)
})

test('every cell at fault comes at once, with sheet, row, column, cell and rule, in the reader’s language', async () => {
  const wrong = [{ date: '2011-06-07', form: '开会', topic: '形势政策', attended: '约30', hours: '2' }]
  const reply = await submit({ rows: wrong })
  expect([reply.status, problemOf(reply)]).toEqual([422, 'rows-at-fault'])
  const { problems } = reply.json as { problems: { cell: string; severity: string; says: string }[] }
  expect(problems.filter(({ severity }) => severity === 'error').map(({ cell }) => cell)).toEqual(['C4', 'G4'])
  const english = await submit({ rows: wrong }, { 'accept-language': 'en' })
  expect((english.json as { problems: { says: string }[] }).problems[0]!.says).toMatch(/^Row 1/)
})

test.each([
  ['another department', sheetAt('办公室', '2011-06', 'study-log'), 403],
  ['a sheet of the inspection group', sheetAt('督查组', '2011-06', 'spot-checks'), 403],
  ['findings', sheetAt('办公室', '2011-06', 'findings'), 403],
  ['a kind that is not there', sheetAt('行政科', '2011-06', 'gossip'), 404],
  ['a period of another cycle', sheetAt('行政科', '2011-Q2', 'study-log'), 404],
  ['a year without a record', sheetAt('行政科', '1999-06', 'study-log'), 404],
  ['a thirteenth month', sheetAt('行政科', '2011-13', 'study-log'), 400],
])('%s: %s', async (_, path, status) => {
  expect((await submit({ rows }, {}, path)).status).toBe(status)
})

test('a nil report counts as handed in, rows may follow it', async () => {
  const zero = await submit({ zero: true })
  expect([zero.status, (zero.json as { zero: boolean }).zero]).toEqual([201, true])
  const followed = await submit({ rows }, { 'if-match': '"1.submitted"' })
  expect(followed.json).toMatchObject({ version: 2, zero: false })
})

test('handing in leaves an audit entry with the version and its hash', async () => {
  const { hash } = (await submit({ rows })).json as { hash: string }
  const path = `/api/years/2011/audit?department=${encodeURIComponent('行政科')}`
  const { value } = (await service.call('GET', path, { as: as('auditor-1') })).json as {
    value: { action: string; by: string; subject: string; details: unknown }[]
  }
  expect(value.find(({ action }) => action === 'submit')).toMatchObject({
    by: 'XZ-02',
    subject: 'study-log/2011-06/1',
    details: { hash, rows: 1 },
  })
})
