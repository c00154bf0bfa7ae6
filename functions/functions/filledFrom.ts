import { ok, type Result } from '@kaoji/shared/result'
import type { z } from 'zod'
import type { FilledSheet } from '../operations/filledSheet.ts'
import type { KnownSheet, SheetKey } from '../operations/sheetPlace.ts'
import type { Trouble } from '../operations/trouble.ts'
import { sheetOutOfWorkbook } from '../operations/workbookSheet.ts'
import type { Service } from '../service.ts'
import { askedSheet } from './askSheet.ts'
import type { filledSheetSchema } from './sheetSchemas.ts'

interface Came {
  readonly service: Service
  readonly store: Service['store']
  readonly params: SheetKey
  readonly body: z.output<typeof filledSheetSchema> | undefined
  readonly workbook: Uint8Array | undefined
  /** What a workbook has no room for. */
  readonly query: { readonly reason?: string | undefined; readonly zero?: boolean | undefined }
}

interface CameIn {
  readonly known: KnownSheet
  readonly filled: FilledSheet
  readonly reason: string | undefined
  readonly base?: number
  readonly definition?: string
}

/** The filled sheet of a request, out of its JSON or its workbook (.xlsx). */
export async function filledFrom({ service, store, params, body, workbook, query }: Came): Promise<Result<CameIn, Trouble>> {
  const known = await askedSheet(store, params)
  if (!known.ok) return known
  if (workbook === undefined) {
    const { rows, zero, explanations, reason, definition } = body!
    return ok({
      known: known.value,
      filled: { rows, zero, explanations },
      reason: reason ?? query.reason,
      ...(definition !== undefined && { definition }),
    })
  }
  const read = await sheetOutOfWorkbook(service.readWorkbook, known.value, workbook)
  if (!read.ok) return read
  const { base, ...filled } = read.value
  return ok({
    known: known.value,
    filled: { ...filled, zero: query.zero ?? false },
    reason: query.reason,
    ...(base !== undefined && { base }),
  })
}
