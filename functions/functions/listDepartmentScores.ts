import { roles } from '../identity/who.ts'
import { within } from '../operations/resultRights.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { departmentScoreSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'
import { runAddress } from './shownRun.ts'

/** 科室排名; departments see their own line, once it is published. */
export const listDepartmentScores = endpoint({
  name: 'listDepartmentScores',
  method: 'GET',
  route: 'years/{year}/runs/{run}/departments',
  says: { zh: '科室排名', en: 'The departments ranked' },
  roles,
  params: runParameters,
  query: listQuery,
  answers: { 200: { says: { zh: '科室排名', en: 'The departments' }, body: listOf(departmentScoreSchema), etag: true } },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, query, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, etag } = seen.value
    const departments = summary.departments.filter(({ department }) => within(scope, { department }))
    return ok(pageOf(departments, ['department', 'rank', 'barred'], query, `${runAddress(params.year, params.run)}/departments`), { etag })
  },
})
