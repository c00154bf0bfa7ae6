import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

const half = clause('department-share', '10', { share: '0.5' })
const theirs = (points: string | number, maximum: string | number) => ({ points: dec(points), maximum: dec(maximum), says: same('') })
test.each([
  ['18', '20', '4.5', '0.5×18÷20×10=4.5', '科室多1分 0.25'],
  ['20', '20', '5', '0.5×20÷20×10=5', '科室少1分 -0.25'],
  ['19.6', '20', '4.9', '0.5×19.6÷20×10=4.9', '科室多0.4分 0.1'],
  ['0', '20', '0', '0.5×0÷20×10=0', '科室多1分 0.25'],
])('%s of %s gives %s: %s', (points, maximum, gets, arithmetic, nearest) => {
  expect(shown(half.score(theirs(points, maximum)))).toEqual([gets, arithmetic])
  expect(nearestOf(half.score(theirs(points, maximum)))).toBe(nearest)
})
test('a department with nothing to win cannot be shared', () => expect(half.score(theirs(0, 0)).cannotScore?.zh).toBe('科室没有可得的分'))
test('a share above 1 is refused', () =>
  expect(() => clause('department-share', '10', { share: '1.1' })).toThrow('share: "1.1" is not a share'))
test('within 0…M, more never costs, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.nat(200), (tenths) => {
      const { points, nearest } = half.score(theirs(String(tenths / 10), '20'))
      expect(!points.isNegative() && points.lte(dec('10'))).toBe(true)
      const [, word, by] = /^科室(多|少)([\d.]+)分$/u.exec(nearest!.says.zh)!
      const moved = word === '少' ? dec(tenths).div(10).minus(dec(by!)) : dec(tenths).div(10).plus(dec(by!))
      expect(half.score({ ...theirs(0, '20'), points: moved }).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
