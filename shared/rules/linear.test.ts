import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, shown, value } from './samples.ts'

// drivers-2011 clause 11 维修费: 3 points, full at the median or less, none at one and a half times
const clause11 = clause('linear', '3', { full: '1', none: '1.5' })
test.each([
  ['0', '3', '0不高于1，得3', '高1.01 -0.06'],
  ['1', '3', '1不高于1，得3', '高0.01 -0.06'],
  ['1.2', '1.8', '3×(1.5−1.2)÷(1.5−1)=1.8', '低0.01 0.06'],
  ['1.5', '0', '1.5不低于1.5，得0', '低0.01 0.06'],
  ['2', '0', '2不低于1.5，得0', '低0.51 0.06'],
])('%s times the median gets %s: %s', (times, points, arithmetic, nearest) => {
  expect(shown(clause11.score(value(times)))).toEqual([points, arithmetic])
  expect(nearestOf(clause11.score(value(times)))).toBe(nearest)
})
test('a value no decimal writes is moved by a plain figure', () => {
  // 7÷6: a step of 0.01; 11÷6 is 1÷3 beyond the end: 0.3333…+0.01, written 0.35, leaves 0.35−0.3333… = 1÷60 inside: 3×(1÷60)÷0.5
  expect(nearestOf(clause11.score(value(dec(7).div(6))))).toBe('低0.01 0.06')
  expect(nearestOf(clause11.score(value(dec(11).div(6))))).toBe('低0.35 0.1')
})
test('more may be better, and negative ends carry no double sign', () => {
  const rising = clause('linear', '1', { full: '0.05', none: '-0.05' })
  expect(shown(rising.score(value('0.02')))).toEqual(['0.7', '1×(0.02+0.05)÷(0.05+0.05)=0.7'])
})
test('a line without width is refused', () =>
  expect(() => clause('linear', '1', { full: '1', none: '1.0' })).toThrow('full and none are both 1'))

test.each([
  ['1', '1.5'],
  ['1.5', '1'],
])('full at %s, none at %s: within 0…3, monotone, the nearest change is exact', (full, none) => {
  const rule = clause('linear', '3', { full, none, step: '0.07' })
  const better = dec(full).gt(dec(none)) ? 1 : -1
  fc.assert(
    fc.property(fc.nat(300), (hundredths) => {
      const x = dec(hundredths).div(100)
      const at = (y: typeof x) => rule.score({ ...value(0), value: y })
      const { points, nearest } = at(x)
      expect(!points.isNegative() && points.lte(dec('3'))).toBe(true)
      expect(at(x.plus(dec('0.01').times(better))).points.gte(points)).toBe(true)
      const [, word, by] = /^(高|低)([\d.]+)$/u.exec(nearest!.says.zh)!
      expect(at(word === '高' ? x.plus(dec(by!)) : x.minus(dec(by!))).points.minus(points)).toEqual(nearest!.gain)
      expect(nearest!.gain.isZero()).toBe(false)
    }),
  )
})
