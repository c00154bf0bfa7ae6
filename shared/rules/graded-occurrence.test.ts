import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import type { Entry } from './facts.ts'
import { clause, entries, entry, nearestOf, shown } from './samples.ts'

// posts-2011 clause 6 考勤: 6 points; three 迟到 or 早退 of a month become a half-day of absence
const clause6 = clause('graded-occurrence', '6', {
  items: [
    { zh: '迟到', en: 'late', each: '0.2' },
    { zh: '早退', en: 'left early', each: '0.2' },
    { zh: '漏签', en: 'sign-in missed', each: '0.1' },
    { zh: '旷工', en: 'absence', each: '1' },
    { zh: '未批假', en: 'leave without approval', each: '2' },
  ],
  conversion: { of: ['0', '1'], every: '3', into: '3', zh: '半天', en: 'half-day' },
})
const [march, june, september] = [{ period: '2011-03' }, { period: '2011-06' }, { period: '2011-09' }]
const score = (...all: Entry[]) => clause6.score(entries(...all))

describe('考勤', () => {
  test.each<[string, Entry[], string, string]>([
    ['nothing', [], '6', '无扣分；6−0=6'],
    [
      'the card of look.md 7',
      [entry(0, 2, march), entry(1, 1, march), entry(0, 1, june), entry(2, 2, september)],
      '4.6',
      '3月2+1=3次，折1个半天；1×1=1；1×0.2=0.2；2×0.1=0.2；1+0.2+0.2=1.4，未超上限6；6−1.4=4.6',
    ],
    ['two in a month are not converted', [entry(0, 2, march)], '5.6', '2×0.2=0.4，未超上限6；6−0.4=5.6'],
    [
      'three in three months are not',
      [entry(0, 1, march), entry(0, 1, june), entry(0, 1, september)],
      '5.4',
      '3×0.2=0.6，未超上限6；6−0.6=5.4',
    ],
    [
      'seven: two converted, one stays',
      [entry(0, 7, march)],
      '3.8',
      '3月7次，折2个半天，余1；2×1=2；1×0.2=0.2；2+0.2=2.2，未超上限6；6−2.2=3.8',
    ],
    ['converted ones join the absences', [entry(1, 3, march), entry(3, 2, june)], '3', '3月3次，折1个半天；(2+1)×1=3，未超上限6；6−3=3'],
    ['a day and a half unapproved', [entry(4, '1.5')], '3', '1.5×2=3，未超上限6；6−3=3'],
    ['at the cap', [entry(3, 6)], '0', '6×1=6，未超上限6；6−6=0'],
    ['beyond it', [entry(3, 7)], '0', '7×1=7，超上限，按6；6−6=0'],
  ])('%s', (_, all, points, arithmetic) => expect(shown(score(...all))).toEqual([points, arithmetic]))

  test.each<[string, Entry[], string]>([
    ['nothing lost', [], '再有1次迟到 -0.2'],
    // 2 × 0.2 instead of a half-day: 1 − 0.4
    ['March converted', [entry(0, 2, march), entry(1, 1, march), entry(0, 1, june), entry(2, 2, september)], '3月少1次，不折旷工 0.6'],
    ['four in March: the fourth only', [entry(0, 4, march)], '3月迟到早退少1次 0.2'],
    ['half a day is all there is', [entry(4, '0.5')], '未批假少0.5 1'],
    ['beyond the cap', [entry(3, 7)], '旷工少2 1'],
    ['beyond the cap by more than one sort has', [entry(4, 1), entry(3, 6)], '旷工少1、未批假少1 1'],
  ])('nearest: %s', (_, all, nearest) => expect(nearestOf(score(...all))).toBe(nearest))

  test('the page says it', () =>
    expect(clause6.describes.zh).toBe('迟到0.2，早退0.2，漏签0.1，旷工1，未批假2；同月迟到、早退每满3次折1个半天，扣至6为止'))
})

// posts-2011 clause 21 效能投诉: the highest of one matter; late answers each alone
const clause21 = clause('graded-occurrence', '3', {
  items: [
    { zh: '属实', en: 'founded', each: '2' },
    { zh: '部分属实', en: 'partly founded', each: '1' },
    { zh: '逾期', en: 'late', each: '0.5' },
  ],
  matter: true,
})
describe('效能投诉', () => {
  test.each<[string, Entry[], string, string]>([
    [
      'two of one matter count once, the dearer',
      [entry(1, 1, { key: 'A' }), entry(0, 1, { key: 'A' })],
      '1',
      '同一事项计最高；1×2=2，未超上限3；3−2=1',
    ],
    ['two matters', [entry(1, 1, { key: 'A' }), entry(1, 1, { key: 'B' })], '1', '2×1=2，未超上限3；3−2=1'],
    ['late answers have no matter', [entry(2, 1), entry(2, 1)], '2', '2×0.5=1，未超上限3；3−1=2'],
  ])('%s', (_, all, points, arithmetic) => expect(shown(clause21.score(entries(...all)))).toEqual([points, arithmetic]))

  test('without the dearer complaint the milder one still counts', () =>
    expect(nearestOf(clause21.score(entries(entry(1, 1, { key: 'A' }), entry(0, 1, { key: 'A' }))))).toBe('没有第0项1 1'))
})

// posts-2011 clause 16 重点工作督查: 6 points, up to 3 more from the section
test.each([
  [5, '1', '0'],
  [6, '0', '0'],
  [8, '0', '2'],
  [12, '0', '3'],
])('%i inspections not finished leave %s, %s are carried over', (n, points, beyond) => {
  const clause16 = clause('graded-occurrence', '6', { items: [{ zh: '未完成', en: 'not finished', each: '1' }], carryOver: '3' })
  const outcome = clause16.score(entries(entry(0, n)))
  expect([outcome.points.toString(), outcome.beyond!.toString()]).toEqual([points, beyond])
})

test.each([
  [{ items: [] }, 'is no list'],
  [
    { items: [{ zh: '迟到', en: 'late', each: '0.2' }], conversion: { of: ['0'], every: '3', into: '1', zh: '半天', en: 'x' } },
    'there is no item 1',
  ],
  [
    { items: [{ zh: '迟到', en: 'late', each: '0.2' }], conversion: { of: ['0'], every: '3', into: '0', zh: '半天', en: 'x' } },
    'would become itself',
  ],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('graded-occurrence', '6', parameters)).toThrow(reason))

test.each([
  [['0.2', '0.3', '1'], '3', 'must cost the same'],
  [['0.2', '0.2', '1'], '1', 'every must be 2 or more'],
  [['0.5', '0.5', '0.9'], '3', 'would cost less than none'], // two cost 1, a third would make it 0.9
])('prices %j, every %s: %s', ([late, early, absent], every, reason) => {
  const items = [late, early, absent].map((each) => ({ zh: '某', en: 'x', each }))
  expect(() => clause('graded-occurrence', '6', { items, conversion: { of: ['0', '1'], every, into: '2', zh: '半天', en: 'x' } })).toThrow(
    reason,
  )
})

const anEntry = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 4 }), fc.constantFrom('2011-03', '2011-06', '2011-09'))
  .map(([item, quantity, period]) => entry(item, quantity, { period }))

test('points stay within 0…6, the order of facts does not matter, one more never gains', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 12 }), anEntry, (all, more) => {
      const { points } = score(...all)
      expect(!points.isNegative() && points.lte(dec('6'))).toBe(true)
      expect(score(...all.toReversed()).points).toEqual(points)
      expect(score(...all, more).points.lte(points)).toBe(true)
    }),
  )
})

test('the nearest change, made, gains exactly what it says', () => {
  const items = ['迟到', '早退', '漏签', '旷工', '未批假']
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1, maxLength: 8 }), (all) => {
      const { points, nearest } = score(...all)
      let left = all
      const take = (by: number, falls: (one: Entry) => boolean) => {
        for (let i = 0; i < by; i += 1) {
          const at = left.findIndex((one) => falls(one) && !one.quantity.isZero())
          left = left.map((one, j) => (j === at ? { ...one, quantity: one.quantity.minus(1) } : one))
        }
      }
      for (const part of nearest!.says.zh.replaceAll('，不折旷工', '').split('、')) {
        const month = /^(\d)月(?:迟到早退)?少(\d+)次$/u.exec(part)
        const sort = /^(\D+)少(\d+)$/u.exec(part)
        if (month !== null) take(Number(month[2]), (one) => one.item < 2 && one.period === `2011-0${month[1]}`)
        else take(Number(sort![2]), (one) => items[one.item] === sort![1])
      }
      expect(score(...left).points.minus(points)).toEqual(nearest!.gain)
      expect(nearest!.gain.gt(dec(0))).toBe(true)
    }),
  )
})
