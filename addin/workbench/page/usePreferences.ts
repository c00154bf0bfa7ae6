import { useCallback, useSyncExternalStore } from 'react'
import { keepPreferences, readPreferences, type Preferences } from '../../pane/preferences.ts'
import { browserStorage } from '../../service/browserStorage.ts'

/** Language and colours, the same as the pane's: what either changes, the other follows. */
export function usePreferences(): readonly [Preferences, (changed: Partial<Preferences>) => void] {
  const kept = useSyncExternalStore(follow, () => `${readPreferences(storage).language} ${readPreferences(storage).theme}`)
  const [language, theme] = kept.split(' ') as [Preferences['language'], Preferences['theme']]
  const change = useCallback((changed: Partial<Preferences>) => {
    keepPreferences(storage, { ...readPreferences(storage), ...changed })
    for (const listener of listeners) listener()
  }, [])
  return [{ language, theme }, change]
}

const listeners = new Set<() => void>()
const storage = browserStorage()

/** `storage` events come from the pane's frame, never from this page's own writing. */
function follow(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
