import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown, value } from './samples.ts'

// posts-2011 clause 10 主题教育: ≥ 90 % 3, ≥ 75 % 2, ≥ 60 % 1, below 0
const written = [
  { from: '0.9', points: '3' },
  { from: '0.75', to: '0.9', points: '2' },
  { from: '0.6', to: '0.75', points: '1' },
  { to: '0.6', points: '0' },
]
const clause10 = clause('bands', '3', { bands: written })
test.each([
  ['0', '0', '0，不满0.6，得0', '再高0.6，到0.6至不满0.75 1'],
  ['0.59', '0', '0.59，不满0.6，得0', '再高0.01，到0.6至不满0.75 1'],
  ['0.6', '1', '0.6，0.6至不满0.75，得1', '再高0.15，到0.75至不满0.9 1'],
  ['0.7499', '1', '0.7499，0.6至不满0.75，得1', '再高0.0001，到0.75至不满0.9 1'],
  ['0.75', '2', '0.75，0.75至不满0.9，得2', '再高0.15，到0.9以上 1'],
  ['0.9', '3', '0.9，0.9以上，得3', '再低一点，到0.75至不满0.9 -1'],
  ['1', '3', '1，0.9以上，得3', '再低0.1以上，到0.75至不满0.9 -1'],
])('%s gets %s: %s', (reached, points, arithmetic, nearest) => {
  expect(shown(clause10.score(value(reached)))).toEqual([points, arithmetic])
  expect(nearestOf(clause10.score(value(reached)))).toBe(nearest)
})
test.each([
  [dec('0.59'), '再高1个百分点，到60%至不满75% 1'],
  [dec('0.95'), '再低5个百分点以上，到75%至不满90% -1'],
  [dec(37).div(39), '再低4.88个百分点，到75%至不满90% -1'], // 94.8717… − 90 = 4.8717…
  [dec(2).div(3), '再高8.34个百分点，到75%至不满90% 1'], // 75 − 66.6666… = 8.3333…
])('%s: in points of percentage, no less than it takes: %s', (reached, nearest) =>
  expect(nearestOf(clause('bands', '3', { bands: written, percent: true }).score(value(reached)))).toBe(nearest),
)
test('how the value came about stands before it, as a percentage where the method speaks of percentages', () => {
  const facts = { value: dec('0.92'), says: same('46÷50=0.92') }
  expect(clause10.score(facts).arithmetic.zh).toBe('46÷50=0.92，0.9以上，得3')
  const percent = clause('bands', '3', { bands: written, percent: true })
  expect(percent.score(facts).arithmetic.zh).toBe('46÷50=0.92；0.92×100%=92%，90%以上，得3')
  expect(percent.describes.zh).toBe('90%以上得3，75%至不满90%得2，60%至不满75%得1，不满60%得0')
})

describe('open and closed ends', () => {
  const temperature = clause('bands', '2', {
    bands: [
      { to: '18', points: '0' },
      { from: '18', to: '26', toClosed: true, points: '2' },
      { from: '26', fromOpen: true, share: '0.5' },
    ],
  })
  test.each([
    ['17.9', '0'],
    ['18', '2'],
    ['26', '2'],
    ['26.1', '1'],
  ])('%s gets %s', (degrees, points) => expect(temperature.score(value(degrees)).points).toEqual(dec(points)))
  test('the better band lies below', () => expect(nearestOf(temperature.score(value('27')))).toBe('再低1，到18至26 1'))
})

test('a value outside all bands cannot be scored', () => {
  const bounded = clause('bands', '3', { bands: [{ from: '0', to: '1', toClosed: true, points: '3' }] })
  expect(bounded.score(value('1')).cannotScore).toBeUndefined()
  expect(bounded.score(value('1.01')).cannotScore).toEqual({ zh: '1.01不在任何一档', en: '1.01 lies in no band' })
})

test.each([
  [
    [
      { to: '0.6', points: '0' },
      { from: '0.7', points: '3' },
    ],
    'there is a hole between 0.6 and 0.7',
  ],
  [
    [
      { to: '0.6', points: '0' },
      { from: '0.5', points: '3' },
    ],
    'they overlap between 0.5 and 0.6',
  ],
  [
    [
      { to: '0.6', toClosed: true, points: '0' },
      { from: '0.6', points: '3' },
    ],
    '0.6 lies in two of them',
  ],
  [
    [
      { to: '0.6', points: '0' },
      { from: '0.6', fromOpen: true, points: '3' },
    ],
    'there is a hole at 0.6',
  ],
  [[{ points: '0' }, { from: '0.6', points: '3' }], 'two overlap without end'],
  [[{ from: '0.6', to: '0.5', points: '0' }], 'nothing lies between 0.6 and 0.5'],
  [[{ from: '0.6', points: '4' }], '4 points are above the maximum of 3'],
  [[{ from: '0.6', share: '1.1' }], 'a share of 1.1 is above 1'],
  [[{ from: '0.6' }], 'each gives either points or a share'],
  [[{ from: '0.6', points: '1', share: '1' }], 'each gives either points or a share'],
])('%j is refused: %s', (faulty, reason) => expect(() => clause('bands', '3', { bands: faulty })).toThrow(reason))

test('a higher value never costs, and the nearest change leads to the band it names', () => {
  const thousandths = fc.nat(1200).map((n) => dec(n).div(1000))
  const tiny = dec('0.0000001')
  fc.assert(
    fc.property(thousandths, (reached) => {
      const at = (x: typeof reached) => clause10.score({ value: x, says: same('') })
      const { points, nearest } = at(reached)
      expect(at(reached.plus(dec('0.01'))).points.gte(points)).toBe(true)
      const [, word, by, beyond] = /^再(高|低)([\d.]+|一点)(以上)?，/u.exec(nearest!.says.zh)!
      const edge = by === '一点' ? dec(0) : dec(by!)
      const far = by === '一点' || beyond !== undefined ? edge.plus(tiny) : edge
      expect(at(word === '高' ? reached.plus(far) : reached.minus(far)).points.minus(points)).toEqual(nearest!.gain)
      const near = edge.minus(tiny)
      expect(near.isNegative() || at(word === '高' ? reached.plus(near) : reached.minus(near)).points.eq(points)).toBe(true)
    }),
  )
})
