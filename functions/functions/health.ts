import { beijingTime } from '@kaoji/shared/civilDate'
import { z } from 'zod'
import { ok, problem } from './answers.ts'
import { endpoint } from './endpoint.ts'

/** 状态: does the service live, and does its storage answer? 503 when not. */
export const health = endpoint({
  name: 'health',
  method: 'GET',
  route: 'health',
  says: { zh: '服务和存储是否可用', en: 'Whether service and storage work' },
  roles: 'anonymous',
  answers: {
    200: {
      says: { zh: '可用', en: 'They work' },
      body: z.strictObject({ status: z.literal('ok'), now: z.iso.datetime({ offset: true }) }),
    },
  },
  troubles: ['not-ready'],
  async answer({ store, now, log }) {
    try {
      await store.get('health', 'health', 'health')
    } catch (error) {
      log('storage does not answer', error)
      return problem('not-ready', { zh: '存储没有应答', en: 'Storage does not answer' })
    }
    return ok({ status: 'ok', now: beijingTime(now) })
  },
})
