import { findSheet } from '../operations/sheetPlace.ts'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { templateOf } from '../operations/sheetWorkbook.ts'
import { workbookFile } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { sheetParameters } from './sheetSchemas.ts'

/** A blank sheet to fill, .xlsx. */
export const sheetTemplate = endpoint({
  name: 'sheetTemplate',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/template',
  says: { zh: '下载空白表', en: 'A blank sheet to fill' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: sheetParameters,
  answers: { 200: { says: { zh: '空白表', en: 'The blank sheet' }, workbook: true } },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ params, store, now, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const { bytes, fileName } = await templateOf(store, known.value, now)
    return workbookFile(bytes, fileName)
  },
})
