import { grouped } from '@kaoji/shared/grouped'
import { onceFor } from '@kaoji/shared/onceFor'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { auditWrite, bureauTable, type AuditEntry } from './audit.ts'
import { getText, getTexts, putTexts, type NamedText } from './blob.ts'
import { documentOf, documentProperties } from './chunks.ts'
import { key, ordinal, partsOf, under } from './keys.ts'
import type { Entity, KeySpan, Store, Write } from './port.ts'
import { readRange } from './readRange.ts'

/** The head of a consolidation run (汇总). `record` is the operations' own: state, who, when, the published mark. Counting the finished shards is storage's. */
export interface Run {
  readonly number: number
  readonly shards: number
  readonly record: unknown
  readonly etag: string
}

export interface NoSuchRun {
  readonly kind: 'no-such-run'
}

/** So many shards are counted together. */
const GROUP = 10
const counterRow = key('run-counter')
const runRow = (number: number) => key('run', ordinal(number))
const markRow = (number: number, group: number, shard: string) => key('shard', ordinal(number), ordinal(group), shard)
const groupRow = (number: number, group: number) => key('group', ordinal(number), ordinal(group))
const closerRow = (number: number) => key('closer', ordinal(number))
const shelfOf = (year: string, number: number) => key('run', year, ordinal(number))

/** Makes the year's next run, numbered from 1; whoever makes it then writes its inputs under that number. */
export async function createRun(store: Store, year: string, shards: number, record: unknown, audit: AuditEntry): Promise<Run> {
  for (;;) {
    const counter = await store.get(bureauTable, key(year), counterRow)
    const number = ((counter?.properties['newest'] as number | undefined) ?? 0) + 1
    const properties = { newest: number }
    const count: Write = counter
      ? { write: 'replace', rowKey: counterRow, properties, etag: counter.etag }
      : { write: 'insert', rowKey: counterRow, properties }
    const head = { number, shards, record }
    const insert: Write = { write: 'insert', rowKey: runRow(number), properties: documentProperties(head) }
    const outcome = await store.commit(bureauTable, key(year), [insert, count, auditWrite(audit)])
    if (outcome.ok) return { ...head, etag: outcome.value[0]! }
  }
}

/** @returns the run of that number, or undefined */
export async function readRun(store: Store, year: string, number: number): Promise<Run | undefined> {
  const entity = await store.get(bureauTable, key(year), runRow(number))
  return entity && runOf(entity)
}

/** A year's runs, the first first. */
export async function listRuns(store: Store, year: string): Promise<Run[]> {
  return (await readRange(store, bureauTable, { partition: key(year), rows: under('run') })).map(runOf)
}

/**
 * Changes a run's record; where somebody changed it meanwhile, `change` is asked again with what he made of it. Where it answers
 * undefined nothing is written.
 */
export async function updateRun(
  store: Store,
  year: string,
  number: number,
  change: (run: Run) => unknown,
  audit?: AuditEntry,
): Promise<Result<Run, NoSuchRun>> {
  for (;;) {
    const run = await readRun(store, year, number)
    if (run === undefined) return failed({ kind: 'no-such-run' })
    const record = change(run)
    if (record === undefined) return ok(run)
    const changed = { ...run, record }
    const outcome = await store.commit(bureauTable, key(year), [replaceRun(changed), ...(audit ? [auditWrite(audit)] : [])])
    if (outcome.ok) return ok({ ...changed, etag: outcome.value[0]! })
  }
}

/** A shard's result, and the texts that are kept with it. */
export interface ShardTexts {
  readonly text: string
  readonly others?: readonly NamedText[]
}

/** A shard among those of its run: its name, and the how manyth it is, from 0. */
export interface ShardPlace {
  readonly shard: string
  readonly place: number
  readonly shards: number
}

/**
 * Keeps a shard's result and counts the shard, once however often it comes. Each leaves a mark of its own, so that of many which are finished at the same
 * moment none stands in another's way; marks are counted in their group, and groups by whoever finds his whole, so that none reads many.
 * @param made undefined where it is kept already
 * @returns whether all shards are in; true also to several who count at the same moment, and to a message that comes again
 */
export async function finishShard(
  store: Store,
  year: string,
  number: number,
  { shard, place, shards }: ShardPlace,
  made: ShardTexts | undefined,
): Promise<boolean> {
  // Whoever finds the shard's text need not look for the others.
  if (made !== undefined)
    await putTexts(store, shelfOf(year, number), [...(made.others ?? []), { name: shardName(shard), text: made.text }])
  const group = Math.floor(place / GROUP)
  const mark = (rowKey: string) => store.commit(bureauTable, key(year), [{ write: 'upsert', rowKey, properties: {} }])
  await mark(markRow(number, group, shard))
  const inGroup = await listMarks(store, year, under('shard', ordinal(number), ordinal(group)))
  if (inGroup.length < Math.min(GROUP, shards - group * GROUP)) return false
  await mark(groupRow(number, group))
  const groups = await listMarks(store, year, under('group', ordinal(number)))
  return groups.length === Math.ceil(shards / GROUP)
}

/** @returns how many of a run's shards are in */
export async function countShards(store: Store, year: string, number: number): Promise<number> {
  const marks = await listMarks(store, year, under('shard', ordinal(number)))
  // Marks once stood without their group: who was counted then and again now is one.
  return new Set(marks.map(({ rowKey }) => partsOf(rowKey).at(-1))).size
}

const listMarks = (store: Store, year: string, rows: KeySpan): Promise<Entity[]> =>
  readRange(store, bureauTable, { partition: key(year), rows, once: true })

/**
 * Several shards may find all in at the same moment: one of them closes the run.
 * @returns whether this one does: the first that asked, however often its message comes
 */
export async function mayClose(store: Store, year: string, number: number, shard: string): Promise<boolean> {
  const rowKey = closerRow(number)
  const asked = await store.commit(bureauTable, key(year), [{ write: 'insert', rowKey, properties: { shard } }])
  return asked.ok || (await store.get(bureauTable, key(year), rowKey))?.properties['shard'] === shard
}

const shardName = (shard: string) => key('shard', shard)

/** @returns a shard's result, or undefined where it is not in yet */
export const readShard = (store: Store, year: string, number: number, shard: string): Promise<string | undefined> =>
  readRunText(store, year, number, shardName(shard))

/** Of so many shards of a run all that lie between them may as well be read. */
const MANY = 8

/** The results of shards, each of the run that scored it, in the order asked for. @throws Error where one is gone */
export async function readShards(
  store: Store,
  year: string,
  wanted: readonly { readonly run: number; readonly shard: string }[],
): Promise<string[]> {
  const texts = new Map<string, string>()
  await Promise.all(
    [...grouped(wanted, ({ run }) => run)].map(async ([run, own]) => {
      const names = own.map(({ shard }) => shardName(shard))
      const found =
        own.length < MANY
          ? await Promise.all(own.map(({ shard }) => readShard(store, year, run, shard)))
          : await getTexts(store, shelfOf(year, run), names)
      found.forEach((text, i) => {
        if (text === undefined) throw new Error(`the shard of ${own[i]!.shard} in run ${run} is gone`)
        texts.set(`${run} ${own[i]!.shard}`, text)
      })
    }),
  )
  return wanted.map(({ run, shard }) => texts.get(`${run} ${shard}`)!)
}

/** Keeps a large text of a run: its ranking. */
export const putRunText = (store: Store, year: string, number: number, name: string, text: string, hash?: string): Promise<void> =>
  putTexts(store, shelfOf(year, number), [{ name, text, ...(hash !== undefined && { hash }) }])

/** @returns a text of a run, or undefined */
export const readRunText = async (store: Store, year: string, number: number, name: string): Promise<string | undefined> =>
  (await getText(store, shelfOf(year, number), name))?.text

// A store that answers with the very same entity was asked before, by whoever polls; what is read of a run is never changed.
const runOf = onceFor(({ properties, etag }: Entity): Run => ({ ...(documentOf(properties) as Omit<Run, 'etag'>), etag }))

function replaceRun({ etag, ...head }: Run): Write {
  return { write: 'replace', rowKey: runRow(head.number), properties: documentProperties(head), etag }
}
