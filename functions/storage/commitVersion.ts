import { hash } from 'node:crypto'
import { failed, ok, type Result } from '@kaoji/shared/result'
import { auditWrite, type AuditEntry } from './audit.ts'
import { bulkText, keepDocument, type BulkText } from './bulk.ts'
import { documentProperties } from './chunks.ts'
import { contentText, rememberContent, type NewContent } from './content.ts'
import { ordinal } from './keys.ts'
import type { Store, Write } from './port.ts'
import { findReceipt, receiptWrite, type Idempotency, type KeyReused } from './receipts.ts'
import { readHead, rememberHead, type SheetHead, type VersionMark } from './sheetHead.ts'
import { commitHead } from './staffingHeads.ts'
import { decisionRow, headRow, type SheetPlace } from './submissionKeys.ts'
import { factsBeside, type Decision, type VersionFacts } from './versions.ts'

/** A version to be written, with all that must stand or fall with it. */
export interface NewVersion {
  readonly place: SheetPlace
  /** The head by which it was judged; undefined: there was none. */
  readonly head: SheetHead | undefined
  readonly facts: VersionFacts
  readonly content: NewContent
  /** Accepted at once, as what the reviewer himself completes. */
  readonly decision?: Decision
  readonly audit: AuditEntry | readonly AuditEntry[]
  /** The answer to be given again when the key comes again. */
  readonly receipt: unknown
  readonly idempotency?: Idempotency
}

export interface Committed {
  readonly head: SheetHead
  readonly receipt: unknown
  /** The same had come before: nothing was written. */
  readonly replayed: boolean
}

/** Somebody was first: the head is no longer the one judged by. */
export interface Changed {
  readonly kind: 'changed'
}

/**
 * The sheet's next version: head, content with what is known of the version, audit and receipt in one transaction, on disk when it answers. Content too large
 * for it is written before, seen by nobody until the transaction names it (bulk.ts).
 */
export async function commitVersion(store: Store, made: NewVersion): Promise<Result<Committed, Changed | KeyReused>> {
  const { place, head, facts, idempotency } = made
  const version = (head?.version ?? 0) + 1
  const id = `${ordinal(version)}-${uploadMark(made)}`
  const text = contentText(made.content)
  const content = bulkText(place, id, text, factsBeside({ ...facts, version, rowCount: made.content.rows.length }))
  const mark = markOf(version, made, content.bulk)
  const next = nextHead(place, head, mark)
  const decided = made.decision && decisionWrite(place, version, made.decision)
  const receipt = idempotency && receiptWrite(place, `${id}-receipt`, idempotency, made.receipt)
  const writes: Write[] = [
    headWrite(next, head?.etag),
    ...[made.audit].flat().map(auditWrite),
    ...[decided, receipt].flatMap((joined) => (joined ? [joined.write] : [])),
  ]
  const bulks = [content, ...(decided?.bulks ?? []), ...(receipt?.bulks ?? [])]
  const outcome = await commitHead(store, place, writes, bulks, facts.recordedAt)
  // Where the same came before its receipt stands in the way, also where the first answer got lost and the commit was sent twice.
  if (!outcome.ok) return (await replay(store, made)) ?? failed({ kind: 'changed' })
  rememberContent(store, place, content.bulk, made.content, text.length)
  return ok({ head: rememberHead({ ...next, etag: outcome.value[0]! }), receipt: made.receipt, replayed: false })
}

/** The write of a head over the one of that etag, or the first. */
export function headWrite(next: Omit<SheetHead, 'etag'>, etag: string | undefined): Write {
  const row = { rowKey: headRow(next), properties: documentProperties(next) }
  return etag === undefined ? { write: 'insert', ...row } : { write: 'replace', etag, ...row }
}

/** The write of what was decided on a version, once, with the text it may name. */
export function decisionWrite(
  place: SheetPlace,
  version: number,
  decision: Decision,
): { readonly write: Write; readonly bulks: readonly BulkText[] } {
  const mark = shortHash([decision.state, decision.by, decision.recordedAt])
  const { properties, bulks } = keepDocument(place, `${ordinal(version)}-${mark}-decision`, decision)
  return { write: { write: 'insert', rowKey: decisionRow(place, version), properties }, bulks }
}

async function replay(store: Store, { place, idempotency }: NewVersion): Promise<Result<Committed, KeyReused> | undefined> {
  if (idempotency === undefined) return undefined
  const earlier = await findReceipt(store, place.year, place.department, idempotency)
  if (!earlier.ok) return earlier
  if (earlier.value === undefined) return undefined
  const head = await readHead(store, place)
  if (head === undefined) throw new Error(`a receipt for ${place.department} ${place.kind} ${place.period}, but no head`)
  return ok({ head, receipt: earlier.value.receipt, replayed: true })
}

function markOf(version: number, { facts, content, decision }: NewVersion, kept: VersionMark['content']): VersionMark {
  const { at, recordedAt, by, zero, hash, definition } = facts
  return {
    version,
    at,
    recordedAt,
    by,
    zero,
    state: decision?.state ?? 'submitted',
    ...(decision && { decidedAt: decision.at }),
    rowCount: content.rows.length,
    hash,
    definition,
    ...(facts.imported !== undefined && { imported: true }),
    content: kept,
  }
}

function nextHead(place: SheetPlace, head: SheetHead | undefined, mark: VersionMark): Omit<SheetHead, 'etag'> {
  const { year, department, kind, period } = place
  const accepted = mark.state === 'accepted' ? mark.version : head?.accepted
  return {
    year,
    department,
    kind,
    period,
    state: mark.state,
    version: mark.version,
    ...(accepted !== undefined && { accepted }),
    history: [...(head?.history ?? []), mark],
  }
}

/** Two who write the same version ahead of its commit must not write over each other. */
const uploadMark = ({ facts, idempotency }: NewVersion): string => shortHash([facts.hash, facts.by, facts.recordedAt, idempotency?.key])

const shortHash = (parts: unknown): string => hash('sha256', JSON.stringify(parts)).slice(0, 16)
