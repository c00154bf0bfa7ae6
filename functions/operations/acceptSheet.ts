import { beijingTime } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import type { Row } from '@kaoji/shared/year'
import { commitVersion } from '../storage/commitVersion.ts'
import { readContent } from '../storage/content.ts'
import { decide } from '../storage/decide.ts'
import type { Store } from '../storage/port.ts'
import { readHead, type SheetHead } from '../storage/sheetHead.ts'
import { rowsHash } from './checkCode.ts'
import { acceptableSheet, type Explanation } from './filledSheet.ts'
import { seenHead, somebodyWasFirst } from './ifMatch.ts'
import { notWaiting } from './returnSheet.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { Surroundings } from './surroundings.ts'
import { refused, type Trouble } from './trouble.ts'

/** What the accepter sets in a row: columns that the definition leaves to him; '' empties a cell. */
interface Decided {
  /** 序号, 1 the first. */
  readonly row: number
  readonly values: Readonly<Record<string, string>>
}

interface Accepting {
  readonly known: KnownSheet
  readonly rows: readonly Decided[]
  readonly by: string
  readonly byName?: string
  readonly ifMatch: string
  readonly now: number
}

/**
 * 审定: the newest version counts from now on. Nobody accepts what he handed in himself. What the accepter sets makes a version of
 * his own, accepted at once; it counts from the moment of the one it completes, since that is when the department reported.
 */
export async function acceptSheet(store: Store, { known, rows, by, byName, ifMatch, now }: Accepting): Promise<Result<SheetHead, Trouble>> {
  const { place, sheet } = known
  const seen = await seenHead(store, place, ifMatch)
  if (!seen.ok) return seen
  const head = seen.value
  const newest = head.history.at(-1)!
  if (head.state !== 'submitted') return notWaiting(head)
  if (newest.by === by && newest.imported === undefined) {
    return refused('own-work', { zh: '自己报的表由他人审定。', en: 'Nobody accepts what he handed in himself.' })
  }
  const at = beijingTime(now)
  const moments = { at, recordedAt: at, by }
  const called = byName === undefined ? {} : { byName }
  const audit = { ...moments, action: 'accept', subject: `${place.kind}/${place.period}/${head.version}` }
  const changes = rows.filter(({ values }) => Object.keys(values).length > 0)
  if (changes.length === 0) {
    const decided = await decide(store, { head, decision: { ...moments, ...called, state: 'accepted' }, audit })
    return decided.ok ? ok(decided.value) : somebodyWasFirst(store, await readHead(store, place))
  }

  const content = await readContent(store, head)
  const completed = completedRows(known, content.rows, changes)
  if (!completed.ok) return completed
  const around = new Surroundings(store, known.record)
  const filled = { rows: completed.value, zero: false, explanations: content.explanations as readonly Explanation[] }
  const checked = await acceptableSheet(around, known, filled)
  if (!checked.ok) return checked
  const version = head.version + 1
  const committed = await commitVersion(store, {
    place,
    head,
    facts: {
      at: newest.at,
      recordedAt: at,
      by,
      ...called,
      zero: false,
      hash: rowsHash(false, checked.value.rows),
      definition: sheet.version,
      more: { completes: head.version },
    },
    content: { rows: checked.value.rows, explanations: content.explanations },
    decision: { ...moments, ...called, state: 'accepted' },
    audit: [
      { ...audit, action: 'complete', subject: `${place.kind}/${place.period}/${version}`, details: { rows: changes } },
      { ...audit, subject: `${place.kind}/${place.period}/${version}` },
    ],
    receipt: null,
  })
  return committed.ok ? ok(committed.value.head) : somebodyWasFirst(store, await readHead(store, place))
}

function completedRows({ sheet }: KnownSheet, rows: readonly Row[], changes: readonly Decided[]): Result<Row[], Trouble> {
  const completed = [...rows]
  for (const { row, values } of changes) {
    const before = completed[row - 1]
    if (before === undefined)
      return refused('body-at-fault', { zh: '表中没有序号{row}。', en: 'The sheet has no row {row}.' }, { values: { row } })
    const foreign = Object.keys(values).find(
      (column) => !Object.hasOwn(sheet.columns, column) || sheet.columns[column]!.decidedBy !== 'accepter',
    )
    if (foreign !== undefined) {
      return refused(
        'body-at-fault',
        { zh: '“{column}”不由审定人填写。', en: 'The accepter does not fill {column}.' },
        { values: { column: Object.hasOwn(sheet.columns, foreign) ? sheet.columns[foreign]!.title : foreign } },
      )
    }
    completed[row - 1] = Object.fromEntries(Object.entries({ ...before, ...values }).filter(([, value]) => value !== ''))
  }
  return ok(completed)
}
