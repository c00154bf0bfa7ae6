import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { periodText } from '@kaoji/shared/messages/periods'
import { cycleOf, yearOf } from '@kaoji/shared/period'
import { ok, type Result } from '@kaoji/shared/result'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Store } from '../storage/port.ts'
import type { SheetPlace } from '../storage/submissionKeys.ts'
import { refused, type Trouble } from './trouble.ts'
import { readYear, type YearRecord } from './yearRecord.ts'

/** Which sheet is meant, as an address names it. */
export interface SheetKey {
  readonly department: string
  readonly period: string
  readonly kind: string
}

/** A sheet that can exist: its definition, where it is kept, the year it belongs to. */
export interface KnownSheet {
  readonly sheet: SheetDefinition
  readonly place: SheetPlace
  readonly record: YearRecord
}

/** Finds what an address means; trouble where there is no such kind, period, year or department, or the department does not fill this kind. */
export async function findSheet(store: Store, { department, period, kind }: SheetKey): Promise<Result<KnownSheet, Trouble>> {
  const sheet = sheetOf(kind)
  if (sheet === undefined)
    return refused('not-found', { zh: '没有“{kind}”这种表。', en: 'There is no sheet kind {kind}.' }, { values: { kind } })
  if (cycleOf(period) !== sheet.cycle) {
    return refused(
      'not-found',
      { zh: '“{title}”没有{period}这一期。', en: '{title} has no period {period}.' },
      { values: { title: sheet.title, period: cycleOf(period) === undefined ? period : periodText(period) } },
    )
  }
  const year = String(yearOf(period))
  const kept = await readYear(store, year)
  if (kept === undefined)
    return refused('not-found', { zh: '没有{year}年的年度设置。', en: 'There is no record of the year {year}.' }, { values: { year } })
  if (!fillersOf(sheet, kept.record.bureau).includes(department)) {
    return refused(
      'not-found',
      { zh: '“{department}”不填“{title}”。', en: '{department} does not fill {title}.' },
      { values: { department, title: sheet.title } },
    )
  }
  return ok({ sheet, place: { year, department, kind, period }, record: kept.record })
}
