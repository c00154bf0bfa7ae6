import { beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import type { Store } from '../../storage/port.ts'
import { listRuns, readRun, updateRun } from '../../storage/runs.ts'
import { listYears } from '../../storage/years.ts'
import { runStateWords } from '../stateWords.ts'
import { refused, type Trouble } from '../trouble.ts'
import { knownRun, type KnownRun, type RunRecord } from './runRecord.ts'
import { messagesOf, type ScoreMessage } from './startRun.ts'

/** One run of a year, or the trouble that there is none. */
export async function findRun(store: Store, year: string, number: number): Promise<Result<KnownRun, Trouble>> {
  const run = await readRun(store, year, number)
  return run === undefined
    ? refused('not-found', { zh: '没有第{run}次汇总。', en: 'There is no run {run}.' }, { values: { run: number } })
    : ok(knownRun(run))
}

/** A year's runs, the first first. */
export const runsOf = async (store: Store, year: string): Promise<KnownRun[]> => (await listRuns(store, year)).map(knownRun)

interface Steering {
  readonly year: string
  readonly run: number
  readonly by: string
  readonly now: number
}

/** Cancels a run that is under way; what it has scored stays, and it can be resumed. */
export async function cancelRun(store: Store, { year, run: number, by, now }: Steering): Promise<Result<KnownRun, Trouble>> {
  const at = beijingTime(now)
  return steer(
    store,
    year,
    number,
    (record) => record.state === 'scoring',
    { state: 'cancelled', endedAt: at, endedBy: by },
    { at, by, action: 'cancel-run' },
  )
}

/** Goes on with a run that was cancelled, failed or got stuck, over the same frozen inputs. */
export async function resumeRun(
  store: Store,
  { year, run: number, by, now }: Steering,
): Promise<Result<{ readonly run: KnownRun; readonly messages: readonly ScoreMessage[] }, Trouble>> {
  const at = beijingTime(now)
  const resumed = await steer(
    store,
    year,
    number,
    (record) => record.state !== 'done',
    { state: 'scoring', requeued: 0 },
    { at, by, action: 'resume-run' },
  )
  return resumed.ok ? ok({ run: resumed.value, messages: messagesOf(year, resumed.value) }) : resumed
}

async function steer(
  store: Store,
  year: string,
  number: number,
  may: (record: RunRecord) => boolean,
  change: Partial<RunRecord>,
  { at, by, action }: { readonly at: string; readonly by: string; readonly action: string },
): Promise<Result<KnownRun, Trouble>> {
  const found = await findRun(store, year, number)
  if (!found.ok) return found
  const closed = refused(
    'conflict',
    { zh: '第{run}次汇总已是“{state}”。', en: 'Run {run} is {state}.' },
    { values: { run: number, state: runStateWords[found.value.record.state] } },
  )
  if (!may(found.value.record)) return closed
  const audit = { at, recordedAt: at, by, action, subject: `run/${number}` }
  const updated = await updateRun(
    store,
    year,
    number,
    (run) => (may(knownRun(run).record) ? { ...knownRun(run).record, ...change } : undefined),
    audit,
  )
  if (!updated.ok) return closed
  const run = knownRun(updated.value)
  return run.record.state === change.state ? ok(run) : closed
}

// A department takes seconds, a message at most the queue's five attempts.
const stuckAfterMilliseconds = 120_000
const mostRequeues = 5

/**
 * The messages of runs that have been under way for long: those of a service that was killed between making a run and queueing it, or of a queue
 * that lost them. Doubled messages change nothing. A run that does not end after five times is left for the office to resume.
 */
export async function stuckMessages(store: Store, now: number): Promise<ScoreMessage[]> {
  const messages: ScoreMessage[] = []
  for (const year of await listYears(store)) {
    for (const run of await runsOf(store, year)) {
      const { state, startedAt, requeued } = run.record
      if (state !== 'scoring' || now - momentOf(startedAt) < stuckAfterMilliseconds || requeued >= mostRequeues) continue
      const noted = await updateRun(store, year, run.number, (newest) => ({ ...knownRun(newest).record, requeued: requeued + 1 }))
      if (noted.ok) messages.push(...messagesOf(year, run))
    }
  }
  return messages
}
