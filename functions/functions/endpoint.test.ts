import { HttpRequest, InvocationContext } from '@azure/functions'
import { noContent, workbookType } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { testEndpoints } from './testEndpoints.ts'
import { testService, type TestService } from './testService.ts'

let service: TestService
const people = { 'clerk-xz': '行政科', 'boss-bg': '办公室' } as const
beforeAll(async () => {
  const listed: Readonly<Record<string, string>> = people
  service = await testService(testEndpoints, {
    clock: () => Date.UTC(2011, 6, 5, 8, 42),
    people: async ({ oid, name }) => (listed[oid] === undefined ? undefined : { person: oid, name, department: listed[oid] }),
  })
})
afterAll(() => service.close())
const call: TestService['call'] = (...all) => service.call(...all)

const clerk = { oid: 'clerk-xz', name: '王某', roles: ['filler'] } as const
const office = { oid: 'boss-bg', name: '李某', roles: ['office'] } as const
const xz = '/api/departments/%E8%A1%8C%E6%94%BF%E7%A7%91/attendance'
const key = { 'idempotency-key': 'k1' }
const rows = { rows: [{ person: 'XZ-03' }] }
const type = (reply: { json: unknown }) => (reply.json as { type: string }).type

describe('who may', () => {
  test('an anonymous function asks for no token and knows nobody', async () => {
    const { status, json } = await call('GET', '/api/open')
    expect([status, json]).toEqual([200, { who: { oid: '', person: '', name: '', department: '', roles: [] }, query: {} }])
  })
  test('without a token 401, and a challenge', async () => {
    const reply = await call('GET', '/api/things/1')
    expect([reply.status, type(reply), reply.headers.get('www-authenticate')]).toEqual([401, 'urn:kaoji:problem:not-signed-in', 'Bearer'])
  })
  test.each(['Bearer a.b.c', 'Bearer x', 'Basic dTpw', 'Bearer'])('%s is no sign-in', async (authorization) => {
    expect((await call('GET', '/api/things/1', { headers: { authorization } })).status).toBe(401)
  })
  test('who is not on the people list is told so', async () => {
    expect(type(await call('GET', '/api/things/1', { as: { oid: 'stranger', roles: ['filler'] } }))).toBe('urn:kaoji:problem:not-listed')
  })
  test('listed: a role is not needed', async () => {
    expect((await call('GET', '/api/things/1', { as: { oid: 'clerk-xz' } })).status).toBe(200)
  })
  test('another role than those allowed is 403', async () => {
    expect(type(await call('PATCH', '/api/things/1', { as: clerk }))).toBe('urn:kaoji:problem:not-allowed')
  })
  test('a filler writes for the own department only; office for all', async () => {
    expect((await call('PUT', xz, { as: clerk, headers: key, json: rows })).status).toBe(201)
    expect((await call('PUT', xz.replace('%E8%A1%8C%E6%94%BF%E7%A7%91', 'JD'), { as: clerk, headers: key, json: rows })).status).toBe(403)
    expect((await call('PUT', xz, { as: office, headers: key, json: rows })).status).toBe(201)
  })
  test('may() decides beyond the roles', async () => {
    expect((await call('PATCH', '/api/things/boss-bg', { as: office, headers: { 'if-match': '"1"' } })).status).toBe(403)
  })
  test('nothing of the body is looked at for who may not', async () => {
    expect((await call('PUT', xz, { as: { oid: 'boss-bg', roles: ['auditor'] }, bytes: new Uint8Array(9_000_000) })).status).toBe(403)
  })
})

describe('what comes in', () => {
  test('path, body, key and moment reach the function', async () => {
    const { json } = await call('PUT', xz, { as: clerk, headers: { ...key, 'if-match': '"W%2F%221.submitted%22"' }, json: rows })
    expect(json).toMatchObject({
      params: { department: '行政科', kind: 'attendance' },
      body: rows,
      ifMatch: 'W/"1.submitted"',
      idempotency: { key: 'k1' },
      now: Date.UTC(2011, 6, 5, 8, 42),
    })
  })
  test('the same body has the same hash, another body, or another address, another one', async () => {
    const hash = async (path: string, json: unknown) =>
      ((await call('PUT', path, { as: office, headers: key, json })).json as { idempotency: { bodyHash: string } }).idempotency.bodyHash
    const first = await hash(xz, rows)
    expect(await hash(xz, rows)).toBe(first)
    expect(await hash(xz, { rows: [] })).not.toBe(first)
    expect(await hash(xz.replace('attendance', 'study-log'), rows)).not.toBe(first)
  })
  test('a workbook is taken where declared', async () => {
    expect(
      (await call('PUT', xz, { as: clerk, headers: { ...key, 'content-type': workbookType }, bytes: new Uint8Array(12) })).json,
    ).toMatchObject({ bytes: 12 })
  })
  test.each([
    ['a kind that is none', xz.replace('attendance', 'nonsense'), { headers: key, json: rows }, 400, 'malformed-request'],
    ['broken percent-encoding', '/api/departments/%E8%A1/attendance', { headers: key, json: rows }, 400, 'malformed-request'],
    ['no idempotency key', xz, { json: rows }, 400, 'malformed-request'],
    ['an idempotency key of 129 characters', xz, { headers: { 'idempotency-key': 'k'.repeat(129) }, json: rows }, 400, 'malformed-request'],
    ['two tags in If-Match', xz, { headers: { ...key, 'if-match': '"a", "b"' }, json: rows }, 400, 'malformed-request'],
    [
      'malformed JSON',
      xz,
      { headers: { ...key, 'content-type': 'application/json' }, bytes: new TextEncoder().encode('{"rows":') },
      400,
      'malformed-json',
    ],
    [
      'JSON that is not UTF-8',
      xz,
      { headers: { ...key, 'content-type': 'application/json' }, bytes: new Uint8Array([0x22, 0xc3, 0x22]) },
      400,
      'malformed-json',
    ],
    ['no body', xz, { headers: { ...key, 'content-type': 'application/json' } }, 400, 'malformed-json'],
    ['text', xz, { headers: { ...key, 'content-type': 'text/plain' }, bytes: new TextEncoder().encode('{}') }, 415, 'wrong-content-type'],
    [
      'over 8 MB',
      xz,
      { headers: { ...key, 'content-type': 'application/json' }, bytes: new Uint8Array(8 * 1024 * 1024 + 1) },
      413,
      'too-large',
    ],
    [
      '8 MB announced',
      xz,
      { headers: { ...key, 'content-type': 'application/json', 'content-length': '8388609' }, bytes: new Uint8Array(1) },
      413,
      'too-large',
    ],
    ['a member too many', xz, { headers: key, json: { ...rows, department: '办公室' } }, 422, 'body-at-fault'],
  ] as const)('%s: refused', async (_, path, sent, status, code) => {
    const reply = await call('PUT', path, { as: office, ...sent })
    expect([reply.status, type(reply)]).toEqual([status, `urn:kaoji:problem:${code}`])
  })
  test('places at fault are named, at most 100, in the reader’s language', async () => {
    const json = { rows: [{ person: 'a' }, ...Array.from({ length: 200 }, () => ({ 'a/b': 7 }))] }
    const said = async (language: string) =>
      (await call('PUT', xz, { as: clerk, headers: { ...key, 'accept-language': language }, json })).json as {
        detail: string
        problems: { pointer: string; says: string }[]
      }
    const [zh, en] = [await said('zh-CN'), await said('en-GB,zh;q=0.5')]
    expect([zh.detail, en.detail]).toEqual(['内容有200处不符合要求', 'The body is wrong in 200 places'])
    expect(zh.problems).toHaveLength(100)
    expect(zh.problems[0]).toMatchObject({ pointer: '/rows/1/a~1b', rule: 'invalid_type' })
    expect(zh.problems[0]!.says).toMatch(/[一-龥]/)
    expect(en.problems[0]!.says).not.toMatch(/[一-龥]/)
  })
  test('a query parameter is read by its schema; one unknown, or given twice, is refused', async () => {
    expect((await call('GET', '/api/open?top=5')).json).toMatchObject({ query: { top: 5 } })
    expect((await call('GET', '/api/open?topp=5')).status).toBe(400)
    expect((await call('GET', '/api/open?top=x')).status).toBe(400)
    expect((await call('GET', '/api/open?top=1&top=2')).status).toBe(400)
  })
  test('428 where If-Match is required and lacks', async () => {
    expect((await call('PATCH', '/api/things/1', { as: office })).status).toBe(428)
    expect((await call('PATCH', '/api/things/1', { as: office, headers: { 'if-match': '*' } })).status).toBe(204)
  })
})

describe('what goes out', () => {
  test('trouble is a problem document in the reader’s language, with its members', async () => {
    const reply = await call('GET', '/api/things/none', { as: clerk, headers: { 'accept-language': 'en' } })
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-language')]).toEqual([
      404,
      'application/problem+json',
      'en',
    ])
    expect(reply.json).toEqual({
      type: 'urn:kaoji:problem:not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is no none',
      instance: '/api/things/none',
      problems: [{ says: 'x' }],
    })
    expect((await call('GET', '/api/things/none', { as: clerk })).json).toMatchObject({ title: '没有找到', detail: '没有none' })
  })
  test('who has what an ETag names gets 304 and no body', async () => {
    const first = await call('GET', '/api/things/1', { as: clerk })
    const etag = first.headers.get('etag')!
    expect(etag).toBe('"%E7%89%88%E6%9C%AC%207"')
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await call('GET', '/api/things/1', { as: clerk, headers: { 'if-none-match': tag } })
      expect([again.status, again.bytes.byteLength, again.headers.get('etag')]).toEqual([304, 0, etag])
    }
    expect((await call('GET', '/api/things/1', { as: clerk, headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })
  test('a workbook is saved under its Chinese name', async () => {
    const reply = await call('GET', '/api/book')
    expect([...reply.bytes]).toEqual([80, 75])
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="kaoji.xlsx"; filename*=UTF-8''%E8%80%83%E5%8B%A4.xlsx`)
  })
  test('messages leave when all went well', async () => {
    const reply = await call('POST', '/api/runs', { as: office, json: { end: 'well' } })
    expect([reply.status, reply.headers.get('location'), reply.headers.get('retry-after')]).toEqual([
      202,
      '/api/runs/%E8%A1%8C%E6%94%BF%E7%A7%91/%E5%B9%B4',
      '2',
    ])
    expect(reply.sent['score-department']).toHaveLength(2)
  })
  test.each([
    ['problem', 409],
    ['throw', 500],
  ] as const)('messages stay behind a %s', async (end, status) => {
    const reply = await call('POST', '/api/runs', { as: office, json: { end } })
    expect([reply.status, reply.sent]).toEqual([status, {}])
  })
  test('a bug is 500 with a number and nothing of its cause', async () => {
    const reply = await call('POST', '/api/runs', { as: office, json: { end: 'throw' } })
    expect(JSON.stringify(reply.json)).not.toContain('secret')
    expect(reply.json).toMatchObject({ type: 'urn:kaoji:problem:bug', detail: '这是服务的错误。请把编号test告诉管理员' })
  })
  test.each(['status', 'problem', 'header', 'body'])('an answer whose %s is not declared is a bug', async (what) => {
    expect((await call('GET', `/api/undeclared/${what}`)).status).toBe(500)
  })
})

test('a route whose parameters have no schema does not load', () => {
  expect(() =>
    endpoint({
      name: 'x',
      method: 'GET',
      route: 'a/{b}',
      says: { zh: '', en: '' },
      roles: 'anonymous',
      answers: {},
      answer: () => noContent(),
    }),
  ).toThrow('x: the schemas')
})

test('a service that cannot start is 503', async () => {
  const answer = await testEndpoints[0]!.handler(() => Promise.reject(new Error('no store')))(
    new HttpRequest({ method: 'GET', url: 'http://localhost/api/open' }),
    new InvocationContext({ logHandler: () => undefined }),
  )
  expect(answer).toMatchObject({ status: 503 })
})
