import { randomOf } from '../../sample/mulberry32.ts'
import { events, type Events } from './events.ts'
import { published } from './limits.ts'
import { throttle, type Throttle } from './throttle.ts'
import { workers, type Workers } from './workers.ts'

/** What single deeds take, as the bench measured them. */
export interface ServiceTimes {
  /** seconds of one core for a submission */
  readonly submission: number
  /** requests to storage for a submission; for an overview and for a run, by department */
  readonly submissionRequests: number
  readonly overviewRequests: number
  readonly runRequests: number
  /** seconds of one core: parting a county's facts, scoring one department, closing the run */
  readonly part: number
  readonly score: number
  readonly close: number
}

/** A province at its year's end. */
export interface Province {
  readonly counties: number
  readonly departments: number
  /** sheets that each county hands in within the last hour */
  readonly sheets: number
  /** seconds between two looks of a county's office at its overview */
  readonly looksEvery: number
  readonly accounts: number
  /** instances that one app for all may have */
  readonly instances: number
  readonly seed: number
}

/** How it went. */
export interface Outcome {
  readonly submissions: number
  /** seconds from sending to receipt, the shortest first */
  readonly waits: readonly number[]
  /** the most requests that an account was asked in one second */
  readonly accountPeak: number
  /** of all requests, those that an account or a partition made wait */
  readonly throttled: number
  readonly requests: number
  /** seconds from the freeze until the first and the last county had its result */
  readonly firstRun: number
  readonly lastRun: number
  readonly instances: number
}

const hour = 3600
// As storage/runs.ts counts shards.
const countedTogether = 10
const readingAtOnce = 16
const requestSeconds = published.tableMilliseconds / 1000

/** The last hour before the freeze, then a run in every county at the same moment. The same province and times give the same outcome. */
export function yearEnd(province: Province, times: ServiceTimes): Outcome {
  const world = events()
  const random = randomOf(province.seed, 'year end')
  const accounts = Array.from({ length: province.accounts }, () => throttle(published.accountEntities))
  const size = { places: 1, most: province.instances, apart: 1 / published.instancesASecond }
  const [http, queue] = [workers(world, { ...size, places: readingAtOnce }), workers(world, size)]
  const waits: number[] = []
  const ends: number[] = []
  for (let county = 0; county < province.counties; county += 1) {
    const account = accounts[county % province.accounts]!
    const partitions = Array.from({ length: province.departments }, () => throttle(published.partitionEntities))
    for (let sheet = 0; sheet < province.sheets; sheet += 1) {
      // More and more towards the end: the density grows evenly.
      const sent = hour * Math.sqrt(random.whole(1, 1_000_000) / 1_000_000)
      const partition = partitions[random.whole(0, province.departments - 1)]!
      world.at(sent, () =>
        http.take((done) =>
          asking(world, [account, partition], times.submissionRequests, () =>
            world.at(world.now() + times.submission, () => {
              waits.push(world.now() - sent)
              done()
            }),
          ),
        ),
      )
    }
    const looks = Math.floor(hour / province.looksEvery)
    for (let look = 0; look < looks; look += 1)
      world.at((look + random.whole(0, 999) / 1000) * province.looksEvery, () =>
        http.take((done) => together(world, account, times.overviewRequests * province.departments, done)),
      )
    world.at(hour, () => runCounty(world, province, times, { http, queue, account }, () => ends.push(world.now() - hour)))
  }
  world.run()
  const sum = (of: (one: Throttle) => number) => accounts.reduce((all, one) => all + of(one), 0)
  return {
    submissions: waits.length,
    waits: waits.sort((a, b) => a - b),
    accountPeak: Math.max(...accounts.map((one) => one.peak())),
    throttled: sum((one) => one.waited()) / sum((one) => one.asked()),
    requests: sum((one) => one.asked()),
    firstRun: Math.min(...ends),
    lastRun: Math.max(...ends),
    instances: http.most() + queue.most(),
  }
}

/** So many requests one after another, each granted by all. */
function asking(world: Events, limits: readonly Throttle[], count: number, then: () => void): void {
  if (count < 1) return then()
  const granted = Math.max(...limits.map((limit) => limit.grant(world.now(), 1)))
  world.at(granted + requestSeconds, () => asking(world, limits, count - 1, then))
}

/** Many requests, several at once. */
function together(world: Events, limit: Throttle, count: number, then: () => void): void {
  const granted = limit.grant(world.now(), count)
  world.at(granted + (count / readingAtOnce) * requestSeconds, then)
}

interface Place {
  readonly http: Workers
  readonly queue: Workers
  readonly account: Throttle
}

/** A county's run: facts parted, departments scored from the queue, each marked and the marks counted by groups, closed by the first who finds all in. */
function runCounty(
  world: Events,
  { departments }: Province,
  times: ServiceTimes,
  { http, queue, account }: Place,
  ended: () => void,
): void {
  const requests = (times.runRequests * departments) / 2
  const partition = throttle(published.partitionEntities)
  const groups = Array.from({ length: Math.ceil(departments / countedTogether) }, () => 0)
  const whole = new Set<number>()
  let isClosing = false
  // One request, of so many entities of the year's partition.
  const ask = (entities: number, then: () => void) =>
    world.at(Math.max(account.grant(world.now(), 1), partition.grant(world.now(), entities)) + requestSeconds, then)
  const close = (done: () => void): void => {
    if (isClosing) return done()
    isClosing = true
    world.at(world.now() + times.close, () =>
      together(world, account, requests, () => {
        ended()
        done()
      }),
    )
  }
  const count = (group: number, done: () => void): void =>
    ask(1, () => {
      groups[group]! += 1
      ask(groups[group]!, () => {
        if (groups[group]! < Math.min(countedTogether, departments - group * countedTogether)) return done()
        ask(1, () => {
          whole.add(group)
          ask(whole.size, () => (whole.size < groups.length ? done() : ask(1, () => close(done))))
        })
      })
    })
  http.take((done) =>
    together(world, account, requests, () =>
      world.at(world.now() + times.part, () => {
        done()
        for (let i = 0; i < departments; i += 1)
          queue.take((free) => world.at(world.now() + times.score, () => count(Math.floor(i / countedTogether), free)))
      }),
    ),
  )
}
