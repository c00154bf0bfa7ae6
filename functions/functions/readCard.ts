import { z } from 'zod'
import { roles } from '../identity/who.ts'
import { citedRows } from '../operations/citedRows.ts'
import { maySeeFact, shownCard, within } from '../operations/resultRights.ts'
import { cardOf } from '../operations/results.ts'
import { ok, problem } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { cardParameter } from './cardAddress.ts'
import { endpoint } from './endpoint.ts'
import { shownRowSchema, whyCardSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'

/** 得分说明: one why-card, and the rows it cites as the run read them. */
export const readCard = endpoint({
  name: 'readCard',
  method: 'GET',
  route: 'years/{year}/runs/{run}/cards/{card}',
  says: { zh: '一条得分说明及其引用的行', en: 'A why-card with the rows it cites' },
  roles: [...roles, 'listed'],
  params: { ...runParameters, card: cardParameter },
  answers: {
    200: {
      says: { zh: '得分说明', en: 'The why-card' },
      body: z.strictObject({ card: whyCardSchema, rows: z.array(shownRowSchema) }).meta({ id: 'CardWithRows' }),
      etag: true,
    },
  },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, etag } = seen.value
    const mine = [...summary.scorecards, ...summary.departments].some(
      (one) => within(scope, one) && one.lines.some(({ card }) => card === params.card),
    )
    const card = scope === 'all' || mine ? await cardOf(store, params.year, seen.value, params.card) : undefined
    if (card === undefined) return problem('not-found', { zh: '没有这条得分说明。', en: 'There is no such why-card.' })
    const rows = await citedRows(
      store,
      params.year,
      card.facts.filter((fact) => maySeeFact(who, scope, fact)),
    )
    return ok({ card: shownCard(card, who, scope), rows }, { etag })
  },
})
