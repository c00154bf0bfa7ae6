import { commitWithBulk } from './bulk.ts'
import type { Entity, Store } from './port.ts'
import { readRange } from './readRange.ts'
import { readHead, type SheetHead } from './sheetHead.ts'
import { noteRow, noteRows, staffingPartition, stampRow, submissionsTable, type SheetPlace } from './submissionKeys.ts'

// Nearly every check asks for the staffing of all departments, whose heads stand in as many partitions. So that one request tells whether any
// changed, a partition of their own keeps a note a department and one stamp, another after every note. A note says `writing` before its
// department's head is written, `written` after it. Where a process ends in between it goes on saying `writing`, and that head is looked at
// each time, until it is written next. What was written before there were notes has none, and stands until there is one.

const writing = 'writing'
const written = 'written'

/** A department's head, as it stood while its note was this one. */
interface Looked {
  readonly note: string | undefined
  readonly head: SheetHead | undefined
}

interface Known {
  readonly stamp: string | undefined
  readonly notes: ReadonlyMap<string, Entity>
  readonly looked: ReadonlyMap<string, Looked>
  readonly departments: readonly string[]
  readonly heads: readonly (SheetHead | undefined)[]
  /** No note says `writing`. */
  readonly settled: boolean
}

const known = new WeakMap<Store, Map<string, Known>>()

/**
 * The heads of staffing 人员岗位名册 in each of these departments, in their order; undefined where nothing was handed in. One request while no
 * staffing is written, whatever the number of departments; the very same list then.
 */
export async function readStaffingHeads(
  store: Store,
  year: string,
  departments: readonly string[],
): Promise<readonly (SheetHead | undefined)[]> {
  const byYear = known.get(store) ?? new Map<string, Known>()
  known.set(store, byYear)
  // Before the notes: what is written in between shows as another stamp to whoever asks next.
  const stamp = (await store.get(submissionsTable, staffingPartition(year), stampRow))?.etag
  const before = byYear.get(year)
  const same = before !== undefined && before.stamp === stamp
  if (same && before.settled && before.departments === departments) return before.heads
  const notes = same ? before.notes : await readNotes(store, year)
  let settled = true
  const all = await Promise.all(
    departments.map(async (department): Promise<Looked> => {
      const note = notes.get(noteRow(department))
      const isWriting = note?.properties['state'] === writing
      settled &&= !isWriting
      const looked = before?.looked.get(department)
      if (looked !== undefined && looked.note === note?.etag && !isWriting) return looked
      return { note: note?.etag, head: await readHead(store, { year, department, kind: 'staffing', period: year }) }
    }),
  )
  const looked = new Map(departments.map((department, i) => [department, all[i]!]))
  const heads = all.map(({ head }) => head)
  byYear.set(year, { stamp, notes, looked, departments, heads, settled })
  return heads
}

async function readNotes(store: Store, year: string): Promise<ReadonlyMap<string, Entity>> {
  const range = { partition: staffingPartition(year), rows: noteRows }
  return new Map((await readRange(store, submissionsTable, range)).map((note) => [note.rowKey, note]))
}

/** `commitWithBulk` of writes among which is a sheet's head, and what tells of it where the sheet is staffing. */
export const commitHead: typeof commitWithBulk = async (store, place, ...what) => {
  if (place.kind !== 'staffing') return commitWithBulk(store, place, ...what)
  const begun = await note(store, place, writing)
  const outcome = await commitWithBulk(store, place, ...what)
  // Who wrote nothing leaves his note: it may stand over that of another, whose head is still on its way. Who did write knows that all who began
  // before him come too late; where somebody began after him, his note is no longer this one.
  if (outcome.ok && begun.ok) await note(store, place, written, begun.value[0])
  return outcome
}

function note(store: Store, { year, department }: SheetPlace, state: string, over?: string): ReturnType<Store['commit']> {
  const row = { rowKey: noteRow(department), properties: { state } }
  return store.commit(submissionsTable, staffingPartition(year), [
    over === undefined ? { write: 'upsert', ...row } : { write: 'replace', etag: over, ...row },
    { write: 'upsert', rowKey: stampRow, properties: {} },
  ])
}
