import { useSyncExternalStore } from 'react'
import type { Preferences } from '../preferences.ts'
import type { ThemeName } from './themes.ts'

/** The theme to draw in: the one chosen, or the computer's, followed when it changes. */
export function useThemeName(chosen: Preferences['theme']): ThemeName {
  const contrast = useMedia('(forced-colors: active)')
  const dark = useMedia('(prefers-color-scheme: dark)')
  if (chosen !== 'system') return chosen
  if (contrast) return 'contrast'
  return dark ? 'dark' : 'light'
}

/** Whether a media query holds now, followed when it changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
