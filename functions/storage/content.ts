import { textEntities, textOf, writeChunks } from './chunks.ts'
import type { Entity, Store, Write } from './port.ts'
import { readRange } from './readRange.ts'
import type { SheetHead, VersionMark } from './sheetHead.ts'
import {
  allContentRows,
  contentRow,
  contentRows,
  partitionOf,
  submissionsTable,
  uploadRow,
  uploadRows,
  type SheetPlace,
} from './submissionKeys.ts'

/** A row (行): column key to text; empty cells are left out. */
export type Row = Readonly<Record<string, string>>

/** What a version says: its rows, and the explanations (说明) that travel with them. */
export interface Content {
  readonly rows: readonly Row[]
  readonly explanations: unknown
}

/** From so many sheets of one department on, reading all its contents in one go is cheaper than each alone. */
const MANY = 8
const PAGE = 100

/** The writes of a version's content, a few entities at least one. */
export const contentWrites = (place: SheetPlace, id: string, content: Content): Write[] =>
  textEntities(JSON.stringify(content)).map((properties, part) => ({ write: 'upsert', rowKey: contentRow(place, id, part), properties }))

/**
 * Writes content ahead of the commit that will name it. Nobody sees it until then.
 * @returns the write that must join that commit: it fails where `sweepOrphans` came between
 */
export async function uploadContent(
  store: Store,
  place: SheetPlace,
  id: string,
  writes: readonly Write[],
  recordedAt: string,
): Promise<Write> {
  const partition = partitionOf(place)
  const rowKey = uploadRow(place, id)
  const properties = {
    kind: place.kind,
    period: place.period,
    content: id,
    recordedAt: new Date(recordedAt).toISOString(),
    state: 'writing',
  }
  const begun = await store.commit(submissionsTable, partition, [{ write: 'upsert', rowKey, properties }])
  if (!begun.ok) throw new Error(`an upsert cannot meet ${begun.error.kind}`)
  await writeChunks(store, submissionsTable, partition, writes)
  return { write: 'replace', rowKey, etag: begun.value[0]!, properties: { ...properties, state: 'committed' } }
}

/** Takes away the note that content was on its way; where that fails, the next sweep does it. */
export async function closeUpload(store: Store, place: SheetPlace, id: string): Promise<void> {
  await store.commit(submissionsTable, partitionOf(place), [{ write: 'delete', rowKey: uploadRow(place, id) }])
}

/** The rows of the head's newest version, or of the one asked for. @throws where the head has no such version */
export async function readContent(store: Store, head: SheetHead, version = head.version): Promise<Content> {
  const mark = markOf(head, version)
  return contentOf(
    mark,
    await readRange(store, submissionsTable, { partition: partitionOf(head), rows: contentRows(head, mark.content.id) }),
  )
}

/** Many versions' contents, in the order asked for; a department of which much is asked is read in one go. */
export async function readContents(
  store: Store,
  wanted: readonly { readonly head: SheetHead; readonly version: number }[],
): Promise<Content[]> {
  const contents: Content[] = Array.from({ length: wanted.length })
  const byPartition = new Map<string, number[]>()
  for (const [i, { head }] of wanted.entries()) {
    const partition = partitionOf(head)
    const places = byPartition.get(partition)
    if (places === undefined) byPartition.set(partition, [i])
    else places.push(i)
  }
  for (const [partition, places] of byPartition) {
    if (places.length < MANY) {
      for (const i of places) contents[i] = await readContent(store, wanted[i]!.head, wanted[i]!.version)
      continue
    }
    const entities = await readRange(store, submissionsTable, { partition, rows: allContentRows, pageSize: PAGE })
    const byRow = new Map(entities.map((entity) => [entity.rowKey, entity]))
    for (const i of places) {
      const { head, version } = wanted[i]!
      const mark = markOf(head, version)
      const parts = Array.from({ length: mark.content.parts }, (_, part) => byRow.get(contentRow(head, mark.content.id, part)))
      contents[i] = contentOf(
        mark,
        parts.filter((part) => part !== undefined),
      )
    }
  }
  return contents
}

/**
 * Removes content that was written ahead of a commit which never came, begun before the moment given. Leave more time than a
 * request can take; a commit that comes even later fails, it never names content that is gone.
 * @returns how many such uploads there were
 */
export async function sweepOrphans(store: Store, year: string, department: string, before: string): Promise<number> {
  const partition = partitionOf({ year, department })
  let swept = 0
  for (const upload of await readRange(store, submissionsTable, { partition, rows: uploadRows })) {
    const { kind, period, content, recordedAt, state } = upload.properties as Record<string, string>
    if (recordedAt! >= new Date(before).toISOString()) continue
    const place = { year, department, kind: kind!, period: period! }
    if (state !== 'committed') {
      // From here on the commit that may yet come finds another etag.
      const fence = {
        write: 'replace',
        rowKey: upload.rowKey,
        etag: upload.etag,
        properties: { ...upload.properties, state: 'swept' },
      } as const
      if (!(await store.commit(submissionsTable, partition, [fence])).ok) continue
      const parts = await readRange(store, submissionsTable, {
        partition,
        rows: contentRows(place, content!),
        select: ['state'],
        pageSize: PAGE,
      })
      for (const { rowKey } of parts) await store.commit(submissionsTable, partition, [{ write: 'delete', rowKey }])
      swept += 1
    }
    await closeUpload(store, place, content!)
  }
  return swept
}

function markOf(head: SheetHead, version: number): VersionMark {
  const mark = head.history[version - 1]
  if (mark?.version !== version) throw new RangeError(`${head.department} ${head.kind} ${head.period} has no version ${version}`)
  return mark
}

function contentOf({ content, version }: VersionMark, parts: readonly Entity[]): Content {
  if (parts.length !== content.parts) throw new Error(`version ${version} has ${parts.length} parts of content, not ${content.parts}`)
  return JSON.parse(textOf(parts.map(({ properties }) => properties))) as Content
}
