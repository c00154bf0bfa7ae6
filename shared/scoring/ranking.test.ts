import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import type { Candidate } from './ranking.ts'
import { award, compareCandidates, largestRemainder, quotaGroups, rank } from './ranking.ts'

const candidate = (id: string, score: string, ...chain: readonly (string | undefined)[]): Candidate => ({
  id,
  score: dec(score),
  chain: chain.map((value) => ({ value: value === undefined ? undefined : dec(value), better: 'more' as const })),
})
const ranks = (...candidates: readonly Candidate[]) => rank(candidates).map(({ candidate: { id }, rank: place }) => `${place} ${id}`)

test('ranks 1, 2, 2, 4', () =>
  expect(ranks(candidate('d', '80'), candidate('b', '90'), candidate('a', '95'), candidate('c', '90'))).toEqual([
    '1 a',
    '2 b',
    '2 c',
    '4 d',
  ]))
test('the chain parts equals, key by key; without a value somebody stands last', () =>
  expect(
    ranks(
      candidate('a', '90', '40', undefined),
      candidate('b', '90', '40', '5'),
      candidate('c', '90', '41', '1'),
      candidate('d', '90', undefined, '9'),
    ),
  ).toEqual(['1 c', '2 b', '3 a', '4 d']))
test('less may be better', () => {
  const accidents = (id: string, n: string): Candidate => ({ id, score: dec('90'), chain: [{ value: dec(n), better: 'less' }] })
  expect(ranks(accidents('a', '2'), accidents('b', '0'), accidents('c', '1'))).toEqual(['1 b', '2 c', '3 a'])
})
test('who is ranked last stands behind everybody', () =>
  expect(ranks({ ...candidate('a', '99'), last: true }, candidate('b', '1'))).toEqual(['1 b', '2 a']))

const anyone = fc
  .record({
    id: fc.stringMatching(/^[a-f]{2}$/),
    score: fc.integer({ min: 0, max: 3 }),
    chain: fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), { minLength: 2, maxLength: 2 }),
    last: fc.boolean(),
  })
  .map(({ id, score, chain, last }): Candidate => ({
    id,
    score: dec(score),
    last,
    chain: chain.map((value) => ({ value: value === undefined ? undefined : dec(value), better: 'more' as const })),
  }))
test('the order is total, its two ways agree, and it does not turn in circles', () => {
  fc.assert(
    fc.property(anyone, anyone, anyone, (a, b, c) => {
      const [ab, ba, bc, ac] = [compareCandidates(a, b), compareCandidates(b, a), compareCandidates(b, c), compareCandidates(a, c)]
      expect(Math.sign(ab) + Math.sign(ba)).toBe(0)
      expect(ab > 0 || bc > 0 || ac <= 0).toBe(true)
      expect(ab !== 0 || bc !== 0 || ac === 0).toBe(true)
    }),
  )
})
test('equals share the better rank, and the order given does not matter', () => {
  const everybody = fc.uniqueArray(anyone, { selector: ({ id }) => id, maxLength: 12 })
  fc.assert(
    fc.property(everybody, fc.integer(), (all, turn) => {
      const ranked = rank(all)
      for (const [i, { candidate: one, rank: place }] of ranked.entries())
        expect(place).toBe(ranked.findIndex(({ candidate: other }) => compareCandidates(one, other) === 0) + 1 || i + 1)
      const by = Math.abs(turn) % (all.length || 1)
      expect(rank([...all.slice(by), ...all.slice(0, by)])).toEqual(ranked)
    }),
  )
})

const inOrder = (...places: readonly number[]) => places.map((place, i) => ({ id: String.fromCharCode(97 + i), rank: place }))
const rule = { share: '0.15', rounding: 'floor', ties: 'all-out' } as const
const names = ({ awarded }: ReturnType<typeof award>) => [...awarded].join('')

// 27 × 15 % = 4.05
test.each([
  ['floor', 4, '27×15%=4.05，取整4'],
  ['half-up', 4, '27×15%=4.05，四舍五入4'],
  ['ceiling', 5, '27×15%=4.05，进位5'],
] as const)('%s gives %i places of 27', (rounding, quota, arithmetic) => {
  const outcome = award(27, inOrder(1, 2, 3, 4, 5, 6), { ...rule, rounding })
  expect([outcome.quota, outcome.awarded.size, outcome.arithmetic.zh]).toEqual([quota, quota, arithmetic])
})
test('half a place is raised by half-up: 30 × 15 % = 4.5', () =>
  expect(award(30, inOrder(1, 2, 3, 4, 5, 6), { ...rule, rounding: 'half-up' }).quota).toBe(5))
test('equals at the line: all out', () => {
  const outcome = award(27, inOrder(1, 2, 3, 4, 4), rule)
  expect([names(outcome), outcome.line.zh]).toEqual(['abc', 'd、e并列在线上，全部不入选'])
})
test('equals at the line: all in', () => {
  const outcome = award(13, inOrder(1, 1, 3), { ...rule, ties: 'all-in' })
  expect([outcome.quota, names(outcome), outcome.line.zh]).toEqual([1, 'ab', 'a、b并列在线上，全部入选'])
})
test('equals within the line are no trouble', () => expect(names(award(27, inOrder(1, 2, 2, 4, 5), rule))).toBe('abcd'))
test('three equals from the second place on, two places: 14 × 15 % = 2.1; only the first is in', () =>
  expect(names(award(14, inOrder(1, 2, 2, 2), rule))).toBe('a'))
test('a list of three: 15 % is nobody, whatever the tie', () => {
  for (const ties of ['all-in', 'all-out'] as const) {
    const outcome = award(3, inOrder(1, 1, 1), { ...rule, ties })
    expect([outcome.quota, names(outcome), outcome.line.zh]).toEqual([0, '', '名额为0，不评'])
  }
})
test('unused places lapse', () => {
  const outcome = award(27, inOrder(1, 2), rule)
  expect([names(outcome), outcome.line.zh]).toEqual(['ab', '符合条件2人，空余2个名额作废'])
})

// 29 × 15 % = 4.35: four seats; 15×4÷29=2.07, 8×4÷29=1.10, 6×4÷29=0.83: whole 2, 1, 0, the last goes to 0.83
test('largest remainder: whole parts first, the rest to the largest remainders', () =>
  expect([
    ...largestRemainder(
      new Map([
        ['甲', 15],
        ['乙', 8],
        ['丙', 6],
      ]),
      '0.15',
    ),
  ]).toEqual([
    ['甲', 2],
    ['乙', 1],
    ['丙', 1],
  ]))
test('equal remainders: the larger department first', () =>
  // 20 × 15 % = 3; 10×3÷20=1.5, 6×3÷20=0.9, 4×3÷20=0.6: 1, 0, 0; 0.9 and 0.6 take the two left
  expect([
    ...largestRemainder(
      new Map([
        ['甲', 10],
        ['乙', 6],
        ['丙', 4],
      ]),
      '0.15',
    ),
  ]).toEqual([
    ['甲', 1],
    ['乙', 1],
    ['丙', 1],
  ]))
test('largest remainder gives exactly the places of the whole list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), (sizes) => {
      const seats = largestRemainder(new Map(sizes.map((size, i) => [`科室${i}`, size])), '0.15')
      const all = sizes.reduce((sum, size) => sum + size, 0)
      expect([...seats.values()].reduce((sum, seat) => sum + seat, 0)).toBe(Math.floor((all * 15) / 100))
    }),
  )
})

const staff = (sizes: Readonly<Record<string, number>>) =>
  Object.entries(sizes).flatMap(([department, size]) => Array.from({ length: size }, (_, i) => ({ department, id: `${department}${i}` })))
const departmentOf = ({ department }: { readonly department: string }) => department
const groupSizes = (sizes: Readonly<Record<string, number>>, rounding: 'floor' | 'largest-remainder') =>
  quotaGroups(staff(sizes), departmentOf, { ...rule, rounding, scope: 'department' }).map(({ name, members, given }) => [
    name,
    members.length,
    given,
  ])
test('by department, those whose own quota is 0 are pooled: 7 × 15 % = 1.05, 6 and 3 have none', () =>
  expect(groupSizes({ 甲: 7, 乙: 6, 丙: 3 }, 'floor')).toEqual([
    ['甲', 7, undefined],
    ['合并', 9, undefined],
  ]))
test('by department with largest remainder, each has its seats', () =>
  expect(groupSizes({ 甲: 15, 乙: 8, 丙: 6 }, 'largest-remainder')).toEqual([
    ['丙', 6, 1],
    ['乙', 8, 1],
    ['甲', 15, 2],
  ]))
test('one list is one group', () => expect(quotaGroups(staff({ 甲: 7, 乙: 6 }), departmentOf, { ...rule, scope: 'list' })).toHaveLength(1))
