import type { Result } from '@kaoji/shared/result'
import type { SheetPlace } from './answers.ts'
import type { Trouble } from './trouble.ts'

/** Storage that is trusted with texts only, as the browser's localStorage or the Office helpers' `Storage`. */
export interface TextStorage {
  readonly getItem: (key: string) => string | null
  readonly setItem: (key: string, text: string) => void
  readonly removeItem: (key: string) => void
}

/** A submission that waits (待发). */
export interface Waiting extends SheetPlace {
  /** Its idempotency key: the service takes it once, however often it is sent. */
  readonly key: string
  readonly title: string
  /** The submission's body as JSON. */
  readonly body: string
  /** The sheet's ETag when it was made; '' for a first version. */
  readonly ifMatch: string
}

/** What became of a submission that left the outbox. */
export interface Left<Done> {
  readonly entry: Waiting
  readonly result: Result<Done, Trouble>
}

/** One person's outbox. */
export interface Outbox<Done> {
  readonly waiting: () => readonly Waiting[]
  /** False: the storage is full or closed, and nothing was kept. A later version of the same sheet takes the earlier one's place. */
  readonly put: (entry: Waiting) => boolean
  readonly drop: (key: string) => void
  /** Sends what waits, one after the other, until the service is not reached; what it took or refused is no longer kept. */
  readonly flush: () => Promise<readonly Left<Done>[]>
}

// An entry is one opaque text: the helpers' storage turns texts that look like dates into dates, and this sign is in none.
const sign = 'kaoji:'

/**
 * The outbox (待发) of a person. Keys carry Office's partition (or the site's name) and the person, so that on a shared PC nobody sees another's.
 * @param send sends one entry under its own idempotency key
 */
export function outboxOf<Done>(
  storage: TextStorage,
  partition: string,
  person: string,
  send: (entry: Waiting) => Promise<Result<Done, Trouble>>,
): Outbox<Done> {
  const place = [sign, partition, person].map(encodeURIComponent).join('/')
  let flushing: Promise<readonly Left<Done>[]> | undefined

  const waiting = (): readonly Waiting[] => {
    const text = storage.getItem(place)
    if (text === null || !text.startsWith(sign)) return []
    return JSON.parse(decodeURIComponent(text.slice(sign.length))) as readonly Waiting[]
  }
  const keep = (entries: readonly Waiting[]): boolean => {
    try {
      if (entries.length === 0) storage.removeItem(place)
      else storage.setItem(place, sign + encodeURIComponent(JSON.stringify(entries)))
      return true
    } catch {
      return false
    }
  }
  // Read anew each time: another pane may have written meanwhile.
  const drop = (key: string) => void keep(waiting().filter((entry) => entry.key !== key))

  async function sendAll(): Promise<readonly Left<Done>[]> {
    const left: Left<Done>[] = []
    for (const entry of waiting()) {
      const result = await send(entry)
      if (!result.ok && result.error.kind !== 'refused') break
      drop(entry.key)
      left.push({ entry, result })
    }
    return left
  }

  return {
    waiting,
    put: (entry) => keep([...waiting().filter((other) => placeOf(other) !== placeOf(entry)), entry]),
    drop,
    flush() {
      // Two calls at once are one.
      flushing ??= sendAll().finally(() => {
        flushing = undefined
      })
      return flushing
    },
  }
}

const placeOf = ({ department, period, kind }: SheetPlace) => `${department}/${period}/${kind}`
