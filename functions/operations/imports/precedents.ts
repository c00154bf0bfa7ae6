import { momentOf } from '@kaoji/shared/civilDate'
import type { Submission } from '@kaoji/shared/year'
import { readContent } from '../../storage/content.ts'
import type { Store } from '../../storage/port.ts'
import type { SheetHead } from '../../storage/sheetHead.ts'
import { listVersions } from '../../storage/versions.ts'
import { rowsHash } from '../checkCode.ts'
import { checkSheet } from '../filledSheet.ts'
import type { KnownSheet } from '../sheetPlace.ts'
import type { Imported } from '../sheetVersions.ts'
import type { Surroundings } from '../surroundings.ts'
import { SheetState } from './sheetState.ts'

/** A sheet of a part for which something was handed in before. */
interface Precedent {
  readonly submission: Submission
  readonly known: KnownSheet
  readonly head: SheetHead
}

/** The sheets among them that forbid the part: with a live version that this very part did not bring, or with other rows of the same time. */
export async function conflictingSheets(store: Store, around: Surroundings, precedents: readonly Precedent[], imported: Imported) {
  const conflicts: { kind: string; department: string; period: string; version: number }[] = []
  for (const { submission, known, head } of precedents) {
    const versions = await listVersions(store, known.place)
    const ours = (version: number) => JSON.stringify(versions[version - 1]?.imported) === JSON.stringify(imported)
    const foreign =
      head.history.find(({ version, state }) => state !== 'returned' && !ours(version)) ??
      (await differing(around, submission, known, head))
    if (foreign !== undefined)
      conflicts.push({ kind: head.kind, department: head.department, period: head.period, version: foreign.version })
  }
  return conflicts
}

async function differing(around: Surroundings, { versions }: Submission, known: KnownSheet, head: SheetHead) {
  for (const { at, zero, rows } of versions) {
    const same = head.history.find((mark) => momentOf(mark.at) === momentOf(at))
    if (same === undefined) continue
    const checked = await checkSheet(around, known, { rows, zero, explanations: [] })
    if (rowsHash(zero, checked.rows) !== same.hash) return same
  }
  return undefined
}

/** A sheet whose part was interrupted, as it stands: the document's versions that are in already, by their times. */
export async function continuedState(
  store: Store,
  around: Surroundings,
  submission: Submission,
  known: KnownSheet,
  head: SheetHead,
): Promise<SheetState> {
  const state = new SheetState(head)
  for (const mark of head.history) {
    const version = submission.versions.findIndex(({ at }, i) => momentOf(at) === momentOf(mark.at) && !state.numbers.has(i))
    if (version === -1) continue
    const live = mark.state !== 'returned'
    state.found(version, mark.version, live ? (await readContent(store, head, mark.version)).rows : undefined)
  }
  around.note(known.place, state.rows)
  return state
}
