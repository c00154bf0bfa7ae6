import type { Row } from '@kaoji/shared/year'
import { commitVersion } from '../storage/commitVersion.ts'
import { openStore } from '../storage/open.ts'
import { readHead } from '../storage/sheetHead.ts'
import { as, sheetAt, staffedService } from './testBureau.ts'

// Between requests the service remembers what it read and made of it, for as long as that stands: here each of those things changes.
const [clerk, office] = [as('XZ-02'), as('office-1')]

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
})
afterEach(() => service.close())

const post = (person: string, type: string, more: Row = {}): Row => ({
  person,
  name: person,
  post: type,
  type,
  main: '主岗',
  party: '否',
  from: '2010-01-01',
  ...more,
})
const three = [post('XZ-01', '科室负责人'), post('XZ-02', '一般岗位'), post('XZ-03', '一般岗位')]
const four = [...three, post('XZ-04', '一般岗位')]

const attendance = (...people: string[]) => ({
  rows: people.map((person) => ({ person, 'due-days': '21', present: '21' })),
})
/** Rules that a check of June's attendance finds broken by whole people. */
const found = async (...people: string[]) => {
  const path = sheetAt('行政科', '2011-06', 'attendance', '/check')
  const { json, status } = await service.call('POST', path, { as: clerk, json: attendance(...people) })
  expect(status).toBe(200)
  const { problems } = json as { problems: { rule: string; severity: string; column: string }[] }
  return problems.filter(({ column }) => column === 'person').map(({ rule }) => rule)
}
const hand = (path: string, json: unknown, who = clerk, etag?: string) =>
  service.call('PUT', path, { as: who, json, ...(etag !== undefined && { headers: { 'if-match': `"${etag}"` } }) })
const accept = (path: string, etag: string) =>
  service.call('POST', `${path}/accept`, { as: office, json: {}, headers: { 'if-match': `"${etag}"` } })

/** What another process of the same data does: it writes a department's next staffing. */
async function anotherProcess(rows: readonly Row[]): Promise<void> {
  const store = openStore(service.service.settings.storage)
  const place = { year: '2011', department: '行政科', kind: 'staffing', period: '2011' }
  const moments = { at: '2011-07-10T09:00:00.000+08:00', recordedAt: '2011-07-10T09:00:00.000+08:00', by: 'XZ-01' }
  const committed = await commitVersion(store, {
    place,
    head: await readHead(store, place),
    facts: { ...moments, zero: false, hash: 'theirs', definition: '1' },
    content: { rows, explanations: [] },
    audit: { ...moments, action: 'submit', subject: 'staffing/2011/2' },
    receipt: {},
  })
  expect(committed.ok).toBe(true)
  await store.close()
}

describe('staffing changes, and the next check knows', () => {
  test('as its department hands it in here, and as the office returns it', async () => {
    const staffing = sheetAt('行政科', '2011', 'staffing')
    expect(await found('XZ-01', 'XZ-02', 'XZ-03')).toEqual([])
    expect((await hand(`${staffing}?reason=${encodeURIComponent('新来一人')}`, { rows: four }, clerk, '1.accepted')).status).toBe(201)
    expect(await found('XZ-01', 'XZ-02', 'XZ-03')).toEqual(['everybody-person'])
    expect(await found('XZ-01', 'XZ-02', 'XZ-03', 'XZ-04')).toEqual([])
    const back = await service.call('POST', `${staffing}/return`, {
      as: office,
      json: { reason: '没有这个人' },
      headers: { 'if-match': '"2.submitted"' },
    })
    expect(back.status).toBe(200)
    expect(await found('XZ-01', 'XZ-02', 'XZ-03')).toEqual([])
  })

  test('as another process wrote it', async () => {
    expect(await found('XZ-01', 'XZ-02', 'XZ-03')).toEqual([])
    await anotherProcess(four)
    expect(await found('XZ-01', 'XZ-02', 'XZ-03')).toEqual(['everybody-person'])
    expect(await found('XZ-01', 'XZ-02', 'XZ-03', 'XZ-04')).toEqual([])
  })
})

describe('the overview', () => {
  const sheets = async () => {
    const { json } = await service.call('GET', '/api/years/2011/sheets?maxpagesize=1000', { as: office })
    return (json as { value: Record<string, unknown>[] }).value
  }
  const july = async () =>
    (await sheets()).find(({ department, kind, period }) => department === '行政科' && kind === 'attendance' && period === '2011-06')
  const path = sheetAt('行政科', '2011-06', 'attendance')

  test('follows each deed', async () => {
    expect(await july()).toMatchObject({ state: 'due', version: 0, daysLeft: -5 })
    await hand(path, attendance('XZ-01', 'XZ-02', 'XZ-03'))
    // Due on 5 July, handed in on the 10th.
    expect(await july()).toMatchObject({ state: 'submitted', version: 1, daysLate: 5, etag: '1.submitted' })
    await accept(path, '1.submitted')
    expect(await july()).toMatchObject({ state: 'accepted', etag: '1.accepted' })
  })

  test('follows the clock: the days that are left, and once the year is frozen what is missing', async () => {
    service.at('2011-07-05T23:59:00+08:00')
    expect(await july()).toMatchObject({ state: 'due', daysLeft: 0 })
    service.at('2011-07-06T00:00:00+08:00')
    expect(await july()).toMatchObject({ state: 'due', daysLeft: -1 })
    // The freeze is the 15th's end in Beijing: the day stays the same, the state does not.
    service.at('2012-01-15T23:59:59+08:00')
    expect(await july()).toMatchObject({ state: 'due' })
    service.at('2012-01-16T00:00:01+08:00')
    expect(await july()).toMatchObject({ state: 'missing' })
  })

  test('follows the year’s record', async () => {
    service.at('2012-01-16T08:00:00+08:00')
    expect(await july()).toMatchObject({ state: 'missing' })
    const { bureau } = (await service.call('GET', '/api/years/2011', { as: office })).json as { bureau: object }
    await service.call('PUT', '/api/years/2011', {
      as: office,
      json: { bureau: { ...bureau, departments: ['办公室', '行政科', '接待科'] }, freeze: '2012-01-20' },
      headers: { 'if-match': '*' },
    })
    expect(await july()).toMatchObject({ state: 'due' })
    expect((await sheets()).some(({ department }) => department === '接待科')).toBe(true)
  })

  const owed = async (of: string) =>
    (await sheets()).filter(({ kind, department }) => kind === of && department === '行政科').map(({ due, state }) => [due, state])

  test('follows staffing: who has a Party member owes pledges', async () => {
    expect(await owed('personal-pledges')).toEqual([])
    await anotherProcess([post('XZ-01', '科室负责人', { party: '是' }), ...three.slice(1)])
    expect(await owed('personal-pledges')).toEqual([[true, 'due']])
  })

  test('follows another department’s sheet: whoever is given a company owes how often he was there', async () => {
    expect(await owed('enterprise-service')).toEqual([])
    const rows = [{ dept: '行政科', kind: '企业', site: '某厂' }]
    expect((await hand(sheetAt('办公室', '2011', 'assignments'), { rows }, as('BG-02'))).status).toBe(201)
    expect((await owed('enterprise-service')).length).toBeGreaterThan(0)
  })
})

describe('who somebody is', () => {
  const entry = { oid: 'entra-7', person: 'XZ-02', department: '行政科', from: '2011-01-01' }
  const put = (value: unknown) => service.call('PUT', '/api/people', { as: office, json: { value } })
  const read = (roles: readonly string[] = ['filler']) =>
    service.call('GET', sheetAt('行政科', '2011', 'staffing'), { as: { oid: 'entra-7', name: '王某', roles: roles as never } })

  test('is asked at every request: moved to another department he no longer reads this one’s sheets, nor once he is off the list', async () => {
    await put([entry])
    expect((await read()).status).toBe(200)
    await put([{ ...entry, department: '办公室' }])
    expect((await read()).status).toBe(403)
    await put([entry])
    expect((await read()).status).toBe(200)
    expect((await service.call('DELETE', '/api/people/entra-7/entries/2011-01-01', { as: office })).status).toBe(204)
    expect((await read()).json).toMatchObject({ type: 'urn:kaoji:problem:not-listed' })
  })

  test('a token of another role is another token', async () => {
    await put([entry])
    expect((await read()).status).toBe(200)
    expect((await read([])).status).toBe(403)
  })
})
