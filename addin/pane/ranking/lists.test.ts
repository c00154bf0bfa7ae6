import type { DepartmentScore, PersonScore } from '@kaoji/shared/scoring/result'
import { listsOf } from './lists.ts'

const person = (code: string, list: string | null, rank: number | null): PersonScore => ({
  person: code,
  name: code,
  department: '行政科',
  post: code,
  list,
  group: '',
  days: 365,
  cards: [`${code}/1`],
  score: '90.00',
  incomplete: rank === null,
  rank,
  grade: null,
  undetermined: false,
  chain: [],
  restraints: [],
  explanation: { zh: '', en: '' },
})
const department = (name: string, rank: number | null): DepartmentScore => ({
  department: name,
  clauses: '90.00',
  staff: null,
  score: null,
  rank,
  grade: null,
  barred: false,
  chain: [],
  lines: [],
  arithmetic: { zh: '', en: '' },
  explanation: { zh: '', en: '' },
})

test('departments first, leaders last, the pending after the ranked by code', () => {
  const lists = listsOf({
    departments: [department('车队', null), department('行政科', 1)],
    persons: [
      person('LD-01', null, null),
      person('XZ-04', 'posts-2011', null),
      person('XZ-03', 'posts-2011', null),
      person('XZ-05', 'posts-2011', 2),
      person('XZ-01', 'posts-2011', 1),
    ],
    scorecards: [],
  })
  expect(lists.map(({ id, ranked }) => [id, ranked.map(({ id }) => id)])).toEqual([
    ['departments', ['行政科', '车队']],
    ['posts-2011', ['XZ-01', 'XZ-05', 'XZ-03', 'XZ-04']],
    ['', ['LD-01']],
  ])
})

test('up is above nothing: from the third place to the first two; who had no rank, or has none, did not move', () => {
  const [departments, persons] = listsOf(
    {
      departments: [department('行政科', 1)],
      persons: [person('XZ-01', 'posts-2011', 4), person('XZ-02', 'posts-2011', null)],
      scorecards: [],
    },
    { departments: [department('行政科', 3)], persons: [person('XZ-01', 'posts-2011', null), person('XZ-02', 'posts-2011', 1)] },
  )
  expect(departments!.ranked.map(({ moved }) => moved)).toEqual([2])
  expect(persons!.ranked.map(({ moved }) => moved)).toEqual([undefined, undefined])
})
