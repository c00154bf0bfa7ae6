import type { LocalQueue, QueueMessage } from '../storage/localQueue.ts'
import { causeOf } from './cause.ts'
import type { Log } from './core.ts'
import type { HostSettings } from './hostSettings.ts'
import type { RegisteredFunction } from './worker.ts'

/** Runs one queue's function over its messages. */
export interface QueueRunner {
  readonly queue: string
  /** Look for messages now. */
  readonly wake: () => void
  /** Takes no more; resolves when what runs has ended. */
  readonly stop: () => Promise<void>
}

interface Runs {
  readonly queue: LocalQueue
  readonly settings: HostSettings
  readonly log: Log
  /** Calls the function with a message; rejects when it fails. */
  readonly call: (called: RegisteredFunction, message: QueueMessage) => Promise<void>
  /** A message went into this queue. */
  readonly filled: (queue: string) => void
}

/**
 * Runs a queue's messages as the real host does: a batch at a time, the next when few are still running; what fails
 * comes again after the visibility timeout, and after `maxDequeueCount` tries goes to `<queue>-poison`. A message is
 * removed only after its function has ended, so a killed host leaves it.
 */
export function runQueue(called: RegisteredFunction, name: string, { queue, settings, log, call, filled }: Runs): QueueRunner {
  const running = new Set<Promise<void>>()
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function run(message: QueueMessage) {
    try {
      // More tries than allowed: the host was killed while it ran, each time.
      if (message.dequeueCount > settings.maxDequeueCount) throw new Error('its host ended while it ran')
      await call(called, message)
      queue.remove(message)
    } catch (error) {
      const last = message.dequeueCount >= settings.maxDequeueCount
      log(
        'error',
        `${called.metadata.name}: message ${message.id} of ${name} failed, try ${message.dequeueCount} of ${settings.maxDequeueCount}: ${causeOf(error)}`,
      )
      if (last) {
        queue.poison(message, Date.now())
        filled(`${name}-poison`)
      } else queue.giveBack(message, Date.now() + settings.visibilityTimeout)
    }
  }

  function wake() {
    clearTimeout(timer)
    if (stopped || running.size > settings.newBatchThreshold) return
    for (const message of queue.take(name, settings.batchSize, Date.now())) {
      const one = run(message).finally(() => {
        running.delete(one)
        wake()
      })
      running.add(one)
    }
    const next = queue.nextAt(name)
    if (next !== undefined) timer = setTimeout(wake, Math.max(0, next - Date.now()))
  }

  return {
    queue: name,
    wake,
    async stop() {
      stopped = true
      clearTimeout(timer)
      await Promise.all(running)
    },
  }
}
