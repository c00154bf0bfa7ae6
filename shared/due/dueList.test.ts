import { sheetOf } from '../sheets/registry.ts'
import { StaffingIndex } from '../sheets/staffingIndex.ts'
import type { Bureau, Row } from '../year.ts'
import { dueList, dueOn } from './dueList.ts'

// The calendar: rest days of 2011 and their make-up days as the State Council set them
test.each([
  ['monthly-work', '2011-01', '2011-02-09', 'the 5th is in Spring Festival, 2 to 8 February'],
  ['monthly-work', '2011-02', '2011-03-07', 'a Saturday'],
  ['monthly-work', '2011-03', '2011-04-06', '清明, 3 to 5 April'],
  ['monthly-work', '2011-04', '2011-05-05', 'a Thursday'],
  ['monthly-work', '2011-05', '2011-06-07', '端午, 4 to 6 June'],
  ['monthly-work', '2011-09', '2011-10-08', 'a Saturday that makes up for the National Day'],
  ['monthly-work', '2011-12', '2012-01-05', 'of the next year'],
  ['rectification', '2011-Q1', '2011-04-11', 'the 10th is a Sunday'],
  ['rectification', '2011-Q4', '2012-01-10', 'a Tuesday'],
  ['staffing', '2011', '2011-01-17', 'the 15th is a Saturday'],
  ['assignments', '2011', '2011-02-28', 'a Monday'],
  ['personal-pledges', '2011', '2011-04-11', 'the 10th is a Sunday'],
  ['study-essays', '2011', '2011-12-12', 'the 10th is a Saturday'],
  ['institution-energy', '2011', '2011-12-31', 'a Saturday that makes up for New Year'],
  ['contest', '2011', '2011-09-20', 'a Tuesday'],
  ['review', '2011', '2012-01-10', 'of the next year'],
])('%s %s is due on %s: %s', (kind, period, day) => expect(dueOn(sheetOf(kind)!, period)).toBe(day))

const bureau: Bureau = {
  name: '某局',
  year: 2011,
  departments: ['办公室', '行政科'],
  roles: { office: '办公室', finance: '行政科' },
  compound: '机关大院',
}
const member: Row = { person: 'BG-01', name: '陈某', post: '主任', type: '科室负责人', main: '主岗', party: '是', from: '2010-01-01' }
const staffing = new StaffingIndex(
  new Map([
    ['办公室', [member]],
    ['行政科', [{ ...member, person: 'XZ-01', party: '否' }]],
  ]),
)
const assigned: Row[] = [
  { dept: '行政科', kind: '企业', site: '华东机械厂' },
  { dept: '办公室', kind: '村', site: '半岭村' },
]
const owed = (rows: readonly Row[] = assigned, freeze = '2012-01-15') => dueList(bureau, freeze, staffing, rows)
const count = (lines: ReturnType<typeof owed>, kind: string, department?: string) =>
  lines.filter((line) => line.kind === kind && (department === undefined || line.department === department)).length

test.each([
  ['monthly-work', '行政科', 12],
  ['pledge-progress', '行政科', 9], // from April
  ['rectification', '行政科', 4],
  ['staffing', '行政科', 1],
  ['finance-monthly', '行政科', 12],
  ['finance-monthly', '办公室', 0],
  ['disclosure', '办公室', 12],
  ['spot-checks', '督查组', 12],
  ['vehicles', undefined, 0], // no motor pool
  ['energy-use', undefined, 0], // no energy section
  ['reception', undefined, 0],
  ['enterprise-service', '行政科', 4],
  ['enterprise-service', '办公室', 0],
  ['village-support', '办公室', 4],
  ['village-support', '行政科', 0],
  ['personal-pledges', '办公室', 1],
  ['personal-pledges', '行政科', 0], // no Party member there on 03-31
])('%s of %s: %i in the year', (kind, department, n) => expect(count(owed(), kind, department)).toBe(n))

// each: 6 year sheets a department and one personal-pledges 13; months 5 × 12 + 9 = 69, quarters 5 × 4 = 20, for two departments 178; company and village 4 + 4;
// office 1 + 4 + 12 + 12 + 4 + 12 + 1 = 46; finance 12 + 12 = 24; inspection group 4 × 12 = 48
test('the whole list of a small bureau: 13 + 178 + 8 + 46 + 24 + 48', () => expect(owed()).toHaveLength(317))

test('nothing assigned, nothing owed', () => {
  expect(count(owed([]), 'enterprise-service')).toBe(0)
  expect(count(owed([]), 'village-support')).toBe(0)
})

test('what is due after the freeze is not due: December’s sheets on 5 January, the year’s last on the 10th', () => {
  const early = owed(assigned, '2012-01-05T12:00:00+08:00')
  expect(count(early, 'monthly-work', '行政科')).toBe(12)
  expect(count(early, 'rectification', '行政科')).toBe(3)
  expect(count(early, 'year-summary', '行政科')).toBe(0)
  expect(count(owed(assigned, '2012-01-04'), 'monthly-work', '行政科')).toBe(11)
})

test('in the order of the 表号, then of time, then of the departments', () => {
  const lines = owed()
  expect(lines[0]).toEqual({ kind: 'staffing', department: '办公室', period: '2011', dueOn: '2011-01-17' })
  expect(lines.at(-1)).toEqual({ kind: 'year-summary', department: '行政科', period: '2011', dueOn: '2012-01-10' })
  expect(
    lines
      .filter(({ kind }) => kind === 'study-log')
      .map(({ period, department }) => `${period} ${department}`)
      .slice(0, 3),
  ).toEqual(['2011-01 办公室', '2011-01 行政科', '2011-02 办公室'])
})
