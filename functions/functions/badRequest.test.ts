import { as, sheetAt, staffedService } from './testBureau.ts'

// issue 3, Bad input, requests: the right status, problem details, no stack.
const june = sheetAt('行政科', '2011-06', 'study-log')
const [clerk, office] = [as('XZ-02'), as('office-1')]
const json = { 'content-type': 'application/json' }
const bytes = (text: string) => new TextEncoder().encode(text)

let service: Awaited<ReturnType<typeof staffedService>>
beforeAll(async () => {
  service = await staffedService()
})
afterAll(() => service.close())

test.each([
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
])('%s', async (_, method, path, call, status) => {
  const reply = await service.call(method, path, call)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
  expect(reply.json).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.stringMatching(/^urn:kaoji:problem:/),
  })
  expect(JSON.stringify(reply.json)).not.toMatch(/\bat .*\.ts\b|node_modules/)
})
