import type { EntryStorage } from './outbox.ts'

/** Storage for as long as the pane is open: where the browser gives none. */
export function memoryStorage(): EntryStorage {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}
