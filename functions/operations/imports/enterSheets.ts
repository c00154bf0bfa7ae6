import { beijingTime } from '@kaoji/shared/civilDate'
import { cycleOf, yearOf } from '@kaoji/shared/period'
import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { ok, type Result } from '@kaoji/shared/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Submission } from '@kaoji/shared/year'
import { commitVersion } from '../../storage/commitVersion.ts'
import { decide } from '../../storage/decide.ts'
import type { Store } from '../../storage/port.ts'
import { listYearHeads } from '../../storage/sheetHead.ts'
import { rowsHash } from '../checkCode.ts'
import { acceptableSheet } from '../filledSheet.ts'
import type { KnownSheet } from '../sheetPlace.ts'
import type { Imported } from '../sheetVersions.ts'
import { placeName, Surroundings } from '../surroundings.ts'
import { refused, type Trouble } from '../trouble.ts'
import { reporters, type YearRecord } from '../yearRecord.ts'
import type { CamePart, ImportAnswer, LeftOut } from './importPart.ts'
import { happenings, type Happening } from './moments.ts'
import { conflictingSheets, continuedState } from './precedents.ts'
import { SheetState } from './sheetState.ts'

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
    else leftOut.push({ ...placeOf(submission), version: 0, at: submission.versions[0]?.at ?? '', says: filled(sheet.error), problems: [] })
  }
  const before = document.submissions.filter((submission) => known.has(submission) && byPlace.has(placeName(submission)))
  const conflicts = await conflictingSheets(store, around, before.map((submission) => ({ submission, known: known.get(submission)!, head: byPlace.get(placeName(submission))! })), imported)
  if (conflicts.length > 0) {
    return refused('conflict', { zh: '有{count}张表已有在用的版本，或同一时间的内容不同，这一部分没有导入。', en: '{count} sheet(s) have a live version, or other rows of the same time: nothing of this part was entered.' }, { values: { count: conflicts.length }, members: { sheets: conflicts } })
  }

  const states = new Map<Submission, SheetState>()
  for (const submission of known.keys()) {
    const head = byPlace.get(placeName(submission))
    states.set(submission, head === undefined ? new SheetState(undefined) : await continuedState(store, around, submission, known.get(submission)!, head))
  }
  const { order, odd } = happenings(document.submissions)
  let [versions, returns, told] = [0, 0, 0]
  for (const happening of order) {
    const state = states.get(happening.submission)
    const sheet = known.get(happening.submission)
    if (state === undefined || sheet === undefined) continue
    if (happening.what === 'returned') returns += (await goesBack(store, state, happening, imported, came)) ? 1 : 0
    else if (state.numbers.has(happening.version)) versions += 1
    else {
      const entered = await comesIn(store, around, sheet, state, happening, imported, came)
      if (entered.ok) versions += 1
      else {
        const problems = (entered.error.problems ?? []).slice(0, Math.max(0, mostProblems - told))
        told += problems.length
        leftOut.push({ ...placeOf(happening.submission), version: happening.version + 1, at: happening.at, says: filled(entered.error), problems })
      }
    }
    around.note(sheet.place, state.rows)
  }
  const sheets = [...states.values()].filter(({ head }) => head !== undefined).length
  return ok({ sheets, versions, returns, leftOut, odd: odd.map(({ submission, at, odd }) => ({ ...placeOf(submission), at, odd })) })
}

const placeOf = ({ kind, department, period }: Submission) => ({ kind, department, period })

function knownSheet(record: YearRecord, { kind, department, period }: Submission): Result<KnownSheet, Trouble> {
  const sheet = sheetOf(kind)
  const { year } = record.bureau
  if (sheet === undefined) return refused('not-found', { zh: '没有“{kind}”这种表。', en: 'There is no sheet kind {kind}.' }, { values: { kind } })
  if (cycleOf(period) !== sheet.cycle || yearOf(period) !== year) return refused('not-found', { zh: '“{kind}”没有{period}这一期。', en: '{kind} has no period {period}.' }, { values: { kind, period } })
  if (!fillersOf(sheet, record.bureau).includes(department)) return refused('not-found', { zh: '“{department}”不填“{kind}”。', en: '{department} does not fill {kind}.' }, { values: { department, kind } })
  return ok({ sheet, place: { year: String(year), department, kind, period }, record })
}

/** A version of the document comes in, accepted at once where the document says so. */
async function comesIn(store: Store, around: Surroundings, known: KnownSheet, state: SheetState, { submission, version, at }: Happening, imported: Imported, { by, now }: CamePart): Promise<Result<true, Trouble>> {
  const { zero, rows, state: became } = submission.versions[version]!
  const checked = await acceptableSheet(around, known, { rows, zero, explanations: [] })
  if (!checked.ok) return checked
  const { place, sheet } = known
  const recordedAt = beijingTime(now)
  const hash = rowsHash(zero, checked.value.rows)
  const moments = { at, recordedAt, by }
  const audit = { ...moments, action: 'import-version', subject: `${place.kind}/${place.period}/${(state.head?.version ?? 0) + 1}`, details: { document: imported.document, hash } }
  const corrects = state.head?.accepted !== undefined
  const committed = await commitVersion(store, {
    place,
    head: state.head,
    facts: { ...moments, zero, hash, definition: sheet.version, imported, ...(corrects && { reason: '导入' }) },
    content: { rows: checked.value.rows, explanations: [] },
    ...(became === 'accepted' && { decision: { ...moments, state: 'accepted', imported } }),
    audit,
    receipt: null,
  })
  if (!committed.ok) return refused('conflict', { zh: '导入时有人报了这张表。', en: 'Somebody handed in this sheet during the import.' })
  state.handedIn(committed.value.head, version, checked.value.rows)
  return ok(true)
}

/** The version goes back, if it came in and has not gone back yet. */
async function goesBack(store: Store, state: SheetState, { submission, version, at }: Happening, imported: Imported, { by, now }: CamePart): Promise<boolean> {
  const { head } = state
  if (head === undefined || state.numbers.get(version) !== head.version || head.state !== 'submitted') return false
  const moments = { at, recordedAt: beijingTime(now), by }
  const audit = { ...moments, action: 'import-return', subject: `${submission.kind}/${submission.period}/${head.version}`, details: { document: imported.document } }
  const decided = await decide(store, { head, decision: { ...moments, state: 'returned', reason: '导入', imported }, audit })
  if (decided.ok) state.returned(decided.value)
  return decided.ok
}

/** A trouble's sentence with its values, since an answer is kept in both languages. */
const filled = ({ says, values = {} }: Trouble) => {
  const put = (text: string) => text.replace(/\{([a-z-]+)\}/g, (gap, name: string) => String(values[name] ?? gap))
  return { zh: put(says.zh), en: put(says.en) }
}
