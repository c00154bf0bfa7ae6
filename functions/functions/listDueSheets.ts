import { z } from 'zod'
import { yearOf } from '@kaoji/shared/period'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { standingOf } from '../operations/dueSheets.ts'
import { reporters, yearOrTrouble } from '../operations/yearRecord.ts'
import { ok, problem } from './answers.ts'
import { troubled } from './answerTrouble.ts'
import { endpoint } from './endpoint.ts'
import { listOf, listQuery, pageOf } from './listing.ts'
import { departmentParameter, periodParameter } from './sheetSchemas.ts'
import { standingFields, standingSchema } from './standingSchema.ts'

/** 应报清单: what a department owes for a period, with state. A year's address lists all its months and quarters too. */
export const listDueSheets = endpoint({
  name: 'listDueSheets',
  method: 'GET',
  route: 'departments/{department}/periods/{period}/sheets',
  says: { zh: '一个科室某期应报的表及状态', en: 'The sheets due from a department for a period, with state' },
  roles: ['filler', 'head', 'inspector', 'office', 'leader', 'auditor'],
  params: { department: departmentParameter, period: periodParameter },
  query: { ...listQuery, whole: z.stringbool().optional().meta({ description: 'With a year: its months and quarters too' }) },
  answers: { 200: { says: { zh: '应报清单', en: 'What is due' }, body: listOf(standingSchema) } },
  troubles: ['not-found'],
  async answer({ who, params: { department, period }, query: { whole, ...query }, store, now, language }) {
    const year = await yearOrTrouble(store, String(yearOf(period)))
    if (!year.ok) return troubled(year.error, language)
    if (!reporters(year.value.record).includes(department))
      return problem('not-found', { zh: '没有这个科室。', en: 'There is no such department.' })
    const list = [...(await standingOf(store, year.value.record, [department], now))]
    const all = whole === true && period.length === 4
    const ownOnly = who.roles.every((role) => role === 'filler' || role === 'head')
    const seen = list.filter((one) => (all || one.period === period) && !(ownOnly && sheetOf(one.kind)?.writers !== undefined))
    const path = `/api/departments/${encodeURIComponent(department)}/periods/${period}/sheets${all ? '?whole=true' : ''}`
    return ok(pageOf(seen, standingFields, query, path))
  },
})
