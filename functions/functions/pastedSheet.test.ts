import { sheetOf } from '@kaoji/shared/sheets/registry'
import { bureau, energy } from '../sample/bureau.ts'
import { energyUse } from '../sample/energy.ts'
import { workbookType } from './answers.ts'
import { endpoints } from './registry.ts'
import { as as account, sheetAt, staffed } from './testBureau.ts'
import { testService, type TestService } from './testService.ts'
import { respun, sheetPart, typedIn } from './testWorkbook.ts'

// domain.md 6 and 7: 公共机构节能科's sheet of July is pasted together from elsewhere: hidden columns, numbers as text, full-width digits.
const sheet = sheetOf('energy-use')!
const july = sheetAt(energy, '2011-07', 'energy-use')
const { rows } = energyUse(2011).find(({ period }) => period === '2011-07')!
const clerk = { oid: 'JN-02', roles: ['filler'] } as const
const fullWidth = (digits: string) => digits.replaceAll(/[0-9.]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0))

let service: TestService
let pasted: Uint8Array
beforeAll(async () => {
  service = await testService(endpoints, {
    clock: () => Date.parse('2011-08-02T09:00:00+08:00'),
    people: async ({ oid }) => ({ person: oid, name: oid, department: oid === 'JN-02' ? energy : '' }),
  })
  await service.call('PUT', '/api/years/2011/imports/start/parts/1', {
    as: account('office-1'),
    json: { ...staffed, bureau, submissions: [] },
  })
  const template = await service.call('GET', `${july}/template`, { as: clerk })
  // B 单位 C 用电 D 去年同期用电 E 用水 F 去年同期用水 G 用气 H 用油 I 用能人数 J 建筑面积; cells of text are never numbers to Excel.
  const texts = rows.map((row) => ({
    ...row,
    institution: `　${row['institution']!} `,
    electricity: fullWidth(row['electricity']!),
    'electricity-base': ` ${row['electricity-base']!}`,
    water: `${fullWidth(row['water']!)}　`,
    headcount: fullWidth(row['headcount']!),
  }))
  pasted = respun(typedIn(template.bytes, sheet, texts), {
    [sheetPart]: (xml) => xml.replace('<col min="7"', '<col hidden="1" min="7"').replace('<col min="8"', '<col hidden="1" min="8"'),
  })
})
afterAll(() => service.close())

const bytes = () => ({ as: clerk, bytes: pasted, headers: { 'content-type': workbookType } })
interface Told {
  readonly problems: readonly { readonly rule: string; readonly cell: string; readonly severity: string }[]
}
const told = (json: unknown, severity: string) =>
  (json as Told).problems.filter((one) => one.severity === severity).map(({ rule, cell }) => `${rule} ${cell}`)

test('a check shows the rows as they are read, and what was mended', async () => {
  const { status, json } = await service.call('POST', `${july}/check`, bytes())
  expect([status, json]).toMatchObject([200, { rows, mends: expect.any(Number) }])
  expect((json as { mends: number }).mends).toBeGreaterThanOrEqual(rows.length * 3)
  expect(told(json, 'error')).toEqual([])
  expect(told(json, 'warn')).toEqual(['file.column-hidden G3', 'file.column-hidden H3'])
})

test('handed in, it is the sheet of the sample year: 27,900 kWh of 机关大院; what asks for a reason does not refuse it', async () => {
  const { status, json } = await service.call('PUT', july, bytes())
  expect([status, (json as { rows: number }).rows]).toEqual([201, rows.length])
  // 512 of 880 t of water: 41.8 % less than last year, beyond 30 %.
  expect(told(json, 'explain')).toContain('under-last-year-water E4')
  expect((await service.call('GET', july, { as: clerk })).json).toMatchObject({ version: 1, rows })
  expect(rows[0]).toMatchObject({ institution: '机关大院', electricity: '27900', water: '512', 'water-base': '880' })
})

test('what is no certain number is refused by its cell, never taken as a guess', async () => {
  const template = await service.call('GET', `${sheetAt(energy, '2011-08', 'energy-use')}/template`, { as: clerk })
  const guessed = typedIn(template.bytes, sheet, [{ ...rows[0]!, electricity: '约2.8万', water: '512吨左右', headcount: '620±5' }])
  const { status, json } = await service.call('PUT', sheetAt(energy, '2011-08', 'energy-use'), { ...bytes(), bytes: guessed })
  expect([status, told(json, 'error')]).toEqual([422, ['number C4', 'number E4', 'number I4']])
})
