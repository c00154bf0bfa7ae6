import { catalogue } from '@kaoji/shared/messages/catalogue'
import { say, type Filling, type MessageKey } from '@kaoji/shared/messages/render'
import type { Language } from '@kaoji/shared/text'

/** A text of the catalogue as the pane shows it: a changed word breaks no journey. */
export const word = (key: MessageKey, fillings: Readonly<Record<string, Filling>> = {}, language: Language = 'zh'): string =>
  say(key, fillings)[language]

/** The same for a text whose {fillings} a journey does not know; those it gives must be there. */
export function like(key: MessageKey, known: Readonly<Record<string, string | number>> = {}, language: Language = 'zh'): RegExp {
  const parts = catalogue[key][language].replaceAll(/\{[^{}:]+:([^{}]+)\}/gu, '{$1}').split(/\{([^{}]+)\}/u)
  return new RegExp(parts.map((part, index) => (index % 2 === 0 ? escaped(part) : wordsFor(part, known))).join(''), 'u')
}

/** What stands for a placeholder: what is known of it, any of a word's forms, or anything. */
const wordsFor = (part: string, known: Readonly<Record<string, string | number>>): string =>
  part.includes('|') ? `(?:${part.split('|').map(escaped).join('|')})` : escaped(known[part]) || '.+'

const escaped = (part: string | number | undefined) => String(part ?? '').replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`)
