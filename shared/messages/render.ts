import type { Text } from '../text.ts'
import { catalogue } from './catalogue.ts'

/** The name of a text in the catalogue; a name that is not there does not compile. */
export type MessageKey = keyof typeof catalogue

/** What stands for a {placeholder}: the same in both languages, or a text of its own in each. */
export type Filling = string | number | Text

/**
 * Fills a text's {placeholders} in both languages. `{count:row|rows}` stands for one of the words, by how many `count` is: for 1 the first, else the last.
 * @throws RangeError where a placeholder has no filling: that is a bug, never something a reader should see
 */
export const fill = (text: Text, fillings: Readonly<Record<string, Filling>> = {}): Text => ({
  zh: fillIn(text, 'zh', fillings, unfilled),
  en: fillIn(text, 'en', fillings, unfilled),
})

/** @returns a text of the catalogue with its {placeholders} filled, in both languages */
export const say = (key: MessageKey, fillings: Readonly<Record<string, Filling>> = {}): Text => fill(catalogue[key], fillings)

/**
 * Fills a text's {placeholders} in one language.
 * @param missing what stands for a placeholder that nothing fills
 */
export function fillIn(
  text: Text,
  language: keyof Text,
  fillings: Readonly<Record<string, Filling>>,
  missing: (placeholder: string, words: string) => string,
): string {
  const words = text[language]
  if (!words.includes('{')) return words
  return words.replace(placeholder, (gap, name: string, forms: string | undefined) => {
    const filling = Object.hasOwn(fillings, name) ? fillings[name] : undefined
    if (filling === undefined) return missing(gap, words)
    if (forms !== undefined) return formFor(Number(filling), language, forms.split('|'))
    return typeof filling === 'object' ? filling[language] : String(filling)
  })
}

function unfilled(placeholder: string, words: string): never {
  throw new RangeError(`nothing fills ${placeholder} in "${words}"`)
}

/** A text's placeholders: the name of what fills them, and the forms of a word that go by it. */
const placeholder = /\{([^{}:]+)(?::([^{}]+))?\}/gu

const plurals = { zh: new Intl.PluralRules('zh'), en: new Intl.PluralRules('en') }

const formFor = (count: number, language: keyof Text, forms: readonly string[]): string =>
  (plurals[language].select(count) === 'one' ? forms[0] : forms.at(-1)) ?? ''
