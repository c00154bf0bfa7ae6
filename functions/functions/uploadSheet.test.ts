import { workbookType } from './answers.ts'
import { as, sheetAt, staffedService } from './testBureau.ts'

// design.md 4: the .xlsx itself is a submission too; issue 3, Bad input: it must be the sheet that the address names.
const june = sheetAt('行政科', '2011-06', 'study-log')
const rows = [{ date: '2011-06-07', form: '集中学习', topic: '=形势政策', attended: '3', hours: '2.5' }]
const clerk = as('XZ-02')

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
  await service.call('PUT', june, { as: clerk, json: { rows } })
})
afterEach(() => service.close())

const upload = (path: string, bytes: Uint8Array, headers: Record<string, string> = {}) =>
  service.call('PUT', path, { as: clerk, bytes, headers: { 'content-type': workbookType, ...headers } })
const filled = async (path = june) => (await service.call('GET', `${path}/workbook`, { as: clerk })).bytes
const problemOf = (reply: { json: unknown }) => (reply.json as { type: string }).type.replace('urn:kaoji:problem:', '')

test('what was handed in comes back out of its workbook row for row', async () => {
  const reply = await upload(june, await filled(), { 'if-match': '"1.submitted"' })
  expect([reply.status, (reply.json as { version: number }).version]).toEqual([201, 2])
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 2, rows })
})

test('a workbook is named in Chinese for whoever saves it', async () => {
  const { headers, status } = await service.call('GET', `${june}/template`, { as: clerk })
  expect([status, headers.get('content-type')]).toEqual([200, workbookType])
  expect(headers.get('content-disposition')).toContain('study-log-2011-06.xlsx')
})

test('an empty template is no submission, unless it is said to be a nil report', async () => {
  const july = sheetAt('行政科', '2011-07', 'study-log')
  const { bytes } = await service.call('GET', `${july}/template`, { as: clerk })
  expect(problemOf(await upload(july, bytes))).toBe('rows-at-fault')
  expect((await upload(`${july}?zero=true`, bytes)).status).toBe(201)
})

test.each([
  ['another period', sheetAt('行政科', '2011-05', 'study-log')],
  ['another kind', sheetAt('行政科', '2011-06', 'monthly-work')],
])('the sheet of June under the address of %s is refused by name', async (_, path) => {
  const reply = await upload(path, await filled())
  expect([reply.status, problemOf(reply)]).toEqual([422, 'unreadable-workbook'])
  expect((reply.json as { problems: unknown[] }).problems).not.toHaveLength(0)
})

test('a workbook filled from version 1 does not replace version 2', async () => {
  const first = await filled()
  await service.call('PUT', june, { as: clerk, json: { rows: [{ ...rows[0], hours: '3' }] }, headers: { 'if-match': '"1.submitted"' } })
  const reply = await upload(june, first, { 'if-match': '"2.submitted"' })
  expect([reply.status, problemOf(reply)]).toEqual([412, 'somebody-was-first'])
})

test.each([
  ['a text file called .xlsx', new TextEncoder().encode('日期,形式\n2011-06-07,集中学习\n')],
  ['half a workbook', undefined],
])('%s: a clear refusal, the version before stays', async (_, bytes) => {
  const whole = await filled()
  const reply = await upload(june, bytes ?? whole.slice(0, whole.length / 2), { 'if-match': '"1.submitted"' })
  expect([reply.status, problemOf(reply)]).toEqual([422, 'unreadable-workbook'])
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1 })
})

test('a check reads a workbook and keeps nothing', async () => {
  const checked = await service.call('POST', `${june}/check`, {
    as: clerk,
    bytes: await filled(),
    headers: { 'content-type': workbookType },
  })
  expect(checked.json).toMatchObject({ rows, places: [1] })
  expect((await service.call('GET', june, { as: clerk })).json).toMatchObject({ version: 1 })
})
