import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 12 报表报送: 4 points
const clause12 = clause('completeness', '4', { missing: '0.5', aDayLate: '0.1', dayCap: '0.3', returnedTimes: '2', returned: '0.2' })
type Sheet = readonly [name: string, daysLate: number, timesReturned: number] | readonly [name: string]
const record = (...sheets: readonly Sheet[]) => ({
  sheets: sheets.map(([name, daysLate, timesReturned]) => ({
    says: same(name),
    accepted: daysLate !== undefined,
    daysLate: daysLate ?? 0,
    timesReturned: timesReturned ?? 0,
  })),
})
test.each<[string, Sheet[], string, string, string]>([
  [
    'all in time',
    [
      ['甲表', 0, 0],
      ['乙表', 0, 1],
    ],
    '4',
    '无扣分；4−0=4',
    '一份迟报1天 -0.1',
  ],
  ['one never came', [['甲表'], ['乙表', 0, 0]], '3.5', '甲表缺报0.5，未超上限4；4−0.5=3.5', '甲表按时报送 0.5'],
  ['three days late', [['甲表', 3, 0]], '3.7', '甲表迟报3×0.1=0.3，未超上限4；4−0.3=3.7', '甲表早报1天 0.1'],
  ['four days late', [['甲表', 4, 0]], '3.7', '甲表迟报4×0.1=0.4，超上限，按0.3，未超上限4；4−0.3=3.7', '甲表早报2天 0.1'],
  [
    'returned twice and late',
    [['甲表', 1, 2]],
    '3.7',
    '甲表迟报1×0.1=0.1，退回2次0.2，0.1+0.2=0.3，未超上限4；4−0.3=3.7',
    '甲表少退回1次 0.2',
  ],
  [
    'two sheets',
    [['甲表'], ['乙表', 2, 0]],
    '3.3',
    '甲表缺报0.5；乙表迟报2×0.1=0.2；0.5+0.2=0.7，未超上限4；4−0.7=3.3',
    '甲表按时报送 0.5',
  ],
  [
    'beyond the cap',
    Array.from({ length: 9 }, (): Sheet => ['缺']),
    '0',
    '缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；缺缺报0.5；0.5+0.5+0.5+0.5+0.5+0.5+0.5+0.5+0.5=4.5，超上限，按4；4−4=0',
    '缺按时报送、缺按时报送 0.5',
  ],
])('%s', (_, sheets, points, arithmetic, nearest) => {
  expect(shown(clause12.score(record(...sheets)))).toEqual([points, arithmetic])
  expect(nearestOf(clause12.score(record(...sheets)))).toBe(nearest)
})

test('drivers-2011 clause 14: half the points throughout', () => {
  const clause14 = clause('completeness', '2', { missing: '0.25', aDayLate: '0.05', dayCap: '0.15', returnedTimes: '2', returned: '0.1' })
  expect(clause14.score(record(['甲表'], ['乙表', 5, 3])).points).toEqual(dec('1.5')) // 2 − 0.25 − 0.15 − 0.1
})
test('missing alone may be all a method charges', () => {
  const missingOnly = clause('completeness', '2', { missing: '1' })
  expect(missingOnly.score(record(['甲表', 9, 9])).points).toEqual(dec('2'))
  expect(nearestOf(missingOnly.score(record(['甲表', 9, 9])))).toBe('缺报一份 -1')
})
test.each([
  [{ missing: '0.5', aDayLate: '0.1' }, 'dayCap: goes with aDayLate'],
  [{ missing: '0.5', returned: '0.1' }, 'returnedTimes: goes with returned'],
  [{ missing: '0.5', returned: '0.1', returnedTimes: '0' }, 'returnedTimes: must be 1 or more'],
  [{ missing: '0.5', cap: '5' }, 'cap: 5 is above the maximum of 4'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('completeness', '4', parameters)).toThrow(reason))

const sheet = fc.oneof(
  fc.constant<Sheet>(['缺']),
  fc.tuple(fc.nat(6), fc.nat(3)).map(([late, returned]): Sheet => ['到', late, returned]),
)
test('within 0…4, order-free, one day or return more never gains, coming late never gains over coming in time', () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 12 }), fc.nat(6), fc.nat(3), (sheets, late, returned) => {
      const { points } = clause12.score(record(...sheets))
      expect(!points.isNegative() && points.lte(dec('4'))).toBe(true)
      expect(clause12.score(record(...sheets.toReversed())).points).toEqual(points)
      const withOne = (days: number, times: number) => clause12.score(record(...sheets, ['新', days, times])).points
      expect(withOne(late + 1, returned).lte(withOne(late, returned))).toBe(true)
      expect(withOne(late, returned + 1).lte(withOne(late, returned))).toBe(true)
      expect(withOne(0, 0)).toEqual(points)
    }),
  )
})
test('the nearest change, made, gains exactly what it says', () => {
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 10 }), (sheets) => {
      const named = sheets.map(([, ...rest], i) => [`表${i}号`, ...rest] as unknown as Sheet)
      const { points, nearest } = clause12.score(record(...named))
      fc.pre(nearest!.gain.gt(dec(0)))
      const facts = record(...named)
      for (const part of nearest!.says.zh.split('、')) {
        const [, i, what] = /^表(\d+)号(.+)$/u.exec(part)!
        const one = facts.sheets[Number(i)]!
        const by = Number(/\d+/u.exec(what!)?.[0] ?? 0)
        if (what === '按时报送') one.accepted = true
        else if (what!.startsWith('早报')) one.daysLate -= by
        else one.timesReturned -= by
      }
      expect(clause12.score(facts).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
