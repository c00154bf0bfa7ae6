import { rulingsOf } from '../operations/rulingList.ts'
import { ok } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { yearParameter } from './sheetSchemas.ts'
import { listedRulingSchema } from './yearSchemas.ts'

/** The rulings of a year, those withdrawn marked. */
export const listRulings = endpoint({
  name: 'listRulings',
  method: 'GET',
  route: 'rulings',
  says: { zh: '一个年度的裁定', en: 'The rulings of a year' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  query: { ...listQuery, year: yearParameter },
  answers: { 200: { says: { zh: '裁定', en: 'The rulings' }, body: listOf(listedRulingSchema) } },
  async answer({ query: { year, ...query }, store }) {
    return ok(
      pageOf(await rulingsOf(store, year), ['ruling', 'number', 'at', 'by', 'reason', 'withdrawnBy'], query, `/api/rulings?year=${year}`),
    )
  },
})
