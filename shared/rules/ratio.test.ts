import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

const parts = (...all: readonly (readonly [done: string, target: string, weight: string])[]) => ({
  parts: all.map(([done, target, weight]) => ({
    says: same(`${done}/${target}`),
    done: dec(done),
    target: dec(target),
    weight: dec(weight),
  })),
})

describe('posts-2011 clause 15 承诺项目: 12 points by weight, ceiling 1', () => {
  const clause15 = clause('ratio', '12', { ceiling: '1' })
  const card = parts(['10', '10', '50'], ['27', '30', '30'], ['12', '20', '20'])
  test('the card of look.md 7', () => {
    const outcome = clause15.score(card)
    expect(shown(outcome)).toEqual(['10.68', '50×1=50；27÷30=0.9，30×0.9=27；12÷20=0.6，20×0.6=12；50+27+12=89；12×89÷100=10.68'])
    expect(nearestOf(outcome)).toBe('③再完成1 0.12') // as ② does, but ③ is further behind
  })
  test.each<[string, [string, string, string][], string, string]>([
    ['nothing done', [['0', '10', '100']], '0', '0÷10=0，100×0=0；12×0÷100=0'],
    [
      'all done',
      [
        ['10', '10', '60'],
        ['5', '5', '40'],
      ],
      '12',
      '60×1=60；40×1=40；60+40=100；得12',
    ],
    [
      'more than all counts as all',
      [
        ['15', '10', '60'],
        ['0', '5', '40'],
      ],
      '7.2',
      '15÷10=1.5，超过1，按1，60×1=60；0÷5=0，40×0=0；60+0=60；12×60÷100=7.2',
    ],
  ])('%s', (_, all, points, arithmetic) => expect(shown(clause15.score(parts(...all)))).toEqual([points, arithmetic]))
  test.each<[string, [string, string, string][], string]>([
    ['less than one is missing', [['9.5', '10', '100']], '再完成0.5 0.6'],
    ['all done: one less', [['10', '10', '100']], '少完成1 -1.2'],
    ['more than all: first what is too much', [['12', '10', '100']], '少完成3 -1.2'],
  ])('nearest, %s', (_, all, nearest) => expect(nearestOf(clause15.score(parts(...all)))).toBe(nearest))
})

test('posts-2011 clause 8 查摆整改: shares of 1, 0.8 and 0 are simply added up', () => {
  const clause8 = clause('ratio', '6', {})
  const rows = (shares: string[]) => parts(...shares.map((done): [string, string, string] => [done, '1', '1']))
  expect(shown(clause8.score(rows(['1', '0.8', '0'])))).toEqual(['3.6', '1+0.8+0=1.8；6×1.8÷3=3.6'])
  expect(shown(clause8.score(rows(['1', '1', '1', '1', '1', '0.8', '0.8', '0'])))).toEqual(['4.95', '5×1+2×0.8+0=6.6；6×6.6÷8=4.95'])
  expect(nearestOf(clause8.score(rows(['1', '0.8', '0'])))).toBe('③再完成1 2')
})

test('drivers-2011 clause 3 安全学习: one sum against another', () => {
  expect(shown(clause('ratio', '5', {}).score(parts(['46', '50', '1'])))).toEqual(['4.6', '46÷50=0.92；5×0.92=4.6'])
})

test('two thirds are exact, the figures written cut off', () => {
  expect(shown(clause('ratio', '6', {}).score(parts(['2', '3', '1'])))).toEqual(['4', '2÷3=0.6666…；6×0.6666…=4'])
})

test('a part below the floor counts nothing, and reaching the floor is its nearest change', () => {
  const floored = clause('ratio', '10', { floor: '0.5' })
  expect(shown(floored.score(parts(['4', '10', '1'])))).toEqual(['0', '4÷10=0.4，不满0.5，按0；10×0=0'])
  expect(shown(floored.score(parts(['5', '10', '1'])))).toEqual(['5', '5÷10=0.5；10×0.5=5'])
  expect(nearestOf(floored.score(parts(['2', '10', '1'])))).toBe('再完成3 5')
})

test('a ceiling above 1 lets one part make up for another, the whole never above the maximum', () => {
  const generous = clause('ratio', '10', { ceiling: '1.2' })
  expect(shown(generous.score(parts(['12', '10', '1'], ['8', '10', '1'])))).toEqual(['10', '12÷10=1.2；8÷10=0.8；1.2+0.8=2；得10'])
  expect(shown(generous.score(parts(['12', '10', '1'])))).toEqual(['10', '12÷10=1.2；10×1.2=12，超分值，按10'])
})

test('no parts cannot be scored', () => expect(clause('ratio', '10', {}).score(parts()).cannotScore?.zh).toBe('没有可计算的项目'))
test.each([
  [{ ceiling: '0.9' }, 'would never give full points'],
  [{ floor: '1.5' }, 'does not lie between 0 and the ceiling'],
])('%j is refused: %s', (parameters, reason) => expect(() => clause('ratio', '10', parameters)).toThrow(reason))

const part = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 60 }))
const asParts = (all: readonly (readonly [number, number, number])[]) =>
  parts(...all.map(([done, target, weight]): [string, string, string] => [String(done), String(target), String(weight)]))
test.each([[{}], [{ floor: '0.6' }], [{ ceiling: '1.3' }]])(
  '%j: within 0…10, order-free, more done never costs, the nearest change is exact',
  (parameters) => {
    const rule = clause('ratio', '10', parameters)
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), fc.nat(4), (all, which) => {
        const { points, nearest } = rule.score(asParts(all))
        expect(!points.isNegative() && points.lte(dec('10'))).toBe(true)
        expect(rule.score(asParts(all.toReversed())).points).toEqual(points)
        const better = all.map(([done, target, weight], i) => [done + (i === which % all.length ? 1 : 0), target, weight] as const)
        expect(rule.score(asParts(better)).points.gte(points)).toBe(true)
        if (nearest === undefined) return
        const [, at, less, by] = /^([①-⑳]?)(少|再)完成([\d.]+)$/u.exec(nearest.says.zh)!
        const i = at === '' ? 0 : at!.codePointAt(0)! - 0x2460
        const moved = asParts(all).parts.map((one, j) =>
          j === i ? { ...one, done: less === '少' ? one.done.minus(dec(by!)) : one.done.plus(dec(by!)) } : one,
        )
        expect(rule.score({ parts: moved }).points.minus(points)).toEqual(nearest.gain)
      }),
    )
  },
)
