import { cancelRun, resumeRun } from '../operations/consolidate/steerRun.ts'
import { scoreShard } from '../operations/consolidate/scoreShard.ts'
import { startRun } from '../operations/consolidate/startRun.ts'
import { verifyRun } from '../operations/verifyRun.ts'
import { openStore } from '../storage/open.ts'
import type { Store } from '../storage/port.ts'
import { readRun } from '../storage/runs.ts'
import type { RunRecord } from '../operations/consolidate/runRecord.ts'
import { as, bureau, sheetAt, staffedService } from './testBureau.ts'

// A service remembers of the run before what the next asks for again. Whether it does, was started anew, or another one took part: the same bytes.
const [office, clerk] = [as('office-1'), as('XZ-02')]
const now = Date.parse('2012-01-16T09:00:00+08:00')
const by = { by: 'office-1', now }

type Service = Awaited<ReturnType<typeof staffedService>>

/** 集中学习 of June as it stands then, from the first version on. */
async function handIn(service: Service, version: number, attended: string): Promise<void> {
  const path = sheetAt('行政科', '2011-06', 'study-log')
  const row = { date: '2011-06-07', form: '集中学习', topic: '形势政策', attended, hours: '2' }
  const headers = version === 1 ? {} : { 'if-match': `"${version - 1}.accepted"` }
  service.at('2012-01-14T09:00:00+08:00')
  await service.call('PUT', path, { as: clerk, json: { rows: [row], ...(version > 1 && { reason: '记错了' }) }, headers })
  const accepted = await service.call('POST', `${path}/accept`, { as: office, json: {}, headers: { 'if-match': `"${version}.submitted"` } })
  expect(accepted.status).toBe(200)
}

/** Another process's store over the same data. */
const another = ({ service }: Service): Store => openStore(service.settings.storage)

async function begin(store: Store, year = '2011') {
  const started = await startRun(store, year, by)
  if (!started.ok) throw new Error(started.error.says.en)
  return started.value
}

async function whole(store: Store, year = '2011', scorer = store): Promise<string> {
  const { run, messages } = await begin(store, year)
  for (const message of messages) await scoreShard(scorer, message, now)
  return resultOf(store, run.number, year)
}

const resultOf = async (store: Store, run: number, year = '2011') => ((await readRun(store, year, run))!.record as RunRecord).result!.hash

/** Of each run, whether it replays, looked at by whoever knows nothing of it. */
async function replay(service: Service, runs: readonly (readonly [year: string, run: number])[]): Promise<boolean[]> {
  const store = another(service)
  const verified = await Promise.all(runs.map(([year, run]) => verifyRun(store, year, run)))
  await store.close()
  return verified.map((one) => one.ok && one.value.equal)
}

const services: Service[] = []
const fresh = async () => {
  const service = await staffedService()
  services.push(service)
  return service
}
afterEach(async () => {
  for (const service of services.splice(0)) await service.close()
})

const threeRuns = [1, 2, 3].map((run) => ['2011', run] as const)

test.each([
  ['by one service', (store: Store) => [store, store] as const],
  ['each by a service started anew', (_: Store, open: () => Store) => [open(), undefined] as const],
  ['begun by one and scored by another', (store: Store, open: () => Store) => [store, open()] as const],
])('three runs over a sheet corrected, and corrected back, %s', async (_, roles) => {
  const service = await fresh()
  const results: string[] = []
  const opened: Store[] = []
  const open = () => {
    opened.push(another(service))
    return opened.at(-1)!
  }
  for (const [i, attended] of ['2', '1', '2'].entries()) {
    await handIn(service, i + 1, attended)
    const [starter, scorer = starter] = roles(service.service.store, open)
    results.push(await whole(starter, '2011', scorer))
  }
  const plain = await fresh()
  for (const [i, attended] of ['2', '1', '2'].entries()) await handIn(plain, i + 1, attended)
  // The last version's history is in its facts, so only the last run's result is that of a first run over all three.
  expect(await whole(plain.service.store)).toBe(results[2])
  expect(results[1]).not.toBe(results[0])
  expect(await replay(service, threeRuns)).toEqual([true, true, true])
  for (const store of opened) await store.close()
})

test('a run cancelled half-way and resumed after another is scored over what it froze', async () => {
  const service = await fresh()
  const { store } = service.service
  await handIn(service, 1, '2')
  const { messages } = await begin(store)
  await scoreShard(store, messages[0]!, now)
  await cancelRun(store, { year: '2011', run: 1, ...by })
  await handIn(service, 2, '1')
  const second = await whole(store)
  const resumed = await resumeRun(store, { year: '2011', run: 1, ...by })
  for (const message of resumed.ok ? resumed.value.messages : []) await scoreShard(store, message, now)
  expect(await resultOf(store, 1)).not.toBe(second)
  // What is known as the run before is the newest by number, whichever ended last.
  expect(await whole(store)).toBe(second)
  expect(await replay(service, threeRuns)).toEqual([true, true, true])
})

test('runs of two years by turns', async () => {
  const service = await fresh()
  const { store } = service.service
  await service.call('PUT', '/api/years/2012', { as: office, json: { bureau: { ...bureau, year: 2012 }, freeze: '2013-01-15' } })
  await handIn(service, 1, '2')
  const [first, other] = [await whole(store), await whole(store, '2012')]
  expect([await whole(store), await whole(store, '2012')]).toEqual([first, other])
  await handIn(service, 2, '1')
  expect([await whole(store, '2012'), (await whole(store)) === first]).toEqual([other, false])
  const runs = ['2011', '2012'].flatMap((year) => [1, 2, 3].map((run) => [year, run] as const))
  expect(await replay(service, runs)).toEqual(runs.map(() => true))
})
