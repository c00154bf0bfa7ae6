import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

const placed = (place: number | undefined, shared = 1, peers = 10) => ({
  shared,
  peers,
  says: same(''),
  ...(place !== undefined && { place }),
})

// drivers-2011 clause 15 百日节油竞赛: 3, 2, 1; equals share the better place
const clause15 = clause('ranking', '3', { places: ['3', '2', '1'], ties: 'better' })
test.each([
  [1, 1, '3', '第1名，得3', '得第2名 -1'],
  [2, 1, '2', '第2名，得2', '得第1名 1'],
  [2, 2, '2', '第2名（2人并列），得2', '得第1名 1'],
  [4, 1, '0', '第4名，得0', '得第3名 1'],
  [9, 1, '0', '第9名，得0', '得第3名 1'],
  [undefined, 0, '0', '没有名次，得0', '得第3名 1'],
])('place %j shared by %i gets %s: %s', (place, shared, points, arithmetic, nearest) => {
  expect(shown(clause15.score(placed(place, shared)))).toEqual([points, arithmetic])
  expect(nearestOf(clause15.score(placed(place, shared)))).toBe(nearest)
})
test('alone among peers there is nowhere to go', () => expect(nearestOf(clause15.score(placed(1, 1, 1)))).toBe('none'))

test('equals may share the mean of the places they fill', () => {
  const mean = clause('ranking', '3', { places: ['3', '2', '1'], ties: 'mean' })
  expect(shown(mean.score(placed(2, 2)))).toEqual(['1.5', '第2名（2人并列），得(2+1)÷2=1.5'])
  expect(nearestOf(mean.score(placed(2, 2)))).toBe('得第2名 0.5')
  expect(mean.score(placed(3, 3)).points).toEqual(dec(1).div(3)) // (1 + 0 + 0) ÷ 3
})
test('or so much less a place, with a floor', () => {
  const falling = clause('ranking', '10', { less: '1.5', floor: '4', ties: 'better' })
  expect([1, 2, 4, 5, 6, 9].map((place) => falling.score(placed(place)).points.toString())).toEqual(['10', '8.5', '5.5', '4', '4', '4'])
  expect(nearestOf(falling.score(placed(9)))).toBe('得第4名 1.5')
  expect(falling.describes.zh).toBe('第1名得10，每后1名少1.5，不低于4；并列按高名次')
})
test.each([
  [{ ties: 'better' }, 'give either places or less'],
  [{ places: ['1'], less: '1', ties: 'better' }, 'give either places or less'],
  [{ places: ['2', '3'], ties: 'better' }, 'places: 3 is above the 2 before it'],
  [{ places: ['4'], ties: 'better' }, 'places: 4 is above the 3 before it'],
  [{ places: ['3', '1'], floor: '2', ties: 'better' }, 'the last gives less than the floor'],
  [{ less: '1', floor: '4', ties: 'better' }, 'floor: 4 is above the maximum of 3'],
  [{ less: '1', ties: 'worse' }, 'ties: "worse" is none of'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('ranking', '3', parameters)).toThrow(reason))

test.each(['better', 'mean'])('ties %s: within 0…3, a better place never costs, the nearest place gains what it says', (ties) => {
  const rule = clause('ranking', '3', { places: ['3', '2', '1'], ties })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }), (place, shared) => {
      const { points, nearest } = rule.score(placed(place, shared, 15))
      expect(!points.isNegative() && points.lte(dec('3'))).toBe(true)
      expect(rule.score(placed(Math.max(1, place - 1), shared, 15)).points.gte(points)).toBe(true)
      const to = Number(/^得第(\d+)名$/u.exec(nearest!.says.zh)![1])
      expect(rule.score(placed(to, 1, 15)).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
