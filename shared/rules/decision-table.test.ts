import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 4 学习体会: 3 points, 1,500 characters by 30 November
const essays = {
  columns: {
    chars: { is: 'number', zh: '字数', en: 'characters' },
    'handed-in': { is: 'date', zh: '交稿', en: 'handed in' },
  },
  days: { due: '11-30' },
  rows: [
    { zh: '不足1500字且迟交', en: 'short and late', when: 'chars < 1500 and handed-in > @due', points: '1.5' },
    { zh: '不足1500字', en: 'short', when: 'chars < 1500', points: '2' },
    { zh: '迟交', en: 'late', when: 'handed-in > @due', points: '2.5' },
    { zh: '合格', en: 'complete', points: '3' },
  ],
  none: '0',
}
const clause4 = clause('decision-table', '3', essays)
const cases = (...all: readonly (readonly [chars: number, day: string])[]) => ({
  year: 2011,
  rows: all.map(([chars, day]) => ({ says: same(`${chars}字，${day}`), values: { chars: dec(chars), 'handed-in': day } })),
})
test.each<[string, [number, string][], string, string, string]>([
  ['none', [], '0', '没有，得0', '有一份，合格 3'],
  ['complete, on the day', [[1500, '2011-11-30']], '3', '1500字，2011-11-30，合格，得3', '交稿由2011-11-30改为2011-12-01 -0.5'],
  ['late', [[1600, '2011-12-01']], '2.5', '1600字，2011-12-01，迟交，得2.5', '交稿由2011-12-01改为2011-11-30 0.5'],
  ['short', [[1499, '2011-11-30']], '2', '1499字，2011-11-30，不足1500字，得2', '字数由1499改为1500 1'],
  ['short and late', [[1400, '2011-12-05']], '1.5', '1400字，2011-12-05，不足1500字且迟交，得1.5', '字数由1400改为1500 1'],
  [
    'the best of two',
    [
      [1400, '2011-10-05'],
      [1600, '2011-12-05'],
    ],
    '2.5',
    '1600字，2011-12-05，迟交，得2.5',
    '交稿由2011-12-05改为2011-11-30 0.5',
  ],
])('%s', (_, all, points, arithmetic, nearest) => {
  expect(shown(clause4.score(cases(...all)))).toEqual([points, arithmetic])
  expect(nearestOf(clause4.score(cases(...all)))).toBe(nearest)
})
test('a condition on an empty cell does not hold', () =>
  expect(clause4.score({ year: 2011, rows: [{ says: same(''), values: { chars: dec(1600) } }] }).points).toEqual(dec('3')))
test('days need the year', () => expect(() => clause4.score({ rows: [] })).toThrow('the year assessed'))
test('the page says it', () => expect(clause4.describes.zh).toBe('不足1500字且迟交得1.5，不足1500字得2，迟交得2.5，合格得3，没有得0'))

// drivers-2011 clause 16 安全行车
const clause16 = clause('decision-table', '2', {
  columns: {
    accidents: { is: 'number', zh: '事故', en: 'accidents' },
    violations: { is: 'number', zh: '违法', en: 'violations' },
    km: { is: 'number', zh: '里程', en: 'km' },
  },
  rows: [
    { zh: '无事故无违法且满10000公里', en: 'none, and 10,000 km', when: 'accidents = 0 and violations = 0 and km ≥ 10000', points: '2' },
    { zh: '其余', en: 'otherwise', points: '0' },
  ],
  none: '0',
})
const driver = (accidents: number, violations: number, km: string) => ({
  rows: [{ says: same(''), values: { accidents: dec(accidents), violations: dec(violations), km: dec(km) } }],
})
test.each([
  [0, 0, '10000', '2', '事故由0改为1 -2'],
  [0, 0, '9999.9', '0', '里程由9999.9改为10000 2'],
  [1, 0, '20000', '0', '事故由1改为0 2'],
  [1, 1, '20000', '0', 'none'], // two things would have to change
])('%i accidents, %i violations, %s km: %s points', (accidents, violations, km, points, nearest) => {
  const outcome = clause16.score(driver(accidents, violations, km))
  expect(outcome.points).toEqual(dec(points))
  expect(nearestOf(outcome)).toBe(nearest)
})

const { rows } = essays
test.each([
  [{ ...essays, rows: rows.slice(0, 3) }, 'the last, "迟交", must be without a condition'],
  [{ ...essays, rows: [rows[3], rows[0], rows[3]] }, '"合格" has no condition, nothing after it is ever reached'],
  [{ ...essays, rows: [{ ...rows[0], when: 'words < 1500' }, rows[3]] }, 'there is no column "words"'],
  [{ ...essays, rows: [{ ...rows[0], when: "chars = '多'" }, rows[3]] }, 'a number is compared with a text'],
  [{ ...essays, rows: [{ ...rows[0], when: 'chars <' }, rows[3]] }, 'a value expected'],
  [{ ...essays, days: {} }, 'days names no @due'],
  [{ ...essays, rows: [{ ...rows[3], points: '4' }] }, '4 points are above the maximum of 3'],
  [{ ...essays, none: '4' }, 'none: 4 points are above the maximum'],
  [{ ...essays, days: { due: '11-31' } }, '"11-31" is no day'],
])('a table at fault is refused', (parameters, reason) => expect(() => clause('decision-table', '3', parameters)).toThrow(reason))

const anEssay = fc.tuple(fc.integer({ min: 1300, max: 1700 }), fc.constantFrom('2011-10-01', '2011-11-30', '2011-12-01', '2012-01-01'))
test('within 0…3, order-free, one more case never costs, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.array(anEssay, { minLength: 1, maxLength: 3 }), anEssay, (all, more) => {
      const { points, nearest } = clause4.score(cases(...all))
      expect(!points.isNegative() && points.lte(dec('3'))).toBe(true)
      expect(clause4.score(cases(...all.toReversed())).points).toEqual(points)
      expect(clause4.score(cases(...all, more)).points.gte(points)).toBe(true)
      if (nearest === undefined) return
      const [, column, from, to] = /^(字数|交稿)由(.+)改为(.+)$/u.exec(nearest.says.zh)!
      const best = all.find(([chars, day]) => clause4.score(cases([chars, day])).points.eq(points))!
      expect(from).toBe(String(column === '字数' ? best[0] : best[1]))
      const moved = all.map((one) =>
        one === best ? (column === '字数' ? ([Number(to), one[1]] as const) : ([one[0], to!] as const)) : one,
      )
      expect(clause4.score(cases(...moved)).points.minus(points)).toEqual(nearest.gain)
    }),
  )
})
