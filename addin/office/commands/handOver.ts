import type { TextStorage } from '../../service/outbox.ts'
import type { Said } from './checkAlone.ts'
import { leaveWish, wishKey, type Desk, type Wish } from './wish.ts'

// An open pane takes a wish at once; a closed one never does.
const patience = 1_500

interface Around {
  readonly frame: Window
  readonly storage: TextStorage
  readonly desk: Desk
}

/** Offers a wish to the pane. @returns whether an open one took it; a closed one finds it when it opens */
export async function offer({ frame, storage, desk }: Around, wish: Wish): Promise<boolean> {
  const isGone = () => storage.getItem(wishKey(desk.partition)) === null
  return leaveWish(storage, desk, wish, Date.now()) && taken(frame, wishKey(desk.partition), isGone)
}

/** Hands a wish to the pane, and opens the pane where this Excel lets a command do so; else it says that one should. */
export async function handOver(around: Around, wish: Wish): Promise<Said> {
  return (await offer(around, wish)) || (await showPane()) ? undefined : { key: `command.open-pane.${wish.does}` }
}

/** Whether the pane took it within the time: its taking is a change of the storage from another page. */
function taken(frame: Window, key: string, isGone: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const end = () => {
      frame.removeEventListener('storage', look)
      clearTimeout(timer)
      resolve(isGone())
    }
    const look = (event: StorageEvent) => {
      if (event.key === key && event.newValue === null) end()
    }
    const timer = setTimeout(end, patience)
    frame.addEventListener('storage', look)
  })
}

/** Opens the pane, where commands share its runtime: elsewhere Office refuses. */
async function showPane(): Promise<boolean> {
  const { addin } = (globalThis as { Office?: { addin?: { showAsTaskpane?: () => Promise<void> } } }).Office ?? {}
  try {
    await addin?.showAsTaskpane?.()
    return addin?.showAsTaskpane !== undefined && Office.context.requirements.isSetSupported('SharedRuntime', '1.1')
  } catch {
    return false
  }
}
