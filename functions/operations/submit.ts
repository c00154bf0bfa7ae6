import { beijingTime, type CivilDate } from '@kaoji/shared/civilDate'
import { dueOn } from '@kaoji/shared/due/dueList'
import { ok, type Result } from '@kaoji/shared/result'
import { commitVersion } from '../storage/commitVersion.ts'
import type { Store } from '../storage/port.ts'
import { findReceipt, type Idempotency } from '../storage/receipts.ts'
import { headTag, readHead, type SheetHead } from '../storage/sheetHead.ts'
import { acceptableSheet, type FilledSheet } from './filledSheet.ts'
import { headLateDays } from './lateness.ts'
import { receiptOf, type Receipt } from './receipt.ts'
import { rowsHash } from './checkCode.ts'
import { somebodyWasFirst } from './ifMatch.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { Surroundings } from './surroundings.ts'
import { refused, type Trouble } from './trouble.ts'

/** A submission (报送) on its way in. */
export interface Handed {
  readonly known: KnownSheet
  readonly filled: FilledSheet
  /** Why an accepted sheet is corrected. */
  readonly reason: string | undefined
  readonly by: string
  readonly byName?: string
  /** The head's tag that was seen; undefined for the first version. */
  readonly ifMatch: string | undefined
  /** With who sends it already in the key. */
  readonly idempotency: Idempotency | undefined
  readonly now: number
  /** The version that a workbook was filled from, 0 none; undefined where it does not say. */
  readonly base?: number
  /** The version of the sheet's definition by which it was laid out; undefined where it does not say. */
  readonly definition?: string
}

export interface Submitted {
  readonly receipt: Receipt
  readonly etag: string
}

/** Hands in a sheet's next version, or nothing: on disk with its audit entry when this answers. */
export async function submit(store: Store, handed: Handed): Promise<Result<Submitted, Trouble>> {
  const { known, filled, by, byName, now, idempotency } = handed
  const { sheet, place, record } = known
  if (idempotency !== undefined) {
    const earlier = await findReceipt(store, place.year, place.department, idempotency)
    if (!earlier.ok) return keyReused()
    if (earlier.value !== undefined) return ok(earlier.value.receipt as Submitted)
  }
  const head = await readHead(store, place)
  const hindrance = await hindranceOf(store, head, handed)
  if (hindrance !== undefined) {
    // The same may have come twice at once, and gone in after it was looked for above.
    const meanwhile = idempotency && (await findReceipt(store, place.year, place.department, idempotency))
    return meanwhile?.ok === true && meanwhile.value !== undefined ? ok(meanwhile.value.receipt as Submitted) : hindrance
  }
  const around = new Surroundings(store, record)
  const checked = await acceptableSheet(around, known, filled)
  if (!checked.ok) return checked

  const { rows, problems } = checked.value
  const [at, version] = [beijingTime(now), (head?.version ?? 0) + 1]
  const rowsText = JSON.stringify(rows)
  const facts = {
    at,
    recordedAt: at,
    by,
    ...(byName !== undefined && { byName }),
    zero: filled.zero,
    hash: rowsHash(filled.zero, rows, rowsText),
    definition: sheet.version,
  }
  const due: CivilDate = dueOn(sheet, place.period)
  const daysLate = headLateDays(
    [...(head?.history ?? []), { at, zero: filled.zero, rowCount: rows.length, state: 'submitted' }],
    due,
    record.freeze,
  )
  const receipt = receiptOf(sheet, place, version, {
    at,
    by,
    zero: facts.zero,
    rows: rows.length,
    hash: facts.hash,
    dueOn: due,
    daysLate,
    problems,
  })
  const submitted: Submitted = { receipt, etag: `${version}.submitted` }
  const committed = await commitVersion(store, {
    place,
    head,
    facts: { ...facts, ...(handed.reason !== undefined && { reason: handed.reason }) },
    content: { rows, rowsText, explanations: filled.explanations },
    audit: {
      at,
      recordedAt: at,
      by,
      action: head?.accepted === undefined ? 'submit' : 'correct',
      subject: `${place.kind}/${place.period}/${version}`,
      details: { hash: facts.hash, rows: rows.length, zero: facts.zero, ...(handed.reason !== undefined && { reason: handed.reason }) },
    },
    receipt: submitted,
    ...(idempotency && { idempotency }),
  })
  if (committed.ok) return ok(committed.value.receipt as Submitted)
  return committed.error.kind === 'key-reused' ? keyReused() : somebodyWasFirst(store, await readHead(store, place))
}

/** Why a next version may not come now, whatever its rows. */
async function hindranceOf(
  store: Store,
  head: SheetHead | undefined,
  { known: { sheet }, ifMatch, reason, base, definition }: Handed,
): Promise<Result<never, Trouble> | undefined> {
  if (definition !== undefined && definition !== sheet.version) {
    return refused(
      'older-definition',
      {
        zh: '这是按第{laid}版表样填的，现为第{now}版。请重新取表，填的会带过去。',
        en: 'Filled by version {laid} of the form; it is {now} now. Fetch it anew: what was filled in comes along.',
      },
      { values: { laid: definition, now: sheet.version }, members: { definition: sheet.version } },
    )
  }
  if (head === undefined) return ifMatch === undefined && (base ?? 0) === 0 ? undefined : somebodyWasFirst(store, head)
  if (ifMatch === undefined) {
    return refused(
      'if-match-missing',
      { zh: '这张表已有第{version}版。请在If-Match中带上它的ETag。', en: 'There is version {version}. Send its ETag in If-Match.' },
      { values: { version: head.version }, members: { etag: headTag(head) } },
    )
  }
  if (ifMatch !== '*' && ifMatch !== headTag(head)) return somebodyWasFirst(store, head)
  if (base !== undefined && base !== head.version) return somebodyWasFirst(store, head)
  if (head.accepted !== undefined && (reason ?? '').trim() === '') {
    return refused('body-at-fault', { zh: '已审定，再改须写原因。', en: 'It is accepted: a change needs a reason.' })
  }
  return undefined
}

const keyReused = () =>
  refused('key-reused', { zh: '这个Idempotency-Key已用于别的内容。', en: 'This Idempotency-Key came with another body.' })
