import { z } from 'zod'
import { takeOffPerson } from '../operations/people.ts'
import { noContent } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'

/** Takes an entry off the people list. Who leaves gets a last day instead. */
export const removePerson = endpoint({
  name: 'removePerson',
  method: 'DELETE',
  route: 'people/{oid}/entries/{from}',
  says: { zh: '从名单中去掉一条', en: 'Take an entry off the people list' },
  roles: ['office'],
  params: { oid: z.string().min(1).max(100), from: z.iso.date() },
  answers: { 204: { says: { zh: '已去掉', en: 'It is gone' } } },
  troubles: ['not-found'],
  async answer({ who, params, store, now, language }) {
    const taken = await takeOffPerson(store, { ...params, by: who.person, now })
    return taken.ok ? noContent() : troubled(taken.error, language)
  },
})
