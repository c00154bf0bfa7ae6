import { roles } from '../identity/who.ts'
import { readYears } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { shownYear } from './shownYear.ts'
import { yearSchema } from './yearSchemas.ts'

/** The years that have a record. */
export const listYears = endpoint({
  name: 'listYears',
  method: 'GET',
  route: 'years',
  says: { zh: '各年度', en: 'The years' },
  roles: [...roles, 'listed'],
  query: listQuery,
  answers: { 200: { says: { zh: '各年度', en: 'The years' }, body: listOf(yearSchema) } },
  async answer({ store, query }) {
    const years = (await readYears(store)).map(({ year, record }) => shownYear(year, record))
    return ok(pageOf(years, ['year', 'freeze'], query, '/api/years'))
  },
})
