import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row } from '@kaoji/shared/year'
import { dropDownsOf } from './dropDowns.ts'
import { bureau } from './tests/copies.ts'

const post = (person: string, name: string, from: string, more: Row = {}): Row => ({
  person,
  name,
  post: '科员',
  type: '一般岗位',
  main: '主岗',
  party: '否',
  from,
  ...more,
})
const staffing: Readonly<Record<string, readonly Row[]>> = {
  行政科: [
    post('XZ-01', '王某', '2010-01-01'),
    post('XZ-02', '李某', '2011-07-01'),
    post('XZ-03', '赵某', '2010-01-01', { to: '2011-03-31' }),
  ],
  办公室: [post('BG-01', '钱某', '2010-01-01')],
}
const assignments: readonly Row[] = [
  { dept: '行政科', kind: '企业', site: '甲厂' },
  { dept: '办公室', kind: '企业', site: '乙厂' },
  { dept: '行政科', kind: '村', site: '半岭村' },
]
const context = {
  bureau,
  freeze: '2012-01-15',
  department: '行政科',
  period: '2011-06',
  rowsOf: (kind: string, department: string) =>
    kind === 'staffing' ? staffing[department] : kind === 'assignments' ? assignments : undefined,
}
const of = (kind: string, more: Partial<typeof context> = {}) => dropDownsOf(sheetOf(kind)!, { ...context, ...more })

test('people: the own department’s, in post in the period', () => {
  expect(of('attendance').people).toEqual(['XZ-01 王某'])
  expect(of('attendance', { period: '2011-07' }).people).toEqual(['XZ-01 王某', 'XZ-02 李某'])
})
test('people: the whole bureau’s where a section or the inspection group fills', () =>
  expect(of('spot-checks', { department: '督查组' }).people).toEqual(['BG-01 钱某', 'XZ-01 王某']))
test('departments are the bureau’s', () => expect(of('spot-checks').departments).toEqual(['办公室', '行政科']))
test('references: what is assigned to the own department, companies to companies, villages to villages', () => {
  expect(of('enterprise-service', { period: '2011-Q2' }).references).toEqual({ company: ['甲厂'] })
  expect(of('village-support', { period: '2011-Q2' }).references).toEqual({ village: ['半岭村'] })
})
test('what is not in yet offers nothing', () =>
  expect(of('enterprise-service', { rowsOf: () => undefined }).references).toEqual({ company: [] }))
