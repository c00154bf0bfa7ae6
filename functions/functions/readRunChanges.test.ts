import { scoreShard } from '../operations/consolidate/scoreShard.ts'
import type { RunChanges } from '../operations/runChanges.ts'
import type { Message } from './queues.ts'
import { as, staffed, staffedService } from './testBureau.ts'

const office = as('office-1')
const runs = '/api/years/2011/runs'

let service: Awaited<ReturnType<typeof staffedService>>
beforeEach(async () => {
  service = await staffedService()
  service.at('2012-01-16T09:00:00+08:00')
})
afterEach(() => service.close())

async function consolidate(): Promise<number> {
  const reply = await service.call('POST', runs, { as: office })
  for (const message of reply.sent['score-department'] as Message<'score-department'>[])
    await scoreShard(service.service.store, message, service.service.clock())
  return (reply.json as { run: number }).run
}
const give = (points: string, at: string) =>
  service.call('PUT', `/api/years/2011/imports/${points}/parts/1`, {
    as: office,
    json: { ...staffed, submissions: [], rulings: [{ ruling: 'points', person: 'XZ-02', clause: '8', points, at, reason: '申诉' }] },
  })
const changes = async (run: number, query = '') =>
  (await service.call('GET', `${runs}/${run}/changes${query}`, { as: as('leader-1') })).json as RunChanges

test('a first run moved nobody', async () => {
  expect(await changes(await consolidate())).toEqual({ since: null, persons: [], departments: [] })
})

test('a ruling on one clause moves the person, by that clause, and his department', async () => {
  await consolidate()
  await give('4', '2012-01-15T09:00:00+08:00')
  const { since, persons, departments } = await changes(await consolidate())
  expect(since).toBe(1)
  const moved = persons.find(({ person }) => person === 'XZ-02')!
  expect(moved.clauses.filter(({ clause }) => clause === '8')).toEqual([
    { method: 'posts-2011', card: 'XZ-02/1/8', clause: '8', from: '0.00', to: '4.00' },
  ])
  expect(Number(moved.to.score) - Number(moved.from.score)).toBeCloseTo(Number(moved.change))
  // Nobody else has a line that differs: who moved with him moved in rank alone.
  expect(persons.filter(({ person }) => person !== 'XZ-02').flatMap(({ clauses }) => clauses)).toEqual([])
  expect(departments.map(({ department }) => department)).not.toContain('办公室')
})

test('a run is compared with the last one before it, or with the one asked for', async () => {
  await consolidate()
  await give('4', '2012-01-15T09:00:00+08:00')
  await consolidate()
  const third = await consolidate()
  expect(await changes(third)).toEqual({ since: 2, persons: [], departments: [] })
  const sinceFirst = await changes(third, '?since=1')
  expect([sinceFirst.since, sinceFirst.persons.map(({ person }) => person)]).toEqual([1, ['XZ-02']])
})

test('a run that is not there is 404, also as the one to compare with', async () => {
  const first = await consolidate()
  const status = async (path: string) => (await service.call('GET', `${runs}/${path}`, { as: office })).status
  expect([await status('9/changes'), await status(`${first}/changes?since=9`)]).toEqual([404, 404])
})
