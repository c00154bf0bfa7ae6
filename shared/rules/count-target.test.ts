import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown, value } from './samples.ts'

// posts-2011 clause 13 信息报送: 2 points, four wanted, 0.5 for each short
const clause13 = clause('count-target', '2', { target: '4', short: { each: '0.5' } })
test.each([
  [0, '0', '4−0=4；4×0.5=2，未超上限2；2−2=0', '再有1 0.5'],
  [3, '1.5', '4−3=1；1×0.5=0.5，未超上限2；2−0.5=1.5', '再有1 0.5'],
  [4, '2', '4达到4，得2', '少1 -0.5'],
  [6, '2', '6达到4，得2', '少3 -0.5'],
])('%i briefings get %s: %s', (n, points, arithmetic, nearest) => {
  expect(shown(clause13.score(value(n)))).toEqual([points, arithmetic])
  expect(nearestOf(clause13.score(value(n)))).toBe(nearest)
})

// posts-2011 clause 19 联系企业: 15 days of the full year, 0.2 a day short, parts in proportion
const clause19 = clause('count-target', '3', { short: { each: '0.2' } })
test.each([
  ['14.5', '15', '2.9', '15−14.5=0.5；0.5×0.2=0.1，未超上限3；3−0.1=2.9', '再有0.5 0.1'],
  ['0', '15', '0', '15−0=15；15×0.2=3，未超上限3；3−3=0', '再有1 0.2'],
  ['0', '20', '0', '20−0=20；20×0.2=4，超上限，按3；3−3=0', '再有6 0.2'],
  ['0.5', '0.5', '3', '0.5达到0.5，得3', '少0.5 -0.1'],
])('%s days of %s get %s: %s', (days, target, points, arithmetic, nearest) => {
  expect(shown(clause19.score(value(days, target)))).toEqual([points, arithmetic])
  expect(nearestOf(clause19.score(value(days, target)))).toBe(nearest)
})
test('half a year owes half of 15 days, and how so stands before it', () => {
  const facts = { ...value('7', dec('15').times(184).div(365)), targetSays: same('15×184÷365=7.5616…') }
  const outcome = clause19.score(facts)
  expect(outcome.points).toEqual(dec('3').minus(dec('0.2').times(dec('2760').div(365).minus(7)))) // 3 − 0.2 × 41 ÷ 73
  expect(outcome.arithmetic.zh).toBe('15×184÷365=7.5616…；7.5616…−7=0.5616…；0.5616…×0.2=0.1123…，未超上限3；3−0.1123…=2.8876…')
})

// posts-2011 clause 11 献一计
const clause11 = clause('count-target', '1', { target: '1', short: 'all-or-nothing' })
test.each([
  [0, '0', '0不到1，得0', '再有1 1'],
  [1, '1', '1达到1，得1', '少1 -1'],
  [3, '1', '3达到1，得1', '少3 -1'],
])('%i suggestions get %s: %s', (n, points, arithmetic, nearest) => {
  expect(shown(clause11.score(value(n)))).toEqual([points, arithmetic])
  expect(nearestOf(clause11.score(value(n)))).toBe(nearest)
})

test('in proportion', () => {
  const rule = clause('count-target', '3', { target: '4', short: 'proportional' })
  expect(shown(rule.score(value(3)))).toEqual(['2.25', '3×3÷4=2.25'])
  expect(nearestOf(rule.score(value(3)))).toBe('再有1 0.75')
})
test('a target of nothing is reached', () => expect(clause19.score(value(0, 0)).points).toEqual(dec('3')))
test('a target must come from somewhere', () => expect(() => clause19.score(value(3))).toThrow('neither the facts nor the method'))
test.each([
  [{ target: '4', short: 'half' }, 'short: "half" is none of'],
  [{ target: '4', short: { each: '0' } }, 'short: each: "0" is not points'],
  [{ target: '-1', short: 'proportional' }, 'target: must be 0 or above'],
  [{ target: '4' }, 'short: undefined'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('count-target', '2', parameters)).toThrow(reason))

test.each(['proportional', 'all-or-nothing', { each: '0.3' }])(
  '%j: within 0…2, one more never costs, the nearest change is exact',
  (short) => {
    const rule = clause('count-target', '2', { target: '7', short })
    const quarters = fc.nat(60).map((n) => dec(n).div(4))
    fc.assert(
      fc.property(quarters, (n) => {
        const { points, nearest } = rule.score(value(n.toString()))
        expect(!points.isNegative() && points.lte(dec('2'))).toBe(true)
        expect(rule.score(value(n.plus(1).toString())).points.gte(points)).toBe(true)
        const [, word, by] = /^(再有|少)([\d.]+)$/u.exec(nearest!.says.zh)!
        const moved = word === '少' ? n.minus(dec(by!)) : n.plus(dec(by!))
        expect(
          rule
            .score({ ...value(0), value: moved })
            .points.minus(points)
            .toString(),
        ).toBe(nearest!.gain.toString())
        expect(nearest!.gain.isZero()).toBe(false)
      }),
    )
  },
)
