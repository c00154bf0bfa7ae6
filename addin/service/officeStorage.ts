import { memoryStorage } from './memoryStorage.ts'
import type { EntryStorage } from './outbox.ts'

/** What of the Office helpers is used. */
export interface OfficeHelpers {
  readonly Storage: new (container: string) => HelpersStorage
}

interface HelpersStorage {
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => unknown
  readonly delete: (key: string) => unknown
  readonly keys: () => string[]
}

/**
 * The Office helpers' `Storage`, over the browser's own; where that is blocked, storage for as long as the pane is open. It is trusted with texts
 * only: it turns texts that look like dates into dates, its `has` is always true and its `clear` clears nothing, so neither is asked.
 * @param load fetches the helpers; they bring their own sign-in and dialogs, so not with the first view
 */
export async function officeStorage(load: () => Promise<OfficeHelpers>): Promise<EntryStorage> {
  try {
    const { Storage } = await load()
    const kept = new Storage(container)
    return {
      getItem(key) {
        const text = kept.get(key)
        return typeof text === 'string' ? text : null
      },
      setItem: (key, text) => void kept.set(key, text),
      removeItem: (key) => void kept.delete(key),
      keys: () => kept.keys().map((key) => key.slice(scope.length)),
    }
  } catch {
    // The browser gives no storage, not even to look whether it is empty; or the helpers did not come.
    return memoryStorage()
  }
}

const container = 'kaoji'
const scope = `@${container}/`
