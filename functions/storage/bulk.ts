import type { Result } from '@kaoji/shared/result'
import { textEntities, textOf, writeChunks } from './chunks.ts'
import { fitTogether } from './limits.ts'
import type { Entity, Properties, Store, StoreTrouble, Write } from './port.ts'
import { readRange } from './readRange.ts'
import { bulkRow, bulkRows, partitionOf, submissionsTable, uploadRow, uploadRows, type SheetPlace } from './submissionKeys.ts'

/** A text of any length, kept beside the entity that names it: a version's content, a long receipt, reasons for thousands of rows. */
export interface Bulk {
  readonly id: string
  readonly parts: number
}

/** A text on its way to be kept. */
export interface BulkText {
  readonly bulk: Bulk
  readonly writes: readonly Write[]
}

const PAGE = 100
/** A document so short stands in the entity itself. */
const SMALL = 100_000

/**
 * A text as it will be kept. The id must be this writer's own: whoever writes the same sheet at the same time bears another.
 * @param beside a few thousand characters more that stand in its first entity
 */
export function bulkText(place: SheetPlace, id: string, text: string, beside?: Properties): BulkText {
  const writes = textEntities(text).map((properties, part) => ({
    write: 'upsert' as const,
    rowKey: bulkRow(place, id, part),
    properties: part === 0 && beside ? { ...properties, ...beside } : properties,
  }))
  return { bulk: { id, parts: writes.length }, writes }
}

/** @returns the text whose parts these are, in their order @throws where one lacks */
export function textOfBulk({ id, parts }: Bulk, entities: readonly Entity[]): string {
  if (entities.length !== parts) throw new Error(`${id} has ${entities.length} parts, not ${parts}`)
  return textOf(entities.map(({ properties }) => properties))
}

/** @returns a text that was kept */
export async function readBulk(store: Store, place: SheetPlace, bulk: Bulk): Promise<string> {
  const partition = partitionOf(place)
  if (bulk.parts > 1) {
    const rows = bulkRows(place, bulk.id)
    return textOfBulk(bulk, await readRange(store, submissionsTable, { partition, rows, pageSize: PAGE, once: true }))
  }
  const only = await store.get(submissionsTable, partition, bulkRow(place, bulk.id, 0), true)
  return textOfBulk(bulk, only === undefined ? [] : [only])
}

/** A JSON document as an entity's properties; a long one is kept beside it, and must join the same commit. */
export function keepDocument(
  place: SheetPlace,
  id: string,
  document: unknown,
): { readonly properties: Properties; readonly bulks: readonly BulkText[] } {
  const text = JSON.stringify(document)
  if (text.length <= SMALL) return { properties: textEntities(text)[0]!, bulks: [] }
  const kept = bulkText(place, id, text)
  return { properties: { bulk: id, parts: kept.bulk.parts, kind: place.kind, period: place.period }, bulks: [kept] }
}

/** @returns the document that `keepDocument` made the properties of */
export async function keptDocument(
  store: Store,
  { year, department }: Pick<SheetPlace, 'year' | 'department'>,
  properties: Properties,
): Promise<unknown> {
  const { bulk: id, parts, kind, period } = properties as { bulk?: string; parts: number; kind: string; period: string }
  return JSON.parse(id === undefined ? textOf([properties]) : await readBulk(store, { year, department, kind, period }, { id, parts }))
}

/**
 * Commits writes with the texts they name: all in one transaction where they fit, else the texts before it, seen by nobody until the
 * transaction names them.
 * @returns the etags of the writes; trouble also where `sweepOrphans` came between
 */
export async function commitWithBulk(
  store: Store,
  place: SheetPlace,
  writes: readonly Write[],
  bulks: readonly BulkText[],
  recordedAt: string,
): Promise<Result<readonly string[], StoreTrouble>> {
  const partition = partitionOf(place)
  const all = [...writes, ...bulks.flatMap((text) => text.writes)]
  if (fitTogether(all)) return store.commit(submissionsTable, partition, all)
  const joining: Write[] = []
  for (const text of bulks) joining.push(await uploadBulk(store, place, text, recordedAt))
  const outcome = await store.commit(submissionsTable, partition, [...writes, ...joining])
  if (outcome.ok) for (const { rowKey } of joining) await store.commit(submissionsTable, partition, [{ write: 'delete', rowKey }])
  return outcome
}

/**
 * Writes a text ahead of the commit that will name it, and a note that says so.
 * @returns the write that must join that commit: it fails where `sweepOrphans` came between
 */
export async function uploadBulk(store: Store, place: SheetPlace, { bulk, writes }: BulkText, recordedAt: string): Promise<Write> {
  const { kind, period } = place
  const [partition, rowKey] = [partitionOf(place), uploadRow(place, bulk.id)]
  const properties = { kind, period, bulk: bulk.id, recordedAt: new Date(recordedAt).toISOString(), state: 'writing' }
  const begun = await store.commit(submissionsTable, partition, [{ write: 'upsert', rowKey, properties }])
  if (!begun.ok) throw new Error(`an upsert cannot meet ${begun.error.kind}`)
  await writeChunks(store, submissionsTable, partition, writes)
  return { write: 'replace', rowKey, etag: begun.value[0]!, properties: { ...properties, state: 'committed' } }
}

/**
 * Removes texts that were written ahead of a commit which never came, begun before the moment given. Leave more time than a
 * request can take; a commit that comes even later fails, it never names a text that is gone.
 * @returns how many such texts there were
 */
export async function sweepOrphans(store: Store, year: string, department: string, before: string): Promise<number> {
  const partition = partitionOf({ year, department })
  let swept = 0
  for (const upload of await readRange(store, submissionsTable, { partition, rows: uploadRows })) {
    const { kind, period, bulk, recordedAt, state } = upload.properties as Record<
      'kind' | 'period' | 'bulk' | 'recordedAt' | 'state',
      string
    >
    if (recordedAt >= new Date(before).toISOString()) continue
    if (state !== 'committed') {
      // From here on the commit that may yet come finds another etag.
      const fence = {
        write: 'replace',
        rowKey: upload.rowKey,
        etag: upload.etag,
        properties: { ...upload.properties, state: 'swept' },
      } as const
      if (!(await store.commit(submissionsTable, partition, [fence])).ok) continue
      const rows = bulkRows({ year, department, kind, period }, bulk)
      // The keys alone are wanted; no part has a property of this name.
      for (const { rowKey } of await readRange(store, submissionsTable, { partition, rows, select: ['state'], pageSize: PAGE })) {
        await store.commit(submissionsTable, partition, [{ write: 'delete', rowKey }])
      }
      swept += 1
    }
    await store.commit(submissionsTable, partition, [{ write: 'delete', rowKey: upload.rowKey }])
  }
  return swept
}
