import { say, type Filling, type MessageKey } from '@kaoji/shared/messages/render'
import type { Language, Text } from '@kaoji/shared/text'
import { createContext, useContext } from 'react'

/** The reader's language. */
export const LanguageContext = createContext<Language>('zh')

/** Words of the catalogue by their name, or those that a definition carries, in the reader's language. */
export function useText(): (words: MessageKey | Text, fillings?: Readonly<Record<string, Filling>>) => string {
  const language = useContext(LanguageContext)
  return (words, fillings) => (typeof words === 'string' ? say(words, fillings) : words)[language]
}
