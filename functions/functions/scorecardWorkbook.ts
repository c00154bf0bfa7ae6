import { roles } from '../identity/who.ts'
import { shownCard, within } from '../operations/resultRights.ts'
import { scorecardWorkbook as printed } from '../operations/rankingWorkbook.ts'
import { problem, workbookFile } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { cardParameter } from './cardAddress.ts'
import { endpoint } from './endpoint.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun, seesRun } from './seenRun.ts'

/** One scorecard to print, .xlsx. */
export const scorecardWorkbook = endpoint({
  name: 'scorecardWorkbook',
  method: 'GET',
  route: 'years/{year}/runs/{run}/scorecards/{scorecard}/workbook',
  says: { zh: '打印一张得分单', en: 'A scorecard to print' },
  roles: [...roles, 'listed'],
  params: { ...runParameters, scorecard: cardParameter },
  answers: { 200: { says: { zh: '得分单', en: 'The scorecard' }, workbook: true } },
  troubles: ['not-found'],
  may: seesRun,
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const { summary, scope, record } = seen.value
    const card = summary.scorecards.find(({ id }) => id === params.scorecard)
    const bytes =
      card !== undefined && within(scope, card)
        ? await printed(store, record, seen.value, card.id, (each) => shownCard(each, who, scope))
        : undefined
    if (card === undefined || bytes === undefined)
      return problem('not-found', { zh: '没有这张得分单。', en: 'There is no such scorecard.' })
    return workbookFile(bytes, `得分单-${card.person}-${card.post}.xlsx`)
  },
})
