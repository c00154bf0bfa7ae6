import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { ok, type Result } from '@kaoji/shared/result'
import type { Store } from '../storage/port.ts'
import { readRunText } from '../storage/runs.ts'
import { cardsName, resultName, type ResultSummary } from './consolidate/resultText.ts'
import type { KnownRun } from './consolidate/runRecord.ts'
import { findRun, runsOf } from './consolidate/steerRun.ts'
import { refused, type Trouble } from './trouble.ts'

type Cards = Readonly<Record<string, WhyCard>>

// Results never change, so a few that were parsed are kept; whoever pages through a ranking does not parse it anew each time.
const parsed = new WeakMap<Store, Map<string, unknown>>()
const mostParsed = 24

async function readParsed<T>(store: Store, year: string, run: number, name: string): Promise<T> {
  const kept = parsed.get(store) ?? new Map<string, unknown>()
  parsed.set(store, kept)
  const key = `${year} ${run} ${name}`
  const known = kept.get(key)
  if (known !== undefined) return known as T
  const text = await readRunText(store, year, run, name)
  if (text === undefined) throw new Error(`${name} of run ${run} of ${year} is gone`)
  const value = JSON.parse(text) as T
  if (kept.size >= mostParsed) kept.delete(kept.keys().next().value!)
  kept.set(key, value)
  return value
}

/** A run that is done. */
export interface DoneRun {
  readonly run: KnownRun
  readonly summary: ResultSummary
}

/** A run's result without why-cards; trouble where there is no such run or it has not ended. */
export async function doneRun(store: Store, year: string, number: number): Promise<Result<DoneRun, Trouble>> {
  const run = await findRun(store, year, number)
  if (!run.ok) return run
  if (run.value.record.state !== 'done')
    return refused('not-found', { zh: '第{run}次汇总还没有结果。', en: 'Run {run} has no result yet.' }, { values: { run: number } })
  return ok({ run: run.value, summary: await readParsed<ResultSummary>(store, year, number, resultName) })
}

/** The newest run of a year that is done, if any is. */
export async function newestDone(store: Store, year: string): Promise<DoneRun | undefined> {
  const newest = (await runsOf(store, year)).findLast(({ record }) => record.state === 'done')
  const done = newest && (await doneRun(store, year, newest.number))
  return done?.ok ? done.value : undefined
}

/** A department's why-cards (得分说明), by id. */
export async function cardsOf(store: Store, year: string, { run }: DoneRun, department: string): Promise<Cards> {
  return department in run.record.result!.cards ? readParsed<Cards>(store, year, run.number, cardsName(department)) : {}
}

/** One why-card; undefined where the run has none of that id. */
export async function cardOf(store: Store, year: string, done: DoneRun, id: string): Promise<WhyCard | undefined> {
  const { departments, scorecards } = done.summary
  const named = [...departments, ...scorecards].find(({ lines }) => lines.some(({ card }) => card === id))?.department
  // A card that several departments' lines name lies with the first of them.
  for (const department of [named ?? '', ...Object.keys(done.run.record.result!.cards)]) {
    const found = (await cardsOf(store, year, done, department))[id]
    if (found !== undefined) return found
  }
  return undefined
}

/** The whole result with every why-card, as one document. */
export async function wholeResult(store: Store, year: string, done: DoneRun): Promise<RunResult> {
  const departments = Object.keys(done.run.record.result!.cards)
  const cards = await Promise.all(departments.map((department) => cardsOf(store, year, done, department)))
  return { ...done.summary, cards: Object.assign({}, ...cards) as Cards }
}
