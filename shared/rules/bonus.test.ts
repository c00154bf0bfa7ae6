import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import type { Entry } from './facts.ts'
import { clause, entries, entry, nearestOf, shown } from './samples.ts'

// posts-2011 clause 28 荣誉: 国家 5, 省 3, 市 2, 县 1, the highest of one matter, at most 10
const clause28 = clause('bonus', '10', {
  items: [
    { zh: '国家', en: 'nation', each: '5' },
    { zh: '省', en: 'province', each: '3' },
    { zh: '市', en: 'city', each: '2' },
    { zh: '县', en: 'county', each: '1' },
  ],
  matter: true,
})
const award = (level: number, key: string) => entry(level, 1, { key })
test.each<[string, Entry[], string, string, string]>([
  ['none', [], '0', '没有；得0', '再有1次国家 5'],
  ['one of the county', [award(3, 'A')], '1', '1×1=1，未超上限10；得1', '再有1次国家 5'],
  ['two levels of one matter', [award(3, 'A'), award(1, 'A')], '3', '同一事项计最高；1×3=3，未超上限10；得3', '再有1次国家 5'],
  ['two matters', [award(3, 'A'), award(1, 'B')], '4', '1×3=3；1×1=1；3+1=4，未超上限10；得4', '再有1次国家 5'],
  ['beyond the cap', [award(0, 'A'), award(0, 'B'), award(3, 'C')], '10', '2×5=10；1×1=1；10+1=11，超上限，按10；得10', '没有第0项1 -4'],
])('%s', (_, all, points, arithmetic, nearest) => {
  expect(shown(clause28.score(entries(...all)))).toEqual([points, arithmetic])
  expect(nearestOf(clause28.score(entries(...all)))).toBe(nearest)
})
// drivers-2011 clause 17 表扬信: 1 each, at most 3
test.each([
  [0, '0'],
  [3, '3'],
  [5, '3'],
])('%i letters of praise win %s', (n, points) =>
  expect(clause('bonus', '3', { items: [{ zh: '表扬信', en: 'letter of praise', each: '1' }] }).score(entries(entry(0, n))).points).toEqual(
    dec(points),
  ),
)
test('the page says it', () => expect(clause28.describes.zh).toBe('国家5，省3，市2，县1；同一事项只计最高的，加至10为止'))

const awards = fc.array(
  fc.tuple(fc.nat(3), fc.constantFrom('A', 'B', 'C', 'D')).map(([level, key]) => award(level, key)),
  { maxLength: 8 },
)
test('within 0…10, order-free, one more award never costs', () => {
  fc.assert(
    fc.property(awards, fc.nat(3), fc.constantFrom('A', 'E'), (all, level, key) => {
      const { points } = clause28.score(entries(...all))
      expect(!points.isNegative() && points.lte(dec('10'))).toBe(true)
      expect(clause28.score(entries(...all.toReversed())).points).toEqual(points)
      expect(clause28.score(entries(...all, award(level, key))).points.gte(points)).toBe(true)
    }),
  )
})

test('below the cap, the award the card suggests wins what it says', () => {
  fc.assert(
    fc.property(awards, (all) => {
      const { points, nearest } = clause28.score(entries(...all))
      fc.pre(points.lt(dec('10')))
      expect(clause28.score(entries(...all, award(0, 'new'))).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
