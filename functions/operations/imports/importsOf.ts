import { findImportPart, listImportParts } from '../../storage/imports.ts'
import type { Store } from '../../storage/port.ts'
import type { ImportAnswer } from './camePart.ts'

/** What became of every part imported into a year. */
export async function importsOf(store: Store, year: string): Promise<ImportAnswer[]> {
  const parts = await listImportParts(store, year)
  const found = await Promise.all(parts.map((one) => findImportPart(store, year, one.import, one.part)))
  return found.flatMap((part) => (part === undefined ? [] : [part.answer as ImportAnswer]))
}
