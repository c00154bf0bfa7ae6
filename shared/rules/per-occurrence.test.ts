import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, entries, entry, nearestOf, shown } from './samples.ts'

// posts-2011 clause 1 每周集中学习: 3 points, 0.3 a week without, two free
const clause1 = clause('per-occurrence', '3', { each: '0.3', free: '2' })
const weeks = (n: number) => clause1.score(entries(...Array.from({ length: n }, () => entry(0, 1))))

test.each([
  [0, '3', '无扣分；3−0=3'],
  [2, '3', '无扣分；3−0=3'],
  [3, '2.7', '(3−2)×0.3=0.3，未超上限3；3−0.3=2.7'],
  [5, '2.1', '(5−2)×0.3=0.9，未超上限3；3−0.9=2.1'],
  [12, '0', '(12−2)×0.3=3，未超上限3；3−3=0'],
  [13, '0', '(13−2)×0.3=3.3，超上限，按3；3−3=0'],
])('%i weeks without leave %s points: %s', (n, points, arithmetic) => expect(shown(weeks(n))).toEqual([points, arithmetic]))

test.each([
  [0, '再有3次 -0.3'],
  [2, '再有1次 -0.3'],
  [3, '少1次 0.3'],
  [12, '少1次 0.3'],
  [13, '少2次 0.3'], // 11 are charged, 10 would still cost all 3 points
  [50, '少39次 0.3'],
])('%i weeks without: the nearest change is %s', (n, nearest) => expect(nearestOf(weeks(n))).toBe(nearest))

// posts-2011 clause 25 接待标准: 1 point, 0.5 a row, nothing free
test.each([
  [1, '0.5', '1×0.5=0.5，未超上限1；1−0.5=0.5'],
  [2, '0', '2×0.5=1，未超上限1；1−1=0'],
  [3, '0', '3×0.5=1.5，超上限，按1；1−1=0'],
])('%i receptions over the standard leave %s: %s', (n, points, arithmetic) =>
  expect(shown(clause('per-occurrence', '1', { each: '0.5' }).score(entries(entry(0, n))))).toEqual([points, arithmetic]),
)

test('free ones may come anew each month: 3月3−1=2, 5月 within', () => {
  const monthly = clause('per-occurrence', '6', { each: '1', free: '1', freePer: 'month' })
  const facts = entries(entry(0, 3, { period: '2011-03' }), entry(0, 1, { period: '2011-05' }))
  expect(shown(monthly.score(facts))).toEqual(['4', '3月3−1=2；2×1=2，未超上限6；6−2=4'])
  expect(nearestOf(monthly.score(facts))).toBe('少1次 1')
  expect(nearestOf(monthly.score(entries(entry(0, 1))))).toBe('再有1次 -1')
})

test('as 按次加分 the sum is won, up to the cap', () => {
  const won = clause('per-occurrence', '2', { each: '0.5', cap: '1', adds: true })
  expect(shown(won.score(entries(entry(0, 1))))).toEqual(['0.5', '1×0.5=0.5，未超上限1；得0.5'])
  expect(shown(won.score(entries(entry(0, 3))))).toEqual(['1', '3×0.5=1.5，超上限，按1；得1'])
  expect(nearestOf(won.score(entries(entry(0, 3))))).toBe('少2次 -0.5')
  expect(nearestOf(won.score(entries()))).toBe('再有1次 0.5')
})

test('the page of the method says it', () => {
  expect(clause1.describes).toEqual({ zh: '免2次，每次扣0.3，扣至3为止', en: '2 free, then 0.3 each, lost up to 3' })
})

test.each([
  [{ each: '0' }, 'each: "0" is not points above 0'],
  [{ each: '0.5', cap: '4' }, 'cap: 4 is above the maximum of 3'],
  [{ each: '0.5', free: '1.5' }, 'free: "1.5" is not a whole number'],
  [{ each: '0.5', adds: true, carryOver: '1' }, 'what is added is not carried over'],
  [{ each: '0.5', cap: '2', carryOver: '1' }, 'leaves nothing beyond the maximum'],
  [{ each: '0.5', days: '1' }, '"days" is no parameter here'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('per-occurrence', '3', parameters)).toThrow(reason))

test('one more week without never gains points, and points stay within 0…3', () => {
  fc.assert(
    fc.property(fc.nat(400), (n) => {
      const points = weeks(n).points
      expect(weeks(n + 1).points.lte(points)).toBe(true)
      expect(!points.isNegative() && points.lte(dec('3'))).toBe(true)
    }),
  )
})

test('the nearest change, made, gains exactly what it says', () => {
  fc.assert(
    fc.property(fc.nat(60), (n) => {
      const { points, nearest } = weeks(n)
      const [, word, by] = /^(少|再有)(\d+)次$/u.exec(nearest!.says.zh)!
      expect(weeks(word === '少' ? n - Number(by) : n + Number(by)).points.minus(points)).toEqual(nearest!.gain)
      expect(nearest!.gain.isZero()).toBe(false)
    }),
  )
})
