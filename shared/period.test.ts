import * as fc from 'fast-check'
import { daysBetween } from './civilDate.ts'
import type { Cycle } from './period.ts'
import { cycleOf, firstDay, lastDay, monthOf, monthsOf, periodsOf, previousPeriod, quarterOf, yearOf } from './period.ts'

test.each([
  ['2011-06', 'month'],
  ['2011-Q2', 'quarter'],
  ['2011', 'year'],
  ['2011-13', undefined],
  ['2011-00', undefined],
  ['2011-Q5', undefined],
  ['2011-6', undefined],
  ['', undefined],
])('%j is a %s', (period, cycle) => expect(cycleOf(period)).toBe(cycle))

test.each([
  ['2011-02', '2011-02-01', '2011-02-28'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2011-Q2', '2011-04-01', '2011-06-30'],
  ['2011-Q4', '2011-10-01', '2011-12-31'],
  ['2011', '2011-01-01', '2011-12-31'],
])('%s runs from %s to %s', (period, from, to) => expect([firstDay(period), lastDay(period)]).toEqual([from, to]))

test.each([
  ['2011-03-31', '2011-03', '2011-Q1'],
  ['2011-04-01', '2011-04', '2011-Q2'],
  ['2011-12-31', '2011-12', '2011-Q4'],
])('%s lies in %s and %s', (date, month, quarter) => expect([monthOf(date), quarterOf(date)]).toEqual([month, quarter]))

test.each([
  ['2011-03', '2011-02'],
  ['2011-01', '2010-12'],
  ['2011-Q1', '2010-Q4'],
  ['2011-Q3', '2011-Q2'],
  ['2011', '2010'],
])('before %s comes %s', (period, previous) => expect(previousPeriod(period)).toBe(previous))

test('the periods of a year follow one another without a gap and fill it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1901, max: 2200 }), fc.constantFrom<Cycle>('month', 'quarter', 'year'), (year, cycle) => {
      const periods = periodsOf(year, cycle)
      expect(firstDay(periods[0]!)).toBe(`${year}-01-01`)
      expect(lastDay(periods.at(-1)!)).toBe(`${year}-12-31`)
      for (const [i, period] of periods.entries()) {
        expect(cycleOf(period)).toBe(cycle)
        expect(yearOf(period)).toBe(year)
        if (i === 0) continue
        expect(previousPeriod(period)).toBe(periods[i - 1])
        expect(daysBetween(lastDay(periods[i - 1]!), firstDay(period))).toBe(1)
        expect(monthsOf(period)[0]).toBe(monthsOf(periods[i - 1]!)[1] + 1)
      }
    }),
  )
})
