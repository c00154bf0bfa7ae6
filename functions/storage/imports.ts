import { appendAudit, type AuditEntry } from './audit.ts'
import { getText, listTexts, putText } from './blob.ts'
import { key, partsOf } from './keys.ts'
import type { Store } from './port.ts'

/** What is kept of a part of an import (导入): the hash of its document, and what was answered. */
export interface ImportPart {
  readonly part: string
  readonly hash: string
  readonly answer: unknown
}

const shelfOf = (year: string) => key('import', year)

/** Notes that a part went in, with its answer, however long; the same part again replaces the note. */
export async function noteImportPart(
  store: Store,
  year: string,
  name: string,
  { part, hash, answer }: ImportPart,
  audit?: AuditEntry,
): Promise<void> {
  const noted = await putText(store, shelfOf(year), key(name, part), JSON.stringify(answer), { label: { document: hash } })
  if (!noted.ok) throw new Error(`an upsert cannot meet ${noted.error.kind}`)
  if (audit) await appendAudit(store, year, audit)
}

/** @returns the note of a part, or undefined where it never went in */
export async function findImportPart(store: Store, year: string, name: string, part: string): Promise<ImportPart | undefined> {
  const note = await getText(store, shelfOf(year), key(name, part))
  return note && { part, hash: note.label['document'] as string, answer: JSON.parse(note.text) as unknown }
}

/** The parts of every import of a year, with the import's name, without the answers. */
export async function listImportParts(
  store: Store,
  year: string,
): Promise<{ readonly import: string; readonly part: string; readonly hash: string }[]> {
  return (await listTexts(store, shelfOf(year))).map(({ name, label }) => {
    const [of, part] = partsOf(name)
    return { import: of!, part: part!, hash: label['document'] as string }
  })
}
