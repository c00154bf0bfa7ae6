import { runsOf } from '../operations/consolidate/steerRun.ts'
import { yearOrTrouble } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { runSchema } from './runSchemas.ts'
import { yearParameter } from './sheetSchemas.ts'
import { shownRun } from './shownRun.ts'

/** A year's runs, the first first. */
export const listRuns = endpoint({
  name: 'listRuns',
  method: 'GET',
  route: 'years/{year}/runs',
  says: { zh: '历次汇总', en: "A year's runs" },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: { year: yearParameter },
  query: listQuery,
  answers: { 200: { says: { zh: '历次汇总', en: 'The runs' }, body: listOf(runSchema) } },
  troubles: ['not-found'],
  async answer({ params: { year }, query, store, language }) {
    const kept = await yearOrTrouble(store, year)
    if (!kept.ok) return troubled(kept.error, language)
    const runs = await Promise.all((await runsOf(store, year)).map((run) => shownRun(store, year, run, kept.value.record)))
    return ok(
      pageOf(
        runs,
        ['run', 'state', 'startedAt', 'startedBy', 'endedAt', 'complete', 'pending', 'result', 'published'],
        query,
        `/api/years/${year}/runs`,
      ),
    )
  },
})
