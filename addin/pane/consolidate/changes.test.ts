import type { DepartmentScore, PersonScore, Scorecard, ScoreLine } from '@kaoji/shared/scoring/result'
import { changesBetween } from './changes.ts'

const line = (clause: string, points: string | null, card = `XZ-03/1/${clause}`): ScoreLine => ({
  clause,
  section: '甲',
  maximum: '6',
  points,
  status: points === null ? 'cannot-score' : 'scored',
  card,
})
const person = (code: string, score: string, rank: number): PersonScore =>
  ({ person: code, name: code, score, rank, grade: null }) as PersonScore
const scorecard = (code: string, lines: readonly ScoreLine[]) =>
  ({ id: `${code}/1`, person: code, method: 'posts-2011', lines }) as Scorecard
const department = (name: string, score: string, lines: readonly ScoreLine[]) =>
  ({ department: name, score, rank: 1, grade: null, lines }) as unknown as DepartmentScore

test('who moved, from, to, by which clause; who only changed places because of others has no clause', () => {
  const moved = changesBetween(
    {
      departments: [department('行政科', '90.00', [line('16', '6.00', '行政科/16')])],
      persons: [person('XZ-03', '88.20', 8), person('XZ-04', '88.00', 9), person('XZ-05', '70.00', 20)],
      scorecards: [scorecard('XZ-03', [line('6', '4.60'), line('11', '1.00')]), scorecard('XZ-04', [line('6', '5.00')])],
    },
    {
      departments: [department('行政科', '89.00', [line('16', '5.00', '行政科/16')])],
      persons: [person('XZ-04', '88.00', 8), person('XZ-03', '87.90', 9), person('XZ-05', '70.00', 20)],
      scorecards: [scorecard('XZ-03', [line('6', '4.30'), line('11', '1.00')]), scorecard('XZ-04', [line('6', '5.00')])],
    },
  )
  expect(
    moved.map(({ id, from, to, clauses }) => [id, from.rank, to.rank, clauses.map(({ clause, from, to }) => `${clause} ${from}→${to}`)]),
  ).toEqual([
    ['行政科', 1, 1, ['16 6.00→5.00']],
    ['XZ-04', 9, 8, []],
    ['XZ-03', 8, 9, ['6 4.60→4.30']],
  ])
})
