import * as fc from 'fast-check'
import { dec } from '../decimal.ts'
import { same } from '../text.ts'
import { clause, nearestOf, shown } from './samples.ts'

// the department's S = 0.7 A + 0.3 B of domain.md 5
const department = clause('combined', '100', { shares: { A: '0.7', B: '0.3' } })
const mix = (A: string, B: string) => ({
  scores: [
    { name: 'B', says: same('职工平均'), score: dec(B) },
    { name: 'A', says: same('科室条款'), score: dec(A) },
  ],
})
test.each([
  ['91.2', '88.4', '90.36', '0.7×91.2+0.3×88.4=90.36', '科室条款多1 0.7'],
  ['100', '88.4', '96.52', '0.7×100+0.3×88.4=96.52', '职工平均多1 0.3'],
  ['99.5', '80', '93.65', '0.7×99.5+0.3×80=93.65', '科室条款多0.5 0.35'],
  ['100', '100', '100', '0.7×100+0.3×100=100', '科室条款少1 -0.7'],
  ['0', '0', '0', '0.7×0+0.3×0=0', '科室条款多1 0.7'],
])('A %s, B %s: %s', (A, B, points, arithmetic, nearest) => {
  expect(shown(department.score(mix(A, B)))).toEqual([points, arithmetic])
  expect(nearestOf(department.score(mix(A, B)))).toBe(nearest)
})
test('without B nothing can be mixed', () =>
  expect(department.score({ scores: [{ name: 'A', says: same('科室条款'), score: dec('90') }] }).cannotScore?.zh).toBe('没有B'))
test('shares that do not sum are refused', () =>
  expect(() => clause('combined', '100', { shares: { A: '0.7', B: '0.2' } })).toThrow('they sum to 0.9, not to 1'))
test('between the lowest and the highest score, order-free, a higher score never costs', () => {
  const score = fc.nat(1000).map((tenths) => String(tenths / 10))
  fc.assert(
    fc.property(score, score, (A, B) => {
      const { points } = department.score(mix(A, B))
      expect(points.gte(dec(A)) || points.gte(dec(B))).toBe(true)
      expect(points.lte(dec(A)) || points.lte(dec(B))).toBe(true)
      expect(department.score({ scores: mix(A, B).scores.toReversed() }).points).toEqual(points)
      expect(department.score(mix(dec(A).plus(1).toString(), B)).points.gt(points)).toBe(true)
    }),
  )
})
