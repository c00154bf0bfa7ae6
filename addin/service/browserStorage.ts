import { memoryStorage } from './memoryStorage.ts'
import type { TextStorage } from './outbox.ts'

/** The browser's storage; a browser that gives none (blocked in a frame) gets one that lasts as long as the page. */
export function browserStorage(): TextStorage {
  try {
    return window.localStorage
  } catch {
    return memoryStorage()
  }
}
