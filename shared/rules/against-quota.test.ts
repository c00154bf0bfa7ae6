import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, pair } from './samples.ts'

// drivers-2011 clause 7 油耗对定额: ≤ 95 % 15, ≤ 100 % 13, ≤ 105 % 9, ≤ 110 % 5, above 0
const clause7 = clause('against-quota', '15', {
  bands: [
    { to: '0.95', toClosed: true, points: '15' },
    { from: '0.95', fromOpen: true, to: '1', toClosed: true, points: '13' },
    { from: '1', fromOpen: true, to: '1.05', toClosed: true, points: '9' },
    { from: '1.05', fromOpen: true, to: '1.1', toClosed: true, points: '5' },
    { from: '1.1', fromOpen: true, points: '0' },
  ],
})
test.each([
  ['950', '1000', '15', '950÷1000=0.95，0.95以下，得15', '再多一点，到超过0.95至1 -2'],
  ['950.1', '1000', '13', '950.1÷1000=0.9501，超过0.95至1，得13', '再少0.1，到0.95以下 2'],
  ['1000', '1000', '13', '1000÷1000=1，超过0.95至1，得13', '再少50，到0.95以下 2'],
  ['1100', '1000', '5', '1100÷1000=1.1，超过1.05至1.1，得5', '再少50，到超过1至1.05 4'],
  ['1200', '1000', '0', '1200÷1000=1.2，超过1.1，得0', '再少100，到超过1.05至1.1 5'],
])('%s L of %s L due get %s: %s', (fuel, quota, points, arithmetic, nearest) => {
  const outcome = clause7.score(pair(fuel, quota))
  expect([outcome.points.toString(), nearestOf(outcome)]).toEqual([points, nearest])
  expect(outcome.arithmetic.zh).toBe(arithmetic)
})
test('what no decimal writes is said to a hundredth, and is enough', () => {
  // 700÷9 = 77.777… L due: 95 % are 73.888…; 75 − 73.888… = 1.111…
  const outcome = clause7.score(pair('75', dec(700).div(9)))
  expect(nearestOf(outcome)).toBe('再少1.12，到0.95以下 2')
})
test('a band narrower than a hundredth is reached exactly', () => {
  const narrow = clause('against-quota', '2', {
    bands: [
      { to: '1', toClosed: true, points: '0' },
      { from: '1', fromOpen: true, to: '1.001', toClosed: true, points: '2' },
      { from: '1.001', fromOpen: true, points: '1' },
    ],
  })
  expect(nearestOf(narrow.score(pair('0.4999', '1')))).toBe('再多0.5001以上，到超过1至1.001 2')
})
test('no quota, no comparison', () => expect(clause7.score(pair('10', '0')).cannotScore?.zh).toBe('定额是0，无法比较'))
test('less fuel never costs, points stay within 0…15, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 800, max: 1300 }), fc.integer({ min: 900, max: 1100 }), (fuel, quota) => {
      const at = (liters: ReturnType<typeof dec>) => clause7.score({ ...pair(0, quota), actual: liters })
      const { points, nearest } = at(dec(fuel))
      expect(at(dec(fuel - 1)).points.gte(points)).toBe(true)
      expect(!points.isNegative() && points.lte(dec('15'))).toBe(true)
      const [, word, by, beyond] = /^再(多|少)([\d.]+|一点)(以上)?，/u.exec(nearest!.says.zh)!
      const edge = by === '一点' ? dec(0) : dec(by!)
      const far = by === '一点' || beyond !== undefined ? edge.plus(dec('0.000001')) : edge
      expect(at(word === '多' ? dec(fuel).plus(far) : dec(fuel).minus(far)).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
