import { momentOf } from '@kaoji/shared/civilDate'
import { readYears, reporters } from '../operations/yearRecord.ts'
import { listAudit } from '../storage/audit.ts'
import type { Store } from '../storage/port.ts'

/** When the newest audit entry was written (milliseconds since 1970), of those since `from`; `from` when there is none. A shifted clock must not run before it. */
export async function newestEntry(store: Store, from: number): Promise<number> {
  let newest = from
  for (const { year, record } of await readYears(store)) {
    let continuation: string | undefined
    do {
      const page = await listAudit(store, year, reporters(record), {
        from: new Date(newest).toISOString(),
        limit: 1000,
        bureau: true,
        ...(continuation && { continuation }),
      })
      for (const { recordedAt } of page.entries) newest = Math.max(newest, momentOf(recordedAt))
      continuation = page.continuation
    } while (continuation !== undefined)
  }
  return newest
}
