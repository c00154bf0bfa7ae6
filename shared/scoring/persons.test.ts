import type { Row } from '../year.ts'
import type { CaseYear } from '../methods/caseYear.ts'
import { post, together } from '../methods/caseYear.ts'
import { drivers2011 } from '../methods/drivers-2011.ts'
import { fullDepartments, fullPerson } from '../methods/fullMarks.ts'
import { posts2011 } from '../methods/posts-2011.ts'
import { cardOf, loadedOf, methodsOf2011, personOf, runOf } from './caseRun.ts'

/** 行政科 with so many more people, all with full marks, but for what the case takes from them */
const crowd = (count: number) => Array.from({ length: count }, (_, i) => `XZ-${String(i + 10)}`)
const heads = [
  ['BG-01', '办公室'],
  ['XZ-01', '行政科'],
  ['XZ-02', '行政科'],
  ['XZ-03', '行政科'],
  ['CD-01', '机关车队'],
  ['CW-01', '财务资产科'],
] as const
const full = (people: readonly string[], { rows = {}, staffing = [], ...given }: CaseYear = {}): CaseYear => ({
  ...given,
  staffing: [
    ...people.filter((person) => !staffing.some((row) => row['person'] === person)).map((person) => post(person, '行政科', '一般岗位')),
    ...staffing,
  ],
  rows: together(
    fullDepartments,
    ...heads.map(([person, department]) => fullPerson(person, department)),
    ...people.map((person) => fullPerson(person, '行政科')),
    rows,
  ),
})
const absent = (halfDays: Readonly<Record<string, string>>) => ({
  'attendance 行政科 2011-03': Object.entries(halfDays).map(([person, days]): Row => ({ person, 'due-days': '22', absent: days })),
})
/** what is wanted off 100 is ruled off clause 14 */
const ruled = (person: string, points: string) => ({ ruling: 'points' as const, person, clause: '14', points })

test('a person who changed departments on 1 July: 181 and 184 days', () => {
  const run = runOf(
    full([], {
      staffing: [
        post('XZ-02', '行政科', '一般岗位', { to: '2011-06-30' }),
        post('XZ-02', '财务资产科', '一般岗位', { from: '2011-07-01' }),
      ],
      rulings: [{ ...ruled('XZ-02', '10'), department: '行政科' }],
    }),
  )
  // 90×181+100×184 = 16290+18400 = 34690; ÷365 = 95.041…
  expect(run.scorecards.filter(({ person }) => person === 'XZ-02').map(({ days, weight, total }) => [days, weight, total])).toEqual([
    [181, '181', '90.00'],
    [184, '184', '100.00'],
  ])
  expect(personOf(run, 'XZ-02')).toMatchObject({ score: '95.04', department: '财务资产科', days: 365 })
})

test('two posts at once: the main one counts 0.7 on those days, the concurrent one 0.3', () => {
  const run = runOf(
    full([], {
      staffing: [post('XZ-02', '行政科', '一般岗位'), post('XZ-02', '办公室', '一般岗位', { main: '兼岗', from: '2011-04-01' })],
      rulings: [{ ...ruled('XZ-02', '0'), department: '办公室' }],
    }),
  )
  // 90 days alone, 275 with both: 90+275×0.7=282.5; 275×0.3=82.5; (100×282.5+80×82.5)÷365 = 34850÷365 = 95.479…
  expect([cardOf(run, 'XZ-02/1').weight, cardOf(run, 'XZ-02/2').weight]).toEqual(['282.5', '82.5'])
  expect(personOf(run, 'XZ-02').score).toBe('95.48')
})

test('two concurrent posts share the 0.3', () => {
  const run = runOf(
    full([], {
      staffing: [
        post('XZ-02', '行政科', '一般岗位'),
        post('XZ-02', '办公室', '一般岗位', { main: '兼岗' }),
        post('XZ-02', '财务资产科', '一般岗位', { main: '兼岗', from: '2011-01-01', to: '2011-01-10' }),
      ],
    }),
  )
  // 365×0.7; 355×0.3+10×0.15; 10×0.15
  expect(run.scorecards.filter(({ person }) => person === 'XZ-02').map(({ department, weight }) => [department, weight])).toEqual([
    ['行政科', '255.5'],
    ['办公室', '108'],
    ['财务资产科', '1.5'],
  ])
})

test('half a year: the card stands for its days, the person’s score is its total', () => {
  const run = runOf(full(['XZ-10'], { staffing: [post('XZ-10', '行政科', '一般岗位', { from: '2011-07-02' })] }))
  expect([cardOf(run, 'XZ-10/1').weight, personOf(run, 'XZ-10').score, personOf(run, 'XZ-10').days]).toEqual(['183', '100.00', 183])
})

// 6 people + 15: N = 21; 21 × 15 % = 3.15: three
test('优秀: 90 or more, among the first three of 21 who qualify', () => {
  const people = crowd(15)
  const lost = Object.fromEntries([...people.slice(3), 'XZ-02', 'XZ-03'].map((person) => [person, '1']))
  const run = runOf(
    full(people, {
      rows: absent(lost),
      rulings: ['BG-01', 'XZ-01', 'CD-01', 'CW-01'].map((person) => ruled(person, '11')),
    }),
  )
  const [quota] = run.quotas
  expect([quota!.ranked, quota!.quota, quota!.awarded, quota!.arithmetic.zh]).toEqual([21, 3, 3, '21×15%=3.15，取整3'])
  expect(run.persons.filter(({ grade }) => grade?.zh === '优秀').map(({ person }) => person)).toEqual(['XZ-10', 'XZ-11', 'XZ-12'])
  expect(personOf(run, 'XZ-13')).toMatchObject({ grade: { zh: '称职' }, rank: 4 })
  expect(personOf(run, 'XZ-13').explanation.zh).toContain('在名额之外')
})

test('equals at the line of posts-2011 are all out; who is barred takes no place', () => {
  const people = crowd(15)
  const lost = Object.fromEntries([...people.slice(5), 'XZ-02', 'XZ-03'].map((person) => [person, '1']))
  const findings = { 'findings 2011-06': [{ kind: '违法违纪', sanction: '警告', dept: '行政科', person: 'XZ-10', date: '2011-06-10' }] }
  const run = runOf(
    full(people, {
      rows: together(absent(lost), findings),
      rulings: [
        ...['BG-01', 'XZ-01', 'CD-01', 'CW-01'].map((person) => ruled(person, '11')),
        { ruling: 'points', person: 'XZ-11', clause: '31', points: '1' },
        { ruling: 'points', person: 'XZ-12', clause: '31', points: '1' },
      ],
    }),
  )
  // 101: 11, 12; 100: 10 (warned), 13, 14. Of those who qualify 13 and 14 share the third place: both out
  expect(run.persons.slice(0, 5).map(({ person, rank, grade }) => [person, rank, grade?.zh])).toEqual([
    ['XZ-11', 1, '优秀'],
    ['XZ-12', 1, '优秀'],
    ['XZ-10', 3, '称职'],
    ['XZ-13', 3, '称职'],
    ['XZ-14', 3, '称职'],
  ])
  expect(run.quotas[0]!.line.zh).toBe('XZ-13、XZ-14并列在线上，全部不入选')
})

test('a list of six has no place for 优秀: 6 × 15 % = 0.9', () => {
  const run = runOf(full([]))
  expect(run.quotas[0]).toMatchObject({ ranked: 6, quota: 0, awarded: 0 })
  expect(personOf(run, 'XZ-02')).toMatchObject({ score: '100.00', rank: 1, grade: { zh: '称职' } })
})

// 8 ruled 6, so that 甲 is not scaled and each point ruled away is a point of the score
test.each([
  [{ 14: '0', 15: '7' }, '75.00', '称职'], // 100−20−5
  [{ 14: '0', 15: '6.99' }, '74.99', '基本称职'],
  [{ 14: '0', 15: '0', 6: '0', 1: '1' }, '60.00', '基本称职'], // 100−20−12−6−2
  [{ 14: '0', 15: '0', 6: '0', 1: '0.99' }, '59.99', '不称职'],
])('thresholds: clauses ruled %j leave %s: %s', (points, score, grade) => {
  const rulings = Object.entries({ 8: '6', ...points }).map(([clause, to]) => ({ ...ruled('XZ-02', to), clause }))
  expect(personOf(runOf(full([], { rulings })), 'XZ-02')).toMatchObject({ score, grade: { zh: grade } })
})

test('vetoes lower the grade, the lowest holds, and say so', () => {
  const findings = {
    'findings 2011-06': [
      { kind: '违法违纪', sanction: '警告', dept: '行政科', person: 'XZ-02', date: '2011-06-10' },
      { kind: '安全责任事故', dept: '行政科', person: 'XZ-02', date: '2011-06-11' },
    ],
  }
  const person = personOf(runOf(full([], { rows: findings })), 'XZ-02')
  expect([person.score, person.grade!.zh, person.restraints.length]).toEqual(['100.00', '基本称职', 2])
  expect(person.explanation.zh).toContain('按分数为称职，受限降等')
})

test('a veto reaches all cards of a person, in every department', () => {
  const run = runOf(
    full([], {
      staffing: [
        post('XZ-02', '行政科', '一般岗位', { to: '2011-06-30' }),
        post('XZ-02', '财务资产科', '一般岗位', { from: '2011-07-01' }),
      ],
      rows: together(
        { 'findings 2011-03': [{ kind: '安全责任事故', dept: '行政科', person: 'XZ-02', date: '2011-03-10' }] },
        { 'suggestions 行政科 2011-Q2': [{ person: 'XZ-02', title: '节水', award: '一等' }] },
      ),
    }),
  )
  expect(run.scorecards.filter(({ person }) => person === 'XZ-02').map(({ bonus }) => bonus)).toEqual(['0.00', '0.00'])
  expect(personOf(run, 'XZ-02').grade!.zh).toBe('基本称职')
})

test('a finding against somebody who has left still reaches his card; without a person, the head of that day', () => {
  const gone = runOf(
    full([], {
      staffing: [post('XZ-02', '行政科', '一般岗位', { to: '2011-06-30' })],
      rows: { 'findings 2011-11': [{ kind: '违法违纪', sanction: '记过及以上', dept: '行政科', person: 'XZ-02', date: '2011-11-10' }] },
    }),
  )
  expect(personOf(gone, 'XZ-02').restraints.map(({ zh }) => zh)[0]).toContain('不称职')
  const unnamed = runOf(full([], { rows: { 'findings 2011-11': [{ kind: '安全责任事故', dept: '行政科', date: '2011-11-10' }] } }))
  expect(unnamed.persons.filter(({ restraints }) => restraints.length > 0).map(({ person }) => person)).toEqual(['XZ-01'])
})

test('不定等次 stands before every other grade and takes no part in N', () => {
  const run = runOf(full([], { staffing: [post('XZ-02', '行政科', '一般岗位', { probation: '2012-03-31' })] }))
  expect(personOf(run, 'XZ-02')).toMatchObject({ rank: null, grade: { zh: '不定等次' }, undetermined: true })
  expect(run.quotas[0]!.ranked).toBe(5)
})

test('incomplete: no rank, no grade, the sum shown with the clause as 0', () => {
  const run = runOf(full([], { missing: ['attendance 行政科 2011-03'] }))
  expect(personOf(run, 'XZ-02')).toMatchObject({ rank: null, grade: null, incomplete: true })
  expect(run.quotas[0]!.ranked).toBe(3)
  expect(run.complete).toBe(false)
})

test('leaders have a card where they hold a post beside, and no list', () => {
  const run = runOf(
    full([], {
      staffing: [post('LD-01', '办公室', '局领导'), post('LD-01', '行政科', '一般岗位', { main: '兼岗' })],
    }),
  )
  expect(personOf(run, 'LD-01')).toMatchObject({ list: null, rank: null, grade: null })
  expect(cardOf(run, 'LD-01/2').weight).toBe('109.5') // 365×0.3
})

test('a person is ranked in the list of his main post on 31 December', () => {
  const run = runOf(
    full([], {
      staffing: [post('CD-02', '机关车队', '驾驶员', { to: '2011-09-30' }), post('CD-02', '机关车队', '一般岗位', { from: '2011-10-01' })],
    }),
  )
  expect([personOf(run, 'CD-02').list, personOf(run, 'CD-03').list]).toEqual(['posts-2011', 'drivers-2011'])
})

test('drivers of equal score are parted by accidents, ratio, km', () => {
  const log = (driver: string, km: string, fuel: string) => ({ driver, plate: '浙A00001', km, fuel, designated: '是', card: 'K1' })
  const run = runOf(
    full([], {
      rows: {
        'vehicles 2011': [{ plate: '浙A00001', quota: '10', card: 'K1', insured: '是', from: '2009-01-01' }],
        'vehicle-log 2011-03': [log('CD-02', '1000', '90'), log('CD-03', '1000', '80'), log('CD-04', '2000', '160')],
      },
    }),
  )
  // all 100; 90÷100=0.9, 80÷100=0.8, 160÷200=0.8: 03 and 04 before 02, 04 drove more
  expect(run.persons.filter(({ list }) => list === 'drivers-2011').map(({ person, rank }) => [person, rank])).toEqual([
    ['CD-04', 1],
    ['CD-03', 2],
    ['CD-02', 3],
  ])
})

test('drivers equal at the line are all in: seven of them, 1.05 → one place', () => {
  const drivers = ['CD-05', 'CD-06', 'CD-07', 'CD-08']
  const late = ['CD-04', ...drivers].map((driver) => ({ driver, cleanliness: '100', 'safety-due': '1', 'safety-attended': '1', late: '2' }))
  const run = runOf(
    full([], { staffing: drivers.map((driver) => post(driver, '机关车队', '驾驶员')), rows: { 'driver-record 2011-03': late } }),
  )
  const quota = run.quotas.find(({ list }) => list === 'drivers-2011')!
  expect([quota.ranked, quota.quota, quota.awarded]).toEqual([7, 1, 2])
  expect(run.persons.filter(({ grade }) => grade?.zh === '优秀').map(({ person }) => person)).toEqual(['CD-02', 'CD-03'])
})

test('the drivers’ worst grade follows a driver’s vetoes into the list he ends in', () => {
  const run = runOf(
    full([], {
      staffing: [post('CD-02', '机关车队', '驾驶员', { to: '2011-09-30' }), post('CD-02', '机关车队', '一般岗位', { from: '2011-10-01' })],
      rows: together(
        { 'findings 2011-06': [{ kind: '酒驾', dept: '机关车队', person: 'CD-02', date: '2011-06-10' }] },
        fullPerson('CD-02', '机关车队'),
      ),
    }),
  )
  expect(personOf(run, 'CD-02').grade!.zh).toBe('不称职')
})

test('a method may rank by type, and spread its quota over departments', () => {
  const byType = loadedOf({ ...posts2011, ranking: { ...posts2011.ranking, groups: 'type' } })
  const run = runOf(full([]), [byType, loadedOf(drivers2011)])
  expect(run.quotas.map(({ list, ranked }) => [list, ranked])).toEqual([
    ['posts-2011 一般岗位', 2],
    ['posts-2011 科室负责人', 4],
    ['drivers-2011', 3],
    ['departments', 4],
  ])
  const spread = loadedOf({ ...posts2011, ranking: { ...posts2011.ranking, quota: { ...posts2011.ranking.quota, scope: 'department' } } })
  const wide = runOf(full(crowd(6)), [spread, ...methodsOf2011.slice(1)])
  // 行政科 9×15%=1.35 → 1; the other three have none of their own: 3×15%=0.45 → 0
  expect(wide.quotas.slice(0, 2).map(({ list, ranked, quota }) => [list, ranked, quota])).toEqual([
    ['posts-2011 行政科', 9, 1],
    ['posts-2011 合并', 3, 0],
  ])
})
