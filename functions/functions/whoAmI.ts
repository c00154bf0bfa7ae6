import { z } from 'zod'
import { roles } from '../identity/who.ts'
import { ok } from './answers.ts'
import { endpoint } from './endpoint.ts'

/** 我是谁: the account of the token, the person behind it, today's department, the roles. */
export const whoAmI = endpoint({
  name: 'whoAmI',
  method: 'GET',
  route: 'me',
  says: { zh: '当前用户及其角色', en: 'Who the reader is, and in which roles' },
  roles: [...roles, 'listed'],
  answers: {
    200: {
      says: { zh: '当前用户', en: 'The reader' },
      body: z
        .strictObject({
          oid: z.string(),
          person: z.string().meta({ description: 'The code in staffing 人员编码' }),
          name: z.string(),
          department: z.string().meta({ description: "Today's; empty outside staffing" }),
          roles: z.array(z.enum(roles)),
        })
        .meta({ id: 'Who' }),
    },
  },
  answer: ({ who: { oid, person, name, department, roles } }) => ok({ oid, person, name, department, roles }),
})
