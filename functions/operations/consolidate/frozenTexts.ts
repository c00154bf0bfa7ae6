import { onceFor } from '@kaoji/shared/onceFor'
import type { BureauFacts } from '@kaoji/shared/scoring/part'
import { getText, putTexts } from '../../storage/blob.ts'
import type { Store } from '../../storage/port.ts'
import { hashOf } from '../checkCode.ts'

/** A text that a run froze, under its own hash. */
export interface FrozenText {
  readonly hash: string
  readonly text: string
}

/** A document that a run froze, as JSON. */
export function frozenText(document: unknown): FrozenText {
  const text = JSON.stringify(document)
  return { hash: hashOf(text), text }
}

/** The bureau's facts as JSON; where the next run takes them over as they are it has the same text. */
export const bureauText = onceFor((facts: BureauFacts) => frozenText(facts))

const shelf = (year: string) => `frozen ${year}`

/** Keeps texts of a run, asked for one by one: a county's are many. */
export const keepFrozen = (store: Store, year: string, texts: Iterable<FrozenText>): Promise<void> =>
  putTexts(store, shelf(year), underHashes(texts))

function* underHashes(texts: Iterable<FrozenText>) {
  for (const { hash, text } of texts) yield { name: hash, text, hash }
}

/** @returns a document that a run froze; it is read, never changed. @throws Error where it is gone */
export async function readFrozen(store: Store, year: string, hash: string): Promise<unknown> {
  const known = lastFrozen(store).get(hash)
  if (known !== undefined) return known
  const found = await getText(store, shelf(year), hash)
  if (found === undefined) throw new Error(`what a run of ${year} froze is gone: ${hash}`)
  return JSON.parse(found.text)
}

/** Remembers what the last run froze, instead of what one before it did: it is asked for again as the run is scored, and as the next one starts. */
export function rememberFrozen(store: Store, documents: ReadonlyMap<string, unknown>): void {
  const last = lastFrozen(store)
  last.clear()
  for (const [hash, document] of documents) last.set(hash, document)
}

const lastFrozen = onceFor<Store, Map<string, unknown>>(() => new Map())
