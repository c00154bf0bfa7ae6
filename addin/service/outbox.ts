import type { Result } from '@kaoji/shared/result'
import type { SheetPlace } from './answers.ts'
import type { Trouble } from './trouble.ts'

/** Storage that is trusted with texts only, as the browser's localStorage. */
export interface TextStorage {
  readonly getItem: (key: string) => string | null
  /** @throws Error where the storage is full or closed */
  readonly setItem: (key: string, text: string) => void
  readonly removeItem: (key: string) => void
}

/** Storage that says as well what it keeps, as the Office helpers' `Storage`. */
export interface EntryStorage extends TextStorage {
  readonly keys: () => readonly string[]
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
  /** What waits, the longest waiting first. */
  readonly waiting: () => readonly Waiting[]
  /** False: the storage is full or closed, and nothing was kept. A later version of the same sheet takes the earlier one's place. */
  readonly put: (entry: Waiting) => boolean
  readonly drop: (key: string) => void
  /** Sends what waits, one after the other, until the service is not reached; what it took or refused is no longer kept. Nothing while another pane does. */
  readonly flush: () => Promise<readonly Left<Done>[]>
  /** What stood in the way when it was last sent; undefined where nothing did. */
  readonly held: () => Trouble | undefined
}

/** Does the work unless another pane is at the same; undefined: it is. */
export type Alone = <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>

// An entry is one opaque text: the helpers' storage turns texts that look like dates into dates, and this sign is in none.
const sign = 'kaoji:'

interface Kept {
  readonly order: number
  readonly entry: Waiting
}

/**
 * The outbox (待发) of a person. An entry each key, so that two panes never write over each other's; keys carry Office's partition and the person, so that
 * on a shared PC nobody sees another's.
 * @param send sends one entry under its own idempotency key
 */
export function outboxOf<Done>(
  storage: EntryStorage,
  partition: string,
  person: string,
  send: (entry: Waiting) => Promise<Result<Done, Trouble>>,
  alone: Alone = (_, work) => work(),
): Outbox<Done> {
  const place = `${[sign, partition, person].map(encodeURIComponent).join('/')}/`
  const keyOf = (key: string) => place + encodeURIComponent(key)
  let flushing: Promise<readonly Left<Done>[]> | undefined
  let held: Trouble | undefined

  const kept = (): readonly Kept[] =>
    storage
      .keys()
      .filter((key) => key.startsWith(place))
      .flatMap((key) => readKept(storage.getItem(key)) ?? [])
      .sort((a, b) => a.order - b.order)
  const waiting = () => kept().map(({ entry }) => entry)
  const drop = (key: string) => storage.removeItem(keyOf(key))

  async function sendAll(): Promise<readonly Left<Done>[]> {
    const left: Left<Done>[] = []
    held = undefined
    for (const entry of waiting()) {
      const result = await send(entry)
      if (!result.ok && result.error.kind !== 'refused') {
        held = result.error
        // Who is at fault with one may be well with the next; who is not reached is not reached by any.
        if (result.error.kind === 'failed') continue
        break
      }
      drop(entry.key)
      left.push({ entry, result })
    }
    return left
  }

  return {
    waiting,
    put(entry) {
      const before = kept()
      const text = sign + encodeURIComponent(JSON.stringify({ order: (before.at(-1)?.order ?? 0) + 1, entry } satisfies Kept))
      try {
        storage.setItem(keyOf(entry.key), text)
      } catch {
        return false
      }
      for (const { entry: other } of before) if (other.key !== entry.key && placeOf(other) === placeOf(entry)) drop(other.key)
      return true
    },
    drop,
    flush() {
      // Two calls at once are one.
      flushing ??= alone(place, sendAll)
        .then((left) => left ?? [])
        .finally(() => {
          flushing = undefined
        })
      return flushing
    },
    held: () => held,
  }
}

const placeOf = ({ department, period, kind }: SheetPlace) => `${department}/${period}/${kind}`

function readKept(text: string | null): Kept | undefined {
  return text?.startsWith(sign) === true ? (JSON.parse(decodeURIComponent(text.slice(sign.length))) as Kept) : undefined
}
