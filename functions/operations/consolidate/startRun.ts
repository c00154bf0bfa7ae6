import { beijingTime } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Store } from '../../storage/port.ts'
import { createRun, listRuns } from '../../storage/runs.ts'
import { methodsInForce } from '../methods.ts'
import { refused, type Trouble } from '../trouble.ts'
import { yearOrTrouble } from '../yearRecord.ts'
import { freezeInputs, headsOfYear, inputTexts, type KeptInputs } from './frozenInputs.ts'
import { bureauText, frozenText, keepFrozen, readFrozen, rememberFrozen, type FrozenText } from './frozenTexts.ts'
import { partRun, type RunBefore } from './partRun.ts'
import { knownRun, scoringEdition, type FrozenDepartment, type KnownRun, type RunRecord } from './runRecord.ts'

/** What the queue is told of one department of a run. */
export interface ScoreMessage {
  readonly year: string
  readonly run: number
  readonly department: string
}

interface Started {
  readonly run: KnownRun
  readonly messages: readonly ScoreMessage[]
}

/**
 * 汇总: freezes the inputs, parts the facts by department and makes the run; the messages say what is left to score. A department whose
 * facts and methods equal those of an earlier run keeps that run's points. Trouble: sheets wait for review (named), a run is under way.
 */
export async function startRun(
  store: Store,
  year: string,
  { by, now }: { readonly by: string; readonly now: number },
): Promise<Result<Started, Trouble>> {
  const kept = await yearOrTrouble(store, year)
  if (!kept.ok) return kept
  const { record } = kept.value
  const heads = await headsOfYear(store, record)
  const waiting = heads.flatMap((own) => own.filter(({ state }) => state === 'submitted'))
  if (waiting.length > 0) {
    const sheets = waiting.map(({ kind, department, period, version }) => ({
      kind,
      title: sheetOf(kind)!.title,
      department,
      period,
      version,
    }))
    return refused(
      'sheets-waiting',
      { zh: '还有{count}张没审，审完才能汇总。', en: '{count} {count:sheet|sheets} to review first.' },
      { values: { count: waiting.length }, members: { sheets } },
    )
  }
  const runs = (await listRuns(store, year)).map(knownRun)
  const underWay = runs.find((run) => run.record.state === 'scoring')
  if (underWay !== undefined)
    return refused('conflict', { zh: '第{run}次汇总正在进行。', en: 'Run {run} is under way.' }, { values: { run: underWay.number } })

  const inForce = await methodsInForce(store, record.bureau.year)
  const methods = inForce.map(({ loaded: { data }, hash }) => ({ method: data.method, version: data.version, hash }))
  const { frozen, sealed } = await freezeInputs(store, record, heads, methods)
  const likes = runs.filter((run) => isLike(run, methods))
  const before = await lastOf(store, year, likes)
  const loaded = inForce.map((one) => one.loaded)
  const { departments, bureau } = await partRun(store, { heads, frozen, kept: sealed.kept, methods: loaded, ...(before && { before }) })
  const known = knownShards(likes)
  const entries = new Map(before?.run.record.departments.map((one) => [one.department, goneOn(one, before.run.number)]))
  const bureauFacts = bureauText(bureau)
  // What a run froze is there before the run is: whoever finds the run can finish it.
  await keepFrozen(store, year, frozenNow())
  const remembered = departments.length <= mostRemembered ? departments : []
  rememberFrozen(
    store,
    new Map<string, unknown>([
      [bureauFacts.hash, bureau],
      ...remembered.map((facts) => [entries.get(facts.department)!.facts, facts] as const),
    ]),
  )
  const frozenDepartments = record.bureau.departments.map((department) => entries.get(department)!)
  const at = beijingTime(now)
  const runRecord: RunRecord = {
    state: 'scoring',
    startedAt: at,
    startedBy: by,
    freeze: record.freeze,
    inputs: sealed.hash,
    bureauFacts: bureauFacts.hash,
    methods,
    departments: frozenDepartments,
    sheets: bureau.sheets,
    requeued: 0,
    edition: scoringEdition,
  }
  const shards = frozenDepartments.filter(({ reuses }) => reuses === undefined).length
  const audit = {
    at,
    recordedAt: at,
    by,
    action: 'start-run',
    subject: 'run',
    details: { inputs: runRecord.inputs, methods, ...bureau.sheets },
  }
  const run = knownRun(await createRun(store, year, shards, runRecord, audit))
  return ok({ run, messages: messagesOf(year, run) })

  /** What no run kept yet; on the way every department that was parted anew is entered. */
  function* frozenNow(): Iterable<FrozenText> {
    yield* inputTexts(sealed, before?.inputs)
    for (const facts of departments) {
      const [{ department }, text] = [facts, frozenText(facts)]
      const reuses = known.get(shardName(department, text.hash))
      entries.set(department, { department, facts: text.hash, ...(reuses !== undefined && { reuses }) })
      if (reuses === undefined) yield text
    }
    if (bureauFacts.hash !== before?.run.record.bureauFacts) yield bureauFacts
  }
}

/** Of a run that scores more departments anew their facts are read again as each is scored: a county's would be much to hold. */
const mostRemembered = 3

/** What is to be told the queue of a run; where every department keeps its points, one message closes it. */
export function messagesOf(year: string, { number, record }: KnownRun): ScoreMessage[] {
  const anew = record.departments.filter(({ reuses }) => reuses === undefined)
  const told = anew.length > 0 ? anew : record.departments.slice(0, 1)
  return told.map(({ department }) => ({ year, run: number, department }))
}

const shardName = (department: string, facts: string) => `${facts} ${department}`

/** Whether what a run scored holds in another by these methods: it is done, and was scored by them and by this edition. */
const isLike = ({ record }: KnownRun, methods: RunRecord['methods']): boolean =>
  record.state === 'done' && record.edition === scoringEdition && JSON.stringify(record.methods) === JSON.stringify(methods)

/** The newest of some runs, with what it froze. */
async function lastOf(store: Store, year: string, runs: readonly KnownRun[]): Promise<RunBefore | undefined> {
  const run = runs.at(-1)
  return run && { run, inputs: (await readFrozen(store, year, run.record.inputs)) as KeptInputs }
}

/** A department as an earlier run had it, whose points are taken over. */
const goneOn = ({ department, facts, reuses }: FrozenDepartment, run: number): FrozenDepartment => ({
  department,
  facts,
  reuses: reuses ?? run,
})

/** The shards of earlier runs: facts to the run that scored them. */
function knownShards(runs: readonly KnownRun[]): Map<string, number> {
  const known = new Map<string, number>()
  for (const { number, record } of runs)
    for (const { department, facts, reuses } of record.departments) known.set(shardName(department, facts), reuses ?? number)
  return known
}
