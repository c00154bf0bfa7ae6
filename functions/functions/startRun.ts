import { startRun as start } from '../operations/consolidate/startRun.ts'
import { accepted } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runSchema } from './runSchemas.ts'
import { yearParameter } from './sheetSchemas.ts'
import { askAgainAfter, runAddress, shownRun } from './shownRun.ts'

/** 汇总: starts a run over what counts now. 409 names the sheets that wait for review. */
export const startRun = endpoint({
  name: 'startRun',
  method: 'POST',
  route: 'years/{year}/runs',
  says: { zh: '开始汇总', en: 'Start a consolidation run' },
  roles: ['office'],
  params: { year: yearParameter },
  sends: ['score-department'],
  answers: {
    202: {
      says: { zh: '已开始，按Location查看进度', en: 'It has begun; Location tells how far it is' },
      body: runSchema,
      location: true,
      retryAfter: true,
    },
  },
  troubles: ['not-found', 'sheets-waiting', 'conflict'],
  async answer({ who, params: { year }, store, now, language, send }) {
    const started = await start(store, year, { by: who.person, now })
    if (!started.ok) return troubled(started.error, language)
    const { run, messages } = started.value
    for (const message of messages) send('score-department', message)
    return accepted(await shownRun(store, year, run, { publications: [] }), {
      location: runAddress(year, run.number),
      retryAfter: askAgainAfter,
    })
  },
})
