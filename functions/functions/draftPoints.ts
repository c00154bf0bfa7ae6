import { z } from 'zod'
import { draftPoints as pointsOf } from '../operations/draftPoints.ts'
import { shownCard } from '../operations/resultRights.ts'
import { findSheet } from '../operations/sheetPlace.ts'
import { mayReadSheet } from '../operations/sheetRights.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { askSheet } from './askSheet.ts'
import { endpoint } from './endpoint.ts'
import { whyCardSchema } from './resultSchemas.ts'
import { plainSheet } from './plainSheet.ts'
import { filledSheetSchema, sheetParameters } from './sheetSchemas.ts'

/** 本表得分: what the clauses that read a sheet would come to with these rows. Nothing is kept. */
export const draftPoints = endpoint({
  name: 'draftPoints',
  method: 'POST',
  route: 'departments/{department}/periods/{period}/sheets/{kind}/points',
  says: { zh: '按所填的行试算本表得分', en: 'What the clauses that read a sheet would come to so far with these rows' },
  roles: ['filler', 'head', 'inspector', 'office'],
  params: sheetParameters,
  body: filledSheetSchema,
  usualBody: plainSheet,
  answers: {
    200: {
      says: { zh: '得分及得分说明', en: 'The points with their why-cards' },
      body: z
        .strictObject({ points: z.string(), maximum: z.string(), bonus: z.string(), until: z.iso.date(), cards: z.array(whyCardSchema) })
        .meta({ id: 'DraftPoints', description: 'Without bonus; until: the last day of which something can lack. Decimals are texts.' }),
    },
  },
  troubles: ['not-found'],
  may: askSheet((who, { sheet }, department) => mayReadSheet(who, sheet, department)),
  async answer({ who, params, body, store, now, language }) {
    const known = await findSheet(store, params)
    if (!known.ok) return troubled(known.error, language)
    const points = await pointsOf(store, known.value, body, now)
    // No run has these cards: each sees in them what he may read anyway.
    return ok({ ...points, cards: points.cards.map((card) => shownCard(card, who, 'all')) })
  },
})
