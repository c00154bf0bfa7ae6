import { ok, type Result } from '@kaoji/shared/result'
import { movedDepartments, movedPersons, type MovedDepartment, type MovedPerson } from '@kaoji/shared/scoring/moved'
import type { Store } from '../storage/port.ts'
import { runsOf } from './consolidate/steerRun.ts'
import { doneRun, type DoneRun } from './results.ts'
import type { Trouble } from './trouble.ts'

/** 变动: who moved since an earlier run. `since` null: there is none before it. */
export interface RunChanges {
  readonly since: number | null
  readonly persons: readonly MovedPerson[]
  readonly departments: readonly MovedDepartment[]
}

/** What moved in a run since the last one done before it, or since the one asked for. Trouble: there is no such run, or it has no result. */
export async function runChanges(
  store: Store,
  year: string,
  { run, summary }: DoneRun,
  since?: number,
): Promise<Result<RunChanges, Trouble>> {
  const number = since ?? (await runsOf(store, year)).findLast((one) => one.number < run.number && one.record.state === 'done')?.number
  if (number === undefined) return ok({ since: null, persons: [], departments: [] })
  const before = await doneRun(store, year, number)
  if (!before.ok) return before
  const then = before.value.summary
  return ok({ since: number, persons: movedPersons(then, summary), departments: movedDepartments(then, summary) })
}
