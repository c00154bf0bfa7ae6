import { roles } from '../identity/who.ts'
import { allMethods } from '../operations/methods.ts'
import { ok } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { listedMethodSchema } from './methodSchemas.ts'

/** The methods (考核办法), all versions. */
export const listMethods = endpoint({
  name: 'listMethods',
  method: 'GET',
  route: 'methods',
  says: { zh: '考核办法各版', en: 'The methods, all versions' },
  roles: [...roles, 'listed'],
  query: listQuery,
  answers: { 200: { says: { zh: '考核办法', en: 'The methods' }, body: listOf(listedMethodSchema) } },
  answer: async ({ query, store }) =>
    ok(pageOf(await allMethods(store), ['method', 'version', 'from', 'to', 'hash', 'loadedAt', 'by'], query, '/api/methods')),
})
