import * as fc from 'fast-check'
import { parseSchedule } from './ncrontab.ts'

const after = (expression: string, moment: string) => new Date(parseSchedule(expression).next(Date.parse(moment))).toISOString()

test.each([
  ['* * * * * *', '2011-06-30T08:00:00.400Z', '2011-06-30T08:00:01.000Z', 'every second'],
  ['0 */5 * * * *', '2011-06-30T08:05:00.000Z', '2011-06-30T08:10:00.000Z', 'every five minutes, not the moment itself'],
  ['0 0 3 * * *', '2011-06-30T03:00:00.000Z', '2011-07-01T03:00:00.000Z', 'three o’clock, over the month'],
  ['0 30 9 * * 1-5', '2011-07-01T10:00:00.000Z', '2011-07-04T09:30:00.000Z', '2011-07-01 is a Friday, so Monday'],
  ['0 30 9 * * mon-fri', '2011-07-01T10:00:00.000Z', '2011-07-04T09:30:00.000Z', 'by name'],
  ['0 0 0 1 jan *', '2011-06-30T00:00:00.000Z', '2012-01-01T00:00:00.000Z', 'over the year'],
  ['0 0 0 29 2 *', '2011-06-30T00:00:00.000Z', '2012-02-29T00:00:00.000Z', 'the leap day'],
  ['0 0 0 31 * *', '2011-04-01T00:00:00.000Z', '2011-05-31T00:00:00.000Z', 'April has no 31st'],
  ['15,45 10-12/2 * * * *', '2011-06-30T08:10:45.000Z', '2011-06-30T08:12:15.000Z', 'list, range, step'],
  ['0 5/20 * * * *', '2011-06-30T08:26:00.000Z', '2011-06-30T08:45:00.000Z', 'from 5 on every 20: 5, 25, 45'],
  ['0 0 0 * * 7', '2011-07-01T00:00:00.000Z', '2011-07-03T00:00:00.000Z', 'Sunday is 0 and 7'],
  ['*/10 * * * *', '2011-06-30T08:01:30.000Z', '2011-06-30T08:10:00.000Z', 'five fields: no seconds'],
])('%s after %s is %s: %s', (expression, moment, next) => expect(after(expression, moment)).toBe(next))

test.each([
  '',
  '* * * *',
  '60 * * * * *',
  '* * 24 * * *',
  '* * * 0 * *',
  '* * * * 13 *',
  '* * * * * 8',
  '*/0 * * * * *',
  '5-1 * * * * *',
  '1-2-3 * * * * *',
  'a * * * * *',
  '0 0 0 30 2 *',
])('"%s" is no schedule', (expression) => expect(() => parseSchedule(expression)).toThrow(/not an NCRONTAB expression|never comes/))

test('the next one is always later, on a whole second, and nothing lies between', () => {
  const schedule = parseSchedule('*/7 */3 * * * *')
  fc.assert(
    fc.property(fc.integer({ min: 1_262_304_000_000, max: 1_893_456_000_000 }), (moment) => {
      const next = schedule.next(moment)
      return next > moment && next % 1000 === 0 && schedule.next(next - 1) === next
    }),
  )
})
