import type { Standing } from '../../service/answers.ts'
import { nextDue, thisMonth } from './dueOrder.ts'

// Today is 2011-07-03 throughout.
const sheet = (kind: string, dueOn: string, daysLeft: number, state: Standing['state']): Standing => ({
  kind,
  department: '行政科',
  period: '2011-06',
  sheet: 15,
  title: { zh: kind, en: kind },
  due: true,
  dueOn,
  state,
  daysLeft,
  daysLate: 0,
  version: 0,
  zero: false,
})
const accepted = sheet('accepted', '2011-07-01', -2, 'accepted')
const due = sheet('due', '2011-07-05', 2, 'due')
const overdue = sheet('overdue', '2011-06-30', -3, 'due')
const returned = sheet('returned', '2011-06-05', -28, 'returned')
const august = sheet('august', '2011-08-05', 33, 'due')
const june = sheet('june', '2011-06-05', -28, 'accepted')
const submitted = sheet('submitted', '2011-06-05', -28, 'submitted')
const kinds = (list: readonly Standing[]) => list.map(({ kind }) => kind)

test('this month keeps what is open or waits for the review from before, and leaves out what is done with or lies ahead', () => {
  const list = [june, returned, overdue, submitted, due, accepted, august]
  expect(kinds(thisMonth(list))).toEqual(['returned', 'overdue', 'submitted', 'due', 'accepted'])
  expect(thisMonth([])).toEqual([])
})

test('the next one due lies ahead', () => {
  expect(nextDue([overdue, august, due])).toBe(due)
  expect(nextDue([overdue, accepted])).toBeUndefined()
})
