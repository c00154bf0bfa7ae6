import type { Text } from '../text.ts'
import { catalogue } from './catalogue.ts'

/** The name of a text in the catalogue; a name that is not there does not compile. */
export type MessageKey = keyof typeof catalogue

/** What stands for a {placeholder}: the same in both languages, or a text of its own in each. */
export type Filling = string | number | Text

/**
 * Fills a text's {placeholders} in both languages.
 * @throws RangeError where a placeholder has no filling: that is a bug, never something a reader should see
 */
export function fill(text: Text, fillings: Readonly<Record<string, Filling>> = {}): Text {
  return { zh: filled(text.zh, 'zh', fillings), en: filled(text.en, 'en', fillings) }
}

/** @returns a text of the catalogue with its {placeholders} filled, in both languages */
export const say = (key: MessageKey, fillings: Readonly<Record<string, Filling>> = {}): Text => fill(catalogue[key], fillings)

function filled(words: string, language: keyof Text, fillings: Readonly<Record<string, Filling>>): string {
  if (!words.includes('{')) return words
  return words.replace(/\{([^{}]+)\}/gu, (_, name: string) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name] : undefined
    if (filling === undefined) throw new RangeError(`nothing fills {${name}} in "${words}"`)
    return typeof filling === 'object' ? filling[language] : String(filling)
  })
}
