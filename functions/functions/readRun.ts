import { findRun } from '../operations/consolidate/steerRun.ts'
import { yearOrTrouble } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters, runSchema } from './runSchemas.ts'
import { askAgainAfter, shownRun } from './shownRun.ts'

/** How far a run is; Retry-After while it scores. */
export const readRun = endpoint({
  name: 'readRun',
  method: 'GET',
  route: 'years/{year}/runs/{run}',
  says: { zh: '汇总的进度', en: 'How far a run is' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  answers: { 200: { says: { zh: '进度', en: 'The run' }, body: runSchema, etag: true, retryAfter: true } },
  troubles: ['not-found'],
  async answer({ params: { year, run: number }, store, language }) {
    const [kept, run] = [await yearOrTrouble(store, year), await findRun(store, year, number)]
    if (!kept.ok) return troubled(kept.error, language)
    if (!run.ok) return troubled(run.error, language)
    const { publications } = kept.value.record
    const shown = await shownRun(store, year, run.value, kept.value.record)
    const etag = `${run.value.etag} ${shown.progress.finished} ${publications.length}`
    return ok(shown, {
      etag,
      ...(run.value.record.state === 'scoring' && { retryAfter: askAgainAfter }),
    })
  },
})
