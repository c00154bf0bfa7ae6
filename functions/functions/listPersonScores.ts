import { roles } from '../identity/who.ts'
import { within } from '../operations/resultRights.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { personScoreSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'
import { runAddress } from './shownRun.ts'

/** 岗位排名: everybody's score, rank and grade; departments see their own people, others themselves, once it is published. */
export const listPersonScores = endpoint({
  name: 'listPersonScores',
  method: 'GET',
  route: 'years/{year}/runs/{run}/persons',
  says: { zh: '人员排名和等次', en: 'The persons ranked, with grades' },
  roles: [...roles, 'listed'],
  params: runParameters,
  query: listQuery,
  answers: { 200: { says: { zh: '人员排名', en: 'The persons' }, body: listOf(personScoreSchema), etag: true } },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, query, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, etag } = seen.value
    const persons = summary.persons.filter((person) => within(scope, person))
    const fields = ['person', 'name', 'department', 'post', 'list', 'group', 'rank', 'incomplete', 'undetermined'] as const
    return ok(pageOf(persons, fields, query, `${runAddress(params.year, params.run)}/persons`), { etag })
  },
})
