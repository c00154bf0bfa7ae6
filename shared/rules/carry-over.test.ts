import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { beyondMaximum } from './carry-over.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 16: maximum 6, carry-over 3
test.each([
  ['5', '0'],
  ['6', '0'],
  ['7.5', '1.5'],
  ['9', '3'],
  ['12', '3'],
])('%s lost of 6 carry over %s', (total, beyond) => expect(beyondMaximum(dec('6'), dec('3'), dec(total))).toEqual(dec(beyond)))

const losses = (...lost: string[]) => ({ losses: lost.map((one, i) => ({ says: same(`第${i + 1}条`), lost: dec(one) })) })
test.each<[string[], string, string]>([
  [[], '0', '没有；得0'],
  [['2'], '-2', '2；得−2'],
  [['2', '1.5'], '-3.5', '2+1.5=3.5；得−3.5'],
])('a section pays for %j: %s', (lost, points, arithmetic) =>
  expect(shown(clause('carry-over', '0', {}).score(losses(...lost)))).toEqual([points, arithmetic]),
)

test('up to so much', () => {
  const limited = clause('carry-over', '0', { upTo: '3' })
  expect(shown(limited.score(losses('2', '1.5')))).toEqual(['-3', '2+1.5=3.5，超上限，按3；得−3'])
  expect(nearestOf(limited.score(losses('2', '1.5')))).toBe('第1条少扣1.5 1')
  expect(nearestOf(limited.score(losses('0.4')))).toBe('第1条少扣0.4 0.4')
})

test('never below what is lost, never above 0, order-free', () => {
  const limited = clause('carry-over', '0', { upTo: '3' })
  fc.assert(
    fc.property(
      fc.array(
        fc.nat(40).map((tenths) => String(tenths / 10)),
        { maxLength: 5 },
      ),
      (lost) => {
        const { points } = limited.score(losses(...lost))
        expect(points.lte(dec(0)) && points.gte(dec('-3'))).toBe(true)
        expect(limited.score(losses(...lost.toReversed())).points).toEqual(points)
      },
    ),
  )
})
