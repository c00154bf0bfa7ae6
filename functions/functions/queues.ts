import { output, type StorageQueueOutput } from '@azure/functions'
import { z } from 'zod'

/**
 * The queues (队列) and what their messages hold. Messages come at least once, late and shuffled. They name what is to
 * be done and carry no rows: Queue storage takes 64 KiB a message. The connection is the app's own storage account.
 */
export const queues = {
  /** 汇总: score one department of a run. */
  'score-department': z.strictObject({ year: z.string(), run: z.int(), department: z.string() }),
} as const

/** The name of a queue. */
export type QueueName = keyof typeof queues

/** What a message of this queue holds. */
export type Message<Q extends QueueName> = z.output<(typeof queues)[Q]>

/** The app setting that names the storage account of the queues. */
export const queueConnection = 'AzureWebJobsStorage'

const bindings = new Map<QueueName, StorageQueueOutput>()

/** The output binding of a queue: the same object for whoever registers it and whoever sends. */
export function queueOutput(queue: QueueName): StorageQueueOutput {
  const binding = bindings.get(queue) ?? output.storageQueue({ queueName: queue, connection: queueConnection })
  bindings.set(queue, binding)
  return binding
}
