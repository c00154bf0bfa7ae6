import { inputsOf, post, together } from '../methods/caseYear.ts'
import type { CaseYear } from '../methods/caseYear.ts'
import { fullDepartments, fullPerson } from '../methods/fullMarks.ts'
import { methodsOf2011, runOf } from './caseRun.ts'
import { closeRun } from './close.ts'
import type { DepartmentShard } from './department.ts'
import { scoreDepartment } from './department.ts'
import { partYear } from './part.ts'

const people = [
  ['BG-01', '办公室'],
  ['XZ-01', '行政科'],
  ['XZ-02', '行政科'],
  ['XZ-03', '行政科'],
  ['CD-01', '机关车队'],
  ['CW-01', '财务资产科'],
] as const
const full = ({ rows = {}, ...given }: CaseYear = {}): CaseYear => ({
  ...given,
  rows: together(fullDepartments, ...people.map(([person, department]) => fullPerson(person, department)), rows),
})
const departmentOf = (given: CaseYear, name = '行政科') => runOf(given).departments.find(({ department }) => department === name)!

test('S = 0.7 A + 0.3 B: A over the department’s clauses, B over its cards by weight', () => {
  const { clauses, staff, score, arithmetic } = departmentOf(
    full({
      rows: {
        'reception 2011-03': [{ date: '2011-03-10', dept: '行政科', guests: '8', hosts: '2', standard: '60', cost: '700' }],
        'attendance 行政科 2011-03': [{ person: 'XZ-02', absent: '2' }],
      },
    }),
  )
  // A: M of 1–3, 9, 10, 12–16, 25–27 = 3+2+2+2+3+4+2+20+12+6+1+1+1 = 59, 58.5 reached: 99.152… → 99.15
  // 02: 丁 4.5, 甲 (34−2)×40÷34 = 37.647… → 37.65: 97.15; 03: 99.5 (not in the Party: 32 points); 01: 18 takes 0.4: 99.1
  // B: (97.15+99.5+99.1)÷3 = 98.583… → 98.58; S: 69.405+29.574 = 98.979
  expect([clauses, staff, score]).toEqual(['99.15', '98.58', '98.98'])
  expect(arithmetic.zh).toContain('0.7×99.15+0.3×98.58=98.979≈98.98')
})

test('the carry-over of 16 is no part of A; 14 is the department’s', () => {
  const rows = {
    'inspection 2011-05': Array.from({ length: 9 }, () => ({ dept: '行政科', finished: '否', excused: '否', criticised: '否' })),
    'monthly-work 行政科 2011-02': [{ no: '1', owner: 'XZ-02', completion: '50' }],
  }
  // 16: 0; 14: (100+50)÷2=75, 15: (59−6−5)÷59×100 = 81.355…
  expect(departmentOf(full({ rows })).clauses).toBe('81.36')
})

test('only complete cards count in B; where there is none, no S, no rank, no grade', () => {
  const { staff, score, rank, grade, clauses } = departmentOf(full({ missing: ['attendance 行政科 2011-03'] }))
  // 12 loses 0.5: 58.5÷59
  expect([clauses, staff, score, rank, grade]).toEqual(['99.15', null, null, null, null])
})

test('who was there for part of the year weighs by days', () => {
  const { staff } = departmentOf(
    full({
      staffing: [post('XZ-02', '行政科', '一般岗位', { to: '2011-04-10' })],
      rulings: [{ ruling: 'points', person: 'XZ-02', clause: '14', points: '0' }],
    }),
  )
  // 100 days at 80, 365 at 100 twice: (8000+36500+36500)÷830 = 97.590…
  expect(staff).toBe('97.59')
})

test('an accident or a falsified sheet bars the department from its best grade, and takes no place', () => {
  const findings = { 'findings 2011-06': [{ kind: '安全责任事故', dept: '行政科', date: '2011-06-10' }] }
  const { departments, quotas } = runOf(full({ rows: findings }))
  const barred = departments.find(({ department }) => department === '行政科')!
  expect([barred.barred, barred.rank, barred.grade!.zh, barred.explanation.zh]).toEqual([
    true,
    1,
    '达标科室',
    '有安全责任事故或弄虚作假，不评优秀科室',
  ])
  // 4 × 30 % = 1.2: one place; 3 equals qualify: all out
  expect(quotas.at(-1)).toMatchObject({ list: 'departments', ranked: 4, quota: 1, qualified: 3, awarded: 0 })
})

// four departments × 30 % = 1.2: one place
const closedWith = (...scores: readonly (readonly [score: string | null, work: string, months: string, barred?: true])[]) => {
  const { bureau } = partYear(inputsOf({}), methodsOf2011)
  const shards = scores.map(([score, work, months, barred = false], i): DepartmentShard => ({
    department: bureau.departments[i]!,
    scorecards: [],
    cards: {},
    score: {
      method: 'posts-2011',
      clauses: '0.00',
      staff: score,
      score,
      barred,
      chain: { '14–16': work, '14': months },
      lines: [],
      arithmetic: { zh: '', en: '' },
    },
  }))
  return closeRun(bureau, shards, methodsOf2011).departments.map(({ department, rank, grade }) => [department, rank, grade?.zh])
}
test('departments of equal S are parted by 14 to 16 together, then by 14', () =>
  expect(
    closedWith(['95.00', '36.00', '20.00'], ['95.00', '37.00', '18.00'], ['95.00', '37.00', '19.00'], ['74.99', '38.00', '20.00']),
  ).toEqual([
    ['机关车队', 1, '优秀科室'],
    ['行政科', 2, '达标科室'],
    ['办公室', 3, '达标科室'],
    ['财务资产科', 4, '未达标科室'],
  ]))
test('equals at the line are all out; below 90 nobody is in; without S there is no place', () => {
  expect(closedWith(['95.00', '37.00', '19.00'], ['95.00', '37.00', '19.00'], ['75.00', '0.00', '0.00'], [null, '0.00', '0.00'])).toEqual([
    ['办公室', 1, '达标科室'],
    ['行政科', 1, '达标科室'],
    ['机关车队', 3, '达标科室'],
    ['财务资产科', null, undefined],
  ])
  expect(closedWith(['90.00', '0.00', '0.00'], ['89.99', '0.00', '0.00'], ['89.00', '0.00', '0.00'], ['88.00', '0.00', '0.00'])[0]).toEqual(
    ['办公室', 1, '优秀科室'],
  )
  expect(closedWith(['89.99', '0.00', '0.00'], ['89.98', '0.00', '0.00'], ['89.00', '0.00', '0.00'], ['88.00', '0.00', '0.00'])[0]).toEqual(
    ['办公室', 1, '达标科室'],
  )
})
test('who is barred leaves the place to the next', () =>
  expect(
    closedWith(['99.00', '0.00', '0.00', true], ['95.00', '0.00', '0.00'], ['94.00', '0.00', '0.00'], ['93.00', '0.00', '0.00']).slice(
      0,
      2,
    ),
  ).toEqual([
    ['办公室', 1, '达标科室'],
    ['行政科', 2, '优秀科室'],
  ]))

const given = full({ missing: ['study-log 行政科 2011-03'], rows: { 'attendance 行政科 2011-03': [{ person: 'XZ-02', late: '4' }] } })
test('facts that went through JSON give the same bytes', () => {
  for (const facts of partYear(inputsOf(given), methodsOf2011).departments) {
    const again = JSON.parse(JSON.stringify(facts)) as typeof facts
    expect(JSON.stringify(scoreDepartment(again, methodsOf2011))).toBe(JSON.stringify(scoreDepartment(facts, methodsOf2011)))
  }
})
test('shards in any order, and one of them twice, close to the same bytes', () => {
  const { departments, bureau } = partYear(inputsOf(given), methodsOf2011)
  const shards = departments.map((facts) => scoreDepartment(facts, methodsOf2011))
  const closed = JSON.stringify(closeRun(bureau, shards, methodsOf2011))
  expect(JSON.stringify(closeRun(bureau, shards.toReversed(), methodsOf2011))).toBe(closed)
  expect(JSON.stringify(closeRun(bureau, [...shards, shards[1]!], methodsOf2011))).toBe(closed)
})
