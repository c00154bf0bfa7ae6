import { z } from 'zod'
import { enterPeople } from '../operations/people.ts'
import { noContent } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { personSchema } from './peopleSchemas.ts'

/** Enters or changes people of the list: an entry of the same account and first day is replaced, the others stay. */
export const putPeople = endpoint({
  name: 'putPeople',
  method: 'PUT',
  route: 'people',
  says: { zh: '登记或更改人员', en: 'Enter or change people of the list' },
  roles: ['office'],
  body: z.strictObject({ value: z.array(personSchema).min(1).max(5000) }),
  answers: { 204: { says: { zh: '已登记', en: 'They are entered' } } },
  troubles: ['body-at-fault'],
  async answer({ who, body, store, now, language }) {
    const entered = await enterPeople(store, { people: body.value, by: who.person, now })
    return entered.ok ? noContent() : troubled(entered.error, language)
  },
})
