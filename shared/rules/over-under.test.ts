import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, shown, value } from './samples.ts'

// of 10: 8 at the target, 0.5 for each beyond up to 2, 1 for each short, 6 where no target was set
const rule = clause('over-under', '10', { base: '8', over: { each: '0.5', cap: '2' }, under: { each: '1' }, untargeted: '0.6' })

test.each([
  ['20', '8', '20正是目标，得8', '再多1 0.5'],
  ['22.9', '9', '22.9−20=2.9，按2；2×0.5=1，未超上限2；8+1=9', '再多0.1 0.5'],
  ['24', '10', '24−20=4；4×0.5=2，未超上限2；8+2=10', '少1 -0.5'],
  ['30', '10', '30−20=10；10×0.5=5，超上限，按2；8+2=10', '少7 -0.5'],
  ['19.5', '8', '20−19.5=0.5，按0；0×1=0；8−0=8', '再多1.5 0.5'], // rounded toward the target
  ['17.5', '6', '20−17.5=2.5，按2；2×1=2；8−2=6', '再多1 1'],
  ['12', '0', '20−12=8；8×1=8；8−8=0', '再多1 1'],
  ['5', '0', '20−5=15；15×1=15；8−15不足0，得0', '再多8 1'],
])('%s of 20 get %s: %s', (n, points, arithmetic, nearest) => {
  expect(shown(rule.score(value(n, '20')))).toEqual([points, arithmetic])
  expect(nearestOf(rule.score(value(n, '20')))).toBe(nearest)
})
test('without a target a share of the maximum', () => expect(shown(rule.score(value(7)))).toEqual(['6', '没有目标；10×0.6=6']))
test('by fives', () => {
  const fives = clause('over-under', '10', {
    target: '20',
    unit: '5',
    base: '8',
    over: { each: '1', cap: '2' },
    under: { each: '1' },
    untargeted: '1',
  })
  expect(shown(fives.score(value('31')))).toEqual(['10', '31−20=11，按10；10÷5=2；2×1=2，未超上限2；8+2=10'])
})
test('a cap that leads above the maximum is refused', () =>
  expect(() => clause('over-under', '10', { base: '9', over: { each: '1', cap: '2' }, under: { each: '1' }, untargeted: '1' })).toThrow(
    'over: base 9 and cap 2 exceed the maximum of 10',
  ))

test('within 0…10, more never costs, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.nat(160), (quarters) => {
      const n = dec(quarters).div(4)
      const at = (x: typeof n) => rule.score({ ...value(0, '20'), value: x })
      const { points, nearest } = at(n)
      expect(!points.isNegative() && points.lte(dec('10'))).toBe(true)
      expect(at(n.plus(1)).points.gte(points)).toBe(true)
      const [, word, by] = /^(再多|少)([\d.]+)$/u.exec(nearest!.says.zh)!
      expect(at(word === '少' ? n.minus(dec(by!)) : n.plus(dec(by!))).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
