import type { Submission, YearDocument } from '@kaoji/shared/year'
import { removeText } from '../storage/blob.ts'
import { key } from '../storage/keys.ts'
import { as, sheetAt, staffed, staffedService } from './testBureau.ts'

// design.md 3, Time and history.
const [office, clerk] = [as('office-1'), as('XZ-02')]
const june = sheetAt('行政科', '2011-06', 'study-log')
const row = { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '3', hours: '2' }
const other = { ...row, date: '2011-06-14' }

const log = (versions: Submission['versions'], returned: readonly string[] = []): Submission => ({
  kind: 'study-log',
  department: '行政科',
  period: '2011-06',
  versions,
  returned,
})
const part = (submissions: readonly Submission[], rulings: YearDocument['rulings'] = []): YearDocument => ({
  ...staffed,
  submissions,
  rulings,
})

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
  service.at('2011-12-01T09:00:00+08:00')
})
afterEach(() => service.close())

const bring = (document: YearDocument, name = 'p') =>
  service.call('PUT', `/api/years/2011/imports/year/parts/${name}`, { as: office, json: document })
const versions = async () =>
  ((await service.call('GET', `${june}/versions`, { as: clerk })).json as { value: Record<string, unknown>[] }).value
const accepted = { at: '2011-07-04T09:00:00+08:00', state: 'accepted', zero: false, rows: [row] } as const

test('a sheet lives its versions again with the document’s times, marked 导入', async () => {
  const history = log(
    [
      { at: '2011-07-04T09:00:00+08:00', state: 'returned', zero: false, rows: [row] },
      { at: '2011-07-12T10:00:00+08:00', state: 'accepted', zero: false, rows: [row, other] },
    ],
    ['2011-07-06T16:00:00+08:00'],
  )
  const answer = await bring(part([history]))
  expect([answer.status, answer.json]).toMatchObject([201, { sheets: 1, versions: 2, returns: 1, leftOut: [], odd: [], by: 'office-1' }])
  const { document } = answer.json as { document: string }
  const imported = { import: 'year', part: 'p', document, by: 'office-1' }
  expect(await versions()).toMatchObject([
    { version: 1, at: '2011-07-04T09:00:00+08:00', state: 'returned', imported, decision: { at: '2011-07-06T16:00:00+08:00' } },
    { version: 2, at: '2011-07-12T10:00:00+08:00', state: 'accepted', imported },
  ])
  // Due 5 July. Returned on the 6th it had until the 9th, so the 10th, 11th and 12th are late.
  const { value } = (await service.call('GET', `/api/departments/${encodeURIComponent('行政科')}/periods/2011-06/sheets`, { as: clerk }))
    .json as { value: { kind: string }[] }
  expect(value.find(({ kind }) => kind === 'study-log')).toMatchObject({ daysLate: 3, returns: 1, state: 'accepted', imported: true })
})

test('each version and audit entry keeps both times', async () => {
  await bring(part([log([accepted])]))
  const { value } = (await service.call('GET', `/api/years/2011/audit?department=${encodeURIComponent('行政科')}`, { as: office }))
    .json as { value: { action: string; subject: string }[] }
  expect(value.find(({ subject }) => subject === 'study-log/2011-06/1')).toMatchObject({
    action: 'import-version',
    at: '2011-07-04T09:00:00+08:00',
    recordedAt: '2011-12-01T09:00:00.000+08:00',
    by: 'office-1',
  })
})

test('the same part again changes nothing and answers the same', async () => {
  const first = await bring(part([log([accepted])]))
  const again = await bring(part([log([accepted])]))
  expect([first.status, again.status]).toEqual([201, 200])
  expect(again.json).toEqual(first.json)
  expect(await versions()).toHaveLength(1)
})

test('a part that came only in part is continued', async () => {
  // The answer of this part was never kept: what the service was doing when it was killed.
  const document = part([
    log(
      [
        { ...accepted, state: 'returned' },
        { ...accepted, at: '2011-07-07T09:00:00+08:00', rows: [row, other] },
      ],
      ['2011-07-05T09:00:00+08:00'],
    ),
  ])
  await bring(document)
  await removeText(service.service.store, key('import', '2011'), key('year', 'p'))
  const again = await bring(document)
  expect([again.status, again.json]).toMatchObject([201, { versions: 2, leftOut: [] }])
  expect(await versions()).toHaveLength(2)
})

test('another content under the same part is a conflict', async () => {
  await bring(part([log([accepted])]))
  expect((await bring(part([]))).status).toBe(409)
})

test('a version with 必改 is listed and left out, the rest goes in', async () => {
  const wrong = log([
    { ...accepted, rows: [{ ...row, attended: '约30' }] },
    { ...accepted, at: '2011-07-06T09:00:00+08:00' },
  ])
  const answer = (
    await bring(
      part([wrong, { ...log([accepted]), period: '2011-07', versions: [{ ...accepted, rows: [{ ...row, date: '2011-07-05' }] }] }]),
    )
  ).json
  expect(answer).toMatchObject({
    sheets: 2,
    versions: 2,
    leftOut: [{ kind: 'study-log', period: '2011-06', version: 1, problems: [{ cell: 'G4', severity: 'error' }] }],
  })
  expect(await versions()).toMatchObject([{ version: 1, at: '2011-07-06T09:00:00+08:00' }])
})

test('a kind, period or department that is not there is listed, the rest goes in', async () => {
  const strangers = [
    { ...log([accepted]), kind: 'gossip' },
    { ...log([accepted]), period: '2010-06' },
    { ...log([accepted]), department: '秘书科' },
  ]
  expect((await bring(part([...strangers, log([accepted])]))).json).toMatchObject({
    sheets: 1,
    leftOut: [{ kind: 'gossip' }, { period: '2010-06' }, { department: '秘书科' }],
  })
})

test('a sheet with a live version makes the part 409, and nothing of it enters', async () => {
  await service.call('PUT', june, { as: clerk, json: { rows: [row] } })
  const july = { ...log([accepted]), period: '2011-07', versions: [{ ...accepted, rows: [{ ...row, date: '2011-07-05' }] }] }
  const answer = await bring(part([july, log([accepted])]))
  expect([answer.status, answer.json]).toMatchObject([
    409,
    { sheets: [{ kind: 'study-log', department: '行政科', period: '2011-06', version: 1 }] },
  ])
  expect((await service.call('GET', sheetAt('行政科', '2011-07', 'study-log'), { as: clerk })).status).toBe(404)
})

test('a sheet that was returned here may still be brought in; one of the same time with other rows not', async () => {
  service.at('2011-07-02T09:00:00+08:00')
  await service.call('PUT', june, { as: clerk, json: { rows: [row] } })
  await service.call('POST', `${june}/return`, { as: office, json: { reason: '不符' }, headers: { 'if-match': '"1.submitted"' } })
  service.at('2011-12-01T09:00:00+08:00')
  const sameTime = log([{ ...accepted, at: '2011-07-02T09:00:00+08:00', rows: [row, other] }])
  expect((await bring(part([sameTime]), 'same-time')).status).toBe(409)
  expect((await bring(part([log([accepted])]))).status).toBe(201)
  expect(await versions()).toMatchObject([
    { version: 1, state: 'returned' },
    { version: 2, state: 'accepted' },
  ])
})

test('staffing comes first however the document orders it, so people are known', async () => {
  const people = staffed.submissions.map((sheet) => ({
    ...sheet,
    period: '2012',
    versions: sheet.versions.map((version) => ({ ...version, at: '2012-12-30T09:00:00+08:00' })),
  }))
  const suggested = (person: string): Submission['versions'] => [
    { ...accepted, at: '2012-07-04T09:00:00+08:00', rows: [{ person, title: '循环用纸', content: '双面打印' }] },
  ]
  const ideas = (period: string, person: string): Submission => ({
    kind: 'suggestions',
    department: '行政科',
    period,
    returned: [],
    versions: suggested(person),
  })
  const year2012: YearDocument = {
    freeze: '2013-01-15',
    bureau: { ...staffed.bureau, year: 2012 },
    submissions: [ideas('2012-Q1', 'XZ-02'), ideas('2012-Q2', 'XZ-09'), ...people],
    rulings: [],
  }
  const answer = await service.call('PUT', '/api/years/2012/imports/year/parts/p', { as: office, json: year2012 })
  // XZ-09 is nobody; that he is not there is known although staffing was handed in half a year later.
  expect(answer.json).toMatchObject({ sheets: 3, leftOut: [{ kind: 'suggestions', period: '2012-Q2' }] })
})

test('the document must agree with the year’s record', async () => {
  expect((await bring({ ...part([]), freeze: '2012-01-20' })).status).toBe(409)
  expect((await bring({ ...part([]), bureau: { ...staffed.bureau, departments: ['办公室', '行政科', '接待科'] } })).status).toBe(409)
})

test('a sheet that stands twice in a document is refused', async () => {
  expect((await bring(part([log([accepted]), log([accepted])]))).status).toBe(422)
})

test('rulings carry the importer, and 导入 where no reason is given', async () => {
  const ruling = {
    ruling: 'sheet-as-zero',
    kind: 'study-log',
    department: '行政科',
    period: '2011-05',
    at: '2012-01-14T09:00:00+08:00',
  } as const
  await bring(part([], [ruling]))
  const { value } = (await service.call('GET', '/api/rulings?year=2011', { as: office })).json as { value: unknown[] }
  expect(value).toEqual([
    { ...ruling, number: '1', by: 'office-1', reason: '导入', recordedAt: '2011-12-01T09:00:00.000+08:00', imported: 'year/p/1' },
  ])
})

test('a ruling on what is not there is listed, the rest goes in', async () => {
  const ruling = { ruling: 'sheet-as-zero', kind: 'gossip', department: '行政科', period: '2011-05' } as const
  const answer = await bring(part([log([accepted])], [ruling, { ruling: 'points', person: 'XZ-02', clause: '6', points: '6' }]))
  expect([answer.status, answer.json]).toMatchObject([
    201,
    { sheets: 1, rulings: 1, leftOut: [{ kind: 'gossip', period: '2011-05', version: 0 }] },
  ])
})

test('odd times are told: a return that no version explains, a returned version without its time', async () => {
  const odd = log(
    [
      { ...accepted, state: 'returned' },
      { ...accepted, at: '2011-07-06T09:00:00+08:00' },
    ],
    ['2011-09-01T09:00:00+08:00'],
  )
  expect((await bring(part([odd]))).json).toMatchObject({
    odd: [{ odd: 'version-without-return' }, { odd: 'return-without-version', at: '2011-09-01T09:00:00+08:00' }],
  })
})
