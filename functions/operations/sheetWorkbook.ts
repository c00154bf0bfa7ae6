import { momentOf } from '@kaoji/shared/civilDate'
import { ok, type Result } from '@kaoji/shared/result'
import { dueOn } from '@kaoji/shared/due/dueList'
import { readContent } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { readHead } from '../storage/sheetHead.ts'
import { dropDownsOf } from '../workbook/dropDowns.ts'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { entryBook, printedBook } from '../workbook/template.ts'
import { writeBook } from '../workbook/writeBook.ts'
import { checkCode } from './checkCode.ts'
import { headLateDays } from './lateness.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { Surroundings } from './surroundings.ts'
import { refused, type Trouble } from './trouble.ts'

/** A workbook to be saved. */
export interface SheetFile {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** A blank sheet to fill, with its drop-downs; what is handed in from it follows the version that is newest now. */
export async function templateOf(store: Store, known: KnownSheet, now: number): Promise<SheetFile> {
  const head = await readHead(store, known.place)
  const newest = head?.history.at(-1)
  const copy = await copyOf(store, known, {
    rows: [],
    base: head?.version ?? 0,
    baseCode: newest === undefined ? '' : checkCode(newest.hash),
    laidOutAt: now,
  })
  return { bytes: await writeBook(entryBook(copy)), fileName: fileName(known) }
}

/** A version as a workbook: to be filled on, or printed (locked, with 合计 and the marks of the foot). */
export async function filledWorkbook(
  store: Store,
  known: KnownSheet,
  { version, printed }: { readonly version: number | undefined; readonly printed: boolean },
): Promise<Result<SheetFile, Trouble>> {
  const { place, sheet, record } = known
  const head = await readHead(store, place)
  const number = version ?? head?.version
  const mark = number === undefined ? undefined : head?.history[number - 1]
  if (head === undefined || mark === undefined) return refused('not-found', { zh: '没有报过这一版。', en: 'There is no such version.' })
  const { rows } = await readContent(store, head, mark.version)
  const copy = await copyOf(store, known, {
    rows,
    base: mark.version,
    baseCode: checkCode(mark.hash),
    laidOutAt: momentOf(mark.recordedAt),
  })
  const daysLate = headLateDays(head.history.slice(0, mark.version), dueOn(sheet, place.period), record.freeze)
  const book = printed ? printedBook(copy, { daysLate, version: mark.version, zero: mark.zero }) : entryBook(copy)
  return ok({ bytes: await writeBook(book), fileName: fileName(known) })
}

async function copyOf(
  store: Store,
  { sheet, place, record }: KnownSheet,
  filled: Pick<SheetCopy, 'rows' | 'base' | 'baseCode' | 'laidOutAt'>,
): Promise<SheetCopy> {
  const lists = await new Surroundings(store, record).ask(place, (context) => dropDownsOf(sheet, context))
  return { sheet, bureau: record.bureau.name, department: place.department, period: place.period, freeze: record.freeze, lists, ...filled }
}

/** As a folder of filled workbooks names them. */
const fileName = ({ place: { kind, period } }: KnownSheet) => `${kind}-${period}.xlsx`
