import { as, bureau, sheetAt, staffedService } from './testBureau.ts'
import type { TestService } from './testService.ts'

// issue 3, Bad input, requests: the right status, problem details, no stack; the version before stays.
const june = sheetAt('行政科', '2011-06', 'study-log')
const [clerk, office] = [as('XZ-02'), as('office-1')]
const json = { 'content-type': 'application/json' }
const bytes = (text: string) => new TextEncoder().encode(text)

const row = { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' }
const seen = { 'if-match': '"1.submitted"' }
const ruling = (more: object) => ({
  year: '2011',
  ruling: 'sheet-as-zero',
  kind: 'study-log',
  department: '行政科',
  period: '2011-06',
  reason: '集中下乡',
  ...more,
})

let service: Awaited<ReturnType<typeof staffedService>>
beforeAll(async () => {
  service = await staffedService()
  await service.call('PUT', june, { as: clerk, json: { rows: [row] } })
})
afterAll(() => service.close())

test.each<[string, string, string, NonNullable<Parameters<TestService['call']>[2]>, number]>([
  ['malformed JSON', 'PUT', june, { as: clerk, bytes: bytes('{"rows": ['), headers: json }, 400],
  ['JSON in another encoding', 'PUT', june, { as: clerk, bytes: Uint8Array.of(0x22, 0xc4, 0xe3, 0x22), headers: json }, 400],
  ['an empty body', 'PUT', june, { as: clerk, bytes: bytes(''), headers: json }, 400],
  ['a body of another shape', 'PUT', june, { as: clerk, json: { rows: 'all' } }, 422],
  ['an unknown member', 'PUT', june, { as: clerk, json: { rows: [], by: 'XZ-01' } }, 422],
  ['another content type', 'PUT', june, { as: clerk, bytes: bytes('a,b'), headers: { 'content-type': 'text/csv' } }, 415],
  ['more than 8 MB', 'PUT', june, { as: clerk, bytes: bytes(`{"rows": [{"topic": "${'学'.repeat(2_800_000)}"}]}`), headers: json }, 413],
  ['no token', 'PUT', june, { json: { rows: [] } }, 401],
  ['an unknown query parameter', 'GET', `${june}?colour=red`, { as: clerk }, 400],
  ['a filter by a field that is not there', 'GET', `/api/years/2011/sheets?filter=secret%20eq%201`, { as: office }, 400],
  ['half a filter', 'GET', `/api/years/2011/sheets?filter=state%20eq`, { as: office }, 400],
  ['an order by a field that is not there', 'GET', `/api/years/2011/sheets?orderby=secret`, { as: office }, 400],
  ['a page of no size', 'GET', `/api/years/2011/sheets?maxpagesize=0`, { as: office }, 400],
  ['a version that is no number', 'GET', `${june}/versions/two`, { as: clerk }, 400],
  ['a version that was never handed in', 'GET', `${june}/versions/9`, { as: clerk }, 404],
  ['a year without a record', 'GET', '/api/years/1999', { as: clerk }, 404],
  ['a department that is not there', 'GET', `/api/departments/${encodeURIComponent('秘书科')}/periods/2011-06/sheets`, { as: office }, 404],
  ['a run that is not there', 'GET', '/api/years/2011/runs/7', { as: office }, 404],
  ['run zero', 'GET', '/api/years/2011/runs/0', { as: office }, 400],
  ['a method that is not there', 'GET', '/api/methods/posts-1911/versions/1', { as: office }, 404],
  ['a continuation that we did not give', 'GET', '/api/years/2011/audit?continuation=abc', { as: office }, 400],
  ['a ruling of an unknown form', 'POST', '/api/rulings', { as: office, json: { year: '2011', ruling: 'pardon', reason: '宽待' } }, 422],
  [
    'a ruling without a reason',
    'POST',
    '/api/rulings',
    { as: office, json: { year: '2011', ruling: 'points', person: 'XZ-02', clause: '6', points: '6' } },
    422,
  ],
  [
    'a ruling on a sheet that is not there',
    'POST',
    '/api/rulings',
    { as: office, json: { year: '2011', ruling: 'sheet-as-zero', kind: 'gossip', department: '行政科', period: '2011-06', reason: '无' } },
    422,
  ],
  [
    'a year whose section is no department',
    'PUT',
    '/api/years/2012',
    {
      as: office,
      json: {
        freeze: '2013-01-15',
        bureau: { name: '某局', year: 2012, departments: ['办公室'], roles: { energy: '节能科' }, compound: '大院' },
      },
    },
    422,
  ],
  [
    'a year of another year',
    'PUT',
    '/api/years/2012',
    {
      as: office,
      json: { freeze: '2013-01-15', bureau: { name: '某局', year: 2013, departments: ['办公室'], roles: {}, compound: '大院' } },
    },
    422,
  ],
  [
    'a year that is there, without its ETag',
    'PUT',
    '/api/years/2011',
    {
      as: office,
      json: { freeze: '2012-01-20', bureau: { name: '某局', year: 2011, departments: ['办公室'], roles: {}, compound: '大院' } },
    },
    428,
  ],
  [
    'people whose dates overlap',
    'PUT',
    '/api/people',
    {
      as: office,
      json: {
        value: [
          { oid: 'o', person: 'XZ-02', department: '行政科', from: '2011-01-01' },
          { oid: 'o', person: 'XZ-02', department: '办公室', from: '2011-06-01' },
        ],
      },
    },
    422,
  ],
  [
    'JSON nested a million deep',
    'PUT',
    june,
    { as: clerk, bytes: bytes(`{"rows": ${'['.repeat(1e6)}${']'.repeat(1e6)}}`), headers: json },
    422,
  ],
  ['a number beyond all', 'PUT', june, { as: clerk, bytes: bytes('{"rows": [{"hours": 1e999}]}'), headers: json }, 422],
  // Schemas leave such a member out in silence: nothing of a sheet may be lost so.
  ['a column called __proto__', 'PUT', june, { as: clerk, bytes: bytes('{"rows": [{"__proto__": "3"}]}'), headers: json }, 400],
  ['the same, written otherwise', 'PUT', june, { as: clerk, bytes: bytes('{"rows": [{"\\u005f_proto__": "3"}]}'), headers: json }, 400],
  ['a text longer than a cell', 'PUT', june, { as: clerk, json: { rows: [{ topic: '学'.repeat(32_768) }] } }, 422],
  ['more than 8 MB announced', 'PUT', june, { as: clerk, json: { rows: [] }, headers: { 'content-length': '9000000' } }, 413],
  ['a key with a blank', 'PUT', june, { as: clerk, json: { rows: [] }, headers: { 'idempotency-key': 'a b' } }, 400],
  ['an ETag without quotes', 'PUT', june, { as: clerk, json: { rows: [] }, headers: { 'if-match': '1.submitted' } }, 400],
  ['a column that every object has', 'PUT', june, { as: clerk, json: { rows: [{ constructor: 'x' }] }, headers: seen }, 422],
  ['5,001 rows', 'PUT', june, { as: clerk, json: { rows: Array.from({ length: 5001 }, () => ({ topic: '学' })) }, headers: seen }, 422],
  ['20,001 rows', 'PUT', june, { as: clerk, json: { rows: Array.from({ length: 20_001 }, () => ({})) }, headers: seen }, 422],
  ['no If-Match for the second version', 'PUT', june, { as: clerk, json: { rows: [] } }, 428],
  ['the ETag of an earlier state', 'PUT', june, { as: clerk, json: { rows: [] }, headers: { 'if-match': '"1.returned"' } }, 412],
  ['a reader of all who writes', 'PUT', june, { as: as('auditor-1'), json: { rows: [] } }, 403],
  ['a clerk of another department', 'PUT', june, { as: as('BG-02'), json: { rows: [] } }, 403],
  ['a clerk who decides', 'POST', `${june}/accept`, { as: clerk, json: {}, headers: seen }, 403],
  ['a decision on nothing in particular', 'POST', `${june}/accept`, { as: office, json: {} }, 428],
  [
    'an accepter’s column that every object has',
    'POST',
    `${june}/accept`,
    { as: office, json: { rows: [{ row: 1, values: { constructor: 'x' } }] }, headers: seen },
    422,
  ],
  [
    'a return by a column that every object has',
    'POST',
    `${june}/return`,
    { as: office, json: { rows: [{ row: 1, column: 'toString', reason: '不符' }] }, headers: seen },
    422,
  ],
  ['a return for no reason', 'POST', `${june}/return`, { as: office, json: { reason: '  ' }, headers: seen }, 422],
  ['a kind that every object has', 'GET', sheetAt('行政科', '2011-06', 'constructor'), { as: office }, 404],
  ['a department with a slash', 'GET', sheetAt('行政/科', '2011-06', 'study-log'), { as: office }, 400],
  ['an address that is no UTF-8', 'GET', june.replace('%E7%A7%91', '%E7%A7'), { as: office }, 400],
  ['half a year', 'GET', sheetAt('行政科', '2011-H1', 'study-log'), { as: office }, 400],
  ['versions compared with one that is not there', 'GET', `${june}/versions/1/changes?since=9`, { as: clerk }, 404],
  ['a workbook of a version that is not there', 'GET', `${june}/workbook?version=9`, { as: clerk }, 404],
  ['a run of a year without a record', 'POST', '/api/years/1999/runs', { as: office }, 404],
  ['a day that is none', 'DELETE', '/api/people/o/entries/2011-02-30', { as: office }, 400],
  ['a method of nothing', 'PUT', '/api/methods/posts-2011/versions/2', { as: office, json: {} }, 422],
  ['a ruling on a period of another cycle', 'POST', '/api/rulings', { as: office, json: ruling({ period: '2011-Q2' }) }, 422],
  ['a ruling on another year’s period', 'POST', '/api/rulings', { as: office, json: ruling({ period: '2012-06' }) }, 422],
  [
    'a ruling that strikes no row in particular',
    'POST',
    '/api/rulings',
    { as: office, json: ruling({ ruling: 'strike-row', match: {} }) },
    422,
  ],
  [
    'a ruling by a column that every object has',
    'POST',
    '/api/rulings',
    { as: office, json: ruling({ ruling: 'strike-row', match: { constructor: 'x' } }) },
    422,
  ],
  [
    'a department that is no name of a folder',
    'PUT',
    '/api/years/2012',
    { as: office, json: { freeze: '2013-01-15', bureau: { ...bureau, year: 2012, departments: ['办公室', '..'] } } },
    422,
  ],
  [
    'a department with a control character',
    'PUT',
    '/api/years/2012',
    { as: office, json: { freeze: '2013-01-15', bureau: { ...bureau, year: 2012, departments: ['办公室', '行政\u0007科'] } } },
    422,
  ],
])('%s: said in the reader’s language, nothing is changed', async (_, method, path, call, status) => {
  for (const language of ['zh', 'en'] as const) {
    const { headers, ...rest } = call
    const reply = await service.call(method, path, {
      ...rest,
      headers: { ...headers, ...(language === 'en' && { 'accept-language': 'en-GB' }) },
    })
    expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(reply.json).toMatchObject({
      status,
      instance: new URL(path, 'http://localhost').pathname,
      type: expect.stringMatching(/^urn:kaoji:problem:[a-z-]+$/),
    })
    expect(JSON.stringify(reply.json)).not.toMatch(/\bat .*\.ts\b|node_modules|Error/)
    for (const sentence of sentences(reply.json)) {
      expect(sentence).not.toBe('')
      expect(unquoted(sentence)).not.toMatch(language === 'zh' ? /[a-z]{3}/i : /[\u4e00-\u9fff]/)
    }
  }
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1, state: 'submitted', rows: [row] })
})

/** Title, detail and what is said of each place. */
function sentences(json: unknown): string[] {
  const { title, detail, problems = [] } = json as { title: string; detail: string; problems?: { says: string }[] }
  return [title, detail, ...problems.map(({ says }) => says)]
}

/** A sentence without what it quotes from the request, names of the protocol, and names of the bureau. */
const unquoted = (sentence: string) =>
  sentence
    .replaceAll(/“[^”]*”|"[^"]*"|没有这一项：.*|There is no such member: .*|应为.*之一/g, '')
    .replaceAll(
      /If-Match|ETag|Idempotency-Key|JSON|UTF-8|ASCII|OpenAPI|application\/[a-z.+-]+|filter|true|false|2011-[A-Z0-9-]+|XZ-\d\d/gi,
      '',
    )
    .replaceAll(/行政科|行政|办公室|秘书科|节能科/g, '')
