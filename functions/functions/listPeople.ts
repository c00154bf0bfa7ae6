import { listPeople as listed } from '../storage/people.ts'
import { ok } from './answers.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { personSchema } from './peopleSchemas.ts'

/** 人员名单: whose account is which person. */
export const listPeople = endpoint({
  name: 'listPeople',
  method: 'GET',
  route: 'people',
  says: { zh: '人员名单', en: 'The people list' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  query: listQuery,
  answers: { 200: { says: { zh: '人员名单', en: 'The people' }, body: listOf(personSchema) } },
  answer: async ({ query, store }) => ok(pageOf(await listed(store), ['oid', 'person', 'department', 'from', 'to'], query, '/api/people')),
})
