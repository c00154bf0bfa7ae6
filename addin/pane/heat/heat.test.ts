import type { Standing } from '../../service/answers.ts'
import { columnOf, heatStateOf, heatTable, openCounts, openFirst, todayOf } from './heat.ts'

const one = (state: Standing['state'], more: Partial<Standing> = {}): Standing => ({
  kind: 'attendance',
  department: '行政科',
  period: '2011-06',
  sheet: 15,
  title: { zh: '考勤', en: 'Attendance' },
  due: true,
  dueOn: '2011-07-05',
  state,
  daysLeft: -2,
  daysLate: 0,
  version: 1,
  zero: false,
  ...more,
})

test.each([
  [one('missing'), 'missing'],
  [one('returned'), 'returned'],
  [one('due'), 'overdue'],
  [one('due', { daysLeft: 0 }), 'due'],
  [one('submitted', { daysLate: 3 }), 'submitted'],
  [one('accepted', { daysLate: 1, zero: true }), 'late'],
  [one('accepted', { zero: true }), 'zero'],
  [one('accepted'), 'accepted'],
] as const)('each sheet counts once: %#', (standing, state) => expect(heatStateOf(standing)).toBe(state))

test('quarters stand in their last month, the year by itself', () => {
  expect(['2011-06', '2011-Q2', '2011'].map(columnOf)).toEqual([6, 6, 13])
})

test('open ones come first and hide what is done', () => {
  const [row] = heatTable([one('accepted'), one('due'), one('returned'), one('due')], ({ department }) => department, [5, 6])
  expect(row!.name).toBe('行政科')
  expect(row!.cells[0]!.shows).toEqual([])
  expect(row!.cells[1]!.shows).toEqual([
    { state: 'returned', count: 1 },
    { state: 'overdue', count: 2 },
  ])
})

test('nil alone shows as nil, and beside rows as accepted; one late shows as late', () => {
  const shows = (...list: readonly Standing[]) => heatTable(list, () => '', [6])[0]!.cells[0]!.shows.map(({ state }) => state)
  expect(shows(one('accepted', { zero: true }))).toEqual(['zero'])
  expect(shows(one('accepted', { zero: true }), one('accepted'))).toEqual(['accepted'])
  expect(shows(one('accepted'), one('accepted', { daysLate: 2 }))).toEqual(['late'])
})

test('rows with something missing, returned or overdue come first, the others as they were', () => {
  const list = [one('accepted', { department: '办公室' }), one('submitted', { department: '车队' }), one('due', { department: '行政科' })]
  expect(openFirst(heatTable(list, ({ department }) => department, [6])).map(({ name }) => name)).toEqual(['行政科', '车队', '办公室'])
})

test('what is open is counted, the most pressing first', () => {
  expect(openCounts([one('submitted'), one('due'), one('accepted'), one('due')])).toEqual([
    { state: 'overdue', count: 2 },
    { state: 'submitted', count: 1 },
  ])
})

test('two days after 5 July it is 7 July', () => {
  expect(todayOf([one('due')])).toBe('2011-07-07')
  expect(todayOf([])).toBeUndefined()
})
