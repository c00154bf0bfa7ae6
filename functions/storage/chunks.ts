import { BeyondLimits, STRING_CHARACTERS } from './limits.ts'
import type { Properties } from './port.ts'

/** With this many full pieces an entity stays below 1 MiB, and leaves room for a few properties more. */
const PIECES_AN_ENTITY = 15

/** @returns pieces of at most 32 Ki UTF-16 characters, none of which parts a surrogate pair */
export function cutText(text: string): string[] {
  const pieces: string[] = []
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + STRING_CHARACTERS, text.length)
    const last = text.charCodeAt(to - 1)
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

/** A text of any length as the properties `t0`, `t1` … of as many entities as it takes, at least one. */
export function textEntities(text: string): Properties[] {
  const pieces = cutText(text)
  const entities: Properties[] = []
  for (let from = 0; from === 0 || from < pieces.length; from += PIECES_AN_ENTITY) {
    entities.push(Object.fromEntries(pieces.slice(from, from + PIECES_AN_ENTITY).map((piece, i) => [`t${i}`, piece])))
  }
  return entities
}

/** @returns the text that made these entities, given in their order */
export function textOf(entities: readonly Properties[]): string {
  let text = ''
  for (const properties of entities) {
    for (let i = 0; properties[`t${i}`] !== undefined; i += 1) text += properties[`t${i}`] as string
  }
  return text
}

/** A JSON document as the properties of one entity. @throws BeyondLimits above some 490,000 characters */
export function documentProperties(document: unknown): Properties {
  const entities = textEntities(JSON.stringify(document))
  if (entities.length > 1) throw new BeyondLimits('a document too large for one entity')
  return entities[0]!
}

/** @returns the document that made the properties; the caller knows its type, having written it */
export const documentOf = (properties: Properties): unknown => JSON.parse(textOf([properties]))
