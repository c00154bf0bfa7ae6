import { beijingTime } from '@kaoji/shared/civilDate'
import { fill } from '@kaoji/shared/messages/render'
import { ok, type Result } from '@kaoji/shared/result'
import { sections, type YearDocument } from '@kaoji/shared/year'
import { findImportPart, noteImportPart } from '../../storage/imports.ts'
import type { Store } from '../../storage/port.ts'
import { rulingsOf } from '../rulingList.ts'
import { recordRuling } from '../rulings.ts'
import { refused, type Trouble } from '../trouble.ts'
import { readYear, saveYear, type YearRecord } from '../yearRecord.ts'
import type { CamePart, ImportAnswer, LeftOut } from './camePart.ts'
import { enterSheets } from './enterSheets.ts'

/**
 * Lives a part of a past year again: the very submit, return and accept, with the document's times. The same part again changes
 * nothing; one that came only in part, because the service was stopped, is continued. Trouble, and nothing of it enters: the year is
 * published, its record says otherwise, or a sheet has a live version already.
 */
export async function importPart(
  store: Store,
  came: CamePart,
): Promise<Result<{ readonly answer: ImportAnswer; readonly replayed: boolean }, Trouble>> {
  const { year, document, by, now } = came
  const before = await findImportPart(store, year, came.import, came.part)
  if (before?.hash === came.hash) return ok({ answer: before.answer as ImportAnswer, replayed: true })
  if (before !== undefined)
    return refused('conflict', { zh: '这一部分已导入过别的内容。', en: 'This part was imported already, with another content.' })
  const twice = sheetTwice(document)
  if (twice !== undefined)
    return refused(
      'body-at-fault',
      { zh: '“{twice}”在文件中出现两次。', en: '{twice} stands twice in the document.' },
      { values: { twice } },
    )
  const record = await recordFor(store, came)
  if (!record.ok) return record
  const entered = await enterSheets(store, record.value, came)
  if (!entered.ok) return entered
  const rulings = await enterRulings(store, record.value, came)
  const at = beijingTime(now)
  const answer: ImportAnswer = {
    year,
    import: came.import,
    part: came.part,
    document: came.hash,
    by,
    at,
    rulings: rulings.entered,
    ...entered.value,
    leftOut: [...entered.value.leftOut, ...rulings.leftOut],
  }
  const subject = `import/${came.import}/${came.part}`
  const { sheets, versions } = answer
  const audit = {
    at,
    recordedAt: at,
    by,
    action: 'import',
    subject,
    details: { document: came.hash, sheets, versions, leftOut: answer.leftOut.length },
  }
  await noteImportPart(store, year, came.import, { part: came.part, hash: came.hash, answer }, audit)
  return ok({ answer, replayed: false })
}

/** The year's record: the first part makes it, the others must agree with it. */
async function recordFor(store: Store, { year, document, by, now }: CamePart): Promise<Result<YearRecord, Trouble>> {
  const { bureau, freeze } = document
  const kept = await readYear(store, year)
  if (kept === undefined) {
    const made = await saveYear(store, year, { bureau, freeze }, { by, now, ifMatch: undefined })
    return made.ok ? ok(made.value.record) : made
  }
  if (kept.record.publications.length > 0)
    return refused(
      'year-published',
      { zh: '{year}年已公布，不能再导入。', en: 'The year {year} is published: nothing can be imported into it.' },
      { values: { year } },
    )
  if (statedText({ bureau, freeze }) !== statedText(kept.record)) {
    return refused(
      'conflict',
      { zh: '文件中的单位、科室或截止日与{year}年的年度设置不同。', en: 'Bureau, departments or freeze differ from the record of {year}.' },
      { values: { year } },
    )
  }
  return ok(kept.record)
}

const statedText = ({ bureau, freeze }: Pick<YearRecord, 'bureau' | 'freeze'>) =>
  JSON.stringify([
    freeze,
    bureau.name,
    bureau.year,
    bureau.departments,
    sections.map((section) => bureau.roles[section] ?? ''),
    bureau.compound,
  ])

function sheetTwice({ submissions }: YearDocument): string | undefined {
  const seen = new Set<string>()
  for (const { kind, department, period } of submissions) {
    const name = `${department} ${kind} ${period}`
    if (seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}

/** Enters the document's rulings, those that cannot be are listed; those of a part that came before are there already. */
async function enterRulings(
  store: Store,
  record: YearRecord,
  { year, document, by, now, ...came }: CamePart,
): Promise<{ readonly entered: number; readonly leftOut: LeftOut[] }> {
  const there = new Set((await rulingsOf(store, year)).map(({ imported }) => imported))
  const leftOut: LeftOut[] = []
  for (const [i, ruling] of document.rulings.entries()) {
    const imported = `${came.import}/${came.part}/${i + 1}`
    if (there.has(imported)) continue
    const { at = record.freeze, by: _, ...stated } = ruling
    const recorded = await recordRuling(store, record, { ruling: stated, at, by, imported, now })
    if (recorded.ok) continue
    const { says, values } = recorded.error
    const place = ruling.ruling === 'points' ? { kind: ruling.ruling, department: ruling.person, period: ruling.clause } : ruling
    leftOut.push({
      kind: place.kind,
      department: place.department,
      period: place.period,
      version: 0,
      at,
      says: fill(says, values),
      problems: [],
    })
  }
  return { entered: document.rulings.length - leftOut.length, leftOut }
}
