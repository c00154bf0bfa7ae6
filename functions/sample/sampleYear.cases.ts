import type { Period } from '@kaoji/shared/period'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import { inspectionGroup } from '@kaoji/shared/year'
import { energy, finance, motorPool, office, premises, property, reception } from './bureau.ts'

/** A sheet of the sample year and what is to be seen in it. */
export interface Place {
  readonly kind: string
  readonly department: string
  readonly period: Period
  /** parts of rows, each of which the newest version has */
  readonly rows?: readonly Row[]
  /** parts of rows that the first version has and the newest has not */
  readonly onceRows?: readonly Row[]
  /** a part of a row that no row of the newest version has */
  readonly without?: Row
  readonly versions?: number
  readonly returned?: number
  readonly lateDays?: number
  /** nothing was ever accepted 缺报 */
  readonly missing?: true
  /** not on the due list 应报清单, and not there */
  readonly notDue?: true
  /** first 零报告, then rows */
  readonly zeroFirst?: true
  /** a copy of another period, row by row */
  readonly copyOf?: Period
}

/** A case that real offices meet, and where the sample year shows it. */
export interface SampleCase {
  readonly case: Text
  readonly places: readonly Place[]
  /** the ruling that belongs to it, by what it rules */
  readonly ruling?: 'points' | 'strike-row'
  /** what more than the document proves it: scoring over the year, a test of the service, or of the reader of workbooks */
  readonly proof?: 'scoring' | 'service' | 'reader'
}

const staffing = (department: string, ...rows: Row[]): Place => ({ kind: 'staffing', department, period: '2011', rows })

/** The cases of the domain, section 6, and what each department carries, section 7. */
export const sampleCases: readonly SampleCase[] = [
  {
    case: { zh: '年中调科室', en: 'Change of department in mid-year' },
    places: [staffing(premises, { person: 'XZ-06', to: '2011-06-30' }), staffing(finance, { person: 'XZ-06', from: '2011-07-01' })],
  },
  {
    case: { zh: '月中调科室', en: 'Change of department in mid-month' },
    places: [
      staffing(premises, { person: 'XZ-07', to: '2011-10-15' }),
      staffing(reception, { person: 'XZ-07', from: '2011-10-16' }),
      { kind: 'attendance', department: premises, period: '2011-10', rows: [{ person: 'XZ-07', 'due-days': '7' }] },
      { kind: 'attendance', department: reception, period: '2011-10', rows: [{ person: 'XZ-07', 'due-days': '11' }] },
    ],
  },
  {
    case: { zh: '一人两岗', en: 'Two posts at once' },
    places: [staffing(finance, { person: 'CW-01', main: '主岗' }), staffing(office, { person: 'CW-01', main: '兼岗', from: '2011-04-01' })],
  },
  {
    case: { zh: '岗位空缺数月；新到者不足183天', en: 'A post vacant for months; the new one there under 183 days' },
    places: [
      staffing(motorPool, { person: 'CD-02', post: '调度员', to: '2011-02-28' }, { person: 'CD-03', post: '调度员', from: '2011-08-01' }),
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '试用期未满', en: 'On probation' },
    places: [staffing(property, { person: 'WY-05', probation: '2012-04-17' })],
    proof: 'scoring',
  },
  {
    case: { zh: '科室没有党员，不应报承诺书', en: 'A department without Party members owes no pledges' },
    places: [{ kind: 'personal-pledges', department: property, period: '2011', notDue: true }],
  },
  {
    case: { zh: '科室没有联系企业，不应报企业服务', en: 'A department without a company owes no company service' },
    places: [
      { kind: 'enterprise-service', department: reception, period: '2011-Q1', notDue: true },
      { kind: 'assignments', department: office, period: '2011', without: { dept: reception } },
    ],
  },
  {
    case: { zh: '科室没有帮扶村，第20条不适用', en: 'A department without a village: clause 20 does not apply' },
    places: [{ kind: 'village-support', department: finance, period: '2011-Q2', notDue: true }],
  },
  {
    case: { zh: '科室没有车辆，备用车没有驾驶员', en: 'Departments without vehicles; a reserve vehicle without a driver' },
    places: [
      { kind: 'vehicles', department: office, period: '2011', notDue: true },
      { kind: 'vehicles', department: motorPool, period: '2011', rows: [{ plate: '浙GK1024', card: 'YK-024' }] },
      { kind: 'vehicle-log', department: motorPool, period: '2011-08', rows: [{ plate: '浙GK1024', km: '0' }] },
    ],
  },
  {
    case: { zh: '表始终没有来', en: 'A sheet never comes' },
    places: [{ kind: 'study-log', department: premises, period: '2011-08', missing: true }],
  },
  {
    case: { zh: '迟报', en: 'A sheet comes late' },
    places: [{ kind: 'monthly-work', department: premises, period: '2011-02', lateDays: 4 }],
  },
  {
    case: { zh: '一张表报两次', en: 'A sheet comes twice' },
    places: [{ kind: 'finance-monthly', department: finance, period: '2011-08', versions: 2, returned: 1 }],
  },
  {
    case: { zh: '退回两次', en: 'A sheet is returned twice' },
    places: [{ kind: 'theme-activities', department: reception, period: '2011-Q3', versions: 3, returned: 2 }],
  },
  {
    case: { zh: '先零报告，11天后补报', en: 'A nil report first, its rows eleven days later' },
    places: [{ kind: 'reception', department: reception, period: '2011-05', zeroFirst: true, versions: 2, lateDays: 7 }],
  },
  {
    case: { zh: '把上月的表改成本月', en: "Last month's copy with the period changed by hand" },
    places: [{ kind: 'monthly-work', department: property, period: '2011-09', copyOf: '2011-08', returned: 1, missing: true }],
    proof: 'service',
  },
  {
    case: { zh: '粘贴的表：隐藏列、文本型数字', en: 'Pasted rows: hidden columns, numbers as text' },
    places: [{ kind: 'energy-use', department: energy, period: '2011-07', rows: [{ institution: '机关大院', electricity: '27900' }] }],
    proof: 'reader',
  },
  {
    case: { zh: '两人同时报送', en: 'Two people of a department submit at once' },
    places: [{ kind: 'monthly-work', department: office, period: '2011-06', versions: 2 }],
    proof: 'service',
  },
  {
    case: { zh: '汇总后更正考核办法', en: 'Method corrected after the run' },
    places: [],
    proof: 'service',
  },
  {
    case: { zh: '申诉成立：裁定，截止日不变再汇总一次', en: 'Appeal upheld: a ruling, a new run over the same freeze' },
    places: [{ kind: 'attendance', department: finance, period: '2011-05', rows: [{ person: 'CW-02', unapproved: '1' }] }],
    ruling: 'points',
    proof: 'scoring',
  },
  {
    case: { zh: '名额线上同分：办公室两人并列第4', en: "Equal scores at the quota's edge: two of 办公室 at Q = 4" },
    places: [
      {
        kind: 'monthly-work',
        department: office,
        period: '2011-04',
        rows: [
          { owner: 'BG-03', completion: '80' },
          { owner: 'BG-04', completion: '100' },
        ],
      },
      {
        kind: 'monthly-work',
        department: office,
        period: '2011-07',
        rows: [
          { owner: 'BG-03', completion: '100' },
          { owner: 'BG-04', completion: '80' },
        ],
      },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '名额线上同分：驾驶员两人并列第1', en: 'Equal scores at the quota’s edge: two drivers at Q = 1' },
    places: [
      {
        kind: 'vehicle-log',
        department: motorPool,
        period: '2011-01',
        rows: [
          { driver: 'CD-04', km: '1642' },
          { driver: 'CD-05', km: '1735' },
        ],
      },
      {
        kind: 'vehicle-log',
        department: motorPool,
        period: '2011-03',
        rows: [
          { driver: 'CD-04', km: '1735' },
          { driver: 'CD-05', km: '1642' },
        ],
      },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '三人的名单，15%不足一人', en: 'A list of three, where 15 % is nobody' },
    places: [staffing(energy, { person: 'JN-01' }, { person: 'JN-02' }, { person: 'JN-03' })],
    proof: 'scoring',
  },
  {
    case: { zh: '去年同期为0', en: 'Base 0 last year' },
    places: [{ kind: 'energy-use', department: energy, period: '2011-03', rows: [{ institution: '县行政服务中心', 'water-base': '0' }] }],
  },
  {
    case: { zh: '比去年同月多或少30%以上，须说明', en: 'Beyond 30 % of last year, to be explained' },
    places: [
      { kind: 'energy-use', department: energy, period: '2011-06', rows: [{ institution: '机关大院', water: '468', 'water-base': '790' }] },
    ],
  },
  {
    case: { zh: '2月；到期日是休息日', en: 'February; due dates on rest days' },
    places: [{ kind: 'attendance', department: property, period: '2011-02', lateDays: 2, rows: [{ 'due-days': '16' }] }],
  },
  {
    case: { zh: '审定的表12月发现有错', en: 'An accepted sheet found wrong in December' },
    places: [
      {
        kind: 'procurement',
        department: finance,
        period: '2011-04',
        versions: 2,
        rows: [{ register: 'ZC-2011-C04', amount: '960' }],
        onceRows: [{ register: 'ZC-2011-C04', amount: '600' }],
      },
    ],
    proof: 'service',
  },
  {
    case: { zh: '同一件事在两张表上，都计', en: 'One event in two sheets: both count' },
    places: [
      { kind: 'complaints', department: inspectionGroup, period: '2011-07', rows: [{ no: 'TS-03', person: 'JD-02', finding: '属实' }] },
      {
        kind: 'spot-checks',
        department: inspectionGroup,
        period: '2011-07',
        rows: [{ date: '2011-07-14', person: 'JD-02', counts: '是' }],
      },
    ],
  },
  {
    case: { zh: '同一件事在两张表上，裁定只计一次', en: 'One event in two sheets: the office ruled that one counts' },
    places: [
      { kind: 'complaints', department: inspectionGroup, period: '2011-09', rows: [{ no: 'TS-04', person: 'XZ-02', finding: '部分属实' }] },
      {
        kind: 'spot-checks',
        department: inspectionGroup,
        period: '2011-08',
        rows: [{ date: '2011-08-25', person: 'XZ-02', counts: '是' }],
      },
    ],
    ruling: 'strike-row',
  },
  {
    case: { zh: '书面说明时限在截止日之后', en: 'A criticism whose explanation is due after the freeze' },
    places: [
      {
        kind: 'inspection',
        department: inspectionGroup,
        period: '2011-12',
        rows: [{ dept: reception, criticised: '是', 'explanation-due': '2012-01-18', 'criticism-due': '2012-01-20' }],
      },
    ],
  },
  {
    case: { zh: '通报批评，两份材料都迟交', en: 'A criticism, both papers late' },
    places: [
      {
        kind: 'inspection',
        department: inspectionGroup,
        period: '2011-05',
        rows: [{ dept: premises, no: '05-3', criticised: '是', 'explanation-in': '2011-06-24', 'criticism-in': '2011-06-27' }],
      },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '荣誉落款在次年1月', en: 'An award dated next January' },
    places: [
      {
        kind: 'central-tasks',
        department: energy,
        period: '2011-Q4',
        rows: [{ level: '县', awarded: '2012-01-09', 'credited-to': '科室' }],
      },
    ],
  },
  {
    case: { zh: '认定时人已离开', en: 'A finding against somebody who has left' },
    places: [
      staffing(motorPool, { person: 'CD-17', to: '2011-04-30' }),
      { kind: 'findings', department: office, period: '2011-05', rows: [{ person: 'CD-17', kind: '公车私用', date: '2011-05-16' }] },
    ],
  },
  {
    case: { zh: '酒驾', en: 'Drunk driving' },
    places: [{ kind: 'findings', department: office, period: '2011-09', rows: [{ person: 'CD-12', kind: '酒驾' }] }],
    proof: 'scoring',
  },
  {
    case: { zh: '弄虚作假', en: 'Fraud' },
    places: [
      { kind: 'findings', department: office, period: '2011-10', rows: [{ person: 'WY-03', kind: '弄虚作假', sheet: 'monthly-work' }] },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '节油竞赛除名', en: 'A contest disqualification' },
    places: [{ kind: 'contest', department: motorPool, period: '2011', rows: [{ driver: 'CD-07', accident: '主责' }] }],
    proof: 'scoring',
  },
  {
    case: { zh: '接待超标两次', en: 'Two receptions over standard' },
    places: [
      { kind: 'reception', department: reception, period: '2011-06', rows: [{ approval: 'JD-201106-90', cost: '1120' }] },
      { kind: 'reception', department: reception, period: '2011-11', rows: [{ approval: 'JD-201111-90', cost: '760' }] },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '一个季度没有公开承诺进度', en: 'A quarter without published progress of pledges' },
    places: [
      { kind: 'disclosure', department: office, period: '2011-09', rows: [{ kind: '重点工作' }], without: { kind: '承诺进度' } },
      { kind: 'disclosure', department: office, period: '2011-12', rows: [{ kind: '承诺进度', 'of-month': '2011-12' }] },
    ],
    proof: 'scoring',
  },
  {
    case: { zh: '不满3票的测评组', en: 'A review group of fewer than three ballots' },
    places: [{ kind: 'review', department: office, period: '2011', rows: [{ person: 'JN-03', group: '局领导', ballots: '2' }] }],
  },
]
