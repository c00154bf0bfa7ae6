import type { Result } from '@kaoji/shared/result'
import type { Service } from '../service.ts'
import type { FilledSheet } from './filledSheet.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { refused, type Trouble } from './trouble.ts'

/** A filled sheet out of a workbook; `base` is the version it was filled from, where its hidden sheet says. */
export async function sheetOutOfWorkbook(read: Service['readWorkbook'], _known: KnownSheet, file: Uint8Array): Promise<Result<FilledSheet & { readonly base?: number }, Trouble>> {
  const cells = await read(file)
  if (!cells.ok) return refused('unreadable-workbook', cells.error.says, { members: { reason: cells.error.reason } })
  return refused('unreadable-workbook', { zh: '工作簿里没有这张表。', en: 'The workbook does not hold this sheet.' })
}
