import { onceFor } from '@kaoji/shared/onceFor'
import { ok, type Result } from '@kaoji/shared/result'
import { auditWrite, bureauTable, type AuditEntry } from './audit.ts'
import { documentOf, documentProperties } from './chunks.ts'
import { key } from './keys.ts'
import type { Entity, KeySpan, Store, StoreTrouble, Write } from './port.ts'
import { readRange } from './readRange.ts'

/** What must stand there before a write: nothing, whatever, or exactly what bears this etag. */
export type Expect = 'absent' | 'any' | { readonly etag: string }

/** A JSON document of the bureau's year, with what storage calls its present state. */
export interface Kept {
  readonly document: unknown
  readonly etag: string
}

/** The write of one entity under an expectation. */
export function expectingWrite(rowKey: string, properties: Extract<Write, { write: 'upsert' }>['properties'], expect: Expect): Write {
  if (expect === 'absent') return { write: 'insert', rowKey, properties }
  return expect === 'any' ? { write: 'upsert', rowKey, properties } : { write: 'replace', rowKey, properties, etag: expect.etag }
}

/** Writes a document of at most some 490,000 characters, and the audit entry that tells of it, in one transaction. */
export async function putBureauDocument(
  store: Store,
  year: string,
  row: string,
  document: unknown,
  expect: Expect,
  audit?: AuditEntry,
): Promise<Result<{ readonly etag: string }, StoreTrouble>> {
  const writes = [expectingWrite(row, documentProperties(document), expect), ...(audit ? [auditWrite(audit)] : [])]
  const outcome = await store.commit(bureauTable, key(year), writes)
  return outcome.ok ? ok({ etag: outcome.value[0]! }) : outcome
}

/** @returns the document in that row, or undefined */
export async function getBureauDocument(store: Store, year: string, row: string): Promise<Kept | undefined> {
  const entity = await store.get(bureauTable, key(year), row)
  return entity && keptIn(entity)
}

// A store that answers with the very same entity was asked before; documents are read, never changed.
const keptIn = onceFor(({ properties, etag }: Entity): Kept => ({ document: documentOf(properties), etag }))

/** The documents of a span of rows, in their order. */
export async function listBureauDocuments(store: Store, year: string, rows: KeySpan): Promise<(Kept & { readonly row: string })[]> {
  const entities = await readRange(store, bureauTable, { partition: key(year), rows })
  return entities.map(({ rowKey, etag, properties }) => ({ row: rowKey, document: documentOf(properties), etag }))
}
