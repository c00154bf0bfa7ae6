import { z } from 'zod'
import { roles } from '../identity/who.ts'
import { shownCard, within } from '../operations/resultRights.ts'
import { cardsOf } from '../operations/results.ts'
import { ok, problem } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { cardParameter } from './cardAddress.ts'
import { endpoint } from './endpoint.ts'
import { scorecardSchema, whyCardSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'

/** One scorecard with the why-card of each of its lines. */
export const readScorecard = endpoint({
  name: 'readScorecard',
  method: 'GET',
  route: 'years/{year}/runs/{run}/scorecards/{scorecard}',
  says: { zh: '一张得分单及其得分说明', en: 'A scorecard with its why-cards' },
  roles: [...roles, 'listed'],
  params: { ...runParameters, scorecard: cardParameter },
  answers: {
    200: {
      says: { zh: '得分单', en: 'The scorecard' },
      body: z.strictObject({ scorecard: scorecardSchema, cards: z.array(whyCardSchema) }).meta({ id: 'ScorecardWithReasons' }),
      etag: true,
    },
  },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, etag } = seen.value
    const scorecard = summary.scorecards.find(({ id }) => id === params.scorecard)
    // Whose card it is must not be told by whether there is one.
    if (scorecard === undefined || !within(scope, scorecard))
      return problem('not-found', { zh: '没有这张得分单。', en: 'There is no such scorecard.' })
    const cards = await cardsOf(store, params.year, seen.value, scorecard.department)
    return ok(
      { scorecard, cards: scorecard.lines.flatMap(({ card }) => (cards[card] === undefined ? [] : [shownCard(cards[card], who, scope)])) },
      { etag },
    )
  },
})
