import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, entries, entry } from './samples.ts'

// posts-2011 clauses 32 违法违纪, 34 弄虚作假
const clause32 = clause('veto', '0', {
  items: [
    { zh: '警告', en: 'warning', effect: { zh: '最高称职', en: 'at most competent', atMost: '1' } },
    { zh: '记过及以上', en: 'demerit or more', effect: { zh: '不称职', en: 'not competent', atMost: '3' } },
  ],
})
test('nothing found, nothing follows', () => {
  const outcome = clause32.score(entries())
  expect([outcome.points, outcome.branch, outcome.arithmetic.zh, outcome.consequences]).toEqual([dec(0), 'none', '没有', []])
})
test.each([
  [0, { atMost: 1, says: { zh: '6月2日警告：最高称职', en: '6月2日警告: at most competent' } }],
  [1, { atMost: 3, says: { zh: '6月2日警告：不称职', en: '6月2日警告: not competent' } }],
])('sanction %i has its own consequence and takes no points', (item, consequence) => {
  const outcome = clause32.score(entries(entry(item, 1, { says: same('6月2日警告') })))
  expect([outcome.points, outcome.branch, outcome.consequences]).toEqual([dec(0), 'vetoed', [consequence]])
})
test('every finding counts, in whatever order', () => {
  const both = [entry(0, 1), entry(1, 1)]
  expect(clause32.score(entries(...both)).consequences?.map(({ atMost }) => atMost)).toEqual([1, 3])
  expect(clause32.score(entries(...both.toReversed())).consequences?.map(({ atMost }) => atMost)).toEqual([3, 1])
})
test('the sheet at fault, the bonus and the department', () => {
  const clause34 = clause('veto', '0', {
    scope: 'person',
    items: [
      {
        zh: '弄虚作假',
        en: 'falsified',
        effect: { zh: '最高基本称职，无加分', en: 'x', atMost: '2', noBonus: true, zeroSheet: true, departmentBarred: true },
      },
    ],
  })
  expect(clause34.score(entries(entry(0, 1, { key: 'study-log' }))).consequences).toEqual([
    {
      atMost: 2,
      noBonus: true,
      zeroSheet: 'study-log',
      departmentBarred: true,
      scope: 'person',
      says: { zh: '第0项1：最高基本称职，无加分', en: '第0项1: x' },
    },
  ])
})
test('what other methods may do', () => {
  const hard = clause('veto', '0', {
    scope: 'department',
    items: [{ zh: '甲', en: 'a', effect: { zh: '乙', en: 'b', undetermined: true, zeroClause: '6', scoreZero: true, rankedLast: true } }],
  })
  expect(hard.score(entries(entry(0, 1))).consequences?.[0]).toMatchObject({
    undetermined: true,
    zeroClause: '6',
    scoreZero: true,
    rankedLast: true,
    scope: 'department',
  })
})
test('the page says it', () => expect(clause32.describes.zh).toBe('警告：最高称职；记过及以上：不称职'))
test.each([
  [{ zh: '最高称职', en: 'at most competent' }, '"最高称职" (at most competent) has no effect'],
  [{ zh: '甲', en: 'a', noBonus: false }, 'has no effect'],
  [{ zh: '甲', en: 'a', atMost: '1.5' }, 'atMost: "1.5" is not a whole number'],
])('%j is refused: %s', (effect, reason) =>
  expect(() => clause('veto', '0', { items: [{ zh: '警告', en: 'warning', effect }] })).toThrow(reason),
)
