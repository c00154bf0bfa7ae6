import { Decimal } from '../decimal.ts'
import { scoreDepartment } from '../scoring/department.ts'
import type { ScoredSegment } from '../scoring/department.ts'
import { partYear } from '../scoring/part.ts'
import { caseBureau, inputsOf } from './caseYear.ts'
import type { ClauseCase } from './caseYear.ts'
import { drivers2011Cases } from './drivers-2011.cases.ts'
import type { LoadedMethod } from './load.ts'
import { loadMethod } from './load.ts'
import { posts2011Cases } from './posts-2011.cases.ts'
import { methods } from './registry.ts'

const loaded = methods.map((data): LoadedMethod => {
  const method = loadMethod(data)
  if (!method.ok) throw new Error(JSON.stringify(method.error))
  return method.value
})

/** What a case says, as the scorer finds it. */
function found({ clause, given, of, beyond, atBest, bonus }: ClauseCase, method: LoadedMethod) {
  const id = of.includes('/') ? of : `${of}/1`
  const facts = partYear(inputsOf(given), loaded).departments.find(
    ({ department, segments }) => department === of || segments.some((segment) => segment.id === id),
  )!
  const { scorecards, score } = scoreDepartment(facts, loaded)
  const ofDepartment = caseBureau.departments.includes(of)
  const card = scorecards.find(({ scorecard }) => (ofDepartment ? scorecard.type === '科室负责人' : scorecard.id === id))!
  const lines = ofDepartment ? score!.lines : card.scorecard.lines
  const { points, status } = lines.find((line) => line.clause === clause)!
  const carried = card.scorecard.lines.find((line) => line.clause === `${clause}倒扣`)?.points ?? '0'
  return {
    points: { scored: points, 'not-applicable': 'n/a', 'cannot-score': 'pending' }[status],
    ...(beyond !== undefined && { beyond: Decimal.of(carried).abs().toString() }),
    ...(atBest !== undefined && { atBest: bestOpen(card, method) }),
    ...(bonus !== undefined && { bonus: card.scorecard.bonus }),
  }
}

function bestOpen({ consequences }: ScoredSegment, { data }: LoadedMethod): string {
  if (consequences.some(({ undetermined }) => undetermined === true)) return '不定等次'
  const lowest = Math.max(0, ...consequences.map(({ atMost }) => atMost ?? 0))
  return lowest === 0 ? '任何等次' : data.grades[lowest]!.title.zh
}

describe.each([
  ['posts-2011', posts2011Cases],
  ['drivers-2011', drivers2011Cases],
] as const)('%s', (name, cases) => {
  const method = loaded.find(({ data }) => data.method === name)!
  const rows = cases.map((one) => [one.clause, one.title, one.of, one.points, one.why, one] as const)

  test.each(rows)('%s %s: %s %s (%s)', (_no, _title, _of, _points, _why, one) => {
    const { points, beyond, atBest, bonus } = one
    expect(found(one, method)).toEqual({
      points,
      ...(beyond !== undefined && { beyond }),
      ...(atBest !== undefined && { atBest }),
      ...(bonus !== undefined && { bonus }),
    })
  })

  test('every clause has its cases: inside, at the edge, missing', () => {
    const few = method.data.clauses.filter(({ no }) => cases.filter(({ clause }) => clause === no).length < 3)
    expect(few.map(({ no }) => no)).toEqual([])
  })
})
