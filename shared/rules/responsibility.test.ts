import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 18 负责人连带: 20 % of what others lost in 6 and 7, at most 2
const clause18 = clause('responsibility', '0', { share: '0.2', cap: '2' })
const losses = (...lost: (string | number)[]) => ({ losses: lost.map((one) => ({ says: same('某人'), lost: dec(one) })) })
test.each<[string[], string, string, string]>([
  [[], '0', '所属人员没有扣分；得0', '所属人员扣1分 -0.2'],
  [['0', '0'], '0', '所属人员没有扣分；得0', '所属人员扣1分 -0.2'],
  [['1.4'], '-0.28', '1.4×0.2=0.28，未超上限2；得−0.28', '所属人员少扣1 0.2'],
  [['1.4', '0', '0.5'], '-0.38', '1.4+0.5=1.9；1.9×0.2=0.38，未超上限2；得−0.38', '所属人员少扣1 0.2'],
  [['0.4'], '-0.08', '0.4×0.2=0.08，未超上限2；得−0.08', '所属人员少扣0.4 0.08'],
  [['6', '4'], '-2', '6+4=10；10×0.2=2，未超上限2；得−2', '所属人员少扣1 0.2'],
  [['6', '6'], '-2', '6+6=12；12×0.2=2.4，超上限，按2；得−2', '所属人员少扣3 0.2'],
])('%j: %s points: %s', (lost, points, arithmetic, nearest) => {
  expect(shown(clause18.score(losses(...lost)))).toEqual([points, arithmetic])
  expect(nearestOf(clause18.score(losses(...lost)))).toBe(nearest)
})
test('the page says it', () => expect(clause18.describes.zh).toBe('所属人员扣分的20%，至多2'))
test('between −2 and 0, order-free, a loss more never gains, the nearest change is exact', () => {
  const tenths = fc.nat(50).map((n) => String(n / 10))
  fc.assert(
    fc.property(fc.array(tenths, { maxLength: 6 }), tenths, (lost, more) => {
      const { points, nearest } = clause18.score(losses(...lost))
      expect(points.lte(dec(0)) && points.gte(dec('-2'))).toBe(true)
      expect(clause18.score(losses(...lost.toReversed())).points).toEqual(points)
      expect(clause18.score(losses(...lost, more)).points.lte(points)).toBe(true)
      const [, word, by] = /(扣|少扣)([\d.]+)分?$/u.exec(nearest!.says.zh.replace('少扣', '，少扣'))!
      const total = lost.reduce((sum, one) => sum.plus(dec(one)), dec(0))
      const moved = word === '扣' ? total.plus(dec(by!)) : total.minus(dec(by!))
      expect(clause18.score({ losses: [{ says: same('某人'), lost: moved }] }).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
