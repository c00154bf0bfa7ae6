import { hash as digest } from 'node:crypto'
import { ok, type Result } from '@kaoji/shared/result'
import { expectingWrite, type Expect } from './bureauDocument.ts'
import { textEntities, textOf, textProperties, writeChunks } from './chunks.ts'
import { key, ordinal, partsOf, under } from './keys.ts'
import { fitTogether } from './limits.ts'
import type { Entity, Properties, Store, StoreTrouble, Write } from './port.ts'
import { readRange } from './readRange.ts'

/** A text as listed: `hash` is the SHA-256 of its UTF-8, in hex; `label` what was written beside it. */
export interface TextLabel {
  readonly name: string
  readonly hash: string
  readonly etag: string
  readonly label: Properties
}

/** A text on its way to a shelf. */
export interface NamedText {
  readonly name: string
  readonly text: string
  /** its SHA-256, as in `TextLabel`, for whoever knows it already */
  readonly hash?: string
}

export interface TextOptions {
  readonly expect?: Expect
  /** A few short properties that a list shows without reading the text. Their names must not be `hash`, `parts`, or `t` and a number. */
  readonly label?: Properties
}

const table = 'texts'
/** A text so short stands in the entity that points to it. */
const ALONE = 100_000
/** Chunks of two writers that write the same bytes are the same chunks, so a second writer harms nobody. */
const chunkRows = (name: string, hash: string) => under('chunk', name, hash)
const pointerRow = (name: string) => key('text', name)

/**
 * Keeps a text of any length on a shelf under a name; readers see the old one or the new one, never a part. The chunks of a large
 * text that is replaced by another stay until `removeText`.
 */
export async function putText(
  store: Store,
  shelf: string,
  name: string,
  text: string,
  { expect = 'any', label = {} }: TextOptions = {},
): Promise<Result<{ readonly etag: string; readonly hash: string }, StoreTrouble>> {
  const { hash, chunks, pointer } = textWrites({ name, text }, expect, label)
  const together = [...chunks, pointer]
  const fit = fitTogether(together)
  if (!fit) await writeChunks(store, table, key(shelf), chunks)
  const outcome = await store.commit(table, key(shelf), fit ? together : [pointer])
  return outcome.ok ? ok({ etag: outcome.value.at(-1)!, hash }) : outcome
}

/**
 * Keeps texts on a shelf, each as `putText` does, in as few transactions as hold them; none is seen before those that come before it. They are asked
 * for one by one, and so need not all be held at once.
 */
export async function putTexts(store: Store, shelf: string, texts: Iterable<NamedText>): Promise<void> {
  let waiting: readonly Write[] = []
  const write = async () => {
    if (waiting.length === 0) return
    const outcome = await store.commit(table, key(shelf), waiting)
    if (!outcome.ok) throw new Error(`an upsert cannot meet ${outcome.error.kind}`)
  }
  for (const text of texts) {
    const { chunks, pointer } = textWrites(text)
    const own = [...chunks, pointer]
    if (fitTogether([...waiting, ...own])) {
      waiting = [...waiting, ...own]
      continue
    }
    await write()
    const fit = fitTogether(own)
    if (!fit) await writeChunks(store, table, key(shelf), chunks)
    waiting = fit ? own : [pointer]
  }
  await write()
}

/** The writes of a text: its chunks, none where it is short, and what points to them. */
function textWrites({ name, text, hash = digest('sha256', text) }: NamedText, expect: Expect = 'any', label: Properties = {}) {
  const parts = textEntities(text)
  // With a label beside it a full entity could be too large.
  const alone = text.length <= ALONE
  const chunks = alone
    ? []
    : parts.map((properties, part): Write => ({ write: 'upsert', rowKey: key('chunk', name, hash, ordinal(part)), properties }))
  const properties = { ...label, hash, parts: chunks.length, ...(alone && parts[0]) }
  return { hash, chunks, pointer: expectingWrite(pointerRow(name), properties, expect) }
}

/** @returns the whole text, or undefined where there is none of that name */
export async function getText(store: Store, shelf: string, name: string): Promise<(TextLabel & { readonly text: string }) | undefined> {
  const pointer = await store.get(table, key(shelf), pointerRow(name))
  if (pointer === undefined) return undefined
  return { ...labelOf(pointer), text: await textAt(store, shelf, name, pointer) }
}

/** The text that an entity points to, or holds. */
async function textAt(store: Store, shelf: string, name: string, { properties }: Entity): Promise<string> {
  const { hash, parts } = properties as { readonly hash: string; readonly parts: number }
  if (parts === 0) return textOf([properties])
  // Selected, so that no store remembers the read: a run's texts are read once, and would drive out the heads that everybody asks for.
  const range = { partition: key(shelf), rows: chunkRows(name, hash), pageSize: 50, select: textProperties }
  const chunks = await readRange(store, table, range)
  if (chunks.length !== parts) throw new Error(`text ${name} on ${shelf} has ${chunks.length} chunks, not ${parts}`)
  return textOf(chunks.map(({ properties: chunk }) => chunk))
}

/**
 * Texts of a shelf in the order asked for, undefined where there is none of that name. What stands between their names is read with them: they had
 * better be neighbours.
 */
export async function getTexts(store: Store, shelf: string, names: readonly string[]): Promise<(string | undefined)[]> {
  const rows = names.map(pointerRow).sort()
  if (rows.length === 0) return []
  const range = { partition: key(shelf), rows: { from: rows[0]!, below: `${rows.at(-1)!}!` }, pageSize: 50, once: true } as const
  const pointers = new Map((await readRange(store, table, range)).map((pointer) => [pointer.rowKey, pointer]))
  return Promise.all(
    names.map(async (name) => {
      const pointer = pointers.get(pointerRow(name))
      return pointer && textAt(store, shelf, name, pointer)
    }),
  )
}

/** What stands on a shelf, by name. */
export async function listTexts(store: Store, shelf: string): Promise<TextLabel[]> {
  return (await readRange(store, table, { partition: key(shelf), rows: under('text'), pageSize: 50 })).map(labelOf)
}

/** Takes a text away, with all that was ever written under its name. */
export async function removeText(store: Store, shelf: string, name: string): Promise<void> {
  await store.commit(table, key(shelf), [{ write: 'delete', rowKey: pointerRow(name) }])
  for (const { rowKey } of await readRange(store, table, { partition: key(shelf), rows: under('chunk', name), pageSize: 50 })) {
    await store.commit(table, key(shelf), [{ write: 'delete', rowKey }])
  }
}

function labelOf({ rowKey, etag, properties }: Entity): TextLabel {
  const label = Object.fromEntries(
    Object.entries(properties).filter(([name]) => name !== 'hash' && name !== 'parts' && !/^t\d+$/.test(name)),
  )
  return { name: partsOf(rowKey)[1]!, hash: properties['hash'] as string, etag, label }
}
