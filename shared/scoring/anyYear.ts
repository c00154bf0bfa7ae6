import * as fc from 'fast-check'
import type { CaseYear, RowsBySheet } from '../methods/caseYear.ts'
import { post, together } from '../methods/caseYear.ts'
import { fullDepartments, fullPerson } from '../methods/fullMarks.ts'
import type { Row, Ruling } from '../year.ts'

const person = fc.constantFrom('XZ-01', 'XZ-02', 'XZ-03', 'BG-01', 'CW-01', 'XZ-09')
const driver = fc.constantFrom('CD-02', 'CD-03', 'CD-04')
const department = fc.constantFrom('办公室', '行政科', '机关车队', '财务资产科')
const month = fc.integer({ min: 1, max: 12 }).map((n) => `2011-${String(n).padStart(2, '0')}`)
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, n]) => `${of}-${String(n).padStart(2, '0')}`)
const yes = fc.constantFrom('是', '否')
const upTo = (most: number) => fc.nat(most).map(String)
const rowsOf = (sheet: fc.Arbitrary<string>, row: fc.Arbitrary<Row>) =>
  fc.array(fc.tuple(sheet, row), { maxLength: 4 }).map((all): RowsBySheet => together(...all.map(([key, own]) => ({ [key]: [own] }))))
const inMonth = (kind: string) => month.map((of) => `${kind} ${of}`)
const byMonth = (kind: string) => fc.tuple(department, month).map(([of, when]) => `${kind} ${of} ${when}`)

/** what may happen in a year: rows of any kind that costs, a sheet missing, a ruling, somebody who moves */
const happenings: fc.Arbitrary<RowsBySheet> = fc
  .tuple(
    rowsOf(
      byMonth('attendance'),
      fc.record({
        person,
        'due-days': fc.constant('22'),
        late: upTo(7),
        early: upTo(3),
        absent: upTo(9),
        sick: upTo(12),
        unapproved: fc.constantFrom('0', '0.5', '2'),
      }),
    ),
    rowsOf(
      inMonth('spot-checks'),
      fc.record({
        date: day,
        dept: department,
        person: fc.oneof(person, fc.constant('')),
        item: fc.constantFrom('上下班', '会议'),
        counts: yes,
      }),
    ),
    rowsOf(byMonth('monthly-work'), fc.record({ no: upTo(9), owner: person, completion: upTo(100) })),
    rowsOf(
      inMonth('inspection'),
      fc.record({ dept: department, finished: yes, excused: yes, criticised: yes, 'explanation-due': day, 'explanation-in': day }),
    ),
    rowsOf(
      inMonth('complaints'),
      fc.record({
        no: upTo(5),
        matter: upTo(3),
        received: day,
        dept: department,
        person,
        'handled-by': department,
        due: day,
        closed: fc.oneof(day, fc.constant('')),
        finding: fc.constantFrom('属实', '部分属实', '不属实'),
      }),
    ),
    rowsOf(
      inMonth('driver-record'),
      fc.record({
        driver,
        'acc-full': upTo(2),
        'acc-minor': upTo(2),
        violations: upTo(3),
        refused: upTo(1),
        late: upTo(2),
        cleanliness: upTo(100),
        'safety-due': fc.constant('4'),
        'safety-attended': upTo(4),
        commendations: upTo(2),
      }),
    ),
    rowsOf(
      inMonth('vehicle-log'),
      fc.record({
        driver,
        plate: fc.constant('浙A00001'),
        km: upTo(3000),
        fuel: upTo(300),
        designated: yes,
        card: fc.constantFrom('K1', 'K2'),
        'repair-cost': upTo(500),
        'repair-designated': yes,
      }),
    ),
    rowsOf(inMonth('environment'), fc.record({ date: day, dept: department, score: upTo(100) })),
    rowsOf(
      fc.constant('rectification 行政科 2011-Q2'),
      fc.record({
        no: upTo(6),
        person: fc.oneof(person, fc.constant('')),
        due: day,
        done: day,
        verified: fc.constantFrom('合格', '不合格'),
      }),
    ),
    rowsOf(
      inMonth('findings'),
      fc.record({
        kind: fc.constantFrom('违法违纪', '安全责任事故', '弄虚作假', '酒驾'),
        sanction: fc.constantFrom('警告', '记过及以上'),
        dept: department,
        person: fc.oneof(person, driver),
        date: day,
        sheet: fc.constantFrom('考勤与请销假', '学习记录'),
      }),
    ),
    rowsOf(
      fc.constant('central-tasks 行政科 2011-Q2'),
      fc.record({
        matter: upTo(3),
        level: fc.constantFrom('国家', '县', ''),
        'credited-to': fc.constantFrom('科室', '个人', '全局'),
        person,
        awarded: day,
        evidence: fc.constantFrom('文1', ''),
        due: day,
        finished: day,
      }),
    ),
  )
  .map((pieces) => together(...pieces))
const missing = fc.array(fc.oneof(byMonth('attendance'), byMonth('study-log'), inMonth('environment'), fc.constant('review 2011')), {
  maxLength: 2,
})
const rulings: fc.Arbitrary<Ruling[]> = fc.array(
  fc.record({
    ruling: fc.constant('points' as const),
    person,
    clause: fc.constantFrom('6', '14', '17'),
    points: fc.integer({ min: 0, max: 6 }).map(String),
  }),
  { maxLength: 2 },
)
const staff = [
  ['BG-01', '办公室'],
  ['XZ-01', '行政科'],
  ['XZ-02', '行政科'],
  ['XZ-03', '行政科'],
  ['XZ-09', '行政科'],
  ['CD-01', '机关车队'],
  ['CW-01', '财务资产科'],
] as const
/** Rows that give everybody full points. */
export const base = together(fullDepartments, ...staff.map(([code, of]) => fullPerson(code, of)), {
  'vehicles 2011': [{ plate: '浙A00001', quota: '10', card: 'K1', insured: '是', driver: 'CD-02', from: '2009-01-01' }],
})
/** Any year of the cases' bureau: full marks, less what happens; sheets missing, rulings, XZ-09 who moves or holds two posts. */
export const year: fc.Arbitrary<CaseYear> = fc.record({
  rows: happenings.map((rows) => together(base, rows)),
  missing,
  rulings,
  staffing: fc
    .tuple(month, department, fc.boolean())
    .map(([of, to, beside]) => [
      post('XZ-09', '行政科', '一般岗位', beside ? {} : { to: `${of}-09` }),
      post('XZ-09', to === '行政科' ? '办公室' : to, '一般岗位', beside ? { main: '兼岗', from: `${of}-10` } : { from: `${of}-10` }),
    ]),
})
