/** What functions/host.json says, as far as the local host heeds it. */
export interface HostSettings {
  /** The first segment of every function's address. */
  readonly routePrefix: string
  /** Messages taken at once, and the number of running ones below which the next are taken. */
  readonly batchSize: number
  readonly newBatchThreshold: number
  /** How often a message is tried before it goes to the poison queue. */
  readonly maxDequeueCount: number
  /** Milliseconds between a failure and the next try. */
  readonly visibilityTimeout: number
}

interface HostFile {
  readonly extensions?: {
    readonly http?: { readonly routePrefix?: string }
    readonly queues?: {
      readonly batchSize?: number
      readonly newBatchThreshold?: number
      readonly maxDequeueCount?: number
      readonly visibilityTimeout?: string
    }
  }
}

/** Reads host.json; what it does not say has the real host's default. */
export function readHostSettings({ extensions = {} }: HostFile): HostSettings {
  const { http = {}, queues = {} } = extensions
  const batchSize = queues.batchSize ?? 16
  return {
    routePrefix: (http.routePrefix ?? 'api').toLowerCase(),
    batchSize,
    newBatchThreshold: queues.newBatchThreshold ?? Math.floor(batchSize / 2),
    maxDequeueCount: queues.maxDequeueCount ?? 5,
    visibilityTimeout: milliseconds(queues.visibilityTimeout ?? '00:00:00'),
  }
}

/** `hh:mm:ss` as .NET writes a TimeSpan. */
function milliseconds(span: string): number {
  const [, hours, minutes, seconds] = /^(\d\d):(\d\d):(\d\d)$/.exec(span) ?? []
  if (seconds === undefined) throw new Error(`host.json: visibilityTimeout "${span}" is not hh:mm:ss`)
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
