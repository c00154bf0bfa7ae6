import { movedDepartments, movedPersons } from './moved.ts'
import type { DepartmentScore, PersonScore, RunResult, Scorecard, ScoreLine } from './result.ts'

const line = (clause: string, points: string | null, card = `XZ-03/1/${clause}`): ScoreLine => ({
  clause,
  section: '甲',
  maximum: '6',
  points,
  status: points === null ? 'cannot-score' : 'scored',
  card,
})
const person = (code: string, score: string, rank: number): PersonScore =>
  ({ person: code, name: code, department: '行政科', score, rank, grade: null, incomplete: false }) as PersonScore
const scorecard = (code: string, lines: readonly ScoreLine[]) =>
  ({ id: `${code}/1`, person: code, method: 'posts-2011', lines }) as Scorecard
const department = (name: string, score: string, lines: readonly ScoreLine[]) =>
  ({ department: name, score, rank: 1, grade: null, lines }) as unknown as DepartmentScore

const then: Pick<RunResult, 'departments' | 'persons' | 'scorecards'> = {
  departments: [department('行政科', '90.00', [line('16', '6.00', '行政科/posts-2011/16')]), department('办公室', '95.00', [])],
  persons: [person('XZ-03', '88.20', 8), person('XZ-04', '88.00', 9), person('XZ-05', '70.00', 20)],
  scorecards: [scorecard('XZ-03', [line('6', '4.60'), line('11', '1.00')]), scorecard('XZ-04', [line('6', '5.00')])],
}
const now: typeof then = {
  departments: [department('行政科', '89.00', [line('16', '5.00', '行政科/posts-2011/16')]), department('办公室', '95.00', [])],
  persons: [person('XZ-04', '88.00', 8), person('XZ-03', '87.90', 9), person('XZ-05', '70.00', 20), person('XZ-09', '60.00', 21)],
  scorecards: [scorecard('XZ-03', [line('6', '4.30'), line('11', '1.00')]), scorecard('XZ-04', [line('6', '5.00')])],
}

test('who moved, from, to, by which clause; who only changed places because of others has no clause', () => {
  expect(movedPersons(then, now).map(({ person: code, from, to, change, clauses }) => [code, from.rank, to.rank, change, clauses])).toEqual(
    [
      ['XZ-04', 9, 8, '0.00', []],
      ['XZ-03', 8, 9, '-0.30', [{ method: 'posts-2011', clause: '6', card: 'XZ-03/1/6', from: '4.60', to: '4.30' }]],
    ],
  )
})

test('a department that moved names its clauses', () => {
  expect(movedDepartments(then, now)).toMatchObject([
    {
      department: '行政科',
      change: '-1.00',
      clauses: [{ method: 'posts-2011', clause: '16', card: '行政科/posts-2011/16', from: '6.00', to: '5.00' }],
    },
  ])
})

test('a clause that has no line any more went to nothing', () => {
  const without = { ...now, scorecards: [scorecard('XZ-03', [line('6', '4.60')]), scorecard('XZ-04', [line('6', '5.00')])] }
  expect(movedPersons(then, without).find(({ person: code }) => code === 'XZ-03')!.clauses).toEqual([
    { method: 'posts-2011', clause: '11', card: 'XZ-03/1/11', from: '1.00', to: null },
  ])
})

test('between a run and itself nobody moved', () => expect([movedPersons(now, now), movedDepartments(now, now)]).toEqual([[], []]))
