import type { SheetPlace } from '../../service/answers.ts'
import type { TextStorage } from '../../service/outbox.ts'

/** What somebody asked for at the ribbon and the pane is to do: 核对 and 报送 of the sheet in front, or 下一张. */
export type Wish = { readonly does: 'check' | 'submit'; readonly sheet: SheetPlace } | { readonly does: 'next' }

// Whoever opens the pane later than this has something else in mind.
const holdsFor = 10 * 60_000

/** The name under which a wish waits, per Office that keeps this site's things apart. It says nothing of any person. */
export const wishKey = (partition: string) => `kaoji/wish/${encodeURIComponent(partition)}`

/** Leaves a wish for the pane. @returns false where the storage is full or closed */
export function leaveWish(storage: TextStorage, partition: string, wish: Wish, now: number): boolean {
  try {
    storage.setItem(wishKey(partition), `wish:${JSON.stringify({ ...wish, at: now })}`)
    return true
  } catch {
    return false
  }
}

/** Takes the wish that waits, once; undefined: none, or one of long ago. */
export function takeWish(storage: TextStorage, partition: string, now: number): Wish | undefined {
  const text = storage.getItem(wishKey(partition))
  if (text === null) return undefined
  storage.removeItem(wishKey(partition))
  try {
    const { at, ...wish } = JSON.parse(text.replace(/^wish:/, '')) as Wish & { readonly at: number }
    return now - at < holdsFor ? wish : undefined
  } catch {
    return undefined
  }
}
