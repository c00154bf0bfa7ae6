import type { LocalQueue } from '../storage/localQueue.ts'
import { causeOf } from './cause.ts'
import type { Log } from './core.ts'
import { parseSchedule } from './ncrontab.ts'
import type { RegisteredFunction } from './worker.ts'

/** Runs one timer function. */
export interface TimerRunner {
  /** Runs it no more; resolves when what runs has ended. */
  readonly stop: () => Promise<void>
}

// setTimeout holds 31 bits of milliseconds; longer waits are walked in steps.
const longestWait = 2 ** 31 - 1

/**
 * Calls a timer function on its schedule, one call at a time. When it is due stands in `queue`'s file: what a stopped
 * host missed is made good once at the start, as past due.
 * @throws Error for a schedule that is none
 */
export function runTimer(
  called: RegisteredFunction,
  expression: string,
  {
    queue,
    log,
    call,
  }: { readonly queue: LocalQueue; readonly log: Log; readonly call: (called: RegisteredFunction, timer: object) => Promise<void> },
): TimerRunner {
  const { name } = called.metadata
  const schedule = parseSchedule(expression)
  let wait: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let stopped = false

  const dueAt = queue.timer(name) ?? schedule.next(Date.now())
  queue.setTimer(name, dueAt)
  sleepUntil(dueAt)

  function sleepUntil(due: number) {
    const left = due - Date.now()
    wait = setTimeout(() => (left > longestWait ? sleepUntil(due) : void (running = run(due))), Math.min(Math.max(0, left), longestWait))
  }

  async function run(due: number) {
    const next = schedule.next(Date.now())
    // A second late is the timer's own grain; more means that nobody ran when it was due.
    const timer = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: { Last: iso(due), Next: iso(next), LastUpdated: iso(Date.now()) },
      IsPastDue: Date.now() - due > 1000,
    }
    await call(called, timer).catch((error: unknown) => log('error', `${name}: ${causeOf(error)}`))
    queue.setTimer(name, next)
    if (!stopped) sleepUntil(next)
  }

  return {
    async stop() {
      stopped = true
      clearTimeout(wait)
      await running
    },
  }
}

const iso = (moment: number) => new Date(moment).toISOString()
