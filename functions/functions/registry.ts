import type { Endpoint } from './endpoint.ts'
import { health } from './health.ts'
import { openapiDocument } from './openapiDocument.ts'
import type { Queued } from './queued.ts'
import type { Timed } from './timed.ts'
import { whoAmI } from './whoAmI.ts'

/** Every HTTP function of the service, by name: a glob would miss one in silence. */
export const endpoints: readonly Endpoint[] = [health, whoAmI, openapiDocument(() => endpoints)]

/** Every queue function. */
export const queueFunctions: readonly Queued[] = []

/** Every timer function. */
export const timers: readonly Timed[] = []
