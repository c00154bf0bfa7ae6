import { cancelRun as cancel } from '../operations/consolidate/steerRun.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runParameters, runSchema } from './runSchemas.ts'
import { shownRun } from './shownRun.ts'

/** Cancels a run that is under way; what it scored stays, and it can be resumed. */
export const cancelRun = endpoint({
  name: 'cancelRun',
  method: 'POST',
  route: 'years/{year}/runs/{run}/cancel',
  says: { zh: '取消汇总', en: 'Cancel a run' },
  roles: ['office'],
  params: runParameters,
  answers: { 200: { says: { zh: '已取消', en: 'It is cancelled' }, body: runSchema } },
  troubles: ['not-found', 'conflict'],
  async answer({ who, params, store, now, language }) {
    const cancelled = await cancel(store, { ...params, by: who.person, now })
    return cancelled.ok
      ? ok(await shownRun(store, params.year, cancelled.value, { publications: [] }))
      : troubled(cancelled.error, language)
  },
})
