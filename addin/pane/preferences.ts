import type { Language } from '@kaoji/shared/text'
import type { TextStorage } from '../service/outbox.ts'
import type { ThemeName } from './theme/themes.ts'

/** How somebody wants the pane: kept on this PC, and nothing in it is anybody's own. */
export interface Preferences {
  readonly language: Language
  readonly theme: ThemeName | 'system'
}

const key = 'kaoji/preferences'
const languages: readonly string[] = ['zh', 'en']
const looks: readonly string[] = ['system', 'light', 'dark', 'contrast']

/** What was kept, Chinese and the computer's colours where nothing usable was. */
export function readPreferences(storage: TextStorage): Preferences {
  const [language = '', theme = ''] = (storage.getItem(key) ?? '').split(' ')
  return {
    language: languages.includes(language) ? (language as Language) : 'zh',
    theme: looks.includes(theme) ? (theme as Preferences['theme']) : 'system',
  }
}

/** Keeps them; where nothing can be kept they hold until the pane closes. */
export function keepPreferences(storage: TextStorage, { language, theme }: Preferences): void {
  try {
    storage.setItem(key, `${language} ${theme}`)
  } catch {
    // A full or closed storage only costs choosing again.
  }
}
