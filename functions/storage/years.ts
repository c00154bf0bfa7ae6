import type { Result } from '@kaoji/shared/result'
import { bureauTable, type AuditEntry } from './audit.ts'
import { getBureauDocument, putBureauDocument, type Expect } from './bureauDocument.ts'
import { key, partsOf, under } from './keys.ts'
import type { Store, StoreTrouble } from './port.ts'

const row = key('year')

/** Writes the year's record (年度设置), the whole of it. */
export const putYear = (
  store: Store,
  year: string,
  record: unknown,
  expect: Expect,
  audit?: AuditEntry,
): Promise<Result<{ readonly etag: string }, StoreTrouble>> => putBureauDocument(store, year, row, record, expect, audit)

/** @returns the year's record and its etag, or undefined where the year was never set up */
export async function getYear(store: Store, year: string): Promise<{ readonly record: unknown; readonly etag: string } | undefined> {
  const kept = await getBureauDocument(store, year, row)
  return kept && { record: kept.document, etag: kept.etag }
}

/** The years that have a record, the first first. */
export async function listYears(store: Store): Promise<string[]> {
  const years: string[] = []
  // A leap from partition to partition: between two years' records lie all of the first one's entries.
  for (let from = '0'; ;) {
    const { entities, continuation } = await store.query(bureauTable, { partition: { from, below: ':' }, pageSize: 1 })
    const found = entities[0]?.partitionKey
    if (found === undefined && continuation === undefined) return years
    if (found === undefined) continue
    const year = partsOf(found)[0]!
    if ((await getYear(store, year)) !== undefined) years.push(year)
    from = under(year).below
  }
}
