import { fill } from '@kaoji/shared/messages/render'
import { cycleOf, yearOf } from '@kaoji/shared/period'
import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { ok, type Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row, Submission } from '@kaoji/shared/year'
import type { Store } from '../../storage/port.ts'
import { listYearHeads } from '../../storage/sheetHead.ts'
import { acceptableSheet } from '../filledSheet.ts'
import type { KnownSheet } from '../sheetPlace.ts'
import type { Imported } from '../sheetVersions.ts'
import { placeName } from '@kaoji/shared/placeName'
import { Surroundings } from '../surroundings.ts'
import { refused, type Trouble } from '../trouble.ts'
import { reporters, type YearRecord } from '../yearRecord.ts'
import type { CamePart, ImportAnswer, LeftOut } from './camePart.ts'
import { happenings, type Happening } from './moments.ts'
import { conflictingSheets, continuedState } from './precedents.ts'
import { SheetState } from './sheetState.ts'
import { writeReturn, writeVersion } from './writes.ts'

// Who has more faults than this mends these first.
const mostProblems = 2000

type Entered = Pick<ImportAnswer, 'sheets' | 'versions' | 'returns' | 'leftOut' | 'odd'>

/** Enters a part's sheets in the order they were lived. Trouble, before anything enters, where a sheet has a live version of its own. */
export async function enterSheets(store: Store, record: YearRecord, came: CamePart): Promise<Result<Entered, Trouble>> {
  const { document, year } = came
  const { heads } = await listYearHeads(store, year, reporters(record))
  const byPlace = new Map(heads.map((head) => [placeName(head), head]))
  const around = new Surroundings(store, record, byPlace)
  const imported: Imported = { import: came.import, part: came.part, document: came.hash, by: came.by }

  const known = new Map<Submission, KnownSheet>()
  const leftOut: LeftOut[] = []
  for (const submission of document.submissions) {
    const sheet = knownSheet(record, submission)
    if (sheet.ok) known.set(submission, sheet.value)
    else
      leftOut.push({
        ...placeOf(submission),
        version: 0,
        at: submission.versions[0]?.at ?? '',
        says: fill(sheet.error.says, sheet.error.values),
        problems: [],
      })
  }
  const before = document.submissions.filter((submission) => known.has(submission) && byPlace.has(placeName(submission)))
  const conflicts = await conflictingSheets(
    store,
    around,
    before.map((submission) => ({ submission, known: known.get(submission)!, head: byPlace.get(placeName(submission))! })),
    imported,
  )
  if (conflicts.length > 0) {
    return refused(
      'conflict',
      {
        zh: '有{count}张表已有在用的版本，或同一时间的内容不同，这一部分没有导入。',
        en: '{count} {count:sheet has|sheets have} a live version, or other rows of the same time: nothing of this part was entered.',
      },
      { values: { count: conflicts.length }, members: { sheets: conflicts } },
    )
  }

  const states = new Map<Submission, SheetState>()
  for (const submission of known.keys()) {
    const head = byPlace.get(placeName(submission))
    states.set(
      submission,
      head === undefined ? new SheetState(undefined) : await continuedState(store, around, submission, known.get(submission)!, head),
    )
  }
  const { order, odd } = happenings(document.submissions)
  const tally = { versions: 0, returns: 0, told: 0 }
  const leaveOut = ({ submission, version, at }: Happening, trouble: Trouble) => {
    const problems = (trouble.problems ?? []).slice(0, Math.max(0, mostProblems - tally.told))
    tally.told += problems.length
    leftOut.push({ ...placeOf(submission), version: version + 1, at, says: fill(trouble.says, trouble.values), problems })
  }
  let writing: Promise<unknown>[] = []
  for (const happening of order) {
    const state = states.get(happening.submission)
    const sheet = known.get(happening.submission)
    if (state === undefined || sheet === undefined) continue
    if (happening.what === 'returned') {
      if (!state.waits(happening.version)) continue
      tally.returns += 1
      writing.push(state.goesBack((head) => writeReturn(store, head, happening, imported, came)))
    } else if (state.numbers.has(happening.version)) tally.versions += 1
    else {
      const { rows, zero } = happening.submission.versions[happening.version]!
      const checked = await acceptableSheet(around, sheet, { rows, zero, explanations: [] })
      if (checked.ok) {
        tally.versions += 1
        writing.push(
          enter(state, sheet, happening, checked.value.rows).then((head) => head === undefined && leaveOut(happening, overtaken)),
        )
      } else leaveOut(happening, checked.error)
    }
    around.note(sheet.place, state.rows)
    if (writing.length >= mostWriting) {
      await Promise.all(writing)
      writing = []
    }
  }
  await Promise.all(writing)
  const sheets = [...states.values()].filter(({ isIn }) => isIn).length
  return ok({
    sheets,
    versions: tally.versions,
    returns: tally.returns,
    leftOut,
    odd: odd.map(({ submission, at, odd }) => ({ ...placeOf(submission), at, odd })),
  })

  function enter(state: SheetState, sheet: KnownSheet, { submission, version, at }: Happening, rows: readonly Row[]) {
    const { zero, state: became } = submission.versions[version]!
    const write = writeVersion(
      store,
      sheet,
      { at, zero, rows, accepted: became === 'accepted', number: state.next, corrects: state.wasAccepted },
      imported,
      came,
    )
    return state.comesIn(version, became === 'accepted' ? 'accepted' : 'submitted', rows, write)
  }
}

// So many versions on their way to the disk at once.
const mostWriting = 256
const overtaken: Trouble = {
  kind: 'conflict',
  says: { zh: '导入时有人报了这张表。', en: 'Somebody handed in this sheet during the import.' },
}
const placeOf = ({ kind, department, period }: Submission) => ({ kind, department, period })

function knownSheet(record: YearRecord, { kind, department, period }: Submission): Result<KnownSheet, Trouble> {
  const sheet = sheetOf(kind)
  const { year } = record.bureau
  if (sheet === undefined)
    return refused('not-found', { zh: '没有“{kind}”这种表。', en: 'There is no sheet kind {kind}.' }, { values: { kind } })
  if (cycleOf(period) !== sheet.cycle || yearOf(period) !== year)
    return refused('not-found', { zh: '“{kind}”没有{period}这一期。', en: '{kind} has no period {period}.' }, { values: { kind, period } })
  if (!fillersOf(sheet, record.bureau).includes(department))
    return refused(
      'not-found',
      { zh: '“{department}”不填“{kind}”。', en: '{department} does not fill {kind}.' },
      { values: { department, kind } },
    )
  return ok({ sheet, place: { year: String(year), department, kind, period }, record })
}
