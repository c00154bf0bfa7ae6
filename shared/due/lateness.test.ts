import * as fc from 'fast-check'
import { lateDays } from './lateness.ts'

const FREEZE = '2012-01-15'
const DUE = '2011-07-05'
const at = (day: string, time = '16:42:00') => `${day}T${time}+08:00`
const version = (day: string, zero = false, time?: string) => ({
  at: at(day, time),
  state: 'accepted' as const,
  zero,
  rows: zero ? [] : [{ no: '1' }],
})
const late = (versions: readonly ReturnType<typeof version>[], returned: readonly string[] = [], freeze = FREEZE) =>
  lateDays({ versions, returned: returned.map((day) => at(day)) }, DUE, freeze)

test.each([
  ['on the due day', [version('2011-07-05')], [], 0],
  ['in its last minute in Beijing', [version('2011-07-05', false, '23:59:59')], [], 0],
  ['the day after', [version('2011-07-06', false, '00:00:00')], [], 1],
  ['four calendar days, a weekend among them', [version('2011-07-09')], [], 4],
  ['as late as its first version: a later one costs nothing', [version('2011-07-06'), version('2011-07-30')], [], 1],
  ['零报告 in time and nothing after', [version('2011-07-04', true)], [], 0],
  ['零报告 in time, rows 11 days after the due day', [version('2011-07-04', true), version('2011-07-16')], [], 11],
  ['零报告 and rows both in time', [version('2011-07-04', true), version('2011-07-05')], [], 0],
  ['零报告 two days late, rows on the fifth: no day twice', [version('2011-07-07', true), version('2011-07-10')], [], 5],
  ['returned and back on the third day', [version('2011-07-05'), version('2011-07-11')], ['2011-07-08'], 0],
  ['returned and back on the fifth day', [version('2011-07-05'), version('2011-07-13')], ['2011-07-08'], 2],
  // late 6 to 8 July; returned on the 8th, in time to the 11th, late on the 12th and 13th
  ['late, then late again', [version('2011-07-08'), version('2011-07-13')], ['2011-07-08'], 5],
  // 3 July returned: to the 6th; the first version was in time, the answer of the 8th is late on the 7th and 8th
  ['returned before the due day', [version('2011-07-02'), version('2011-07-08')], ['2011-07-03'], 2],
  // 零报告 returned: rows on the 20th are 15 days after the due day, and within these lie the 9 of the return
  ['returned 零报告: the days lie within one another', [version('2011-07-05', true), version('2011-07-20')], ['2011-07-08'], 15],
  ['returned twice', [version('2011-07-05'), version('2011-07-12'), version('2011-07-20')], ['2011-07-08', '2011-07-14'], 1 + 3],
  // from 12 January to 15 January 2012
  ['returned and never back, to the freeze', [version('2011-07-05')], ['2012-01-08'], 4],
  // 26 days in July, then 31 + 30 + 31 + 30 + 31, and 15
  ['never handed in', [], [], 26 + 153 + 15],
  ['handed in after the freeze: not at all', [version('2012-01-16')], [], 26 + 153 + 15],
] as const)('%s', (_, versions, returned, days) => expect(late(versions, returned)).toBe(days))

test('a moment of another zone falls on Beijing’s day', () => {
  expect(lateDays({ versions: [{ ...version('2011-07-05'), at: '2011-07-05T16:00:00Z' }], returned: [] }, DUE, FREEZE)).toBe(1)
})

test('handed in at the very moment of the freeze counts, a moment later it does not', () => {
  const freeze = '2011-07-07T12:00:00+08:00'
  expect(late([version('2011-07-07', false, '12:00:00'), version('2011-07-07', false, '12:00:01')], [], freeze)).toBe(2)
  expect(late([version('2011-07-07', false, '12:00:01')], [], freeze)).toBe(2)
})

test('never more days than lie between the due day and the freeze where nothing was returned before it', () => {
  const day = fc.integer({ min: 0, max: 190 }).map((days) => new Date(Date.UTC(2011, 6, 6 + days)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.boolean()), { maxLength: 6 }), fc.array(day, { maxLength: 4 }), (days, returned) => {
      const versions = days.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([when, zero]) => version(when, zero))
      const lateDaysOf = late(versions, returned.toSorted())
      return lateDaysOf >= 0 && lateDaysOf <= 194
    }),
  )
})
