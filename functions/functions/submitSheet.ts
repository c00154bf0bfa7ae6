import { mayWriteSheet } from '@kaoji/shared/sheets/mayWriteSheet'
import { submit } from '../operations/submit.ts'
import { created } from './answers.ts'
import { spokenProblem, troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { filledFrom } from './filledFrom.ts'
import { askSheet } from './askSheet.ts'
import { plainSheet } from './plainSheet.ts'
import { sheetAddress } from './sheetAddress.ts'
import { filledSheetSchema, receiptSchema, sheetParameters } from './sheetSchemas.ts'
import { z } from 'zod'

/** 报送: a sheet's next version, or nothing. 201 receipt, 412 somebody was first, 422 the cells at fault. */
export const submitSheet = endpoint({
  name: 'submitSheet',
  method: 'PUT',
  route: 'departments/{department}/periods/{period}/sheets/{kind}',
  says: {
    zh: '报送一张表（行或零报告，或工作簿），审定后更正须写原因',
    en: 'Hand in a sheet: its rows, a nil report, or the workbook itself; a correction after acceptance with its reason',
  },
  roles: ['filler', 'head', 'inspector', 'office'],
  params: sheetParameters,
  query: { reason: z.string().max(2000).optional(), zero: z.stringbool().optional() },
  body: filledSheetSchema,
  usualBody: plainSheet,
  workbook: true,
  idempotencyKey: 'optional',
  ifMatch: 'optional',
  answers: { 201: { says: { zh: '回执', en: 'The receipt' }, body: receiptSchema, etag: true, location: true } },
  troubles: [
    'not-found',
    'older-definition',
    'somebody-was-first',
    'rows-at-fault',
    'unreadable-workbook',
    'key-reused',
    'if-match-missing',
    'body-at-fault',
  ],
  may: askSheet((who, { sheet, record }, department) => mayWriteSheet(who, sheet, department, record.bureau)),
  async answer({ who, params, query, body, workbook, store, service, now, language, ifMatch, idempotency }) {
    const filled = await filledFrom({ store, service, params, body, workbook, query })
    if (!filled.ok) return troubled(filled.error, language)
    const { known, ...sheet } = filled.value
    const submitted = await submit(store, {
      ...sheet,
      known,
      by: who.person,
      ...(who.name !== '' && { byName: who.name }),
      ifMatch,
      idempotency: idempotency && { ...idempotency, key: `${who.oid} ${idempotency.key}` },
      now,
    })
    if (!submitted.ok) return troubled(submitted.error, language)
    const { receipt, etag } = submitted.value
    const location = `${sheetAddress(params)}/versions/${receipt.version}`
    return created({ ...receipt, problems: receipt.problems.map((each) => spokenProblem(each, language)) }, { etag, location })
  },
})
