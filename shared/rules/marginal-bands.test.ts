import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, shown, value } from './samples.ts'

// the first ten at 0.5, the next ten at 0.3, all further ones at 0.1; at most 10
const slices = [{ to: '10', rate: '0.5' }, { to: '20', rate: '0.3' }, { rate: '0.1' }]
const won = clause('marginal-bands', '10', { slices })
test.each([
  ['0', '0', '没有；得0', '再多1 0.5'],
  ['10', '5', '10×0.5=5，未超上限10；得5', '再多1 0.3'],
  ['12', '5.6', '10×0.5=5；(12−10)×0.3=0.6；5+0.6=5.6，未超上限10；得5.6', '再多1 0.3'],
  ['40', '10', '10×0.5=5；(20−10)×0.3=3；(40−20)×0.1=2；5+3+2=10，未超上限10；得10', '少1 -0.1'],
  ['50', '10', '10×0.5=5；(20−10)×0.3=3；(50−20)×0.1=3；5+3+3=11，超上限，按10；得10', '少11 -0.1'],
])('%s wins %s: %s', (n, points, arithmetic, nearest) => {
  expect(shown(won.score(value(n)))).toEqual([points, arithmetic])
  expect(nearestOf(won.score(value(n)))).toBe(nearest)
})
test('lost instead of won', () => {
  const lost = clause('marginal-bands', '4', { slices: [{ to: '10', rate: '0.1' }, { rate: '0.5' }], deducts: true })
  expect(shown(lost.score(value('12')))).toEqual(['2', '10×0.1=1；(12−10)×0.5=1；1+1=2，未超上限4；4−2=2'])
  expect(nearestOf(lost.score(value('12')))).toBe('少1 0.5')
  expect(nearestOf(lost.score(value('20')))).toBe('少5 0.5') // 16 cost all 4
  expect(nearestOf(lost.score(value('0')))).toBe('再多1 -0.1')
})
test.each([
  [[{ rate: '0.5' }, { to: '20', rate: '0.3' }], 'only the last may be without an end'],
  [
    [
      { to: '10', rate: '0.5' },
      { to: '10', rate: '0.3' },
    ],
    '10 does not lie above 10',
  ],
  [[{ to: '10', rate: '-1' }], 'is not points of 0 or above'],
])('%j is refused: %s', (faulty, reason) => expect(() => clause('marginal-bands', '10', { slices: faulty })).toThrow(reason))

test.each([false, true])('deducts %j: within 0…10, monotone, the nearest change is exact', (deducts) => {
  const rule = clause('marginal-bands', '10', { slices, deducts })
  fc.assert(
    fc.property(fc.nat(240), (quarters) => {
      const n = dec(quarters).div(4)
      const at = (x: typeof n) => rule.score({ ...value(0), value: x })
      const { points, nearest } = at(n)
      expect(!points.isNegative() && points.lte(dec('10'))).toBe(true)
      expect(at(n.plus(1)).points.compare(points)).not.toBe(deducts ? 1 : -1)
      const [, word, by] = /^(再多|少)([\d.]+)$/u.exec(nearest!.says.zh)!
      expect(at(word === '少' ? n.minus(dec(by!)) : n.plus(dec(by!))).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
