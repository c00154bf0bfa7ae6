import { beijingTime } from '@kaoji/shared/civilDate'
import { sweepOrphans } from '../storage/bulk.ts'
import type { Store } from '../storage/port.ts'
import { readYears, reporters } from './yearRecord.ts'

// Far longer than a request can take.
const waitMilliseconds = 3_600_000

/** Removes rows written ahead of a commit that never came. @returns how many uploads */
export async function sweepUploads(store: Store, now: number): Promise<number> {
  const before = beijingTime(now - waitMilliseconds)
  let swept = 0
  for (const { year, record } of await readYears(store)) {
    for (const department of reporters(record)) swept += await sweepOrphans(store, year, department, before)
  }
  return swept
}
