import { publishRun as publish } from '../operations/publish.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters } from './runSchemas.ts'
import { shownYear } from './shownYear.ts'
import { yearSchema } from './yearSchemas.ts'

/** 公布: the newest run, after the freeze, with nothing 待定. */
export const publishRun = endpoint({
  name: 'publishRun',
  method: 'POST',
  route: 'years/{year}/runs/{run}/publish',
  says: { zh: '公布汇总结果', en: 'Publish a run' },
  roles: ['office'],
  params: runParameters,
  answers: { 200: { says: { zh: '已公布', en: 'It is published' }, body: yearSchema } },
  troubles: ['not-found', 'cannot-publish', 'somebody-was-first'],
  async answer({ who, params, store, now, language }) {
    const published = await publish(store, { ...params, by: who.person, now })
    return published.ok ? ok(shownYear(params.year, published.value)) : troubled(published.error, language)
  },
})
