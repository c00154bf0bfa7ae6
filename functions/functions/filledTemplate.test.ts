import { sheetOf } from '@kaoji/shared/sheets/registry'
import { bureau, freeze, sheetCases, standing } from '@kaoji/shared/sheets/sheets.cases'
import type { Submission } from '@kaoji/shared/year'
import { workbookType } from './answers.ts'
import { endpoints } from './registry.ts'
import { sheetAt } from './testBureau.ts'
import { testService, type TestService } from './testService.ts'
import { typedIn } from './testWorkbook.ts'

// design.md 4: the template of any sheet, filled by a person and handed in as .xlsx, is the same sheet as its rows in JSON.
const office = { oid: 'office', roles: ['office'] } as const
const around: Submission[] = Object.entries(standing).map(([place, rows]) => {
  const [kind, department, period] = place.split(' ') as [string, string, string]
  return {
    kind,
    department,
    period,
    versions: [{ at: '2011-01-05T09:00:00+08:00', state: 'accepted', zero: rows.length === 0, rows }],
    returned: [],
  }
})

let service: TestService
beforeAll(async () => {
  // An account is named after its department; that of the inspection group and the office have their own roles.
  service = await testService(endpoints, {
    clock: () => Date.parse('2012-01-10T09:00:00+08:00'),
    people: async ({ oid }) => ({ person: oid, name: oid, department: oid }),
  })
  const submissions = around.filter(
    ({ kind, department, period }) =>
      !sheetCases.some((one) => one.kind === kind && one.department === department && one.period === period),
  )
  const imported = await service.call('PUT', '/api/years/2011/imports/start/parts/1', {
    as: office,
    json: { freeze, bureau, submissions, rulings: [] },
  })
  if (imported.status !== 201) throw new Error(JSON.stringify(imported.json))
})
afterAll(() => service.close())

const right = sheetCases.filter(({ finds = [] }) => !finds.some((found) => found.endsWith(' error')))

describe.each(right.map((one) => [`${one.kind} ${one.department} ${one.period}`, one] as const))(
  '%s',
  (_, { kind, department, period, good }) => {
    const sheet = sheetOf(kind)!
    const path = sheetAt(department, period, kind)
    const roles =
      department === '督查组' ? (['inspector'] as const) : sheet.writers?.includes('office') ? (['office'] as const) : (['filler'] as const)
    const as = { oid: department, roles }

    test('out of its template it is read, kept and given back as it was typed in', async () => {
      const template = await service.call('GET', `${path}/template`, { as: office })
      expect([template.status, template.headers.get('content-type')]).toEqual([200, workbookType])
      const filled = { as, bytes: typedIn(template.bytes, sheet, good), headers: { 'content-type': workbookType } }
      const [typed, rows] = [
        await service.call('POST', `${path}/check`, filled),
        await service.call('POST', `${path}/check`, { as, json: { rows: good } }),
      ]
      expect(typed.status).toBe(200)
      expect(typed.json).toEqual(rows.json)
      expect(typed.json).toMatchObject({ rows: good })
      const { status, json } = await service.call('PUT', path, filled)
      expect([status, json]).toMatchObject([201, { kind, department, period, version: 1, rows: good.length }])
      expect((await service.call('GET', path, { as })).json).toMatchObject({ rows: good })
    })
  },
)
