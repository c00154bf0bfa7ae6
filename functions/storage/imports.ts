import type { AuditEntry } from './audit.ts'
import { getBureauDocument, listBureauDocuments, putBureauDocument } from './bureauDocument.ts'
import { key, partsOf, under } from './keys.ts'
import type { Store } from './port.ts'

/** What is kept of a part of an import (导入): the hash of its document, and what was answered. */
export interface ImportPart {
  readonly part: string
  readonly hash: string
  readonly answer: unknown
}

const rowOf = (name: string, part: string) => key('import', name, part)

/** Notes that a part went in; the same part again replaces the note. */
export async function noteImportPart(
  store: Store,
  year: string,
  name: string,
  { part, hash, answer }: ImportPart,
  audit?: AuditEntry,
): Promise<void> {
  const outcome = await putBureauDocument(store, year, rowOf(name, part), { part, hash, answer }, 'any', audit)
  if (!outcome.ok) throw new Error(`an upsert cannot meet ${outcome.error.kind}`)
}

/** @returns the note of a part, or undefined where it never went in */
export async function findImportPart(store: Store, year: string, name: string, part: string): Promise<ImportPart | undefined> {
  return (await getBureauDocument(store, year, rowOf(name, part)))?.document as ImportPart | undefined
}

/** The parts of every import of a year, with the import's name. */
export async function listImportParts(store: Store, year: string): Promise<(ImportPart & { readonly import: string })[]> {
  const kept = await listBureauDocuments(store, year, under('import'))
  return kept.map(({ row, document }) => ({ ...(document as ImportPart), import: partsOf(row)[1]! }))
}
