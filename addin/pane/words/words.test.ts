import { dayText, timeText } from './dates.ts'
import { lost, signed, twoPlaces } from './points.ts'

test('days and times stand as look.md writes them, in Beijing', () => {
  expect(dayText('2011-07-05')).toEqual({ zh: '7月5日', en: '5 July' })
  expect(timeText('2011-07-05T16:42:00+08:00')).toEqual({ zh: '7月5日16:42', en: '5 July 16:42' })
  expect(timeText('2011-12-31T16:30:00Z')).toEqual({ zh: '1月1日00:30', en: '1 January 00:30' })
})

test.each([
  ['20', '18.90', '1.10'],
  ['6', '6.00', '0.00'],
  ['2', '1.8333', '0.1667'],
  ['3', '-0.5', '3.50'],
])('of %s points %s leave %s lost', (maximum, points, expected) => expect(lost(maximum, points)).toBe(expected))

test('a change carries its sign, minus as U+2212', () => {
  expect(signed('0.60')).toBe('+0.60')
  expect(signed('+0.60')).toBe('+0.60')
  expect(signed('−0.20')).toBe('−0.20')
  expect(signed('-1.10')).toBe('−1.10')
})

test('points are printed with two places', () => {
  expect(['19.4', '6', '4.60', '1.8333', '-0.5'].map(twoPlaces)).toEqual(['19.40', '6.00', '4.60', '1.8333', '-0.50'])
})
