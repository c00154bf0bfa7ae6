import * as fc from 'fast-check'
import {
  addDays,
  beijingDay,
  beijingTime,
  civilDate,
  dateOfDay,
  dayNumber,
  daysBetween,
  isCivilDate,
  isoWeek,
  momentOf,
  weekday,
} from './civilDate.ts'

const day = fc.integer({ min: -25_567, max: 100_000 }).map(dateOfDay) // 1900-01-01 to 2243-10-17

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2011-12-31', 15_339],
])('%s is day %i', (date, number) => {
  expect(dayNumber(date)).toBe(number)
  expect(dateOfDay(number)).toBe(date)
})

test('days and dates are one another’s inverse, and dates order as text', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      expect(dateOfDay(dayNumber(a))).toBe(a)
      expect(isCivilDate(a)).toBe(true)
      expect(a < b).toBe(dayNumber(a) < dayNumber(b))
      expect(addDays(a, daysBetween(a, b))).toBe(b)
    }),
  )
})

test.each([
  ['2011-02-27', 2, '2011-03-01'],
  ['2012-02-28', 1, '2012-02-29'],
  ['2011-12-31', 1, '2012-01-01'],
  ['2011-03-01', -1, '2011-02-28'],
])('%s and %i days is %s', (date, days, result) => expect(addDays(date, days)).toBe(result))

test.each([
  [2011, 2, 29],
  [1900, 2, 29],
  [2011, 4, 31],
  [2011, 13, 1],
  [2011, 0, 1],
  [2011, 1, 0],
  [1899, 12, 31],
])('the calendar has no %i-%i-%i', (year, month, date) => expect(civilDate(year, month, date)).toBeUndefined())
test('2000 was a leap year', () => expect(civilDate(2000, 2, 29)).toBe('2000-02-29'))
test.each(['2011-2-28', '2011-02-30', '2011/02/28', ''])('%j is not a date as we write it', (text) => expect(isCivilDate(text)).toBe(false))

test.each([
  ['2011-06-03', 5, 'a Friday'],
  ['2011-06-05', 7, 'a Sunday'],
  ['1969-12-29', 1, 'a Monday before the epoch'],
])('%s is weekday %i: %s', (date, number) => expect(weekday(date)).toBe(number))

test.each([
  ['2011-01-01', '2010-W52'],
  ['2011-01-03', '2011-W01'],
  ['2012-01-01', '2011-W52'],
  ['2009-12-31', '2009-W53'],
])('%s lies in %s', (date, week) => expect(isoWeek(date)).toBe(week))
test('a week has seven days, Monday to Sunday', () => {
  fc.assert(fc.property(day, (date) => expect(isoWeek(addDays(date, 1)) === isoWeek(date)).toBe(weekday(date) !== 7)))
})

test.each([
  ['2012-01-15', '2012-01-15'],
  ['2012-01-15T15:59:59Z', '2012-01-15'],
  ['2012-01-15T16:00:00Z', '2012-01-16'],
  ['2012-01-16T00:00+08:00', '2012-01-16'],
  ['2012-01-15T08:00-08:00', '2012-01-16'],
])('%s falls on %s in Beijing', (moment, date) => expect(beijingDay(moment)).toBe(date))
test('a bare date is its last millisecond in Beijing', () =>
  expect(beijingTime(momentOf('2012-01-15'))).toBe('2012-01-15T23:59:59.999+08:00'))
test('a written moment is read back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4e12 }), (moment) => expect(momentOf(beijingTime(moment))).toBe(moment)))
})
test.each(['2011-06-03T10:00', '2011-02-30T10:00Z', 'yesterday'])('%j is no moment', (text) =>
  expect(() => momentOf(text)).toThrow(RangeError),
)
