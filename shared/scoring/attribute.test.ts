import { caseBureau, post } from '../methods/caseYear.ts'
import type { Whose } from '../methods/define.ts'
import type { Row } from '../year.ts'
import { ownersOfMissing, ownersOfRow } from './attribute.ts'
import { Staff } from './segments.ts'

const staffOf = (...rows: readonly Row[]) =>
  new Staff(
    2011,
    rows.map((values) => ({ sheet: { department: values['department']! }, values })),
  )
const segment: Whose = { of: 'segment', person: 'person' }
const orHead: Whose = { of: 'segment', person: 'person', unnamed: 'head' }

function ownersIn(staff: Staff, kind: string, department: string, period: string, values: Row, whose: Whose = segment) {
  return ownersOfRow(whose, { sheet: { kind, department, period }, values }, { staff, bureau: caseBureau }).map(
    ({ segment: one, department: where }) => one?.id ?? where,
  )
}

// XZ-02: 行政科 to 10 March, then 财务资产科; beside it a post in 办公室 from 1 March
const moved = staffOf(
  post('XZ-01', '行政科', '科室负责人', { to: '2011-06-30' }),
  post('XZ-05', '行政科', '科室负责人', { from: '2011-07-01' }),
  post('XZ-02', '行政科', '一般岗位', { to: '2011-03-10' }),
  post('XZ-02', '办公室', '一般岗位', { main: '兼岗', from: '2011-03-01' }),
  post('XZ-02', '财务资产科', '一般岗位', { from: '2011-03-11' }),
)
const [inXZ, inBG, inCW] = ['XZ-02/1', 'XZ-02/2', 'XZ-02/3']

test.each([
  ['the filling department’s, though he was there for 10 days only', '行政科', '2011-03', inXZ],
  ['the filling department’s, though it is beside the main post', '办公室', '2011-03', inBG],
  ['the main post’s, where a third department fills', '机关车队', '2011-04', inCW],
  ['the main post with most of the month’s days', '机关车队', '2011-03', inCW], // 10 days against 21
])('an undated row: %s', (_, department, period, owner) =>
  expect(ownersIn(moved, 'attendance', department, period, { person: 'XZ-02' })).toEqual([owner]),
)

test.each([
  ['on the last day there', '2011-03-10', inXZ],
  ['on the first day here', '2011-03-11', inCW],
])('a dated row belongs to the segment of that day: %s', (_, from, owner) =>
  expect(ownersIn(moved, 'approvals', '机关车队', '2011-03', { person: 'XZ-02', from })).toEqual([owner]),
)

test('a day outside the year is its first or last day', () => {
  const late = staffOf(post('XZ-02', '行政科', '一般岗位', { from: '2011-12-31' }))
  expect(ownersIn(late, 'rectification', '行政科', '2011-Q4', { person: 'XZ-02', due: '2012-02-01' }, { ...segment, day: 'due' })).toEqual([
    'XZ-02/1',
  ])
  expect(ownersIn(moved, 'rectification', '行政科', '2011-Q1', { person: 'XZ-02', due: '2010-11-30' }, { ...segment, day: 'due' })).toEqual(
    [inXZ],
  )
})

test('who has left has his last segment before; who has not come yet has none', () => {
  const gone = staffOf(post('XZ-02', '行政科', '一般岗位', { from: '2011-02-01', to: '2011-04-30' }))
  expect(ownersIn(gone, 'complaints', '督查组', '2011-06', { person: 'XZ-02', received: '2011-06-01', dept: '行政科' })).toEqual([
    'XZ-02/1',
  ])
  expect(ownersIn(gone, 'complaints', '督查组', '2011-01', { person: 'XZ-02', received: '2011-01-31', dept: '行政科' })).toEqual([])
  expect(ownersIn(gone, 'attendance', '行政科', '2011-06', { person: 'XZ-02' })).toEqual(['XZ-02/1'])
})

test('unnamed: the head of that day of the department named; nobody where there is none', () => {
  const check = (date: string, dept: string) => ownersIn(moved, 'spot-checks', '督查组', date.slice(0, 7), { date, dept }, orHead)
  expect([check('2011-06-30', '行政科'), check('2011-07-01', '行政科'), check('2011-07-01', '办公室')]).toEqual([
    ['XZ-01/1'],
    ['XZ-05/1'],
    [],
  ])
})

test('rows of the same post without a gap are one segment; a gap makes two', () => {
  const staff = staffOf(
    post('XZ-02', '行政科', '一般岗位', { to: '2011-03-31' }),
    post('XZ-02', '行政科', '一般岗位', { from: '2011-04-01', to: '2011-05-31', party: '否' }),
    post('XZ-02', '行政科', '一般岗位', { from: '2011-06-02' }),
  )
  expect(staff.of('XZ-02').map(({ from, to }) => [from, to])).toEqual([
    ['2011-01-01', '2011-05-31'],
    ['2011-06-02', '2011-12-31'],
  ])
})

test('what is the whole year’s stands on every card of everybody named, once', () =>
  expect(
    ownersIn(
      moved,
      'suggestions',
      '行政科',
      '2011-Q1',
      { person: 'XZ-02', with: 'XZ-01、XZ-02' },
      { of: 'person', columns: ['person', 'with'] },
    ),
  ).toEqual([inXZ, inBG, inCW, 'XZ-01/1']))

test('a department’s credit falls on whoever is in it that day', () =>
  expect(ownersIn(moved, 'central-tasks', '行政科', '2011-Q1', { awarded: '2011-03-10' }, { of: 'everyone', day: 'awarded' })).toEqual([
    'XZ-01/1',
    inXZ,
  ]))

test('what counts over main posts’ rows leaves those of a concurrent post out', () => {
  const main: Whose = { of: 'person-main', person: 'person' }
  expect(ownersIn(moved, 'attendance', '办公室', '2011-04', { person: 'XZ-02' }, main)).toEqual([])
  expect(ownersIn(moved, 'attendance', '财务资产科', '2011-04', { person: 'XZ-02' }, main)).toEqual([inXZ, inBG, inCW])
})

test('heads of the month: both, where it saw two', () => {
  const whose: Whose = { of: 'head-months' }
  const changed = staffOf(
    post('XZ-01', '行政科', '科室负责人', { to: '2011-06-14' }),
    post('XZ-05', '行政科', '科室负责人', { from: '2011-06-15' }),
  )
  expect(ownersIn(changed, 'inspection', '督查组', '2011-06', { dept: '行政科' }, whose)).toEqual(['XZ-01/1', 'XZ-05/1'])
})

test('a missing month counts where its rows would: undated in one segment, dated in those of its days', () => {
  const missing = (kind: string, department: string) =>
    ownersOfMissing(
      segment,
      { kind, department, period: '2011-03' },
      { staff: moved, bureau: caseBureau },
      new Set(['一般岗位', '科室负责人']),
    ).map(({ segment: one }) => one!.id)
  expect(missing('attendance', '行政科')).toEqual(['XZ-01/1', inXZ])
  expect(missing('attendance', '财务资产科')).toEqual([inCW])
  expect(missing('approvals', '办公室')).toEqual([inBG])
})
