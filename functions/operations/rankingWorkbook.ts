import { beijingDay, momentOf } from '@kaoji/shared/civilDate'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Store } from '../storage/port.ts'
import type { Book } from '../workbook/book.ts'
import { rankingBook, scorecardBook } from '../workbook/ranking/rankingBook.ts'
import type { RunStanding } from '../workbook/ranking/standing.ts'
import { writeBook } from '../workbook/writeBook.ts'
import { checkCode } from './checkCode.ts'
import { readInputs } from './consolidate/frozenInputs.ts'
import { runsOf } from './consolidate/steerRun.ts'
import { doneRun, wholeResult, type DoneRun } from './results.ts'
import type { YearRecord } from './yearRecord.ts'

/** What a reader sees of a why-card. */
type Shown = (card: WhyCard) => WhyCard

/** 排名工作簿 of a run, .xlsx. */
export async function rankingWorkbook(store: Store, record: YearRecord, done: DoneRun, shown: Shown): Promise<Uint8Array> {
  const { result, standing, at } = await told(store, record, done, shown)
  return writeBook(rankingBook(result, standing, at))
}

/** One scorecard to print, .xlsx; undefined where the run has none of that id. */
export async function scorecardWorkbook(
  store: Store,
  record: YearRecord,
  done: DoneRun,
  id: string,
  shown: Shown,
): Promise<Uint8Array | undefined> {
  const { result, standing, at } = await told(store, record, done, shown)
  const book: Book | undefined = scorecardBook(id, result, standing, at)
  return book && writeBook(book)
}

/** What a workbook tells of a run: its result, and where it stands among the year's runs. */
async function told(store: Store, { bureau, publications }: YearRecord, done: DoneRun, shown: Shown) {
  const whole = async (of: DoneRun): Promise<RunResult> => {
    const result = await wholeResult(store, year, of)
    return { ...result, cards: Object.fromEntries(Object.entries(result.cards).map(([id, card]) => [id, shown(card)])) }
  }
  const year = String(bureau.year)
  const { number, record } = done.run
  const frozen = await readInputs(store, year, record.inputs)
  const before = (await runsOf(store, year)).findLast((run) => run.number < number && run.record.state === 'done')
  const previous = before && (await doneRun(store, year, before.number))
  const standing: RunStanding = {
    number,
    day: beijingDay(record.endedAt!),
    checkCode: checkCode(record.result!.hash),
    published: publications.some(({ run }) => run === number),
    imported: frozen.sheets.filter(({ imported, version }) => imported && version > 0).length,
    ...(previous?.ok && { previous: { number: before!.number, result: await whole(previous.value) } }),
  }
  return { result: await whole(done), standing, at: momentOf(record.endedAt!) }
}
