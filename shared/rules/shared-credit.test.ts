import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 29 金点子采纳: 1.5 points at most
const clause29 = clause('shared-credit', '1.5', { levels: { 一等: '1', 二等: '0.6', 三等: '0.3', 鼓励: '0.1' } })
const works = (...all: readonly (readonly [level: string, authors: number])[]) => ({
  works: all.map(([level, authors], i) => ({ says: same(`第${i + 1}件`), level, authors })),
})
test.each<[string, [string, number][], string, string, string]>([
  ['none', [], '0', '没有；得0', '再有1件鼓励（独自署名） 0.1'],
  ['alone', [['二等', 1]], '0.6', '0.6，未超上限1.5；得0.6', '再有1件鼓励（独自署名） 0.1'],
  ['of two', [['二等', 2]], '0.3', '0.6÷2=0.3，未超上限1.5；得0.3', '再有1件鼓励（独自署名） 0.1'],
  [
    'two works',
    [
      ['一等', 2],
      ['鼓励', 1],
    ],
    '0.6',
    '1÷2=0.5；0.5+0.1=0.6，未超上限1.5；得0.6',
    '再有1件鼓励（独自署名） 0.1',
  ],
  [
    'close to the cap',
    [
      ['一等', 1],
      ['二等', 1],
      ['鼓励', 5],
    ],
    '1.5',
    '0.1÷5=0.02；1+0.6+0.02=1.62，超上限，按1.5；得1.5',
    '没有第1件 -0.88',
  ],
])('%s', (_, all, points, arithmetic, nearest) => {
  expect(shown(clause29.score(works(...all)))).toEqual([points, arithmetic])
  expect(nearestOf(clause29.score(works(...all)))).toBe(nearest)
})
test('three authors of a first prize get a third each, rounded nowhere here', () =>
  expect(clause29.score(works(['一等', 3], ['一等', 3], ['一等', 3])).points).toEqual(dec(1)))
test('a level the method does not know is no silent nothing', () =>
  expect(() => clause29.score(works(['特等', 1]))).toThrow('no level "特等"'))
test.each([
  [{ levels: {} }, 'levels: there are none'],
  [{ levels: { 一等: '1' }, cap: '2' }, 'cap: 2 is above the maximum of 1.5'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('shared-credit', '1.5', parameters)).toThrow(reason))

const work = fc.tuple(fc.constantFrom('一等', '二等', '三等', '鼓励'), fc.integer({ min: 1, max: 4 }))
test('within 0…1.5, order-free, one more never costs, fewer authors never cost, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 6 }), work, (all, [level, authors]) => {
      const { points, nearest } = clause29.score(works(...all))
      expect(!points.isNegative() && points.lte(dec('1.5'))).toBe(true)
      expect(clause29.score(works(...all.toReversed())).points).toEqual(points)
      const more = clause29.score(works(...all, [level, authors])).points
      expect(more.gte(points)).toBe(true)
      expect(clause29.score(works(...all, [level, authors + 1])).points.lte(more)).toBe(true)
      if (nearest === undefined) return
      const without = /^没有第(\d+)件$/u.exec(nearest.says.zh)
      const moved = without === null ? [...all, ['鼓励', 1] as const] : all.filter((_, i) => i !== Number(without[1]) - 1)
      expect(clause29.score(works(...moved)).points.minus(points)).toEqual(nearest.gain)
    }),
  )
})
