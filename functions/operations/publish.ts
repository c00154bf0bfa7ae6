import { beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import type { Store } from '../storage/port.ts'
import { putYear } from '../storage/years.ts'
import { runsOf } from './consolidate/steerRun.ts'
import { doneRun } from './results.ts'
import { refused, type Trouble } from './trouble.ts'
import { yearOrTrouble, type YearRecord } from './yearRecord.ts'

interface Publishing {
  readonly year: string
  readonly run: number
  readonly by: string
  readonly now: number
}

/** 公布: the newest run, after the freeze, with nothing 待定. From then on departments see their cards. */
export async function publishRun(store: Store, { year, run: number, by, now }: Publishing): Promise<Result<YearRecord, Trouble>> {
  const [kept, done] = [await yearOrTrouble(store, year), await doneRun(store, year, number)]
  if (!kept.ok) return kept
  if (!done.ok) return done
  const { record, etag } = kept.value
  const newest = (await runsOf(store, year)).findLast((run) => run.record.state !== 'cancelled' && run.record.state !== 'failed')
  if (now <= momentOf(record.freeze))
    return cannot(
      { zh: '截止日（{freeze}）之后才能公布。', en: 'It can be published after the freeze, {freeze}.' },
      { freeze: record.freeze },
    )
  if (newest?.number !== number)
    return cannot(
      { zh: '只能公布最近一次汇总（第{newest}次）。', en: 'Only the newest run can be published: run {newest}.' },
      { newest: newest?.number ?? 0 },
    )
  const pending = done.value.run.record.pending ?? 0
  if (pending > 0) return cannot({ zh: '还有{pending}张得分单待定。', en: '{pending} scorecard(s) are pending.' }, { pending })
  if (record.publications.some(({ run }) => run === number)) return ok(record)
  const at = beijingTime(now)
  const next: YearRecord = { ...record, publications: [...record.publications, { run: number, at, by }] }
  const audit = {
    at,
    recordedAt: at,
    by,
    action: 'publish',
    subject: `run/${number}`,
    details: { result: done.value.run.record.result!.hash },
  }
  const written = await putYear(store, year, next, { etag }, audit)
  return written.ok
    ? ok(next)
    : refused('somebody-was-first', { zh: '年度设置刚被别人更改，请再看一遍。', en: 'Somebody changed the year meanwhile: look again.' })
}

const cannot = (says: Trouble['says'], values: Record<string, string | number>) => refused('cannot-publish', says, { values })
