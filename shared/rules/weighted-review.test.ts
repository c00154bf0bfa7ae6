import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { clause, nearestOf, shown } from './samples.ts'

// posts-2011 clause 17 民主测评: 7 points; 局领导 50, 中层 30, 职工 20; a group of one or two joins the next
const clause17 = clause('weighted-review', '7', {
  groups: [
    { group: '局领导', weight: '50' },
    { group: '中层', weight: '30' },
    { group: '职工', weight: '20' },
  ],
  smallest: '3',
  scale: '100',
})
const NAMES = ['局领导', '中层', '职工']
const votes = (...all: readonly (readonly [ballots: number, mean: number | string])[]) => ({
  groups: all.map(([ballots, mean], i) => ({ group: NAMES[i]!, ballots: dec(ballots), mean: dec(mean) })),
})

test.each<[string, [number, number][], string, string, string]>([
  [
    'three groups',
    [
      [4, 90],
      [6, 80],
      [10, 70],
    ],
    '5.81',
    '(50×90+30×80+20×70)÷(50+30+20)=83；7×83÷100=5.81',
    '局领导评分再高1 0.035',
  ],
  // at the edge: three are enough to stand alone
  [
    'three 职工',
    [
      [4, 90],
      [6, 80],
      [3, 70],
    ],
    '5.81',
    '(50×90+30×80+20×70)÷(50+30+20)=83；7×83÷100=5.81',
    '局领导评分再高1 0.035',
  ],
  [
    '职工 absent',
    [
      [4, 90],
      [6, 80],
      [0, 0],
    ],
    '6.0375',
    '(50×90+30×80)÷(50+30)=86.25；7×86.25÷100=6.0375',
    '局领导评分再高1 0.04375',
  ],
  [
    'two 职工 join 中层',
    [
      [4, 90],
      [6, 80],
      [2, 72],
    ],
    '5.88',
    // (2 × 72 + 6 × 80) ÷ 8 = 78; 50 × 90 + 50 × 78 = 8400
    '职工2票并入中层：(2×72+6×80)÷(2+6)=78，权重20+30=50；(50×90+50×78)÷(50+50)=84；7×84÷100=5.88',
    '局领导评分再高1 0.035',
  ],
  [
    'two 职工 over an absent 中层 join 局领导',
    [
      [4, 90],
      [0, 0],
      [2, 75],
    ],
    '5.95',
    '职工2票并入局领导：(2×75+4×90)÷(2+4)=85，权重20+50=70；7×85÷100=5.95',
    '局领导评分再高1 7/150',
  ],
  [
    'two 局领导 join 中层 below',
    [
      [2, 90],
      [6, 82],
      [10, 74],
    ],
    '5.74',
    // (2 × 90 + 6 × 82) ÷ 8 = 84; 80 × 84 + 20 × 74 = 8200
    '局领导2票并入中层：(2×90+6×82)÷(2+6)=84，权重50+30=80；(80×84+20×74)÷(80+20)=82；7×82÷100=5.74',
    '中层评分再高1 0.042',
  ],
  [
    'one 职工 and one 中层 together are still too few',
    [
      [3, 90],
      [1, 80],
      [1, 70],
    ],
    '5.88',
    '职工1票并入中层：(1×70+1×80)÷(1+1)=75，权重20+30=50；中层、职工2票并入局领导：(2×75+3×90)÷(2+3)=84，权重50+50=100；7×84÷100=5.88',
    '局领导评分再高1 0.042',
  ],
  [
    'a lone small group stands for itself',
    [
      [0, 0],
      [2, 80],
      [0, 0],
    ],
    '5.6',
    '7×80÷100=5.6',
    '中层评分再高1 0.07',
  ],
  [
    'full from all',
    [
      [4, 100],
      [6, 100],
      [10, 100],
    ],
    '7',
    '(50×100+30×100+20×100)÷(50+30+20)=100；7×100÷100=7',
    '局领导评分低1 -0.035',
  ],
])('%s', (_, all, points, arithmetic, nearest) => {
  const outcome = clause17.score(votes(...all))
  expect(shown(outcome)).toEqual([points, arithmetic])
  expect(nearestOf(outcome)).toBe(nearest)
})

test('nobody voted: cannot be scored', () => expect(clause17.score(votes([0, 0])).cannotScore?.zh).toBe('没有人投票'))
test('a group the method does not know is no silent nothing', () =>
  expect(() => clause17.score({ groups: [{ group: '群众', ballots: dec(3), mean: dec(90) }] })).toThrow('no group "群众"'))
test.each([
  [
    [
      { group: '局领导', weight: '50' },
      { group: '职工', weight: '40' },
    ],
    'the weights sum to 90, not to 100',
  ],
  [
    [
      { group: '职工', weight: '50' },
      { group: '职工', weight: '50' },
    ],
    'one stands twice',
  ],
])('%j is refused: %s', (faulty, reason) =>
  expect(() => clause('weighted-review', '7', { groups: faulty, smallest: '3', scale: '100' })).toThrow(reason),
)

const vote = fc.tuple(fc.nat(5), fc.nat(100))
test('within 0…7, order-free, a better vote never costs, the nearest change is exact', () => {
  fc.assert(
    fc.property(fc.tuple(vote, vote, vote), fc.nat(2), (all, which) => {
      fc.pre(all.some(([ballots]) => ballots > 0))
      const facts = votes(...all)
      const { points, nearest } = clause17.score(facts)
      expect(!points.isNegative() && points.lte(dec('7'))).toBe(true)
      expect(clause17.score({ groups: facts.groups.toReversed() }).points).toEqual(points)
      const better = votes(...all.map(([ballots, mean], i) => [ballots, i === which ? Math.min(100, mean + 5) : mean] as const))
      expect(clause17.score(better).points.gte(points)).toBe(true)
      const [, group, word, by] = /^(.+)评分(再高|低)(\d+)$/u.exec(nearest!.says.zh)!
      const by1 = word === '低' ? dec(by!).negated() : dec(by!)
      const moved = facts.groups.map((one) => (one.group === group ? { ...one, mean: one.mean.plus(by1) } : one))
      expect(clause17.score({ groups: moved }).points.minus(points)).toEqual(nearest!.gain)
    }),
  )
})
