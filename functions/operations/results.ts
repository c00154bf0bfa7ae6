import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RankedRun } from '@kaoji/shared/scoring/close'
import type { RunResult, Scorecard } from '@kaoji/shared/scoring/result'
import { byText } from '@kaoji/shared/grouped'
import { ok, type Result } from '@kaoji/shared/result'
import type { Store } from '../storage/port.ts'
import { readRunText } from '../storage/runs.ts'
import { cardsName, rankingName, scorecardsName } from './consolidate/resultText.ts'
import type { KnownRun } from './consolidate/runRecord.ts'
import { findRun, runsOf } from './consolidate/steerRun.ts'
import { refused, type Trouble } from './trouble.ts'

type Cards = Readonly<Record<string, WhyCard>>

// Results never change, so a few that were parsed are kept; whoever pages through a ranking does not parse it anew each time.
const parsed = new WeakMap<Store, Map<string, unknown>>()
const mostParsed = 24

/** @param read where it is not kept yet */
async function kept<T>(store: Store, name: string, read: () => Promise<T>): Promise<T> {
  const all = parsed.get(store) ?? new Map<string, unknown>()
  parsed.set(store, all)
  // A name is asked by one reader only, whose answers are all of one type.
  const known = all.get(name)
  if (known !== undefined) return known as T
  const value = await read()
  if (all.size >= mostParsed) all.delete(all.keys().next().value!)
  all.set(name, value)
  return value
}

async function readParsed(store: Store, year: string, run: number, name: string): Promise<unknown> {
  const text = await readRunText(store, year, run, name)
  if (text === undefined) throw new Error(`${name} of run ${run} of ${year} is gone`)
  return JSON.parse(text)
}

/** A run's result without its why-cards: who looks at a ranking need not read them all. */
type ResultSummary = Omit<RunResult, 'cards'>

/** The ranking, and the scorecards of all departments by id; in runs of the first edition they are one text. */
async function readSummary(store: Store, year: string, { number, record }: KnownRun): Promise<ResultSummary> {
  const ranking = await readParsed(store, year, number, rankingName)
  if (record.result!.scorecards === undefined) return ranking as ResultSummary
  const scorecards = await Promise.all(
    record.departments.map(
      ({ department, reuses }) => readParsed(store, year, reuses ?? number, scorecardsName(department)) as Promise<readonly Scorecard[]>,
    ),
  )
  return { ...(ranking as RankedRun), scorecards: scorecards.flat().sort((a, b) => byText(a.id, b.id)) }
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
  const summary = await kept(store, `${year} ${number}`, () => readSummary(store, year, run.value))
  return ok({ run: run.value, summary })
}

/** The newest run of a year that is done, if any is. */
export async function newestDone(store: Store, year: string): Promise<DoneRun | undefined> {
  const newest = (await runsOf(store, year)).findLast(({ record }) => record.state === 'done')
  const done = newest && (await doneRun(store, year, newest.number))
  return done?.ok ? done.value : undefined
}

/** A department's why-cards (得分说明), by id. */
export async function cardsOf(store: Store, year: string, { run }: DoneRun, department: string): Promise<Cards> {
  if (!(department in run.record.result!.cards)) return {}
  const [lies, name] = [cardsRun(run, department), cardsName(department)]
  return kept(store, `${year} ${lies} ${name}`, () => readParsed(store, year, lies, name) as Promise<Cards>)
}

/** With which run a department's cards lie: they are taken over with its points, save by runs of the first edition, which copied them. */
const cardsRun = ({ number, record }: KnownRun, department: string): number =>
  (record.result!.scorecards && record.departments.find((one) => one.department === department)?.reuses) ?? number

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
