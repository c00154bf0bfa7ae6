import { z } from 'zod'
import { findSheet } from '../operations/sheetPlace.ts'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { filledWorkbook as filled } from '../operations/sheetWorkbook.ts'
import { workbookFile } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { sheetParameters } from './sheetSchemas.ts'

/** A filled sheet, .xlsx: to go on filling, or printed for the file. */
export const filledWorkbook = endpoint({
  name: 'filledWorkbook',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/workbook',
  says: { zh: '下载已填的表或打印件', en: 'A filled sheet as a workbook, or its printed copy' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: sheetParameters,
  query: {
    version: z.coerce.number().int().min(1).max(99_999_999).optional().meta({ description: 'The newest where not said' }),
    printed: z.stringbool().optional().meta({ description: 'Locked, with 合计 and the marks of the foot' }),
  },
  answers: { 200: { says: { zh: '工作簿', en: 'The workbook' }, workbook: true } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, query: { version, printed }, store, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const file = await filled(store, known.value, { version, printed: printed ?? false })
    return file.ok ? workbookFile(file.value.bytes, file.value.fileName) : troubled(file.error, language)
  },
})
