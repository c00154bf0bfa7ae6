import { hash } from 'node:crypto'
import { documentOf, documentTextProperties } from './chunks.ts'
import { key, under } from './keys.ts'
import type { Entity, Store, Write } from './port.ts'
import { partitionOf, submissionsTable } from './submissionKeys.ts'

/** An audit entry (审计记录): who did what to what, and when. Moments are ISO 8601 with zone. */
export interface AuditEntry {
  /** The moment it counts from; in an import the document's. */
  readonly at: string
  /** The moment it was written. */
  readonly recordedAt: string
  readonly by: string
  readonly action: string
  /** What it was done to, `attendance/2011-06/3`, `ruling/4`. */
  readonly subject: string
  readonly details?: unknown
}

export interface AuditOptions {
  /** From this moment of writing on. */
  readonly from?: string
  /** Before this moment. */
  readonly to?: string
  readonly limit: number
  readonly continuation?: string
  /** The bureau's own entries too: year, people, methods, rulings, runs. */
  readonly bureau?: true
}

/** An entry as listed; the bureau's own name no department. */
export type ListedEntry = AuditEntry & { readonly department?: string }

interface Source {
  readonly table: string
  readonly partition: string
  readonly department?: string
}

/** The table of what belongs to the whole bureau; a year is one partition of it. */
export const bureauTable = 'bureau'

const momentPart = (moment: string) => new Date(moment).toISOString()

/** The write of an entry, to join the commit of what it tells. The same entry twice is one. */
export function auditWrite(entry: AuditEntry): Write {
  const text = JSON.stringify(entry)
  const mark = hash('sha256', text).slice(0, 16)
  return { write: 'upsert', rowKey: key('a', momentPart(entry.recordedAt), mark), properties: documentTextProperties(text) }
}

/** Writes an entry of the bureau that no other commit can carry. */
export async function appendAudit(store: Store, year: string, entry: AuditEntry): Promise<void> {
  await store.commit(bureauTable, key(year), [auditWrite(entry)])
}

/** Audit entries of these departments, merged, the oldest writing first. */
export async function listAudit(
  store: Store,
  year: string,
  departments: readonly string[],
  { from, to, limit, continuation, bureau }: AuditOptions,
): Promise<{ entries: ListedEntry[]; continuation?: string }> {
  const sources: Source[] = departments.map((department) => ({
    table: submissionsTable,
    partition: partitionOf({ year, department }),
    department,
  }))
  if (bureau) sources.push({ table: bureauTable, partition: key(year) })
  const [afterRow, afterPartition] =
    continuation === undefined ? ['', ''] : (JSON.parse(Buffer.from(continuation, 'base64url').toString()) as [string, string])
  const all = under('a')
  const first = from === undefined ? all.from : key('a', momentPart(from))
  const rows = { from: afterRow > first ? afterRow : first, below: to === undefined ? all.below : key('a', momentPart(to)) }

  // One more than asked for, since the entry that the last page ended with may come again.
  const pageSize = Math.min(limit + 1, 1000)
  const found = await Promise.all(
    sources.map(async (source) => {
      const { entities } = await store.query(source.table, { partition: source.partition, rows, pageSize, once: true })
      return entities.map((entity) => ({ entity, source }))
    }),
  )
  const later = found
    .flat()
    .filter(({ entity }) => entity.rowKey > afterRow || (entity.rowKey === afterRow && entity.partitionKey > afterPartition))
    .sort((a, b) => inOrder(a.entity, b.entity))
  const listed = later.slice(0, limit)
  const entries = listed.map(({ entity, source: { department } }) => ({
    ...(documentOf(entity.properties) as AuditEntry),
    ...(department !== undefined && { department }),
  }))
  const last = listed.at(-1)?.entity
  if (later.length <= limit || last === undefined) return { entries }
  return { entries, continuation: Buffer.from(JSON.stringify([last.rowKey, last.partitionKey])).toString('base64url') }
}

function inOrder(a: Entity, b: Entity): number {
  if (a.rowKey !== b.rowKey) return a.rowKey < b.rowKey ? -1 : 1
  if (a.partitionKey === b.partitionKey) return 0
  return a.partitionKey < b.partitionKey ? -1 : 1
}
