import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

const groups = (...all: readonly (readonly (number | string)[])[]) => ({
  groups: all.map((scores, i) => ({ says: same(`${i + 1}月`), scores: scores.map(dec) })),
})

describe('posts-2011 clause 14 月度重点工作: the mean of the months, 20 points', () => {
  const clause14 = clause('mean-score', '20', { scale: '100' })
  test.each<[string, number[][], string, string, string]>([
    ['all done', [[100], [100, 100]], '20', '1月100；2月(100+100)÷2=100；(100+100)÷2=100；20×100÷100=20', '1月100分的低1 -0.1'],
    // 90 and 60, 75 in the mean; in February one score is the month
    ['two months', [[80, 100], [60]], '15', '1月(80+100)÷2=90；2月60；(90+60)÷2=75；20×75÷100=15', '2月60分的再高1 0.1'],
    ['a missing month is 0', [[90], []], '9', '1月90；2月缺，按0；(90+0)÷2=45；20×45÷100=9', '2月0分的再高1 0.1'],
  ])('%s', (_, months, points, arithmetic, nearest) => {
    expect(shown(clause14.score(groups(...months)))).toEqual([points, arithmetic])
    expect(nearestOf(clause14.score(groups(...months)))).toBe(nearest)
  })
})

describe('posts-2011 clause 22 环境卫生: all rows of the year, of more than five one highest and one lowest dropped', () => {
  const clause22 = clause('mean-score', '2', { scale: '100', drop: { moreThan: '5' } })
  test.each<[string, number[], string, string, string]>([
    ['one', [94], '1.88', '2×94÷100=1.88', '94分的再高1 0.02'],
    ['five are all kept', [60, 90, 90, 90, 100], '1.72', '(60+90+90+90+100)÷5=86；2×86÷100=1.72', '60分的再高1 0.004'],
    [
      'six lose the ends',
      [60, 90, 90, 80, 90, 100],
      '1.75',
      '去掉最高100、最低60；(90+90+80+90)÷4=87.5；2×87.5÷100=1.75',
      '80分的再高1 0.005',
    ],
    [
      'of equal ends one goes',
      [60, 60, 90, 90, 100, 100],
      '1.7',
      '去掉最高100、最低60；(60+90+90+100)÷4=85；2×85÷100=1.7',
      '60分的再高1 0.005',
    ],
    [
      'six alike: none alone moves the mean',
      [90, 90, 90, 90, 90, 90],
      '1.8',
      '去掉最高90、最低90；(90+90+90+90)÷4=90；2×90÷100=1.8',
      'none',
    ],
  ])('%s', (_, scores, points, arithmetic, nearest) => {
    expect(shown(clause22.score(groups(scores)))).toEqual([points, arithmetic])
    expect(nearestOf(clause22.score(groups(scores)))).toBe(nearest)
  })
})

test.each([[[]], [[[]]]])('%j: nothing to take a mean of cannot be scored', (none: number[][]) =>
  expect(clause('mean-score', '2', { scale: '100' }).score(groups(...none)).cannotScore?.zh).toBe('没有分数可以平均'),
)

const scores = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 4 })
const months = fc.array(scores, { minLength: 2, maxLength: 12 })
const rows = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 }).map((all) => [all])
test.each([
  ['months', months, {}],
  ['rows', rows, { drop: { moreThan: '5' } }],
  ['months, ends dropped', months, { drop: { moreThan: '3' } }],
])('%s: within 0…20, order-free, a higher score never costs, the nearest change is exact', (_, arbitrary, drop) => {
  const rule = clause('mean-score', '20', { scale: '100', ...drop })
  fc.assert(
    fc.property(arbitrary, fc.nat(100), (all, which) => {
      const { points, nearest } = rule.score(groups(...all))
      expect(!points.isNegative() && points.lte(dec('20'))).toBe(true)
      expect(rule.score(groups(...all.map((month) => month.toReversed()).toReversed())).points).toEqual(points)
      const month = which % all.length
      const better = all.map((group, i) => (i === month ? group.map((score, j) => (j === 0 ? Math.min(100, score + 7) : score)) : group))
      expect(rule.score(groups(...better)).points.gte(points)).toBe(true)
      if (nearest === undefined) return
      const [, at = '1', score, word, by] = /^(?:(\d+)月)?([\d.]+)分的(再高|低)([\d.]+)$/u.exec(nearest.says.zh)!
      const moved = word === '低' ? dec(score!).minus(dec(by!)) : dec(score!).plus(dec(by!))
      const facts = groups(...all)
      const changed = facts.groups.map((group, i) => {
        if (i !== Number(at) - 1) return group
        const j = group.scores.findIndex((one) => one.eq(dec(score!)))
        return { ...group, scores: group.scores.length === 0 ? [moved] : group.scores.map((one, k) => (k === j ? moved : one)) }
      })
      // A mean kept between the ends can be nearer to them than four places write; what is written exactly is exact.
      fc.pre(!nearest.says.zh.includes('…'))
      expect(rule.score({ groups: changed }).points.minus(points)).toEqual(nearest.gain)
      expect(nearest.gain.isZero()).toBe(false)
    }),
  )
})
