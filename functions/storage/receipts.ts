import { failed, ok, type Result } from '@kaoji/shared/result'
import { documentOf, documentProperties } from './chunks.ts'
import type { Store, Write } from './port.ts'
import { partitionOf, receiptRow, submissionsTable } from './submissionKeys.ts'

/** A client's Idempotency-Key, who sent it put before it, and the hash of what it was sent with. */
export interface Idempotency {
  readonly key: string
  readonly bodyHash: string
}

/** The key came before, with another body. */
export interface KeyReused {
  readonly kind: 'key-reused'
}

/** The write of a receipt (回执), to join the commit that it acknowledges. */
export const receiptWrite = ({ key, bodyHash }: Idempotency, receipt: unknown): Write => ({
  write: 'insert',
  rowKey: receiptRow(key),
  properties: { ...documentProperties({ receipt }), bodyHash },
})

/** @returns what was answered the first time this key came with this body, wrapped; undefined where it never came */
export async function findReceipt(
  store: Store,
  year: string,
  department: string,
  { key, bodyHash }: Idempotency,
): Promise<Result<{ readonly receipt: unknown } | undefined, KeyReused>> {
  const entity = await store.get(submissionsTable, partitionOf({ year, department }), receiptRow(key))
  if (entity === undefined) return ok(undefined)
  return entity.properties['bodyHash'] === bodyHash
    ? ok(documentOf(entity.properties) as { receipt: unknown })
    : failed({ kind: 'key-reused' })
}
