import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Submission, YearDocument } from '@kaoji/shared/year'
import type { RunRecord } from '../operations/consolidate/runRecord.ts'
import { scoreShard } from '../operations/consolidate/scoreShard.ts'
import { stuckMessages } from '../operations/consolidate/steerRun.ts'
import { verifyRun } from '../operations/verifyRun.ts'
import { putRunText, updateRun } from '../storage/runs.ts'
import { as, sheetAt, staffed, staffedService } from './testBureau.ts'
import type { Message } from './queues.ts'

// design.md 3, Consolidation: frozen inputs, one message a department, idempotent shards; done twice, out of order or killed: the same bytes.
const [office, clerk] = [as('office-1'), as('XZ-02')]
const log = (department: string): Submission => ({
  kind: 'study-log',
  department,
  period: '2011-06',
  versions: [
    {
      at: '2011-07-04T09:00:00+08:00',
      state: 'accepted',
      zero: false,
      rows: [{ date: '2011-06-07', form: '集中学习', topic: '形势政策', attended: '2', hours: '2' }],
    },
  ],
  returned: [],
})
const year: YearDocument = { ...staffed, submissions: [...staffed.submissions, log('办公室'), log('行政科')] }
const runs = '/api/years/2011/runs'
type ScoreMessage = Message<'score-department'>

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService(year)
  service.at('2012-01-16T09:00:00+08:00')
})
afterEach(() => service.close())

const start = async () => {
  const reply = await service.call('POST', runs, { as: office })
  return { reply, messages: (reply.sent['score-department'] ?? []) as ScoreMessage[] }
}
const score = (message: ScoreMessage) => scoreShard(service.service.store, message, service.service.clock())
const run = async (number: number) =>
  (await service.call('GET', `${runs}/${number}`, { as: office })).json as {
    state: string
    result?: string
    code?: string
    progress: object
    complete: boolean
    departments: { department: string; reuses?: number }[]
  }
const correct = async (department: string, attended: string) => {
  const path = sheetAt(department, '2011-06', 'study-log')
  const { version } = (await service.call('GET', path, { as: office })).json as { version: number }
  const row = { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended, hours: '2' }
  service.at('2012-01-14T09:00:00+08:00')
  await service.call('PUT', path, { as: clerk, json: { rows: [row], reason: '记错了' }, headers: { 'if-match': `"${version}.accepted"` } })
  service.at('2012-01-16T09:00:00+08:00')
  await service.call('POST', `${path}/accept`, { as: office, json: {}, headers: { 'if-match': `"${version + 1}.submitted"` } })
}

test('a run is begun, followed by polling, and done when its last department is scored', async () => {
  const { reply, messages } = await start()
  expect([reply.status, reply.headers.get('location'), reply.headers.get('retry-after')]).toEqual([202, `${runs}/1`, '1'])
  expect(messages.map(({ department }) => department)).toEqual(['办公室', '行政科'])
  await score(messages[0]!)
  const polled = await service.call('GET', `${runs}/1`, { as: office })
  expect([polled.headers.get('retry-after'), polled.json]).toMatchObject(['1', { state: 'scoring', progress: { finished: 1, total: 2 } }])
  await score(messages[1]!)
  expect(await run(1)).toMatchObject({
    state: 'done',
    progress: { finished: 2, total: 2 },
    complete: false,
    code: expect.stringMatching(/^[0-9A-F]{4} [0-9A-F]{4}$/),
  })
})

test('done in order, the other way round, with every message three times: the same bytes', async () => {
  const results: (string | undefined)[] = []
  for (const arrange of [
    (messages: ScoreMessage[]) => messages,
    (messages: ScoreMessage[]) => messages.toReversed(),
    (messages: ScoreMessage[]) => [...messages, ...messages.toReversed(), ...messages],
  ]) {
    const fresh = await staffedService(year)
    fresh.at('2012-01-16T09:00:00+08:00')
    const messages = (await fresh.call('POST', runs, { as: office })).sent['score-department'] as ScoreMessage[]
    for (const message of arrange(messages)) await scoreShard(fresh.service.store, message, fresh.service.clock())
    results.push(((await fresh.call('GET', `${runs}/1`, { as: office })).json as { result: string }).result)
    await fresh.close()
  }
  expect(results[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(new Set(results).size).toBe(1)
})

test('all messages at once close the run once', async () => {
  const { messages } = await start()
  await Promise.all([...messages, ...messages].map(score))
  expect(await run(1)).toMatchObject({ state: 'done', progress: { finished: 2, total: 2 } })
  const { value } = (await service.call('GET', '/api/years/2011/audit', { as: office })).json as { value: { action: string }[] }
  expect(value.filter(({ action }) => action === 'start-run')).toHaveLength(1)
})

test('a second run over the same inputs scores nobody anew and comes to the same bytes', async () => {
  for (const message of (await start()).messages) await score(message)
  const { messages } = await start()
  // One message all the same: somebody must close the run.
  expect(messages).toHaveLength(1)
  await score(messages[0]!)
  const [first, second] = [await run(1), await run(2)]
  expect(second.departments.map(({ reuses }) => reuses)).toEqual([1, 1])
  expect(second.result).toBe(first.result)
})

test('after one changed sheet that department alone is scored anew', async () => {
  for (const message of (await start()).messages) await score(message)
  await correct('行政科', '3')
  const second = await start()
  expect(second.messages).toEqual([{ year: '2011', run: 2, department: '行政科' }])
  for (const message of second.messages) await score(message)
  expect(await verifyRun(service.service.store, '2011', 2)).toMatchObject({ ok: true, value: { equal: true } })
  const third = await start()
  for (const message of third.messages) await score(message)
  // What run 3 reuses was scored by runs 1 and 2.
  expect((await run(3)).departments).toMatchObject([
    { department: '办公室', reuses: 1 },
    { department: '行政科', reuses: 2 },
  ])
})

test('what happens after the start is not in the run: its inputs are frozen', async () => {
  const before = await start()
  await correct('行政科', '3')
  for (const message of before.messages) await score(message)
  expect(await verifyRun(service.service.store, '2011', 1)).toMatchObject({ ok: true, value: { equal: true } })
  await start()
  expect((await run(2)).departments).toMatchObject([{ reuses: 1 }, { department: '行政科' }])
})

test('a run refuses to start while sheets wait for review, naming them', async () => {
  await service.call('PUT', sheetAt('行政科', '2011-05', 'study-log'), { as: clerk, json: { zero: true } })
  const { reply } = await start()
  expect([reply.status, reply.json]).toMatchObject([
    409,
    { type: 'urn:kaoji:problem:sheets-waiting', sheets: [{ kind: 'study-log', department: '行政科', period: '2011-05', version: 1 }] },
  ])
})

test('a second run does not start while one is under way', async () => {
  await start()
  expect((await start()).reply.status).toBe(409)
})

test('a run whose messages were lost is queued again by the timer, what is done stays done', async () => {
  const { messages } = await start()
  await score(messages[0]!)
  const { store } = service.service
  expect(await stuckMessages(store, service.service.clock())).toEqual([])
  service.at('2012-01-16T09:05:00+08:00')
  for (const message of await stuckMessages(store, service.service.clock())) await score(message)
  expect(await run(1)).toMatchObject({ state: 'done' })
  expect(await verifyRun(store, '2011', 1)).toMatchObject({ ok: true, value: { equal: true } })
})

test('a cancelled run scores nothing more, and is resumed over the same inputs', async () => {
  const { messages } = await start()
  await score(messages[0]!)
  expect((await service.call('POST', `${runs}/1/cancel`, { as: office })).json).toMatchObject({ state: 'cancelled', endedBy: 'office-1' })
  await score(messages[1]!)
  expect(await run(1)).toMatchObject({ state: 'cancelled', progress: { finished: 1 } })
  expect((await service.call('POST', `${runs}/1/cancel`, { as: office })).status).toBe(409)
  await correct('行政科', '3')
  const resumed = await service.call('POST', `${runs}/1/resume`, { as: office })
  for (const message of resumed.sent['score-department'] as ScoreMessage[]) await score(message)
  expect(await run(1)).toMatchObject({ state: 'done' })
  expect(await verifyRun(service.service.store, '2011', 1)).toMatchObject({ ok: true, value: { equal: true } })
  expect((await service.call('POST', `${runs}/1/resume`, { as: office })).status).toBe(409)
})

test('a replay names the first difference when somebody changed a result behind the service', async () => {
  for (const message of (await start()).messages) await score(message)
  const summary = { ...((await service.call('GET', `${runs}/1/result`, { as: office })).json as object), bureau: '别局', cards: undefined }
  await putRunText(service.service.store, '2011', 1, 'result', JSON.stringify(summary))
  expect(await verifyRun(service.service.store, '2011', 1)).toMatchObject({
    ok: true,
    value: { equal: false, where: 'result/bureau', kept: '"别局"', replayed: '"某局"' },
  })
})

test('a run of the first edition, its cards all its own and the scorecards in its summary, is read and replayed; the next scores anew', async () => {
  for (const message of (await start()).messages) await score(message)
  for (const message of (await start()).messages) await score(message)
  const { store } = service.service
  const { cards, ...summary } = (await service.call('GET', `${runs}/1/result`, { as: office })).json as RunResult
  const isLoose = (id: string) => id.endsWith('/1')
  const part = (own: (id: string) => boolean) => JSON.stringify(Object.fromEntries(Object.entries(cards).filter(([id]) => own(id))))
  await putRunText(store, '2011', 2, 'result', JSON.stringify(summary))
  await putRunText(
    store,
    '2011',
    2,
    'cards 行政科',
    part((id) => !isLoose(id)),
  )
  await putRunText(store, '2011', 2, 'cards ', part(isLoose))
  const kept = { hash: 'a'.repeat(64), summary: '', cards: { 行政科: '', '': '' } }
  await updateRun(store, '2011', 2, ({ record }) => ({ ...(record as RunRecord), edition: '1', result: kept }))
  expect((await service.call('GET', `${runs}/2/result`, { as: office })).json).toEqual({ ...summary, cards })
  const card = `${runs}/2/cards/${encodeURIComponent(Object.keys(cards).find(isLoose)!)}`
  expect((await service.call('GET', card, { as: office })).status).toBe(200)
  expect(await verifyRun(store, '2011', 2)).toMatchObject({ ok: true, value: { equal: true, hash: kept.hash } })
  await updateRun(store, '2011', 1, ({ record }) => ({ ...(record as RunRecord), edition: '1' }))
  const third = await start()
  expect(third.messages).toHaveLength(2)
  await updateRun(store, '2011', 3, ({ record }) => ({ ...(record as RunRecord), edition: '1' }))
  await expect(score(third.messages[0]!)).rejects.toThrow('another edition')
})

test('a ruling makes a run of its own; withdrawn by another, the next run is as before', async () => {
  for (const message of (await start()).messages) await score(message)
  const ruling = await service.call('POST', '/api/rulings', {
    as: office,
    json: { year: '2011', ruling: 'sheet-as-zero', kind: 'study-log', department: '行政科', period: '2011-08', reason: '当月集中下乡' },
  })
  expect(ruling.json).toMatchObject({ number: '1', by: 'office-1' })
  for (const message of (await start()).messages) await score(message)
  await service.call('POST', '/api/rulings', { as: office, json: { year: '2011', ruling: 'withdraw', withdraws: '1', reason: '核对有误' } })
  for (const message of (await start()).messages) await score(message)
  const [one, two, three] = [await run(1), await run(2), await run(3)]
  expect(two.result).not.toBe(one.result)
  expect(three.result).toBe(one.result)
  const twice = await service.call('POST', '/api/rulings', {
    as: office,
    json: { year: '2011', ruling: 'withdraw', withdraws: '1', reason: '再撤' },
  })
  expect(twice.status).toBe(409)
})

test('a ruling strikes a row however its cells are written; one that strikes nothing is refused', async () => {
  const strike = (match: Record<string, string>) =>
    service.call('POST', '/api/rulings', {
      as: office,
      json: { year: '2011', ruling: 'strike-row', kind: 'study-log', department: '行政科', period: '2011-06', match, reason: '同一事' },
    })
  expect((await strike({ date: '2011年6月7日', hours: '2.0' })).json).toMatchObject({ match: { date: '2011-06-07', hours: '2' } })
  const nothing = await strike({ date: '2011-06-08' })
  expect([nothing.status, (nothing.json as { detail: string }).detail]).toEqual([422, '这张表里没有这样的行。'])
})
