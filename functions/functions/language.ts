import { fillIn, type Filling } from '@kaoji/shared/messages/render'
import type { Language, Text } from '@kaoji/shared/text'

/**
 * The reader's language out of an Accept-Language header (RFC 9110, 12.5.4): the one weighted highest of those we
 * speak, the first of equals, Chinese where nothing is asked or nothing fits.
 */
export function readerLanguage(header: string | null): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [range = '', ...parameters] = wish.trim().toLowerCase().split(';')
    const weight = parameters.map((each) => each.trim()).find((each) => each.startsWith('q='))
    return { language: range.trim().split('-')[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) }
  })
  const spoken = wishes.filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
  const best = spoken.reduce<(typeof spoken)[number] | undefined>(
    (found, wish) => (found && found.weight >= wish.weight ? found : wish),
    undefined,
  )
  return best?.language === 'en' ? 'en' : 'zh'
}

/** The tag under which a language is announced in Content-Language. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** A sentence in the reader's language with its `{gaps}` filled; a value in both languages fills it in the reader's, a gap without a value stays visible. */
export const fill = (text: Text, language: Language, values: Readonly<Record<string, Filling>> = {}): string =>
  fillIn(text, language, values, (gap) => gap)
