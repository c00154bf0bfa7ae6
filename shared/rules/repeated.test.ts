import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import type { Entry } from './facts.ts'
import { clause, entries, entry, nearestOf, shown } from './samples.ts'

// posts-2011 clause 7 明察暗访: 4 points, by item and quarter the first 0.5, each further 1
const clause7 = clause('repeated', '4', { steps: ['0.5', '1'] })
const check = (key: string, quantity = 1) => entry(0, quantity, { key, keySays: same(key) })

test.each<[string, Entry[], string, string]>([
  ['nothing', [], '4', '无扣分；4−0=4'],
  ['one', [check('1季度上下班')], '3.5', '1季度上下班0.5，未超上限4；4−0.5=3.5'],
  ['the second of a quarter costs more', [check('1季度上下班'), check('1季度上下班')], '2.5', '1季度上下班0.5+1=1.5，未超上限4；4−1.5=2.5'],
  [
    'another item begins anew',
    [check('1季度上下班'), check('1季度窗口服务')],
    '3',
    '1季度上下班0.5；1季度窗口服务0.5；0.5+0.5=1，未超上限4；4−1=3',
  ],
  ['a quantity of four stands for four', [check('2季度会议', 4)], '0.5', '2季度会议0.5+3×1=3.5，未超上限4；4−3.5=0.5'],
  ['beyond the cap', [check('2季度会议', 5)], '0', '2季度会议0.5+4×1=4.5，超上限，按4；4−4=0'],
])('%s', (_, all, points, arithmetic) => expect(shown(clause7.score(entries(...all)))).toEqual([points, arithmetic]))

// drivers-2011 clause 2 交通违法: 10 points, 1 each for the first two of the year, 2 for each further
const clause2 = clause('repeated', '10', { steps: ['1', '1', '2'] })
test.each([
  [2, '8', '1+1=2，未超上限10；10−2=8'],
  [3, '6', '1+1+2=4，未超上限10；10−4=6'],
  [6, '0', '1+1+4×2=10，未超上限10；10−10=0'],
])('%i violations leave %s: %s', (n, points, arithmetic) =>
  expect(shown(clause2.score(entries(entry(0, n))))).toEqual([points, arithmetic]),
)

test.each<[string, Entry[], string]>([
  ['nothing', [], '再有1次 -0.5'],
  ['the dearest group', [check('A', 2), check('B')], 'A少1次 1'],
  ['beyond the cap', [check('A', 5), check('B')], 'A少2次 1'], // 4.5 + 0.5 is 5, 3 is left of it
])('nearest: %s', (_, all, nearest) => expect(nearestOf(clause7.score(entries(...all)))).toBe(nearest))

test('the page says it', () => {
  expect(clause7.describes.zh).toBe('第1次扣0.5，第2次起每次扣1，扣至4为止')
  expect(clause2.describes.en).toBe('occurrence 1 1, occurrence 2 1, each from occurrence 3 on 2, lost up to 10')
})

test('carried over: what exceeds the maximum, up to so much', () => {
  const carrying = clause('repeated', '4', { steps: ['1'], carryOver: '2' })
  expect(carrying.score(entries(entry(0, 5))).beyond).toEqual(dec('1'))
  expect(carrying.score(entries(entry(0, 9))).beyond).toEqual(dec('2'))
})

const checks = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 3 })), { maxLength: 6 })
test('within 0…4, order-free, one more never gains, the nearest change gains what it says', () => {
  fc.assert(
    fc.property(checks, (groups) => {
      const all = groups.map(([key, n]) => check(key, n))
      const { points, nearest } = clause7.score(entries(...all))
      expect(!points.isNegative() && points.lte(dec('4'))).toBe(true)
      expect(clause7.score(entries(...all.toReversed())).points).toEqual(points)
      expect(clause7.score(entries(...all, check('A'))).points.lte(points)).toBe(true)
      if (all.length === 0) return
      const counts = new Map<string, number>()
      for (const [key, n] of groups) counts.set(key, (counts.get(key) ?? 0) + n)
      for (const part of nearest!.says.zh.split('、')) {
        const [, key, by] = /^(\w)少(\d+)次$/u.exec(part)!
        counts.set(key!, counts.get(key!)! - Number(by))
      }
      const left = [...counts].filter(([, n]) => n > 0).map(([key, n]) => check(key, n))
      expect(clause7.score(entries(...left)).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
