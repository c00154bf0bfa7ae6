import { z } from 'zod'
import { checkSheet as check } from '../operations/filledSheet.ts'
import { mayWriteSheet } from '@kaoji/shared/sheets/mayWriteSheet'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { Surroundings } from '../operations/surroundings.ts'
import { ok } from './answers.ts'
import { spokenProblem, troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { filledFrom } from './filledFrom.ts'
import { plainSheet } from './plainSheet.ts'
import { filledSheetSchema, problemSchema, rowSchema, sheetParameters } from './sheetSchemas.ts'

/** 核对: all that would be said of a sheet if it were handed in now. Nothing is kept. */
export const checkSheet = endpoint({
  name: 'checkSheet',
  method: 'POST',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/check',
  says: { zh: '核对而不报送', en: 'Check a sheet without submitting it' },
  roles: ['filler', 'head', 'inspector', 'office'],
  params: sheetParameters,
  body: filledSheetSchema,
  usualBody: plainSheet,
  workbook: true,
  answers: {
    200: {
      says: { zh: '问题及读出的行', en: 'The problems, and the rows as they were read' },
      body: z
        .strictObject({ problems: z.array(problemSchema), rows: z.array(rowSchema), places: z.array(z.int()), mends: z.int() })
        .meta({ id: 'Checked' }),
    },
  },
  troubles: ['not-found', 'unreadable-workbook', 'rows-at-fault'],
  may: askSheet(
    (who, { sheet, record }, department) => mayReadSheet(who, sheet, department) || mayWriteSheet(who, sheet, department, record.bureau),
  ),
  async answer({ params, body, workbook, store, service, language }) {
    const filled = await filledFrom({ store, service, params, body, workbook, query: {} })
    if (!filled.ok) return troubled(filled.error, language)
    const { known, filled: sheet } = filled.value
    const { problems, rows, places, mends } = await check(new Surroundings(store, known.record), known, sheet)
    return ok({ problems: problems.map((each) => spokenProblem(each, language)), rows, places, mends: mends.length })
  },
})
