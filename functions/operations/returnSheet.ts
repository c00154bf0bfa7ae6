import { beijingTime } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { decide } from '../storage/decide.ts'
import type { Store } from '../storage/port.ts'
import { readHead, type SheetHead } from '../storage/sheetHead.ts'
import { seenHead, somebodyWasFirst } from './ifMatch.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { sheetStateWords } from './stateWords.ts'
import { refused, type Trouble } from './trouble.ts'

/** Why a row goes back. */
export interface RowReason {
  /** 序号, 1 the first. */
  readonly row: number
  readonly column?: string
  readonly reason: string
}

interface Returning {
  readonly known: KnownSheet
  readonly reason: string | undefined
  readonly rows: readonly RowReason[]
  readonly by: string
  readonly byName?: string
  readonly ifMatch: string
  readonly now: number
}

/** 退回: the newest version goes back to whoever filled it, with the reasons. */
export async function returnSheet(
  store: Store,
  { known: { place, sheet }, reason, rows, by, byName, ifMatch, now }: Returning,
): Promise<Result<SheetHead, Trouble>> {
  const seen = await seenHead(store, place, ifMatch)
  if (!seen.ok) return seen
  const head = seen.value
  if (head.state !== 'submitted') return notWaiting(head)
  const { version, rowCount } = head.history.at(-1)!
  if ((reason ?? '').trim() === '' && rows.length === 0)
    return refused('body-at-fault', { zh: '请写明为何退回。', en: 'Say why it is returned.' })
  const stray = rows.find(({ row, column }) => row > rowCount || (column !== undefined && !Object.hasOwn(sheet.columns, column)))
  if (stray !== undefined) {
    return refused(
      'body-at-fault',
      { zh: '表中没有序号{row}，或没有这一列。', en: 'The sheet has no row {row}, or no such column.' },
      { values: { row: stray.row } },
    )
  }
  const at = beijingTime(now)
  const decided = await decide(store, {
    head,
    decision: {
      state: 'returned',
      at,
      recordedAt: at,
      by,
      ...(byName !== undefined && { byName }),
      rows,
      ...(reason !== undefined && { reason }),
    },
    audit: {
      at,
      recordedAt: at,
      by,
      action: 'return',
      subject: `${place.kind}/${place.period}/${version}`,
      details: { rows: rows.length },
    },
  })
  return decided.ok ? ok(decided.value) : somebodyWasFirst(store, await readHead(store, place))
}

/** The newest version is not waiting for review: it was returned or accepted already. */
export const notWaiting = (head: SheetHead) =>
  refused(
    'conflict',
    { zh: '第{version}版不在待审之列（{state}）。', en: 'Version {version} does not wait for review: it is {state}.' },
    { values: { version: head.version, state: sheetStateWords[head.state] } },
  )
