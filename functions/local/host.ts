import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openLocalQueue, type QueueMessage } from '../storage/localQueue.ts'
import { causeOf } from './cause.ts'
import type { Binding, HttpData, InvocationRequest, Log, TypedData } from './core.ts'
import type { HostSettings } from './hostSettings.ts'
import { httpServer, type LocalRoutes } from './http.ts'
import { deliverOutputs } from './outputs.ts'
import { runQueue } from './queueRunner.ts'
import { routesOf, routeTroubles, type Route } from './routes.ts'
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
  const triggered = worker.functions.map((called) => ({ called, ...triggerOf(called) }))
  const routes = routesOf(worker.functions)
  const troubles = [
    ...routeTroubles(routes),
    ...triggered
      .filter(({ type }) => !known.has(type))
      .map(({ called, type }) => ({ name: called.metadata.name, why: `this host has no ${type}` })),
  ]
  if (troubles.length > 0) throw new Error(troubles.map(({ name, why }) => `Function ${name}: ${why}`).join('\n'))

  mkdirSync(folder, { recursive: true })
  const queue = openLocalQueue(join(folder, 'queue.sqlite'))

  async function call(called: RegisteredFunction, input: TypedData, triggerMetadata: InvocationRequest['triggerMetadata'] = {}) {
    const response = await worker.invoke(called, { inputData: [{ name: triggerOf(called).name, data: input }], triggerMetadata })
    deliverOutputs(called, response, (name, bodies) => {
      queue.put(name, bodies, Date.now())
      filled(name)
    })
    return response
  }
  async function callForHttp({ called }: Route, http: HttpData) {
    try {
      return await call(called, { http })
    } catch (error) {
      log('error', `${called.metadata.name}: ${causeOf(error)}`)
      throw error
    }
  }
  const callForMessage = async (called: RegisteredFunction, message: QueueMessage) =>
    void (await call(called, { string: message.body }, about(message)))
  const callForTimer = async (called: RegisteredFunction, timer: object) => void (await call(called, { json: JSON.stringify(timer) }))

  const queues = triggered
    .filter(({ type }) => type === 'queueTrigger')
    .map(({ called, binding }) => runQueue(called, String(binding['queueName']), { queue, settings, log, call: callForMessage, filled }))
  function filled(name: string) {
    for (const runner of queues) if (runner.queue === name) runner.wake()
  }

  const server = httpServer({ routes, prefix: settings.routePrefix, local, call: callForHttp })
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    queue.close()
    throw error
  }
  for (const runner of queues) runner.wake()
  const timers = triggered
    .filter(({ type }) => type === 'timerTrigger')
    .map(({ called, binding }) => runTimer(called, String(binding['schedule']), { queue, log, call: callForTimer }))

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

const known: ReadonlySet<string> = new Set(['httpTrigger', 'queueTrigger', 'timerTrigger'])

function triggerOf({ metadata }: RegisteredFunction): { name: string; type: string; binding: Binding } {
  const [name, binding] = Object.entries(metadata.bindings).find(([, { type }]) => type.endsWith('Trigger'))!
  return { name, type: binding.type, binding }
}

/** What the real host tells of a queue message beside its body. */
const about = ({ id, dequeueCount, insertedAt }: QueueMessage): Record<string, TypedData> => ({
  Id: { string: `"${id}"` },
  DequeueCount: { json: String(dequeueCount) },
  InsertionTime: { json: JSON.stringify(new Date(insertedAt).toISOString()) },
})
