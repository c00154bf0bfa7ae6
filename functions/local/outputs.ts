import type { InvocationResponse, TypedData } from './core.ts'
import type { RegisteredFunction } from './worker.ts'

// Queue storage takes 64 KiB a message, and the real host sends them in Base64, which makes three bytes four.
const messageLimit = 48 * 1024

/**
 * Hands the queue messages of a call to `put`: an array is several messages, anything else one.
 * @throws Error for a message that Queue storage would not take, and for outputs other than queues
 */
export function deliverOutputs(
  { metadata }: RegisteredFunction,
  response: InvocationResponse,
  put: (queue: string, bodies: readonly string[]) => void,
): void {
  const returned = response.returnValue && metadata.bindings['$return'] ? [{ name: '$return', data: response.returnValue }] : []
  for (const { name, data } of [...(response.outputData ?? []), ...returned]) {
    const binding = metadata.bindings[name]
    if (binding?.type === 'http') continue
    if (binding?.type !== 'queue') throw new Error(`${metadata.name}: this host has no output of type ${binding?.type ?? name}`)
    const bodies = messages(data)
    const tooLong = bodies.find((body) => Buffer.byteLength(body) > messageLimit)
    if (tooLong !== undefined)
      throw new Error(
        `${metadata.name}: a message of ${Buffer.byteLength(tooLong)} bytes is over the ${messageLimit} that Queue storage takes`,
      )
    put(String(binding['queueName']), bodies)
  }
}

function messages(data: TypedData): string[] {
  if (data.json === undefined) return [data.string ?? (data.bytes ? Buffer.from(data.bytes).toString() : String(data.int ?? data.double))]
  const value: unknown = JSON.parse(data.json)
  return (Array.isArray(value) ? value : [value]).map((each: unknown) => (typeof each === 'string' ? each : JSON.stringify(each)))
}
