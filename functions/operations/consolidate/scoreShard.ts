import { beijingTime } from '@kaoji/shared/civilDate'
import { onceFor } from '@kaoji/shared/onceFor'
import { rankRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import type { BureauFacts } from '@kaoji/shared/scoring/part'
import type { Store } from '../../storage/port.ts'
import { finishShard, mayClose, putRunText, readRun, readShard, readShards, updateRun, type ShardTexts } from '../../storage/runs.ts'
import { loadKept } from '../methods.ts'
import { readFrozen } from './frozenTexts.ts'
import { cardsName, partShard, rankingName, scorecardsName, sealResult, type ScoredDepartment } from './resultText.ts'
import { knownRun, scoringEdition, type FrozenDepartment, type KnownRun } from './runRecord.ts'
import { ParsedTexts } from './parsedTexts.ts'
import type { ScoreMessage } from './startRun.ts'

/** Scores one department of a run and counts it; whoever finds all in closes the run. Done twice, out of order or late it changes nothing. */
export async function scoreShard(store: Store, { year, run: number, department }: ScoreMessage, now: number): Promise<void> {
  const found = await readRun(store, year, number)
  if (found === undefined) return
  const run = knownRun(found)
  if (run.record.state !== 'scoring') return
  if (run.record.edition !== scoringEdition) throw new Error(`run ${number} was begun by another edition of this service: start a new one`)
  const anew = run.record.departments.filter(({ reuses }) => reuses === undefined)
  const place = anew.findIndex((one) => one.department === department)
  if (place !== -1) {
    const kept = await readShard(store, year, number, department)
    const made = kept === undefined ? await score(store, year, run, anew[place]!) : undefined
    if (!(await finishShard(store, year, number, { shard: department, place, shards: run.shards }, made))) return
  } else if (run.shards > 0) return
  if (await mayClose(store, year, number, department)) await close(store, year, run, now)
}

/** Scores a department: what closing asks, and the texts that stay as they are. */
async function score(store: Store, year: string, run: KnownRun, { department, facts }: FrozenDepartment): Promise<ShardTexts> {
  const [own, methods] = await Promise.all([readFrozen(store, year, facts), methodsOf(store, run)])
  const { scored, texts } = partShard(scoreDepartment(own as DepartmentFacts, methods))
  const others = [
    { name: scorecardsName(department), text: texts.scorecards, hash: scored.hashes.scorecards },
    { name: cardsName(department), text: texts.cards, hash: scored.hashes.cards },
  ]
  return { text: JSON.stringify(scored), others }
}

/** The methods a run froze, loaded. */
export const methodsOf = async (store: Store, { record }: KnownRun) =>
  (await Promise.all(record.methods.map(({ method, version }) => loadKept(store, method, version)))).map(({ loaded }) => loaded)

const scoredDepartments = onceFor<Store, ParsedTexts<ScoredDepartment>>(() => new ParsedTexts())

/** Ranks and closes a run whose departments are all scored. */
async function close(store: Store, year: string, run: KnownRun, now: number): Promise<void> {
  const shards = run.record.departments.map(({ department, reuses = run.number }) => ({
    name: `${year} ${reuses} ${department}`,
    run: reuses,
    shard: department,
  }))
  const [facts, methods, scored] = await Promise.all([
    readFrozen(store, year, run.record.bureauFacts),
    methodsOf(store, run),
    scoredDepartments(store).all(shards, (missing) => readShards(store, year, missing)),
  ])
  const ranked = rankRun(facts as BureauFacts, scored, methods)
  const { ranking, hashes } = sealResult(ranked, scored)
  await putRunText(store, year, run.number, rankingName, ranking, hashes.summary)
  const at = beijingTime(now)
  const ended = {
    state: 'done',
    endedAt: at,
    result: hashes,
    complete: ranked.complete,
    pending: scored.flatMap(({ scorecards }) => scorecards).filter(({ scorecard }) => scorecard.incomplete).length,
  } as const
  const audit = {
    at,
    recordedAt: at,
    by: run.record.startedBy,
    action: 'close-run',
    subject: `run/${run.number}`,
    details: { result: hashes.hash, complete: ranked.complete },
  }
  await updateRun(
    store,
    year,
    run.number,
    (newest) => (knownRun(newest).record.state === 'scoring' ? { ...knownRun(newest).record, ...ended } : undefined),
    audit,
  )
}

/** Notes that a department of a run cannot be scored: a fault of ours, which the office is told instead of waiting for ever. */
export async function failRun(store: Store, { year, run, department }: ScoreMessage, error: unknown, now: number): Promise<void> {
  const at = beijingTime(now)
  const trouble = `${department}: ${error instanceof Error ? error.message : String(error)}`
  const audit = { at, recordedAt: at, by: '', action: 'fail-run', subject: `run/${run}`, details: { trouble } }
  await updateRun(
    store,
    year,
    run,
    (newest) =>
      knownRun(newest).record.state === 'scoring' ? { ...knownRun(newest).record, state: 'failed', endedAt: at, trouble } : undefined,
    audit,
  )
}
