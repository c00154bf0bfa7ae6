import { failed, ok, type Result } from '@kaoji/shared/result'
import { keepDocument, keptDocument, type BulkText } from './bulk.ts'
import type { Store, Write } from './port.ts'
import { partitionOf, receiptRow, submissionsTable, type SheetPlace } from './submissionKeys.ts'

/** A client's Idempotency-Key, who sent it put before it, and the hash of what it was sent with. */
export interface Idempotency {
  readonly key: string
  readonly bodyHash: string
}

/** The key came before, with another body. */
export interface KeyReused {
  readonly kind: 'key-reused'
}

/** The write of a receipt (回执), to join the commit that it acknowledges, with the text it may name under this id. */
export function receiptWrite(
  place: SheetPlace,
  id: string,
  { key, bodyHash }: Idempotency,
  receipt: unknown,
): { readonly write: Write; readonly bulks: readonly BulkText[] } {
  const { properties, bulks } = keepDocument(place, id, { receipt })
  return { write: { write: 'insert', rowKey: receiptRow(key), properties: { ...properties, bodyHash } }, bulks }
}

/** @returns what was answered the first time this key came with this body, wrapped; undefined where it never came */
export async function findReceipt(
  store: Store,
  year: string,
  department: string,
  { key, bodyHash }: Idempotency,
): Promise<Result<{ readonly receipt: unknown } | undefined, KeyReused>> {
  const entity = await store.get(submissionsTable, partitionOf({ year, department }), receiptRow(key))
  if (entity === undefined) return ok(undefined)
  if (entity.properties['bodyHash'] !== bodyHash) return failed({ kind: 'key-reused' })
  return ok((await keptDocument(store, { year, department }, entity.properties)) as { receipt: unknown })
}
