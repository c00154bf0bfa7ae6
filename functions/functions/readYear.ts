import { roles } from '../identity/who.ts'
import { yearOrTrouble } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { yearParameter } from './sheetSchemas.ts'
import { shownYear } from './shownYear.ts'
import { yearSchema } from './yearSchemas.ts'

/** The year's record (年度设置): bureau, departments, sections, freeze, what is published. */
export const readYear = endpoint({
  name: 'readYear',
  method: 'GET',
  route: 'years/{year}',
  says: { zh: '读取年度设置', en: "Read a year's record" },
  roles: [...roles, 'listed'],
  params: { year: yearParameter },
  answers: { 200: { says: { zh: '年度设置', en: 'The record' }, body: yearSchema, etag: true } },
  troubles: ['not-found'],
  async answer({ params: { year }, store, language }) {
    const kept = await yearOrTrouble(store, year)
    return kept.ok ? ok(shownYear(year, kept.value.record), { etag: kept.value.etag }) : troubled(kept.error, language)
  },
})
