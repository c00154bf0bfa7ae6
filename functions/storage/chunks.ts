import { BeyondLimits, mostBytesOf, STRING_CHARACTERS } from './limits.ts'
import type { Properties, Store, Write } from './port.ts'

/** With this many full pieces an entity stays below 1 MiB of UTF-16, and leaves room for a few properties more. */
const PIECES_AN_ENTITY = 15
/** And below 1 MiB as JSON in UTF-8, which for Chinese is the narrower of the two. */
const BYTES_AN_ENTITY = 1_000_000
/** A text so short passes whatever its characters: as JSON none takes more than six bytes. */
const SHORT = BYTES_AN_ENTITY / 6

/** The properties in which an entity holds its part of a text. */
export const textProperties: readonly string[] = Array.from({ length: PIECES_AN_ENTITY }, (_, i) => `t${i}`)

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
  if (text.length > 0 && text.length <= STRING_CHARACTERS) return [{ t0: text }]
  const entities: Record<string, string>[] = [{}]
  let [count, bytes] = [0, 0]
  for (const piece of cutText(text)) {
    const size = text.length <= SHORT ? 0 : mostBytesOf(piece)
    if (count === PIECES_AN_ENTITY || bytes + size > BYTES_AN_ENTITY) {
      entities.push({})
      count = bytes = 0
    }
    entities.at(-1)![`t${count}`] = piece
    count += 1
    bytes += size
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

/** A JSON document as the properties of one entity. @throws BeyondLimits above 166,000 characters, or somewhat more where few are Chinese */
export const documentProperties = (document: unknown): Properties => documentTextProperties(JSON.stringify(document))

/** A JSON document, written out, as {@link documentProperties} has it. */
export function documentTextProperties(text: string): Properties {
  const entities = textEntities(text)
  if (entities.length > 1) throw new BeyondLimits('a document too large for one entity')
  return entities[0]!
}

/** @returns the document that made the properties; the caller knows its type, having written it */
export const documentOf = (properties: Properties): unknown => JSON.parse(textOf([properties]))

/** Writes the entities of large texts, which no transaction could hold together. Nobody must look for them yet. */
export async function writeChunks(store: Store, table: string, partition: string, writes: readonly Write[]): Promise<void> {
  const together = 3 // of up to 1 MiB, in a transaction of up to 4
  const transactions = Array.from({ length: Math.ceil(writes.length / together) }, (_, i) => writes.slice(together * i, together * (i + 1)))
  const outcomes = await Promise.all(transactions.map((each) => store.commit(table, partition, each)))
  if (!outcomes.every(({ ok }) => ok)) throw new Error('a chunk was written where one stood')
}
