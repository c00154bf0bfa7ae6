import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { overviewSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun } from './seenRun.ts'

/** What a run came to beside scores: what is missing, quotas, the contest, the year's figures. */
export const readOverview = endpoint({
  name: 'readOverview',
  method: 'GET',
  route: 'years/{year}/runs/{run}/overview',
  says: { zh: '缺报、等次测算、节油竞赛、年度数字', en: 'Missing sheets, quotas, the contest, the figures of the year' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  answers: { 200: { says: { zh: '汇总概况', en: 'The overview' }, body: overviewSchema, etag: true } },
  troubles: ['not-found'],
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { departments: _, persons: __, scorecards: ___, ...overview } = seen.value.summary
    return ok(overview, { etag: seen.value.etag })
  },
})
