import type { Bureau } from '@kaoji/shared/year'
import { departmentsToFill, mayFill } from './mayFill.ts'

const bureau = {
  name: '某县机关事务管理局',
  year: 2011,
  departments: ['办公室', '行政科'],
  roles: { office: '办公室' },
  compound: '机关大院',
} as Bureau
const clerk = { department: '行政科', roles: ['filler'] } as const
const office = { department: '', roles: ['office'] } as const
const inspector = { department: '督查组', roles: ['inspector'] } as const

test.each([
  ['a clerk', clerk, 'attendance', '行政科', true],
  ['a clerk', clerk, 'attendance', '办公室', false],
  ['a clerk of 办公室', { ...clerk, department: '办公室' }, 'review', '办公室', false],
  ['考核办', office, 'review', '办公室', true],
  ['考核办', office, 'findings', '办公室', true],
  ['考核办', office, 'attendance', '办公室', false],
  ['督查组', inspector, 'spot-checks', '督查组', true],
  ['督查组', inspector, 'findings', '办公室', true],
  ['督查组', inspector, 'review', '办公室', false],
  ['a leader', { department: '办公室', roles: ['leader'] } as const, 'attendance', '办公室', false],
  ['a clerk', clerk, 'no-such-kind', '行政科', false],
])('%s: %#', (_, who, kind, department, may) => expect(mayFill(who, bureau, { kind, department })).toBe(may))

test('考核办 and 督查组 fill what 办公室 owes and only they write', () => {
  expect(departmentsToFill(clerk, bureau)).toEqual(['行政科'])
  expect(departmentsToFill(office, bureau)).toEqual(['办公室'])
  expect(departmentsToFill(inspector, bureau)).toEqual(['督查组', '办公室'])
})
