import type { SheetPlace } from '../../service/answers.ts'
import type { TextStorage } from '../../service/outbox.ts'

/** What somebody asked for at the ribbon and the pane is to do: 核对 and 报送 of the sheet in front, or 下一张. */
export type Wish = { readonly does: 'check' | 'submit'; readonly sheet: SheetPlace } | { readonly does: 'next' }

/** Where pane and command stand: Office's partition of the storage, and the workbook in front of them. */
export interface Desk {
  readonly partition: string
  /** Its address; '' where it was never saved. */
  readonly workbook: string
}

// Whoever opens the pane later than this has something else in mind.
const holdsFor = 10 * 60_000

/** The name under which a wish waits, per Office that keeps this site's things apart. It says nothing of any person. */
export const wishKey = (partition: string) => `kaoji/wish/${encodeURIComponent(partition)}`

/** Leaves a wish for the pane of a workbook. @returns false where the storage is full or closed */
export function leaveWish(storage: TextStorage, { partition, workbook }: Desk, wish: Wish, now: number): boolean {
  try {
    storage.setItem(wishKey(partition), `wish:${JSON.stringify({ ...wish, workbook, at: now })}`)
    return true
  } catch {
    return false
  }
}

/** Takes the wish that waits for this workbook's pane, once; undefined: none, one of long ago, or another workbook's, which is left for it. */
export function takeWish(storage: TextStorage, { partition, workbook }: Desk, now: number): Wish | undefined {
  const kept = wishIn(storage.getItem(wishKey(partition)))
  if (kept === undefined || (kept.workbook !== workbook && now - kept.at < holdsFor)) return undefined
  storage.removeItem(wishKey(partition))
  const { at, workbook: of, ...wish } = kept
  return of === workbook && now - at < holdsFor ? wish : undefined
}

function wishIn(text: string | null): (Wish & { readonly at: number; readonly workbook: string }) | undefined {
  try {
    return text === null ? undefined : (JSON.parse(text.replace(/^wish:/, '')) as Wish & { at: number; workbook: string })
  } catch {
    return undefined
  }
}
