import { isOver, lastMonthDue } from './soFar.ts'

// A month's sheets are due on the 5th, or the next working day: 5 July 2011 is a Tuesday, 5 November a Saturday.
test.each([
  ['2011-01-03', '2010-12-31'],
  ['2011-07-05', '2011-05-31'],
  ['2011-07-06', '2011-06-30'],
  ['2011-11-07', '2011-09-30'],
  ['2011-11-08', '2011-10-31'],
  ['2012-01-20', '2011-12-31'],
  ['2013-05-01', '2011-12-31'],
])('on %s the sheets are due of all until %s', (today, until) => expect(lastMonthDue(2011, today)).toBe(until))

test.each([
  ['2011-06', 'month', '2011-06-30', true],
  ['2011-06', 'month', '2011-06-29', false],
  ['2011-Q2', 'quarter', '2011-06-30', true],
  ['2011-Q3', 'quarter', '2011-06-30', false],
  ['2011-W25', 'week', '2011-06-30', true], // 20 to 26 June
  ['2011-W26', 'week', '2011-06-30', false], // 27 June to 3 July
  ['2011-W52', 'week', '2011-12-31', true], // ends on 1 January 2012
  ['2011-12', 'month', '2011-12-31', true],
] as const)('%s (%s) is over by %s: %s', (window, cycle, until, over) => expect(isOver(window, cycle, until)).toBe(over))
