import { dec } from '../decimal.ts'
import { added, addedUp, addition, change, deduction, figure, inTurn, less, periodName, priced } from './arithmetic.ts'

const some = (...values: string[]) => values.map(dec)

test.each([
  ['2', '2'],
  ['-0.5', '−0.5'],
  ['0.1234', '0.1234'],
  ['0.12345', '0.1234…'], // cut off, and says so
  ['-0.00003', '0.0000…'], // nothing of it is left to bear a sign
])('%s is written %s', (value, written) => expect(figure(dec(value))).toBe(written))
test('two thirds and minus two thirds', () => expect([figure(dec(2).div(3)), figure(dec(-2).div(3))]).toEqual(['0.6666…', '−0.6666…']))
test.each([
  ['0.6', '+0.60'],
  ['-0.12', '−0.12'],
])('a change of %s is printed %s', (gain, printed) => expect(change(dec(gain))).toBe(printed))

test('sums', () => {
  expect([added(some()), added(some('1')), added(some('1', '0.2'))]).toEqual(['0', '1', '1+0.2'])
  expect([addedUp(some('1')), addedUp(some('1', '0.2'))]).toEqual(['1', '1+0.2=1.2'])
})
test('no sign follows another', () => expect([less(dec('0.02'), dec('-0.05')), less(dec('3'), dec('1'))]).toEqual(['0.02+0.05', '3−1']))
test('ones are counted, other quantities shown', () =>
  expect([priced(some('1', '1', '1'), dec('0.2')), priced(some('1', '2'), dec('0.2'))]).toEqual(['3×0.2=0.6', '(1+2)×0.2=0.6']))

test('a deduction says whether the cap bites, in both languages', () => {
  expect(deduction(dec('12'), dec('2'), dec('6'), '(5−1)×0.5=2').zh).toBe('(5−1)×0.5=2，未超上限6；12−2=10')
  expect(deduction(dec('6'), dec('7'), dec('6'), '7×1=7').zh).toBe('7×1=7，超上限，按6；6−6=0')
  expect(deduction(dec('6'), dec('7'), dec('6'), '7×1=7').en).toBe('7×1=7, over the cap, counts as 6; 6−6=0')
})
test('an addition likewise', () => {
  expect(addition(dec('3'), dec('2'), '1+2=3').zh).toBe('1+2=3，超上限，按2；得2')
  expect(addition(dec('0'), dec('2'), '').en).toBe('none; 0 points')
})
test('steps follow one another, empty ones left out', () =>
  expect(inTurn('', { zh: '甲', en: 'a' }, '1+1=2')).toEqual({ zh: '甲；1+1=2', en: 'a; 1+1=2' }))
test('periods', () => expect(['2011-03', '2011-Q2', '2011'].map((period) => periodName(period).zh)).toEqual(['3月', '2季度', '全年']))
