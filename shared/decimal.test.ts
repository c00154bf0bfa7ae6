import * as fc from 'fast-check'
import { Decimal, dec } from './decimal.ts'
import type { Rounding } from './decimal.ts'

/** decimals as sheets hold them, and fractions with numerators and denominators beyond what a number holds exactly */
const small = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.nat(6))
  .map(([digits, places]) => dec(digits).div(10 ** places))
const fraction = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => dec(String(n)).div(dec(String(d))))
const any = fc.oneof(small, fraction)

describe('arithmetic is exact', () => {
  test('1 ÷ 3 × 3 is 1', () => expect(dec(1).div(3).times(3)).toEqual(dec(1)))
  test('0.1 + 0.2 is 0.3', () => expect(dec('0.1').plus(dec('0.2'))).toEqual(dec('0.3')))
  test('a product beyond safe integers keeps its last digit', () =>
    expect(dec('9007199254740993').times(dec('9007199254740993')).toString()).toBe('81129638414606699710187514626049'))
  test('what grew beyond safe integers comes back small', () =>
    expect(dec('90071992547409930').div(dec('90071992547409930'))).toEqual(Decimal.one))

  test('sums and products may be taken in any order, and products spread over sums', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(a.plus(b)).toEqual(b.plus(a))
        expect(a.times(b)).toEqual(b.times(a))
        expect(a.plus(b).plus(c)).toEqual(a.plus(b.plus(c)))
        expect(a.times(b).times(c)).toEqual(a.times(b.times(c)))
        expect(a.times(b.plus(c))).toEqual(a.times(b).plus(a.times(c)))
      }),
    )
  })
  test('taking away undoes adding, dividing undoes multiplying', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(a.plus(b).minus(b)).toEqual(a)
        fc.pre(!b.isZero())
        expect(a.times(b).div(b)).toEqual(a)
      }),
    )
  })
  test('order agrees with the sign of the difference', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(a.compare(b)).toBe(a.minus(b).compare(Decimal.zero))
        expect(a.eq(b)).toBe(a.toString() === b.toString())
        expect(Decimal.min(a, b).plus(Decimal.max(a, b))).toEqual(a.plus(b))
      }),
    )
  })
  test('a sum is what adding one after the other comes to', () => {
    fc.assert(
      fc.property(fc.array(any), (values) => {
        expect(Decimal.sum(values)).toEqual(values.reduce((total, value) => total.plus(value), Decimal.zero))
      }),
    )
  })
  test('there is one zero', () => {
    expect(dec('-0')).toEqual(Decimal.zero)
    expect(Decimal.zero.negated()).toEqual(Decimal.zero)
    expect(dec(-3).times(0)).toEqual(Decimal.zero)
    expect(dec('-0.001').round(2)).toEqual(Decimal.zero)
  })
  test('nothing is divided by zero', () => expect(() => dec(1).div(0)).toThrow('division by zero'))
})

describe('rounding', () => {
  test.each<[string, number, Rounding, string]>([
    ['0.125', 2, 'half-up', '0.13'],
    ['-0.125', 2, 'half-up', '-0.13'], // 四舍五入 is on the magnitude
    ['0.1249', 2, 'half-up', '0.12'],
    ['2.675', 2, 'half-up', '2.68'],
    ['1.005', 2, 'half-up', '1.01'], // in binary 1.00499…
    ['12345678901234.565', 2, 'half-up', '12345678901234.57'], // too large for the quick way
    ['0.129', 2, 'truncate', '0.12'],
    ['-0.129', 2, 'truncate', '-0.12'],
    ['4.05', 0, 'floor', '4'],
    ['-4.05', 0, 'floor', '-5'],
    ['4.05', 0, 'ceiling', '5'],
    ['-4.05', 0, 'ceiling', '-4'],
    ['-90071992547409931.5', 0, 'floor', '-90071992547409932'],
    ['7', 2, 'ceiling', '7'],
  ])('%s to %i places, %s: %s', (value, places, mode, rounded) => expect(dec(value).round(places, mode)).toEqual(dec(rounded)))

  test('half-up is the nearest, and away from zero on a tie, at every size', () => {
    fc.assert(
      fc.property(any, fc.nat(5), (value, places) => {
        const rounded = value.round(places)
        const unit = dec(1).div(10 ** places)
        expect(rounded.div(unit).isWhole()).toBe(true)
        const off = value.abs().minus(rounded.abs()).times(2).div(unit)
        expect(off.lt(Decimal.one) && off.gte(dec(-1))).toBe(true)
        expect(value.negated().round(places)).toEqual(rounded.negated())
      }),
    )
  })
  test('truncate drops less than a unit and never grows the magnitude', () => {
    fc.assert(
      fc.property(any, fc.nat(5), (value, places) => {
        const dropped = value.abs().minus(value.round(places, 'truncate').abs())
        expect(!dropped.isNegative() && dropped.lt(dec(1).div(10 ** places))).toBe(true)
      }),
    )
  })
  test('floor and ceiling enclose, rounding twice is rounding once', () => {
    fc.assert(
      fc.property(any, fc.nat(5), (value, places) => {
        const [floor, ceiling] = [value.round(places, 'floor'), value.round(places, 'ceiling')]
        expect(floor.lte(value) && ceiling.gte(value)).toBe(true)
        expect(ceiling.minus(floor).lte(dec(1).div(10 ** places))).toBe(true)
        expect(value.round(places).round(places)).toEqual(value.round(places))
      }),
    )
  })
})

describe('writing and reading', () => {
  test.each([
    ['4.6', 2, '4.60'],
    ['-0.125', 2, '-0.13'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['12', 0, '12'],
    ['123456789012345678.9', 3, '123456789012345678.900'],
  ])('%s with %i places is %s', (value, places, written) => expect(dec(value).toFixed(places)).toBe(written))

  test('a third is written as a fraction', () => expect(dec(1).div(3).toString()).toBe('1/3'))
  test('an eighth takes three places, a third none', () => expect([dec(1).div(8).places(), dec(1).div(3).places()]).toEqual([3, undefined]))
  test('fromExact reads what toString wrote', () => {
    fc.assert(fc.property(any, (value) => expect(Decimal.fromExact(value.toString())).toEqual(value)))
  })
  test.each([
    '-0.000125',
    '0.000001',
    '0.0000001', // in binary 1e-7
    '999999999999999',
    '9999999999999999', // sixteen digits: beyond safe integers
    '9007199254740.991',
    '99999999999999.99',
    '123456789.123456',
    '0.123456789012345678',
  ])('%s is written as it was read', (text) => expect(dec(text).toString()).toBe(text))
  test('trailing zeros and a plus sign change nothing', () => expect(dec('+1.50')).toEqual(dec('1.5')))
  test.each(['', ' 1', '1e3', '1,000', '.5', '5.', '--1', '½', 'NaN', '1/3'])('%j is no decimal', (text) =>
    expect(Decimal.parse(text)).toBeUndefined(),
  )
  test('a fraction must come as text', () => expect(() => dec(0.1)).toThrow('write decimals as strings'))
  test('JSON carries the exact text', () => expect(JSON.stringify({ points: dec('4.60') })).toBe('{"points":"4.6"}'))
})
