import { loadMethod } from '@kaoji/shared/methods/load'
import { methods } from '@kaoji/shared/methods/registry'
import { closeRun } from '@kaoji/shared/scoring/close'
import { scoreDepartment } from '@kaoji/shared/scoring/department'
import { freezeYear } from '@kaoji/shared/scoring/frozen'
import { partYear } from '@kaoji/shared/scoring/part'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { Ruling, YearDocument } from '@kaoji/shared/year'
import { sampleYear } from './sampleYear.ts'

const loaded = methods.map((method) => {
  const result = loadMethod(method)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
})

function runOver(year: YearDocument, rulings: readonly Ruling[]): RunResult {
  const facts = partYear(freezeYear({ ...year, rulings }), loaded)
  const shards = facts.departments.map((department) => scoreDepartment(department, loaded))
  return closeRun(facts.bureau, shards, loaded)
}

const document = sampleYear()
const [first, second] = [runOver(document, document.rulings.slice(0, 1)), runOver(document, document.rulings)]

const person = (code: string, run = first) => run.persons.find((one) => one.person === code)!
const department = (name: string, run = first) => run.departments.find((one) => one.department === name)!
/** A clause's points on a person's first card of the year. */
const points = (code: string, clause: string, run = first) =>
  run.scorecards.find((card) => card.person === code)!.lines.find((line) => line.clause === clause)!.points
const outOfDepartment = (name: string, clause: string) => department(name).lines.find((line) => line.clause === clause)!.points

test('878 of 880 sheets count and nothing is pending 待定', () => {
  expect(first.sheets).toEqual({ due: 880, accepted: 878 })
  expect(first.scorecards.filter((card) => card.incomplete)).toEqual([])
})

test('29 are listed under posts-2011, two of them 不定等次: N = 27, Q = 4; N = 13 drivers, Q = 1', () => {
  const listed = first.persons.filter(({ list }) => list === 'posts-2011')
  expect(listed).toHaveLength(29)
  expect(listed.filter(({ undetermined }) => undetermined).map((one) => one.person)).toEqual(['CD-03', 'WY-05'])
  const quotas = new Map(first.quotas.map(({ list, ranked, quota }) => [list, [ranked, quota]]))
  expect([quotas.get('posts-2011'), quotas.get('drivers-2011')]).toEqual([
    [27, 4],
    [13, 1],
  ])
})

test('two of 办公室 are equal at the line of Q = 4, so both are out and three are 优秀', () => {
  expect([person('BG-03').rank, person('BG-04').rank]).toEqual([4, 4])
  expect(person('BG-03').score).toBe(person('BG-04').score)
  expect(person('BG-03').grade?.zh).toBe('称职')
  const excellent = first.persons.filter((one) => one.list === 'posts-2011' && one.grade?.zh === '优秀')
  expect(new Set(excellent.map((one) => one.rank))).toEqual(new Set([1, 2, 3]))
  expect(excellent).toHaveLength(3)
})

test('two drivers are equal at the line of Q = 1, so both are 优秀', () => {
  const excellent = first.persons.filter((one) => one.list === 'drivers-2011' && one.grade?.zh === '优秀')
  expect(excellent.map((one) => [one.person, one.rank])).toEqual([
    ['CD-04', 1],
    ['CD-05', 1],
  ])
})

test('vetoes: 酒驾 is 不合格 without bonus; 弄虚作假 takes clause 14 and leaves at most 基本称职', () => {
  expect(person('CD-12').grade?.zh).toBe('不合格')
  expect(first.scorecards.find((card) => card.person === 'CD-12')!.bonus).toBe('0.00')
  expect(points('WY-03', '14')).toBe('0.00')
  expect(person('WY-03').grade?.zh).toBe('基本称职')
  expect(department('物业管理科').grade?.zh).not.toBe('优秀科室')
})

test.each([
  ['行政科', '16', '3.00', '6 − 1 unfinished − 1 criticised − 0.5 − 0.5, both papers late'],
  ['接待科', '16', '4.00', '6 − 1 unfinished − 1 criticised; its papers are due after the freeze'],
  ['公共机构节能科', '16', '6.00', 'unfinished, but excused'],
  ['行政科', '12', '3.20', '4 − 0.5 for the sheet that never came − 0.3, the cap for four days late'],
  ['物业管理科', '12', '3.30', '4 − 0.5 for September − 0.2 for two days late'],
  ['接待科', '12', '3.10', '4 − 0.1 − 0.3 for the rows after 零报告 − 0.2 returned twice − 0.3'],
  ['办公室', '27', '0.80', '1 − 0.2 for a quarter without 承诺进度'],
  ['机关车队', '27', '0.80', '1 − 0.2 for fuel on the wall on the 17th'],
  ['接待科', '25', '0.00', '1 − 2 × 0.5 over the standard'],
  ['行政科', '15', '10.92', '(50 × 60 ÷ 60 + 30 × 27 ÷ 30 + 20 × 14 ÷ 20) ÷ 100 × 12 = 0.91 × 12'],
  ['办公室', '15', '11.16', '(40 × 18 ÷ 20 + 30 + 30 × 54 ÷ 60) ÷ 100 × 12 = 0.93 × 12'],
  ['行政科', '20', '1.83', '(1 + 1 + 3 ÷ 4) ÷ 3 × 2'],
])('%s, clause %s: %s = %s', (name, clause, expected) => expect(outOfDepartment(name, clause)).toBe(expected))

test.each([
  ['XZ-03', '6', '4.60', '6 − 1 for three late or early in March − 0.2 − 2 × 0.1'],
  ['CW-02', '6', '4.00', '6 − 2 for the day not approved, before the appeal'],
  ['JD-02', '21', '1.00', '3 − 2, founded'],
  ['JD-02', '7', '3.50', '4 − 0.5: the same event counts in the spot check too'],
  ['XZ-02', '7', '4.00', 'the spot check was struck by ruling'],
  ['JN-01', '28', '2.00', '县 of one matter, and 县 of another awarded next January to the 科室'],
  ['WY-04', '4', '1.50', 'short and late'],
])('%s, clause %s: %s = %s', (code, clause, expected) => expect(points(code, clause)).toBe(expected))

test('in the contest a driver with main blame has no place, and equals share the first', () => {
  const places = new Map(first.contest.map((one) => [one.person, one.place]))
  expect([places.get('CD-07'), places.get('CD-04'), places.get('CD-05')]).toEqual([null, 1, 1])
})

test('the upheld appeal takes 优秀科室 from a department that did not appeal', () => {
  expect(points('CW-02', '6', second)).toBe('6.00')
  expect([department('财务资产科').grade?.zh, department('公共机构节能科').grade?.zh]).toEqual(['达标科室', '优秀科室'])
  expect([department('财务资产科', second).grade?.zh, department('公共机构节能科', second).grade?.zh]).toEqual(['优秀科室', '达标科室'])
  expect([department('财务资产科').rank, department('财务资产科', second).rank]).toEqual([3, 2])
  expect(person('CW-02', second).rank!).toBeLessThan(person('CW-02').rank!)
})

test('办公室 is first and 行政科 seventh, hurt by its criticism', () => {
  expect(department('办公室').rank).toBe(1)
  expect(department('行政科').rank).toBe(7)
})

test('another seed writes other prose and comes to the same scores', () => {
  const other = sampleYear(7)
  const scores = (run: RunResult) => [...run.departments, ...run.persons].map(({ score, rank }) => [score, rank])
  expect(scores(runOver(other, other.rulings))).toEqual(scores(second))
})
