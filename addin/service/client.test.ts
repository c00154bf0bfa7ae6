import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientOf } from './client.ts'
import { localSignIn } from './localSignIn.ts'
import { acceptSheet, dueSheets, submitWaiting } from './sheets.ts'
import { readCard } from './results.ts'
import { offline, signedOut, slow } from './trouble.ts'

// A real server that plays the service's part, request by request.
type Playing = (request: IncomingMessage & { readonly text: string }, answer: ServerResponse) => void
let playing: Playing
let server: Server
let address: string

beforeAll(async () => {
  server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => playing(Object.assign(request, { text: Buffer.concat(parts).toString() }), answer))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const json = (answer: ServerResponse, status: number, body: unknown) =>
  void answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

/** Signed in as XZ-02; the tokens are t1, t2 … in the order they are asked for. */
async function signedIn(play: Playing) {
  let tokens = 0
  playing = (request, answer) => (request.url === '/local/token' ? json(answer, 200, { token: `t${++tokens}` }) : play(request, answer))
  const signIn = localSignIn({ address, fetch })
  await signIn.signIn('XZ-02')
  return { signIn, client: clientOf({ address, fetch, signIn, deadline: 5000, language: () => 'zh' }) }
}

test('a list is read over all its pages, with names encoded', async () => {
  const urls: string[] = []
  const { client } = await signedIn(({ url }, answer) => {
    urls.push(url!)
    json(answer, 200, urls.length === 1 ? { value: [{ kind: 'a' }], nextLink: '/api/next?skip=1' } : { value: [{ kind: 'b' }] })
  })
  expect(await dueSheets(client, '行政科', '2011')).toEqual({ ok: true, value: [{ kind: 'a' }, { kind: 'b' }] })
  expect(urls).toEqual([
    `/api/departments/${encodeURIComponent('行政科')}/periods/2011/sheets?whole=true&maxpagesize=1000`,
    '/api/next?skip=1',
  ])
})

test('problem details become a sentence with its cells', async () => {
  const problems = [{ row: 1, column: 'km', cell: 'D6', rule: 'number', severity: 'error', says: '此处填数字。' }]
  const { client } = await signedIn((_, answer) =>
    json(answer, 422, { type: 'urn:kaoji:problem:rows-at-fault', title: '表中有必改问题', detail: '有1处必改。', problems }),
  )
  const entry = { key: 'k', department: '车队', period: '2011-06', kind: 'vehicle-log', title: '', body: '{"rows":[]}', ifMatch: '' }
  expect(await submitWaiting(client, entry)).toEqual({
    ok: false,
    error: { kind: 'refused', status: 422, code: 'rows-at-fault', says: '有1处必改。', problems, sheets: [] },
  })
})

test('a submission carries its idempotency key and, from the second version on, If-Match', async () => {
  let seen: unknown
  const { client } = await signedIn(({ headers, text, method }, answer) => {
    seen = { method, key: headers['idempotency-key'], match: headers['if-match'], body: text, language: headers['accept-language'] }
    json(answer, 201, { receipt: '15-201106-行政科-2' })
  })
  await submitWaiting(client, {
    key: 'k7',
    department: '行政科',
    period: '2011-06',
    kind: 'attendance',
    title: '',
    body: '{"zero":true}',
    ifMatch: '1.returned',
  })
  expect(seen).toEqual({ method: 'PUT', key: 'k7', match: '"1.returned"', body: '{"zero":true}', language: 'zh-CN' })
})

test('a refused token is renewed once, and what was being sent arrives', async () => {
  const tokens: (string | undefined)[] = []
  const { client } = await signedIn(({ headers }, answer) => {
    tokens.push(headers.authorization)
    if (headers.authorization === 'Bearer t1') json(answer, 401, { type: 'urn:kaoji:problem:sign-in-refused' })
    else json(answer, 200, { state: 'accepted' })
  })
  expect(await acceptSheet(client, { department: '车队', period: '2011', kind: 'vehicles' }, '1.submitted')).toEqual({
    ok: true,
    value: { state: 'accepted' },
  })
  expect(tokens).toEqual(['Bearer t1', 'Bearer t2'])
})

test('nobody signed in: nothing is asked', async () => {
  const { client, signIn } = await signedIn(() => expect('a request').toBe('none'))
  signIn.signOut()
  expect(await client.read('/api/me')).toEqual({ ok: false, error: signedOut })
})

const troubleWith = async (status: number, headers: Record<string, string>, body: string) => {
  const { client } = await signedIn((_, answer) => void answer.writeHead(status, headers).end(body))
  const answer = await client.read('/api/me')
  return answer.ok ? undefined : answer.error
}

test.each([
  [401, 'signed-out'],
  [403, 'refused'],
  [404, 'refused'],
  [408, 'busy'],
  [409, 'refused'],
  [412, 'refused'],
  [413, 'refused'],
  [422, 'refused'],
  [428, 'refused'],
  [429, 'busy'],
  [500, 'failed'],
  [502, 'busy'],
  [503, 'busy'],
])('%i is %s, whatever stands in it', async (status, kind) => {
  expect(await troubleWith(status, {}, '<html>')).toEqual({ ...offline, kind, status })
})

test('when the service wants to be asked again is read in seconds, or as a date against its own clock', async () => {
  expect((await troubleWith(429, { 'retry-after': '7' }, ''))?.retryAfter).toBe(7)
  const dates = { date: 'Tue, 05 Jul 2011 08:00:00 GMT', 'retry-after': 'Tue, 05 Jul 2011 08:01:30 GMT' }
  expect((await troubleWith(503, dates, ''))?.retryAfter).toBe(90)
  expect((await troubleWith(503, { 'retry-after': 'soon' }, ''))?.retryAfter).toBeUndefined()
})

test('who was first is told with version, time and tag', async () => {
  const newest = { version: 2, by: 'XZ-01', name: '李某', at: '2011-07-05T16:40:00.000+08:00', state: 'submitted', etag: '2.submitted' }
  const trouble = await troubleWith(412, {}, JSON.stringify({ type: 'urn:kaoji:problem:somebody-was-first', ...newest }))
  expect([trouble?.code, trouble?.newest]).toEqual(['somebody-was-first', newest])
})

test('no answer within the deadline is slow, not offline', async () => {
  const { signIn } = await signedIn(() => undefined)
  const client = clientOf({ address, fetch, signIn, deadline: 30, language: () => 'zh' })
  expect(await client.read('/api/me')).toEqual({ ok: false, error: slow })
})

test('a page in place of an answer counts as not reached: a network that wants a sign-in first', async () => {
  const { client } = await signedIn((_, answer) => void answer.writeHead(200, { 'content-type': 'text/html' }).end('<html>'))
  expect(await client.read('/api/me')).toEqual({ ok: false, error: offline })
})

test('a connection that breaks off counts as not reached', async () => {
  const { client } = await signedIn(({ socket }) => void socket.destroy())
  expect(await client.read('/api/me')).toEqual({ ok: false, error: offline })
})

test('ids with slashes go into addresses with tildes', async () => {
  let seen = ''
  const { client } = await signedIn(({ url }, answer) => {
    seen = url!
    json(answer, 200, {})
  })
  await readCard(client, '2011', 2, '机关车队/posts-2011/1')
  expect(decodeURIComponent(seen)).toBe('/api/years/2011/runs/2/cards/机关车队~posts-2011~1')
})
