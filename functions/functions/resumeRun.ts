import { resumeRun as resume } from '../operations/consolidate/steerRun.ts'
import { accepted } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters, runSchema } from './runSchemas.ts'
import { askAgainAfter, runAddress, shownRun } from './shownRun.ts'

/** Goes on with a run that was cancelled, failed or got stuck, over the inputs it froze. */
export const resumeRun = endpoint({
  name: 'resumeRun',
  method: 'POST',
  route: 'years/{year}/runs/{run}/resume',
  says: { zh: '继续汇总', en: 'Resume a run' },
  roles: ['office'],
  params: runParameters,
  sends: ['score-department'],
  answers: { 202: { says: { zh: '已继续', en: 'It goes on' }, body: runSchema, location: true, retryAfter: true } },
  troubles: ['not-found', 'conflict'],
  async answer({ who, params, store, now, language, send }) {
    const resumed = await resume(store, { ...params, by: who.person, now })
    if (!resumed.ok) return troubled(resumed.error, language)
    for (const message of resumed.value.messages) send('score-department', message)
    const { year, run } = params
    return accepted(await shownRun(store, year, resumed.value.run, { publications: [] }), {
      location: runAddress(year, run),
      retryAfter: askAgainAfter,
    })
  },
})
