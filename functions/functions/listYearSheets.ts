import { standingOf } from '../operations/dueSheets.ts'
import { reporters, yearOrTrouble } from '../operations/yearRecord.ts'
import { ok } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { yearParameter } from './sheetSchemas.ts'
import { standingFields, standingSchema } from './standingSchema.ts'

/** 概况: every sheet of a year that is due or was handed in. The inbox of reviewers is `filter=state eq 'submitted'`. */
export const listYearSheets = endpoint({
  name: 'listYearSheets',
  method: 'GET',
  route: 'years/{year}/sheets',
  says: { zh: '全年各科室的表及状态', en: 'Every sheet of a year, with state' },
  roles: ['inspector', 'office', 'leader', 'auditor'],
  params: { year: yearParameter },
  query: listQuery,
  answers: { 200: { says: { zh: '各表', en: 'The sheets' }, body: listOf(standingSchema) } },
  troubles: ['not-found'],
  async answer({ params: { year }, query, store, now, language }) {
    const kept = await yearOrTrouble(store, year)
    if (!kept.ok) return troubled(kept.error, language)
    const list = await standingOf(store, kept.value.record, reporters(kept.value.record), now)
    return ok(pageOf(list, standingFields, query, `/api/years/${year}/sheets`))
  },
})
