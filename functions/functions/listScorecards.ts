import { roles } from '../identity/who.ts'
import { within } from '../operations/resultRights.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { scorecardSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'
import { runAddress } from './shownRun.ts'

/** 得分单: one a segment; departments see their own, others themselves, once the run is published. */
export const listScorecards = endpoint({
  name: 'listScorecards',
  method: 'GET',
  route: 'years/{year}/runs/{run}/scorecards',
  says: { zh: '得分单', en: 'The scorecards' },
  roles: [...roles, 'listed'],
  params: runParameters,
  query: listQuery,
  answers: { 200: { says: { zh: '得分单', en: 'The scorecards' }, body: listOf(scorecardSchema), etag: true } },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, query, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, etag } = seen.value
    const scorecards = summary.scorecards.filter((card) => within(scope, card))
    const fields = ['id', 'person', 'name', 'department', 'post', 'type', 'main', 'method', 'from', 'to', 'days', 'incomplete'] as const
    return ok(pageOf(scorecards, fields, query, `${runAddress(params.year, params.run)}/scorecards`), { etag })
  },
})
