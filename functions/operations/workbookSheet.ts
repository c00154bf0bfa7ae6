import { ok, type Result } from '@kaoji/shared/result'
import type { Service } from '../service.ts'
import { readSheet } from '../workbook/readSheet.ts'
import type { FilledSheet } from './filledSheet.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { refused, type Trouble } from './trouble.ts'

/** What a workbook holds of a sheet; `base` is the version it was filled from, where its hidden page says. */
export type SheetFromWorkbook = FilledSheet & { readonly base?: number }

/**
 * A filled sheet out of a workbook (.xlsx), which must be the sheet that the address names. Trouble: it cannot be read, or it is of another
 * kind, bureau, department or period, its columns are not ours.
 */
export async function sheetOutOfWorkbook(
  read: Service['readWorkbook'],
  { place: { kind, department, period }, record }: KnownSheet,
  file: Uint8Array,
): Promise<Result<SheetFromWorkbook, Trouble>> {
  const cells = await read(file)
  if (!cells.ok) return refused('unreadable-workbook', cells.error.says, { members: { reason: cells.error.reason } })
  const found = readSheet(cells.value, { kind, bureau: record.bureau.name, department, period })
  if (!found.ok)
    return refused(
      'unreadable-workbook',
      { zh: '这份工作簿不能作为这张表。', en: 'This workbook cannot be taken for this sheet.' },
      { problems: found.error },
    )
  const { rows, date1904, base, warnings } = found.value
  return ok({ rows, zero: false, explanations: [], date1904, warnings, ...(base !== undefined && { base }) })
}
