import { failed, ok, type Result } from '@kaoji/shared/result'
import type { Who } from '../identity/who.ts'
import { scopeOf, type Scope } from '../operations/resultRights.ts'
import { doneRun, type DoneRun } from '../operations/results.ts'
import { refused, type Trouble } from '../operations/trouble.ts'
import { yearOrTrouble, type YearRecord } from '../operations/yearRecord.ts'
import type { Service } from '../service.ts'

/** A run's results as far as the reader sees them. */
export interface SeenRun extends DoneRun {
  readonly record: YearRecord
  readonly scope: Scope
  readonly etag: string
}

interface Asked {
  readonly who: Who
  readonly params: { readonly year: string; readonly run: number }
  readonly store: Service['store']
}

/** May this reader see anything of this run? Departments once it is published; a year or run that is not there counts as seen by those who see all. */
export async function seesRun({
  who,
  params: { year, run },
  service,
}: Omit<Asked, 'store'> & { readonly service: Service }): Promise<boolean> {
  const kept = await yearOrTrouble(service.store, year)
  return scopeOf(who, kept.ok ? kept.value.record : { publications: [] }, run) !== undefined
}

/** The results of a run and the reader's part in them. Called behind {@link seesRun}. */
export async function seenRun({ who, params: { year, run }, store }: Asked): Promise<Result<SeenRun, Trouble>> {
  const [kept, done] = [await yearOrTrouble(store, year), await doneRun(store, year, run)]
  if (!kept.ok) return failed(kept.error)
  if (!done.ok) return done
  const scope = scopeOf(who, kept.value.record, run)
  if (scope === undefined) return refused('not-allowed', { zh: '尚未公布。', en: 'Not published yet.' })
  const marks = scope === 'all' ? who.roles.join() : `${scope.department ?? ''} ${scope.person}`
  return ok({ ...done.value, record: kept.value.record, scope, etag: `${done.value.run.record.result!.hash} ${marks}` })
}
