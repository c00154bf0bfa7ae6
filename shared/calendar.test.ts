import { isWorkday, nextWorkday, workingWeeks } from './calendar.ts'

test('2011 has 50 weeks with three working days or more: all of 52 but W05 (Spring Festival) and W40 (National Day)', () => {
  const weeks = workingWeeks(2011, 3)
  expect(weeks).toHaveLength(50)
  expect(weeks).not.toContain('2011-W05')
  expect(weeks).not.toContain('2011-W40')
})

test.each([
  ['2011-02-05', '2011-02-09', 'Spring Festival ran to 8 February'],
  ['2011-02-12', '2011-02-12', 'a Saturday worked to make up'],
  ['2011-10-05', '2011-10-08', 'a Saturday worked to make up for National Day'],
  ['2012-01-10', '2012-01-10', 'a Tuesday'],
])('what is due on %s is due on %s: %s', (date, due) => expect(nextWorkday(date)).toBe(due))

test('a make-up Saturday is a working day', () => expect(isWorkday('2011-10-09')).toBe(true))
