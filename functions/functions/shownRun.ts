import { checkCode } from '../operations/checkCode.ts'
import { progressOf, type KnownRun } from '../operations/consolidate/runRecord.ts'
import type { YearRecord } from '../operations/yearRecord.ts'
import type { Store } from '../storage/port.ts'

/** Seconds after which to ask again how far a run is. */
export const askAgainAfter = 1

/** The address of a run below the service's origin. */
export const runAddress = (year: string, run: number): string => `/api/years/${year}/runs/${run}`

/** A run as an answer shows it. */
export async function shownRun(store: Store, year: string, run: KnownRun, { publications }: Pick<YearRecord, 'publications'>) {
  const { record, number } = run
  const {
    state,
    startedAt,
    startedBy,
    endedAt,
    endedBy,
    freeze,
    methods,
    inputs,
    departments,
    sheets,
    complete,
    pending,
    result,
    trouble,
  } = record
  const ended = state !== 'scoring'
  return {
    year,
    run: number,
    state,
    startedAt,
    startedBy,
    ...(ended && endedAt !== undefined && { endedAt }),
    ...(ended && endedBy !== undefined && { endedBy }),
    freeze,
    methods,
    inputs,
    departments,
    progress: await progressOf(store, year, run),
    sheets,
    ...(complete !== undefined && { complete }),
    ...(pending !== undefined && { pending }),
    ...(result && { result: result.hash, code: checkCode(result.hash) }),
    published: publications.some((one) => one.run === number),
    ...(state === 'failed' && trouble !== undefined && { trouble }),
  }
}
