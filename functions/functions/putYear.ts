import { z } from 'zod'
import { saveYear } from '../operations/yearRecord.ts'
import { created, ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { yearParameter } from './sheetSchemas.ts'
import { shownYear } from './shownYear.ts'
import { bureauSchema, freezeSchema, yearSchema } from './yearSchemas.ts'

/** Makes or changes the year's record; with If-Match once it is there. */
export const putYear = endpoint({
  name: 'putYear',
  method: 'PUT',
  route: 'years/{year}',
  says: { zh: '设置年度', en: "Write a year's record" },
  roles: ['office'],
  params: { year: yearParameter },
  body: z.strictObject({ bureau: bureauSchema, freeze: freezeSchema }),
  ifMatch: 'optional',
  answers: {
    200: { says: { zh: '已改', en: 'Changed' }, body: yearSchema, etag: true },
    201: { says: { zh: '已建', en: 'Made' }, body: yearSchema, etag: true, location: true },
  },
  troubles: ['somebody-was-first', 'if-match-missing', 'year-published', 'body-at-fault'],
  async answer({ who, params: { year }, body, store, now, language, ifMatch }) {
    const saved = await saveYear(store, year, body, { by: who.person, now, ifMatch })
    if (!saved.ok) return troubled(saved.error, language)
    const { record, etag, made } = saved.value
    return made ? created(shownYear(year, record), { etag, location: `/api/years/${year}` }) : ok(shownYear(year, record), { etag })
  },
})
