import type { Row } from '../year.ts'
import { StaffingIndex, staffingOf } from './staffingIndex.ts'

const row = (person: string, name: string, more: Row = {}): Row => ({
  person,
  name,
  post: '科员',
  type: '一般岗位',
  main: '主岗',
  party: '是',
  from: '2010-01-01',
  ...more,
})
// 王 heads 行政科 until June and is followed by 赵; 李 moves to 办公室 on 10-16 and keeps a concurrent post; 钱 is a Party member from nowhere else
const staffing = new StaffingIndex(
  new Map([
    ['办公室', [row('XZ-02', '李某', { from: '2011-10-16' }), row('BG-01', '钱某', { party: '否' })]],
    [
      '行政科',
      [
        row('XZ-01', '王某', { type: '科室负责人', to: '2011-06-30' }),
        row('XZ-02', '李某', { to: '2011-10-15' }),
        row('XZ-02', '李某', { main: '兼岗', from: '2011-10-16' }),
        row('XZ-03', '赵某', { type: '科室负责人', from: '2011-07-01' }),
      ],
    ],
  ]),
)

test.each([
  ['行政科', '2011-06-30', 2, 'XZ-01'],
  ['行政科', '2011-07-01', 2, 'XZ-03'],
  ['行政科', '2011-10-16', 2, 'XZ-03'],
  ['行政科', '2009-12-31', 0, undefined],
  ['办公室', '2011-10-15', 1, undefined],
  ['办公室', '2011-10-16', 2, undefined],
])('%s on %s: %i people, head %s', (department, day, people, head) => {
  expect(staffing.headcountOn(department, day)).toBe(people)
  expect(staffing.headcountOn(department, day)).toBe(people)
  expect(staffing.headOn(department, day)?.person).toBe(head)
})

test.each([
  ['2011-10-15', '行政科'],
  ['2011-10-16', '办公室'],
])('the main post of XZ-02 on %s is in %s', (day, department) => expect(staffing.mainPostOn('XZ-02', day)?.department).toBe(department))

test('Party members are those of the main posts', () => {
  expect(staffing.partyMembersOn('行政科', '2011-03-31')).toEqual(['XZ-01', 'XZ-02'])
  expect(staffing.partyMembersOn('行政科', '2011-12-31')).toEqual(['XZ-03'])
  expect(staffing.partyMembersOn('办公室', '2011-03-31')).toEqual([])
})

test('posts in order of their first day, wherever they are', () => {
  expect(staffing.postsOf('XZ-02').map(({ department, from, row: place }) => `${from} ${department} ${place}`)).toEqual([
    '2010-01-01 行政科 2',
    '2011-10-16 办公室 1',
    '2011-10-16 行政科 3',
  ])
  expect(staffing.postsOf('XZ-77')).toEqual([])
})

test('complete once every department’s staffing is in', () => {
  expect(staffing.complete).toBe(true)
  const partly = new StaffingIndex(new Map([['办公室', undefined]]))
  expect([partly.complete, partly.knows('办公室')]).toEqual([false, false])
})

test('one index for all checks over the same rows, another once a department’s staffing is new', () => {
  const bureau = { name: '某局', year: 2011, departments: ['行政科'], roles: {}, compound: '' }
  const over = (rows: readonly Row[] | undefined) =>
    staffingOf({ bureau, freeze: '2012-01-15', department: '行政科', period: '2011-06', rowsOf: () => rows })
  const rows = [row('XZ-01', '王某')]
  expect(over(rows)).toBe(over(rows))
  expect(over([row('XZ-09', '钱某')]).nameOf('XZ-09')).toBe('钱某')
  expect(over(rows).nameOf('XZ-09')).toBeUndefined()
  expect(over(undefined).complete).toBe(false)
})

test('people of a type, each once, by their main posts', () => {
  expect(staffing.peopleOfTypesOn(['一般岗位'], '2011-12-31')).toBe(2)
  expect(staffing.peopleOfTypesOn(['科室负责人', '一般岗位'], '2011-12-31')).toBe(3)
})
