import { app, type StorageQueueHandler } from '@azure/functions'
import type { Service } from '../service.ts'
import type { EndpointRequest } from './declaration.ts'
import { outbox } from './outbox.ts'
import { queueConnection, queueOutput, queues, type Message, type QueueName } from './queues.ts'

/** A function that a queue's messages call (队列函数). */
interface QueueDeclaration<Q extends QueueName> {
  /** The function's name in Azure: that of its file. */
  readonly name: string
  readonly queue: Q
  readonly sends?: readonly QueueName[]
  /** Does what the message says. Messages come at least once: doing it twice must change nothing. What it throws brings the message again, five times in all, then into the poison queue. */
  readonly work: (message: Message<Q>, tools: QueueTools) => Promise<void>
}

/** What a queue function is handed beside the message. */
interface QueueTools extends Pick<EndpointRequest<never, never, never>, 'service' | 'store' | 'now' | 'send' | 'log'> {
  /** How often this message came already, 1 the first time. */
  readonly attempt: number
}

/** A queue function, ready to be registered. */
export interface Queued {
  readonly name: string
  readonly register: (service: () => Promise<Service>) => void
  readonly handler: (service: () => Promise<Service>) => StorageQueueHandler
}

/** The frame of every queue function: the message is checked by the queue's schema before `work` sees it. */
export function queued<Q extends QueueName>(declaration: QueueDeclaration<Q>): Queued {
  const { name, queue, sends = [] } = declaration
  const handler: Queued['handler'] = (ready) => async (entry, context) => {
    const service = await ready()
    const { send, deliver } = outbox(declaration, context)
    // The schema is that of Q, which a union of all queues' schemas loses.
    const message = queues[queue].parse(entry) as Message<Q>
    const attempt = Number(context.triggerMetadata?.['dequeueCount'] ?? 1)
    await declaration.work(message, {
      service,
      store: service.store,
      now: service.clock(),
      send,
      log: (...words) => context.log(...words),
      attempt,
    })
    deliver()
  }
  return {
    name,
    handler,
    register: (ready) =>
      app.storageQueue(name, {
        queueName: queue,
        connection: queueConnection,
        extraOutputs: sends.map(queueOutput),
        handler: handler(ready),
      }),
  }
}
