import { app } from '@azure/functions'
import type { Service } from '../service.ts'
import type { EndpointRequest } from './declaration.ts'
import { outbox } from './outbox.ts'
import { queueOutput, type QueueName } from './queues.ts'

/** A function that the clock calls (定时函数). */
interface TimerDeclaration {
  /** The function's name in Azure: that of its file. */
  readonly name: string
  /** NCRONTAB, six fields, UTC: second minute hour day month weekday. */
  readonly schedule: string
  readonly sends?: readonly QueueName[]
  readonly work: (tools: Pick<EndpointRequest<never, never, never>, 'service' | 'store' | 'now' | 'send' | 'log'>) => Promise<void>
}

/** A timer function, ready to be registered. */
export interface Timed {
  readonly name: string
  readonly register: (service: () => Promise<Service>) => void
}

/** The frame of every timer function. It may be called late, and once for several times missed. */
export const timed = (declaration: TimerDeclaration): Timed => ({
  name: declaration.name,
  register: (ready) =>
    app.timer(declaration.name, {
      schedule: declaration.schedule,
      extraOutputs: (declaration.sends ?? []).map(queueOutput),
      async handler(_timer, context) {
        const service = await ready()
        const { send, deliver } = outbox(declaration, context)
        await declaration.work({ service, store: service.store, now: service.clock(), send, log: (...words) => context.log(...words) })
        deliver()
      },
    }),
})
