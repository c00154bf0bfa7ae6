import type { InvocationContext } from '@azure/functions'
import type { EndpointRequest } from './declaration.ts'
import { queueOutput, queues, type QueueName } from './queues.ts'

type Send = EndpointRequest<never, never, never>['send']

/** What a function sends while it runs: kept until `deliver`, which hands it to the host; the host puts it into the queues once the function has ended. */
export function outbox(
  declared: { readonly name: string; readonly sends?: readonly QueueName[] },
  context: InvocationContext,
): { send: Send; deliver: () => void } {
  const messages = new Map<QueueName, unknown[]>()
  return {
    send(queue, message) {
      if (!declared.sends?.includes(queue)) throw new Error(`${declared.name} sends to ${queue}, which it does not declare`)
      messages.set(queue, [...(messages.get(queue) ?? []), queues[queue].parse(message)])
    },
    deliver() {
      for (const [queue, sent] of messages) context.extraOutputs.set(queueOutput(queue), sent)
    },
  }
}
