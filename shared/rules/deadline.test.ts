import * as fc from 'fast-check'
import { addDays } from '../civilDate.ts'
import { dec } from '../decimal.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 5 公开承诺书: 2 points, published by 31 March, 0.2 a day late
const clause5 = clause('deadline', '2', { day: '03-31', decay: '0.2', worst: '0' })
const on = (day: string | undefined) => (day === undefined ? { year: 2011 } : { day, year: 2011 })
test.each([
  ['2011-03-20', '2', '3月20日完成，未过3月31日，得2', '4月1日完成 -0.2'],
  ['2011-03-31', '2', '3月31日完成，未过3月31日，得2', '4月1日完成 -0.2'],
  ['2011-04-01', '1.8', '4月1日完成，比3月31日迟1天；1×0.2=0.2，未超上限2；2−0.2=1.8', '3月31日完成 0.2'],
  ['2011-04-09', '0.2', '4月9日完成，比3月31日迟9天；9×0.2=1.8，未超上限2；2−1.8=0.2', '4月8日完成 0.2'],
  ['2011-04-10', '0', '4月10日完成，比3月31日迟10天；10×0.2=2，未超上限2；2−2=0', '4月9日完成 0.2'],
  ['2011-07-01', '0', '7月1日完成，比3月31日迟92天；92×0.2=18.4，超上限，按2；2−2=0', '4月9日完成 0.2'],
  [undefined, '0', '没有完成，得0', '4月9日完成 0.2'],
])('published %s: %s points: %s', (day, points, arithmetic, nearest) => {
  expect(shown(clause5.score(on(day)))).toEqual([points, arithmetic])
  expect(nearestOf(clause5.score(on(day)))).toBe(nearest)
})

// 3 days of grace, then 0.5 at once and 0.1 a day, at worst 1 of 3
const graced = clause('deadline', '3', { day: '12-31', grace: '3', first: '0.5', decay: '0.1', worst: '1' })
test.each([
  ['2012-01-03', '3', '1月3日完成，未过1月3日，得3'],
  ['2012-01-05', '2.3', '1月5日完成，比1月3日迟2天；2×0.1=0.2；0.5+0.2=0.7，未超上限2；3−0.7=2.3'],
  ['2012-01-18', '1', '1月18日完成，比1月3日迟15天；15×0.1=1.5；0.5+1.5=2，未超上限2；3−2=1'],
  [undefined, '1', '没有完成，得1'],
])('with grace, done %s: %s points: %s', (day, points, arithmetic) => expect(shown(graced.score(on(day)))).toEqual([points, arithmetic]))

test('where being late costs everything at once, only being in time helps', () => {
  const strict = clause('deadline', '2', { day: '03-31', first: '2', decay: '0.1', worst: '0' })
  expect(nearestOf(strict.score(on('2011-04-02')))).toBe('3月31日完成 2')
  expect(nearestOf(strict.score(on(undefined)))).toBe('3月31日完成 2')
})
test('a day of the next year', () => {
  const next = clause('deadline', '2', { day: '01-10', nextYear: true, decay: '0.2', worst: '0' })
  expect(next.score(on('2012-01-10')).points).toEqual(dec('2'))
  expect(next.score(on('2012-01-11')).points).toEqual(dec('1.8'))
})
test('the page says it', () => expect(clause5.describes.zh).toBe('3月31日前完成得2，迟每天扣0.2，扣到0为止，未完成得0'))
test.each([
  [{ day: '03-32', decay: '0.2', worst: '0' }, 'day: "03-32" is no day'],
  [{ day: '02-29', decay: '0.2', worst: '0' }, 'day: "02-29" is no day'],
  [{ day: '03-31', decay: '0.2', worst: '2' }, 'worst: 2 is not below the maximum of 2'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('deadline', '2', parameters)).toThrow(reason))

test.each([
  ['clause 5', clause5, '2'],
  ['with grace', graced, '3'],
])('%s: within bounds, earlier never costs, the nearest day gains what it says', (_, rule, maximum) => {
  fc.assert(
    fc.property(fc.nat(400), (days) => {
      const day = addDays('2011-03-01', days)
      const { points, nearest } = rule.score(on(day))
      expect(!points.isNegative() && points.lte(dec(maximum))).toBe(true)
      expect(rule.score(on(addDays(day, -1))).points.gte(points)).toBe(true)
      expect(rule.score(on(undefined)).points.lte(points)).toBe(true)
      const [, month, date] = /^(\d+)月(\d+)日完成$/u.exec(nearest!.says.zh)!
      const moved = `${rule === graced && Number(month) < 3 ? 2012 : 2011}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
      expect(rule.score(on(moved)).points.minus(points)).toEqual(nearest!.gain)
      expect(nearest!.gain.isZero()).toBe(false)
    }),
  )
})
