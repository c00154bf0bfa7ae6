import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openLocalQueue, type QueueMessage } from '../storage/localQueue.ts'
import type { InvocationRequest, Log, TypedData } from './core.ts'
import type { HostSettings } from './hostSettings.ts'
import { httpServer, type LocalRoutes } from './http.ts'
import { deliverOutputs } from './outputs.ts'
import { runQueue } from './queueRunner.ts'
import { routesOf, routeTroubles } from './routes.ts'
import { runTimer } from './timerRunner.ts'
import type { RegisteredFunction, Worker } from './worker.ts'

/** A running local host. */
export interface RunningHost {
  /** `http://127.0.0.1:7071` */
  readonly address: string
  /** Stops cleanly: takes nothing new, finishes what runs, loses nothing. */
  readonly stop: () => Promise<void>
}

interface Hosted {
  readonly worker: Worker
  readonly settings: HostSettings
  /** Where the queues are kept. */
  readonly folder: string
  /** 0: a free one. */
  readonly port: number
  readonly local: LocalRoutes
  readonly log: Log
}

/**
 * Serves a loaded app's functions: HTTP on 127.0.0.1, queues, timers. Only this machine reaches it, since it signs in whoever asks.
 * @throws Error for routes that the real host would refuse, triggers it does not have, a port or folder in use
 */
export async function startHost({ worker, settings, folder, port, local, log }: Hosted): Promise<RunningHost> {
  const routes = routesOf(worker.functions)
  const troubles = routeTroubles(routes)
  if (troubles.length > 0) throw new Error(troubles.map(({ name, why }) => `Function ${name}: ${why}`).join('\n'))

  mkdirSync(folder, { recursive: true })
  const queue = openLocalQueue(join(folder, 'queue.sqlite'))

  async function call(called: RegisteredFunction, data: TypedData, triggerMetadata: InvocationRequest['triggerMetadata'] = {}) {
    const [input] = Object.entries(called.metadata.bindings).find(([, { type }]) => /trigger$/i.test(type))!
    const response = await worker.invoke(called, { inputData: [{ name: input, data }], triggerMetadata })
    deliverOutputs(called, response, (name, bodies) => {
      queue.put(name, bodies, Date.now())
      for (const runner of queues) if (runner.queue === name) runner.wake()
    })
    return response
  }

  const triggers = worker.functions.map((called) => ({
    called,
    trigger: Object.values(called.metadata.bindings).find(({ type }) => /trigger$/i.test(type))!,
  }))
  const unknown = triggers.find(({ trigger }) => !/^(http|queue|timer)trigger$/i.test(trigger.type))
  if (unknown) throw new Error(`Function ${unknown.called.metadata.name}: this host has no ${unknown.trigger.type}`)

  const queues = triggers
    .filter(({ trigger }) => trigger.type === 'queueTrigger')
    .map(({ called, trigger }) =>
      runQueue(called, String(trigger['queueName']), {
        queue,
        settings,
        log,
        call: async (_, message) => void (await call(called, { string: message.body }, about(message))),
      }),
    )
  const server = httpServer({
    routes,
    prefix: settings.routePrefix,
    local,
    async call({ called }, http) {
      try {
        return await call(called, { http })
      } catch (error) {
        log('error', `${called.metadata.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        throw error
      }
    },
  })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    queue.close()
    throw error
  }
  for (const runner of queues) runner.wake()
  const timers = triggers
    .filter(({ trigger }) => trigger.type === 'timerTrigger')
    .map(({ called, trigger }) =>
      runTimer(called, String(trigger['schedule']), {
        queue,
        log,
        call: async (_, timer) => void (await call(called, { json: JSON.stringify(timer) })),
      }),
    )

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeIdleConnections()
      await Promise.all([closed, ...queues.map((runner) => runner.stop()), ...timers.map((runner) => runner.stop())])
      await worker.terminate()
      queue.close()
    },
  }
}

/** What the real host tells of a queue message beside its body. */
const about = ({ id, dequeueCount, insertedAt }: QueueMessage): Record<string, TypedData> => ({
  Id: { string: `"${id}"` },
  DequeueCount: { json: String(dequeueCount) },
  InsertionTime: { json: JSON.stringify(new Date(insertedAt).toISOString()) },
})
