import { methods } from '@kaoji/shared/methods/registry'
import { endpoints } from './registry.ts'
import { as, staffed, staffedService } from './testBureau.ts'
import { testService } from './testService.ts'

// The office's own: the people list, the year's record, the methods (design.md 3, Identity and the role table).
const office = as('office-1')
let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
})
afterEach(() => service.close())

describe('the people list', () => {
  const entries = [
    { oid: 'entra-7', person: 'XZ-02', department: '行政科', from: '2011-01-01', to: '2011-06-30' },
    { oid: 'entra-7', person: 'XZ-02', department: '办公室', from: '2011-07-01' },
  ]
  const put = (value: unknown) => service.call('PUT', '/api/people', { as: office, json: { value } })
  const me = async () => (await service.call('GET', '/api/me', { as: { oid: 'entra-7', name: '王某', roles: ['filler'] } })).json

  test('says whose account an oid is; department means that of today', async () => {
    expect(await me()).toMatchObject({ status: 403, type: 'urn:kaoji:problem:not-listed' })
    expect((await put(entries)).status).toBe(204)
    expect(await me()).toEqual({ oid: 'entra-7', person: 'XZ-02', name: '王某', department: '办公室', roles: ['filler'] })
    service.at('2011-06-30T23:59:00+08:00')
    expect(await me()).toMatchObject({ department: '行政科' })
  })

  test('is listed, filtered, and an entry can be taken off', async () => {
    await put(entries)
    const list = async () =>
      (await service.call('GET', `/api/people?filter=${encodeURIComponent("oid eq 'entra-7'")}`, { as: office })).json
    expect(await list()).toEqual({ value: entries })
    expect((await service.call('DELETE', '/api/people/entra-7/entries/2011-07-01', { as: office })).status).toBe(204)
    expect((await service.call('DELETE', '/api/people/entra-7/entries/2011-07-01', { as: office })).status).toBe(404)
    expect(await list()).toEqual({ value: entries.slice(0, 1) })
  })

  test('in a service where nobody is listed yet, the office may write the first entry', async () => {
    const empty = await testService(endpoints)
    const first = await empty.call('PUT', '/api/people', {
      as: { oid: 'entra-1', roles: ['office'] },
      json: { value: [{ oid: 'entra-1', person: 'KH-01', department: '', from: '2011-01-01' }] },
    })
    expect(first.status).toBe(204)
    expect((await empty.call('GET', '/api/me', { as: { oid: 'entra-2', roles: ['office'] } })).status).toBe(403)
    await empty.close()
  })
})

describe("the year's record", () => {
  const read = () => service.call('GET', '/api/years/2011', { as: office })
  const put = (json: unknown, etag: string | null) =>
    service.call('PUT', '/api/years/2011', { as: office, json, headers: etag === null ? {} : { 'if-match': etag } })

  test('is made by the first who writes it, and changed by whoever saw it last', async () => {
    const made = await service.call('PUT', '/api/years/2012', {
      as: office,
      json: { bureau: { ...staffed.bureau, year: 2012 }, freeze: '2013-01-15' },
    })
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/years/2012'])
    const etag = (await read()).headers.get('etag')
    const changed = await put({ bureau: staffed.bureau, freeze: '2012-01-20' }, etag)
    expect([changed.status, changed.json]).toMatchObject([200, { freeze: '2012-01-20' }])
    expect((await put({ bureau: staffed.bureau, freeze: '2012-01-25' }, etag)).status).toBe(412)
    expect((await service.call('GET', '/api/years', { as: as('XZ-03') })).json).toMatchObject({
      value: [{ year: '2011', freeze: '2012-01-20' }, { year: '2012' }],
    })
  })

  test('is not sent again to who has it', async () => {
    const etag = (await read()).headers.get('etag')!
    expect((await service.call('GET', '/api/years/2011', { as: office, headers: { 'if-none-match': etag } })).status).toBe(304)
  })
})

describe('methods', () => {
  const posts = methods.find(({ method }) => method === 'posts-2011')!
  const second = { ...posts, version: '2' }
  const put = (data: { method: string; version: string }, version = data.version) =>
    service.call('PUT', `/api/methods/${data.method}/versions/${version}`, { as: office, json: data })
  const methodsOf = async () => {
    const started = await service.call('POST', '/api/years/2011/runs', { as: office })
    const { run, methods } = started.json as { run: number; methods: { method: string; version: string }[] }
    await service.call('POST', `/api/years/2011/runs/${run}/cancel`, { as: office })
    return methods.map(({ method, version }) => `${method} ${version}`)
  }

  test('those that come with Kaoji are there for everybody to read', async () => {
    const { value } = (await service.call('GET', '/api/methods', { as: as('XZ-03') })).json as {
      value: { method: string; version: string }[]
    }
    expect(value.map(({ method }) => method)).toEqual(['posts-2011', 'drivers-2011'])
    expect((await service.call('GET', '/api/methods/posts-2011/versions/1', { as: as('XZ-03') })).json).toMatchObject({
      method: 'posts-2011',
      title: posts.title,
    })
  })

  test('a new version is loaded once, never changed, and judges the next run', async () => {
    expect(await methodsOf()).toEqual(['posts-2011 1', 'drivers-2011 1'])
    expect([(await put(second)).status, (await put(second)).status]).toEqual([201, 200])
    expect((await put({ ...second, title: { zh: '另一个', en: 'Another' } } as never)).status).toBe(409)
    expect(await methodsOf()).toEqual(['posts-2011 2', 'drivers-2011 1'])
  })

  test('a method of a later year judges nobody of this one', async () => {
    expect((await put({ ...posts, method: 'posts-2012', version: '1', from: '2012-01-01' } as never)).status).toBe(201)
    expect(await methodsOf()).toEqual(['posts-2011 1', 'drivers-2011 1'])
  })

  test('what is wrong comes at once, each with its clause; nothing is loaded', async () => {
    const [first, next, ...rest] = posts.clauses
    const wrong = { ...second, clauses: [{ ...first!, parameters: { each: '-1' } }, { ...next!, kind: 'guesswork' }, ...rest] }
    const reply = await put(wrong)
    expect(reply.status).toBe(422)
    const { faults } = reply.json as { faults: { clause: string; says: string }[] }
    expect(faults.map(({ clause }) => clause)).toEqual(expect.arrayContaining(['1', '2']))
    expect(faults[0]!.says).toMatch(/^第1条/)
    expect((await service.call('GET', '/api/methods/posts-2011/versions/2', { as: office })).status).toBe(404)
  })

  test('the address must name the method and version of the content', async () => expect((await put(second, '3')).status).toBe(422))
})
