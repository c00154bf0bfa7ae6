import type { Result } from '@kaoji/shared/result'
import type { AuditEntry } from './audit.ts'
import { getBureauDocument, listBureauDocuments, putBureauDocument } from './bureauDocument.ts'
import { key, partsOf, under } from './keys.ts'
import type { Store, StoreTrouble } from './port.ts'

/** A ruling (裁定) as kept: `record` is the operations' own. */
export interface KeptRuling {
  readonly id: string
  readonly record: unknown
  readonly etag: string
}

const rowOf = (id: string) => key('ruling', id)

/** Enters a ruling; `conflict` where the id is taken. Ids list in the order of their characters. */
export const addRuling = (
  store: Store,
  year: string,
  id: string,
  record: unknown,
  audit: AuditEntry,
): Promise<Result<{ readonly etag: string }, StoreTrouble>> => putBureauDocument(store, year, rowOf(id), record, 'absent', audit)

/** Writes a ruling anew, as withdrawn for one; `precondition` where somebody was first. */
export const changeRuling = (
  store: Store,
  year: string,
  { id, record, etag }: KeptRuling,
  audit: AuditEntry,
): Promise<Result<{ readonly etag: string }, StoreTrouble>> => putBureauDocument(store, year, rowOf(id), record, { etag }, audit)

/** @returns the ruling of that id, or undefined */
export async function getRuling(store: Store, year: string, id: string): Promise<KeptRuling | undefined> {
  const kept = await getBureauDocument(store, year, rowOf(id))
  return kept && { id, record: kept.document, etag: kept.etag }
}

/** All rulings of a year, those withdrawn too. */
export async function listRulings(store: Store, year: string): Promise<KeptRuling[]> {
  const kept = await listBureauDocuments(store, year, under('ruling'))
  return kept.map(({ row, document, etag }) => ({ id: partsOf(row)[1]!, record: document, etag }))
}
