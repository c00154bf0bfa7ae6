import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, pair, shown } from './samples.ts'

// posts-2011 clauses 23, 24 用电用水: 1 point, full at 5 % less, none at 5 % more
const clause23 = clause('against-last-year', '1', { full: '0.05', none: '-0.05' })
test.each([
  // the bureau's own year: 5.0351 % less
  ['243300', '256200', '1', '(256200−243300)÷256200=0.0503…；0.0503…不低于0.05，得1'],
  ['95', '100', '1', '(100−95)÷100=0.05；0.05不低于0.05，得1'],
  ['98', '100', '0.7', '(100−98)÷100=0.02；1×(0.02+0.05)÷(0.05+0.05)=0.7'],
  ['100', '100', '0.5', '(100−100)÷100=0；1×(0+0.05)÷(0.05+0.05)=0.5'],
  ['105', '100', '0', '(100−105)÷100=−0.05；−0.05不高于−0.05，得0'],
  ['120', '100', '0', '(100−120)÷100=−0.2；−0.2不高于−0.05，得0'],
])('%s against %s gets %s: %s', (now, base, points, arithmetic) =>
  expect(shown(clause23.score(pair(now, base)))).toEqual([points, arithmetic]),
)
test.each([
  ['98', '100', '再少1 0.1'],
  ['120', '100', '再少16 0.1'],
  ['90', '100', '多6 -0.1'],
])('%s against %s: nearest %s', (now, base, nearest) => expect(nearestOf(clause23.score(pair(now, base)))).toBe(nearest))
test('nothing last year, no comparison', () => expect(clause23.score(pair('5', '0')).cannotScore?.zh).toBe('上年是0，无法比较'))
test('the page says it', () => expect(clause23.describes.zh).toBe('比上年下降5%得1，上升5%得0，其间按比例'))

test('within 0…1, less used never costs, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 800, max: 1200 }), fc.constantFrom(800, 1000, 1250), (now, base) => {
      const at = (used: ReturnType<typeof dec>) => clause23.score({ ...pair(0, base), actual: used })
      const { points, nearest } = at(dec(now))
      expect(!points.isNegative() && points.lte(dec(1))).toBe(true)
      expect(at(dec(now - 1)).points.gte(points)).toBe(true)
      const [, word, by] = /^(再少|多)([\d.]+)$/u.exec(nearest!.says.zh)!
      expect(at(word === '多' ? dec(now).plus(dec(by!)) : dec(now).minus(dec(by!))).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
