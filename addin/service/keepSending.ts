import { mayPass, type Trouble } from './trouble.ts'

/** What sending again takes from around it. */
export interface SendingAround {
  /** Sends what waits; says whether anything still does, and what stood in the way. */
  readonly flush: () => Promise<{ readonly waits: boolean; readonly held: Trouble | undefined }>
  /** Calls back after so many milliseconds; what it answers calls that off. */
  readonly after: (milliseconds: number, then: () => void) => () => void
  /** From 0 to 1, so that a whole bureau does not come back in the same second. */
  readonly random: () => number
}

/** Sending that goes on. */
export interface KeepSending {
  /** Now, and then again, ever more seldom, until nothing waits. A call while it sends is the same sending. */
  readonly now: () => Promise<void>
  /** As after a sending that came to nothing: something was just tried, and waits. @param held what stood in its way */
  readonly later: (held: Trouble) => void
  readonly stop: () => void
}

const [first, longest] = [5_000, 300_000]

/**
 * Sends what waits until it is out: after 5, 10, 20 … seconds, at most every 5 minutes, not before the service wants to be asked again (Retry-After).
 * A sign-in that ended is waited for, not tried again.
 */
export function keepSending({ flush, after, random }: SendingAround): KeepSending {
  let callOff: (() => void) | undefined
  let tries = 0
  let stopped = false
  let sending: Promise<void> | undefined

  async function send(): Promise<void> {
    callOff?.()
    callOff = undefined
    const { waits, held } = await flush()
    if (stopped) return
    if (!waits) {
      tries = 0
      return
    }
    appoint(held)
  }
  function appoint(held: Trouble | undefined): void {
    callOff?.()
    callOff = undefined
    if (held !== undefined && !mayPass(held)) return
    const wait = Math.min(longest, first * 2 ** tries++)
    callOff = after(Math.max(wait * (1 + random() / 5), (held?.retryAfter ?? 0) * 1000), () => void now())
  }
  const now = () => {
    sending ??= send().finally(() => {
      sending = undefined
    })
    return sending
  }
  return {
    now,
    later: appoint,
    stop() {
      stopped = true
      callOff?.()
    },
  }
}
