import * as fc from 'fast-check'
import { clause, entries, entry } from './samples.ts'

// posts-2011 clause 35 累计限等: 迟到 + 早退 ≥ 15 or 旷工 ≥ 14 at most 称职, 旷工 ≥ 30 不称职
const clause35 = clause('limit', '0', {
  items: [
    { zh: '迟到', en: 'late' },
    { zh: '早退', en: 'left early' },
    { zh: '旷工半天', en: 'half-days absent' },
  ],
  limits: [
    { of: ['0', '1'], reaches: '15', effect: { zh: '最高称职', en: 'at most competent', atMost: '1' } },
    { of: ['2'], reaches: '14', effect: { zh: '最高称职', en: 'at most competent', atMost: '1' } },
    { of: ['2'], reaches: '30', effect: { zh: '不称职', en: 'not competent', atMost: '3' } },
  ],
})
const counts = (late: number, early: number, absent: number) => clause35.score(entries(entry(0, late), entry(1, early), entry(2, absent)))
test.each([
  [0, 0, 0, []],
  [10, 4, 0, []],
  [10, 5, 0, [1]],
  [15, 0, 13, [1]],
  [0, 0, 14, [1]],
  [0, 0, 29, [1]],
  [0, 0, 30, [3]], // the milder limit over the same is silent
  [20, 0, 31, [1, 3]],
])('late %i, early %i, absent %i: grades at most %j', (late, early, absent, grades) =>
  expect(counts(late, early, absent).consequences?.map(({ atMost }) => atMost)).toEqual(grades),
)
test('the card says how far it is', () => {
  const outcome = counts(10, 5, 3)
  expect(outcome.arithmetic.zh).toBe('迟到、早退10+5=15，满15；旷工半天3，未满14；旷工半天3，未满30')
  expect(outcome.consequences?.[0]?.says.zh).toBe('迟到、早退15：最高称职')
})
test('the page says it', () => expect(clause35.describes.zh).toBe('迟到、早退满15：最高称职；旷工半天满14：最高称职；旷工半天满30：不称职'))
test.each([
  [[{ of: ['1'], reaches: '3', effect: { zh: '甲', en: 'a', atMost: '1' } }], 'there is no item 1'],
  [
    [
      { of: ['0'], reaches: '3', effect: { zh: '甲', en: 'a', atMost: '1' } },
      { of: ['0'], reaches: '3', effect: { zh: '乙', en: 'b', atMost: '2' } },
    ],
    'items 0 at 3 stand twice',
  ],
])('%j is refused: %s', (limits, reason) =>
  expect(() => clause('limit', '0', { items: [{ zh: '迟到', en: 'late' }], limits })).toThrow(reason),
)

test('no points, order-free, more never lifts a limit', () => {
  const worst = (all: readonly (readonly [number, number])[]) =>
    Math.max(0, ...(clause35.score(entries(...all.map(([item, n]) => entry(item, n)))).consequences ?? []).map(({ atMost }) => atMost ?? 0))
  const some = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 9 })), { maxLength: 10 })
  fc.assert(
    fc.property(some, fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 9 })), (all, more) => {
      expect(worst(all.toReversed())).toBe(worst(all))
      expect(worst([...all, more])).toBeGreaterThanOrEqual(worst(all))
    }),
  )
})
