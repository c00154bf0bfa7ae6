import { shownCard } from '../operations/resultRights.ts'
import { wholeResult } from '../operations/results.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { runResultSchema } from './resultSchemas.ts'
import { runParameters } from './runSchemas.ts'
import { seenRun } from './seenRun.ts'

/** A run's whole result as one document: cards, persons, departments, quotas, contest. */
export const readResult = endpoint({
  name: 'readResult',
  method: 'GET',
  route: 'years/{year}/runs/{run}/result',
  says: { zh: '汇总结果全文', en: "A run's whole result" },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: runParameters,
  answers: { 200: { says: { zh: '结果', en: 'The result' }, body: runResultSchema, etag: true } },
  troubles: ['not-found'],
  async answer({ who, params, store, language }) {
    const seen = await seenRun({ who, params, store })
    if (!seen.ok) return troubled(seen.error, language)
    const result = await wholeResult(store, params.year, seen.value)
    const cards = Object.fromEntries(Object.entries(result.cards).map(([id, card]) => [id, shownCard(card, who, seen.value.scope)]))
    return ok({ ...result, cards }, { etag: seen.value.etag })
  },
})
