import * as fc from 'fast-check'
import { events } from './events.ts'
import { throttle } from './throttle.ts'
import { workers } from './workers.ts'
import { yearEnd, type Province, type ServiceTimes } from './yearEnd.ts'

const times: ServiceTimes = {
  submission: 0.004,
  submissionRequests: 20,
  overviewRequests: 4,
  runRequests: 26,
  part: 2,
  score: 0.1,
  close: 1,
}
const province: Province = { counties: 3, departments: 10, sheets: 50, looksEvery: 60, accounts: 1, instances: 20, seed: 1 }

test('things happen in order of time, those of one moment as they were planned', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (moments) => {
      const world = events()
      const happened: [number, number][] = []
      moments.forEach((moment, i) => world.at(moment, () => happened.push([world.now(), i])))
      world.run()
      expect(happened).toEqual(moments.map((moment, i) => [moment, i]).sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!))
    }),
  )
})

test('a limit of 10 a second: of 25 asked at once ten go now, ten a second later, five after two', () => {
  const limit = throttle(10)
  expect([limit.grant(5, 10), limit.grant(5, 10), limit.grant(5, 5)]).toEqual([5, 6, 7])
  expect([limit.asked(), limit.waited()]).toEqual([25, 15])
})

test('no limit ever grants more than its rate allows beside what goes last', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 60 }), (asked) => {
      const limit = throttle(5)
      const granted = asked.toSorted((a, b) => a[0] - b[0]).map(([tenth, count]) => ({ moment: limit.grant(tenth / 10, count), count }))
      const first = granted[0]!.moment
      const last = granted.at(-1)!.moment
      const all = granted.reduce((sum, { count }) => sum + count, 0)
      return all <= 5 * (last - first) + 9 + 1e-9
    }),
  )
})

test('never more work at once than instances have places', () => {
  const world = events()
  const pool = workers(world, { places: 2, most: 3, apart: 1 })
  let [busy, most] = [0, 0]
  for (let i = 0; i < 50; i += 1)
    pool.take((done) => {
      busy += 1
      most = Math.max(most, busy)
      world.at(world.now() + 0.7, () => {
        busy -= 1
        done()
      })
    })
  world.run()
  expect([busy, most, pool.most()]).toEqual([0, 6, 3])
})

test('every sheet gets its receipt and every county its result, the same each time', () => {
  const outcome = yearEnd(province, times)
  expect(outcome.submissions).toBe(150)
  expect(outcome.lastRun).toBeGreaterThanOrEqual(outcome.firstRun)
  expect(yearEnd(province, times)).toEqual(outcome)
})

test('a receipt takes its twenty requests of 6 ms and its own work: 20 × 0.006 + 0.004 s where nobody is in the way', () => {
  const alone = yearEnd({ ...province, counties: 1, sheets: 1, looksEvery: 7200 }, times)
  expect(alone.waits[0]!.toFixed(3)).toBe('0.124')
})

test('a run cannot be quicker than parting, a department’s score on as many instances as there are, and closing', () => {
  const { firstRun } = yearEnd(province, times)
  expect(firstRun).toBeGreaterThanOrEqual(2 + (10 * 0.1) / 20 + 1)
})

test('more accounts never make more requests wait', () => {
  const crowded = { ...province, counties: 20, departments: 100, sheets: 100, looksEvery: 10 }
  const [one, many] = [yearEnd(crowded, times), yearEnd({ ...crowded, accounts: 20 }, times)]
  expect(many.throttled).toBeLessThanOrEqual(one.throttled)
  // Who finds his group whole counts the groups, and may close: at most three requests more a department.
  const departments = crowded.counties * crowded.departments
  expect(Math.abs(many.requests - one.requests)).toBeLessThan(departments * 3)
})
