import type { Bureau, Row } from '../year.ts'
import type { RawCell } from './rawCell.ts'

/** A small bureau in which every sheet can be filled. */
export const bureau: Bureau = {
  name: '某县机关事务管理局',
  year: 2011,
  departments: ['办公室', '行政科', '接待科', '机关车队', '公共机构节能科', '财务资产科'],
  roles: { office: '办公室', motorpool: '机关车队', finance: '财务资产科', reception: '接待科', energy: '公共机构节能科' },
  compound: '机关大院',
}
export const freeze = '2012-01-15'

const post = (person: string, name: string, type: string, more: Row = {}): Row => ({
  person,
  name,
  post: type === '驾驶员' ? '驾驶员' : '科员',
  type,
  main: '主岗',
  party: '是',
  from: '2009-03-01',
  ...more,
})

/** Sheets that are in already: `kind department period`. */
export const standing: Readonly<Record<string, readonly Row[]>> = {
  'staffing 办公室 2011': [
    post('LD-01', '张某', '局领导'),
    post('BG-01', '陈某', '科室负责人'),
    post('BG-02', '林某', '一般岗位', { party: '否' }),
    post('CW-01', '周某', '一般岗位', { main: '兼岗', from: '2011-04-01' }),
  ],
  'staffing 行政科 2011': [
    post('XZ-01', '王某', '科室负责人'),
    post('XZ-02', '李某', '一般岗位'),
    post('XZ-03', '赵某', '一般岗位', { party: '否' }),
    post('XZ-04', '李某', '一般岗位', { party: '否', to: '2011-05-15' }),
  ],
  'staffing 接待科 2011': [post('JD-01', '吴某', '科室负责人'), post('JD-02', '何某', '一般岗位', { from: '2011-07-01' })],
  'staffing 机关车队 2011': [
    post('CD-01', '徐某', '科室负责人'),
    post('CD-02', '孙某', '驾驶员', { party: '否' }),
    post('CD-03', '胡某', '驾驶员', { party: '否' }),
  ],
  'staffing 公共机构节能科 2011': [post('JN-01', '朱某', '科室负责人')],
  'staffing 财务资产科 2011': [post('CW-01', '周某', '科室负责人'), post('CW-02', '高某', '一般岗位')],
  'assignments 办公室 2011': [
    { dept: '行政科', kind: '企业', site: '华东机械厂' },
    { dept: '接待科', kind: '企业', site: '新光纺织厂' },
    { dept: '行政科', kind: '村', site: '半岭村', item: '化肥', target: '2', unit: '吨' },
  ],
  'pledge-projects 行政科 2011': [
    {
      no: 'C-1',
      project: '大院绿化',
      goal: '补植',
      unit: '处',
      target: '10',
      weight: '60',
      owner: 'XZ-01',
      due: '2011-11-30',
      published: '2011-03-25',
    },
    {
      no: 'C-2',
      project: '管线检修',
      goal: '检修',
      unit: '次',
      target: '4',
      weight: '40',
      owner: 'XZ-02',
      due: '2011-10-31',
      published: '2011-03-25',
    },
  ],
  'pledge-progress 行政科 2011-05': [
    { no: 'C-1', done: '3', state: '按期' },
    { no: 'C-2', done: '2', state: '按期' },
  ],
  'monthly-work 行政科 2011-06': [
    {
      no: '6-1',
      task: '会场布置',
      result: '按时',
      owner: 'XZ-02',
      due: '2011-06-10',
      completion: '100',
      finished: '2011-06-09',
    },
  ],
  'vehicles 机关车队 2011': [
    { plate: '浙G12345', model: '轿车', quota: '10', driver: 'CD-02', insured: '是', card: 'K-01', from: '2008-01-01' },
    { plate: '浙G2345A', model: '中巴', quota: '16.5', driver: 'CD-03', insured: '是', card: 'K-02', from: '2008-01-01' },
    { plate: '浙G34567', model: '轿车', quota: '10', insured: '是', card: 'K-03', from: '2008-01-01' },
    { plate: '浙G45678', model: '轿车', quota: '10', driver: 'CD-02', insured: '是', card: 'K-04', from: '2008-01-01', to: '2011-05-31' },
  ],
  'reception 接待科 2011-04': [
    { date: '2011-04-06', dept: '接待科', guest: '市局', approval: 'P-04', guests: '4', hosts: '2', standard: '60', cost: '300' },
  ],
  'finance-monthly 财务资产科 2011-01': [
    { line: '会议费', budget: '50000', month: '1000', total: '1000' },
    { line: '印刷费', budget: '9000', month: '100', total: '100' },
  ],
  'finance-monthly 财务资产科 2011-02': [
    { line: '差旅费', budget: '80000', month: '500.5', total: '500.5' },
    { line: '印刷费', budget: '9000', month: '50', total: '150' },
  ],
  'finance-monthly 财务资产科 2011-03': [],
  'open-requests 办公室 2011-05': [{ no: 'D-0', received: '2011-05-02', question: '绿化养护', dept: '行政科', due: '2011-06-30' }],
  'complaints 督查组 2011-05': [
    { no: 'T-0', matter: '停水', received: '2011-05-20', channel: '电话', dept: '行政科', 'handled-by': '行政科', due: '2011-06-30' },
  ],
  'enterprise-service 行政科 2011-Q1': [
    { person: 'XZ-01', company: '华东机械厂', from: '2011-03-30', to: '2011-04-05', days: '5', topic: '招工', way: '蹲点' },
  ],
  'rectification 行政科 2011-Q1': [
    { no: 'W-1', person: 'XZ-02', style: '学风', problem: '学习笔记不全', cause: '重视不够', measure: '补记', due: '2011-04-30' },
  ],
}

/** A sheet that is right, and what is found when something in it is changed. */
export interface SheetCase {
  readonly kind: string
  readonly department: string
  readonly period: string
  readonly good: readonly Row[]
  /** what is found in the good sheet all the same */
  readonly finds?: readonly string[]
  /** one change each: cells of a row replaced (null empties), or all rows; and exactly what is found: `D6 rule severity`, `sheet rule severity` */
  readonly bad: readonly {
    readonly row?: number
    readonly set?: Readonly<Record<string, RawCell>>
    readonly rows?: readonly Readonly<Record<string, RawCell>>[]
    readonly add?: Readonly<Record<string, RawCell>>
    readonly finds: readonly string[]
  }[]
}

export const sheetCases: readonly SheetCase[] = [
  {
    kind: 'staffing',
    department: '行政科',
    period: '2011',
    good: standing['staffing 行政科 2011']!,
    bad: [
      { row: 4, set: { to: '2009-02-28' }, finds: ['J7 to-before-from error'] },
      { row: 1, set: { type: '主任' }, finds: ['E4 choice error'] },
      { row: 2, set: { party: '团员' }, finds: ['G5 yes-no error'] },
      // the same person's second main post from June on, while the first goes on
      { add: post('XZ-02', '李某', '一般岗位', { from: '2011-06-01' }), finds: ['I8 two-main-posts error'] },
      // his main post stands in 财务资产科
      { add: post('CW-02', '高某', '一般岗位', { from: '2011-06-01' }), finds: ['I8 two-main-posts error'] },
      { add: post('CW-02', '高某', '一般岗位', { from: '2011-06-01', main: '兼岗' }), finds: [] },
      // his main post ends 05-15, the concurrent one goes on
      { add: post('XZ-04', '李某', '一般岗位', { from: '2011-05-01', main: '兼岗' }), finds: ['F8 concurrent-without-main error'] },
      { add: post('XZ-09', '钱某', '科室负责人', { from: '2011-06-01' }), finds: ['E8 two-heads error'] },
      { add: post('LD-02', '钱某', '局领导'), finds: ['E8 leader-elsewhere error'] },
      { add: post('XZ-02', '李某', '一般岗位'), finds: ['I8 two-main-posts error', 'A8 identical-rows warn'] },
    ],
  },
  {
    kind: 'assignments',
    department: '办公室',
    period: '2011',
    good: standing['assignments 办公室 2011']!,
    bad: [
      { row: 3, set: { target: '0' }, finds: ['F6 target-above-0 error'] },
      { row: 3, set: { unit: '公斤' }, finds: ['G6 unit-of-item error'] },
      { row: 3, set: { item: null }, finds: ['E6 required error'] },
      { row: 3, set: { item: null, target: null, unit: null }, finds: ['E6 required error', 'F6 required error', 'G6 required error'] },
      { row: 1, set: { dept: '保卫科' }, finds: ['B4 department error'] },
      { row: 2, set: { dept: '行政科', site: '华东机械厂' }, finds: ['B5 once-dept-site-item error'] },
    ],
  },
  {
    kind: 'implementation-plan',
    department: '行政科',
    period: '2011',
    good: [
      {
        part: '作风建设',
        measure: '晨会',
        goal: '提速',
        owner: 'XZ-01',
        start: '2011-03-01',
        due: '2011-06-30',
        state: '进行中',
        document: '行〔2011〕1号',
      },
      { part: '学习计划', measure: '周学', goal: '50次', owner: 'XZ-02', start: '2011-01-01', due: '2011-12-31' },
    ],
    bad: [
      { row: 1, set: { due: '2011-02-28' }, finds: ['G4 due-before-start error'] },
      { row: 2, set: { part: '制度建设' }, finds: ['sheet at-least-one-part error'] },
      { row: 1, set: { due: '2012-01-31' }, finds: ['G4 outside-period error'] },
      { row: 1, set: { owner: 'XZ-99' }, finds: ['E4 person-unknown error'] },
    ],
  },
  {
    kind: 'pledge-projects',
    department: '行政科',
    period: '2011',
    good: standing['pledge-projects 行政科 2011']!,
    bad: [
      // 60 + 39.5
      { row: 2, set: { weight: '39.5' }, finds: ['sheet sum-weight error'] },
      { row: 2, set: { weight: '140' }, finds: ['G5 most error'] },
      { row: 2, set: { no: 'C-1' }, finds: ['B5 once-no error'] },
      { row: 1, set: { target: '0' }, finds: ['F4 target-above-0 error'] },
      { row: 1, set: { target: '约10' }, finds: ['F4 number error'] },
      { row: 1, set: { target: '10.125' }, finds: ['F4 places error'] },
    ],
  },
  {
    kind: 'pledge-progress',
    department: '行政科',
    period: '2011-06',
    good: [
      { no: 'C-1', done: '5', state: '按期', evidence: '照片' },
      { no: 'C-2', done: '4', state: '完成' },
    ],
    bad: [
      { row: 1, set: { state: '滞后' }, finds: ['E4 required error'] },
      { row: 1, set: { done: '2' }, finds: ['C4 below-last-month explain'] },
      { row: 2, set: { done: '3.5' }, finds: ['C5 completed-below-target error'] },
      { row: 2, set: { no: 'C-1', state: '按期' }, finds: ['B5 once-no error', 'sheet every-project error'] },
      { row: 2, set: { no: 'C-3' }, finds: ['B5 reference error', 'sheet every-project error'] },
    ],
  },
  {
    kind: 'personal-pledges',
    department: '行政科',
    period: '2011',
    good: [
      { person: 'XZ-01', pledge: '带头学习，按时办结每一件来件，不让来人跑第二趟。', due: '2011-12-31', published: '2011-03-30' },
      { person: 'XZ-02', pledge: '每周走一遍大院，发现的问题当天报修，一月一次回访。', due: '2011-12-31', published: '2011-03-30' },
    ],
    bad: [
      { row: 1, set: { pledge: '努力工作，好好学习，天天向上，做出成绩' }, finds: ['C4 short-pledge error'] },
      { row: 2, set: { person: 'XZ-01' }, finds: ['B5 once-person error', 'sheet everybody-person error'] },
      // no Party member may pledge too, but is asked about
      { row: 2, set: { person: 'XZ-03' }, finds: ['B5 outsider-person explain', 'sheet everybody-person error'] },
      { row: 1, set: { published: '2010-12-31' }, finds: ['E4 outside-period error'] },
    ],
  },
  {
    kind: 'personal-pledges',
    department: '办公室',
    period: '2011',
    good: [
      { person: 'LD-01', pledge: '每季下访一次，把机关后勤办成让人放心的窗口单位。', due: '2011-12-31', published: '2011-03-28' },
      { person: 'BG-01', pledge: '来文当天转办，会议通知提前两天，材料不过夜。', due: '2011-12-31', published: '2011-03-30' },
    ],
    bad: [
      {
        rows: [{ person: 'BG-01', pledge: '来文当天转办，会议通知提前两天，材料不过夜。', due: '2011-12-31', published: '2011-03-30' }],
        finds: ['sheet everybody-else-person explain'],
      },
    ],
  },
  {
    kind: 'study-log',
    department: '行政科',
    period: '2011-06',
    good: [
      { date: '2011-06-03', form: '集中学习', topic: '纪委全会精神', attended: '3', hours: '1.5' },
      { date: '2011-06-10', form: '专题主讲', topic: '形势政策', lecturer: '王某', attended: '3', hours: '2' },
      { date: '2011-06-17', form: '精读书目', topic: '读书会', book: '论作风', attended: '2', hours: '2' },
    ],
    bad: [
      // 王 李 赵; the other 李 left on 05-15
      { row: 1, set: { attended: '4' }, finds: ['G4 more-than-headcount error'] },
      { row: 1, set: { hours: '0' }, finds: ['H4 hours-above-0 error'] },
      { row: 2, set: { lecturer: null }, finds: ['E5 required error'] },
      { row: 3, set: { book: null }, finds: ['F6 required error'] },
      { row: 1, set: { form: '开会' }, finds: ['C4 choice error'] },
      { row: 1, set: { date: '2011-07-01' }, finds: ['B4 outside-period error'] },
      { row: 1, set: { date: '13/14/2011' }, finds: ['B4 date-order error'] },
      { row: 1, set: { attended: '2.5' }, finds: ['G4 whole error'] },
    ],
  },
  {
    kind: 'study-essays',
    department: '行政科',
    period: '2011',
    good: [
      { person: 'XZ-01', title: '谈作风', chars: '1500', 'handed-in': '2011-11-30' },
      { person: 'XZ-02', title: '谈效能', chars: '2100', 'handed-in': '2011-11-20' },
    ],
    bad: [
      { row: 1, set: { chars: '1499' }, finds: ['D4 under-1500 warn'] },
      { row: 2, set: { person: 'XZ-01' }, finds: ['B5 once-person error'] },
    ],
  },
  {
    kind: 'research-visits',
    department: '办公室',
    period: '2011-Q2',
    good: [
      {
        date: '2011-05-10',
        leader: 'LD-01',
        'site-kind': '企业',
        site: '华东机械厂',
        days: '1.5',
        issue: '招工难',
        report: '企业用工调研',
        'handed-to': '县委办',
        'handed-in': '2011-05-30',
      },
      { date: '2011-06-10', leader: 'LD-01', 'site-kind': '村', site: '半岭村', days: '1', issue: '化肥紧缺' },
    ],
    bad: [
      { row: 1, set: { leader: 'BG-01' }, finds: ['C4 no-leader-leader error'] },
      { row: 1, set: { days: '0' }, finds: ['F4 days-above-0 error'] },
      { row: 1, set: { 'handed-to': null, 'handed-in': null }, finds: ['J4 required error', 'K4 required error'] },
    ],
  },
  {
    kind: 'rectification',
    department: '行政科',
    period: '2011-Q2',
    good: [
      {
        no: 'W-1',
        person: 'XZ-02',
        style: '学风',
        problem: '学习笔记不全',
        cause: '重视不够',
        measure: '补记',
        due: '2011-04-30',
        done: '2011-04-20',
        verified: '合格',
        'verified-on': '2011-04-25',
        consolidation: '每月查一次',
      },
      { no: 'W-2', style: '三心', problem: '来件转办慢', cause: '分工不清', measure: '定人', due: '2011-08-31' },
    ],
    bad: [
      { row: 1, set: { 'verified-on': '2011-04-19' }, finds: ['K4 verified-before-done error'] },
      { row: 1, set: { done: null }, finds: ['I4 verified-not-done error'] },
      { row: 1, set: { consolidation: null }, finds: ['L4 required error'] },
      { row: 2, set: { no: 'W-1' }, finds: ['B5 once-no error', 'B5 number-reused-no warn'] },
      { row: 1, set: { problem: '迟到' }, finds: ['B4 number-reused-no warn'] },
      // he left on 05-15; his matter may be due after that
      { row: 2, set: { person: 'XZ-04' }, finds: ['C5 person-left warn'] },
      { row: 2, set: { person: 'JD-02', due: '2011-06-30' }, finds: ['C5 person-not-then error'] },
    ],
  },
  {
    kind: 'self-inspection',
    department: '行政科',
    period: '2011-Q2',
    good: [
      { date: '2011-06-20', scope: '全科', findings: '2', detail: '签到不全', notified: '2011-06-25', accountability: '无' },
      { date: '2011-06-20', scope: '全科', findings: '1', detail: '迟到', person: 'XZ-03', accountability: '批评教育' },
    ],
    bad: [
      { row: 1, set: { detail: null }, finds: ['E4 required error'] },
      { row: 2, set: { person: null }, finds: ['G5 required error'] },
      { row: 1, set: { notified: '2011-06-19' }, finds: ['F4 notified-before-date error'] },
      { row: 2, set: { person: 'XZ-04' }, finds: ['G5 person-not-then error'] },
    ],
  },
  {
    kind: 'theme-activities',
    department: '行政科',
    period: '2011-Q2',
    good: [
      { date: '2011-06-28', theme: '党课', content: '九十年', lecturer: '张某', 'due-attend': '3', attended: '3' },
      { date: '2011-06-29', theme: '走访慰问', content: '老党员', 'due-attend': '3', attended: '2', amount: '1500', households: '3' },
    ],
    bad: [
      { row: 1, set: { lecturer: null }, finds: ['E4 required error'] },
      { row: 1, set: { attended: '4' }, finds: ['G4 more-than-due error'] },
      { row: 1, set: { 'due-attend': '0', attended: '0' }, finds: ['F4 due-attend-above-0 error'] },
      { row: 2, set: { amount: '2000万' }, finds: ['H5 number error'] },
    ],
  },
  {
    kind: 'suggestions',
    department: '行政科',
    period: '2011-Q2',
    good: [
      { person: 'XZ-03', with: 'XZ-02、BG-02', title: '雨水回用', content: '接雨水浇花', adopted: '是', award: '二等', reward: '200' },
      { person: 'XZ-01', title: '双面打印', content: '默认双面' },
    ],
    bad: [
      { row: 1, set: { adopted: '否' }, finds: ['G4 award-not-adopted error'] },
      { row: 1, set: { adopted: null }, finds: ['G4 award-not-adopted error'] },
      { row: 1, set: { with: 'XZ-02、XZ-77' }, finds: ['C4 person-unknown error'] },
    ],
  },
  {
    kind: 'monthly-work',
    department: '行政科',
    period: '2011-07',
    good: [
      { no: '7-1', task: '防汛', result: '不积水', owner: 'XZ-01', due: '2011-07-31', completion: '100', finished: '2011-07-20' },
      { no: '7-2', task: '报修', result: '当天', owner: 'XZ-02', due: '2011-07-31', completion: '80.5', reason: '配件未到' },
    ],
    bad: [
      { row: 1, set: { finished: null }, finds: ['H4 finished-iff-100 error'] },
      { row: 2, set: { finished: '2011-07-30' }, finds: ['H5 finished-iff-100 error'] },
      { row: 2, set: { reason: null }, finds: ['I5 required error'] },
      { row: 2, set: { no: '7-1' }, finds: ['B5 once-no error'] },
      { row: 2, set: { completion: '100.5' }, finds: ['G5 most error'] },
      // June's only row, its dates moved into July
      {
        rows: [
          {
            no: '6-1',
            task: '会场布置',
            result: '按时',
            owner: 'XZ-02',
            due: '2011-07-10',
            completion: '100',
            finished: '2011-07-09',
          },
        ],
        finds: ['sheet same-as-last-period warn'],
      },
    ],
  },
  {
    kind: 'attendance',
    department: '行政科',
    period: '2011-06',
    good: [
      { person: 'XZ-01', 'due-days': '21', present: '21' },
      { person: 'XZ-02', 'due-days': '21', present: '18.5', sick: '1', personal: '0.5', absent: '2' },
      {
        person: 'XZ-03',
        'due-days': '21',
        present: '17',
        'other-leave': '1',
        official: '2',
        unapproved: '1',
        late: '2',
        early: '1',
        'missing-sign': '1',
      },
    ],
    bad: [
      // 20 + 2 against 21
      { row: 1, set: { present: '20', personal: '2' }, finds: ['C4 days-add-up error'] },
      { row: 1, set: { present: '约30' }, finds: ['D4 number error'] },
      { row: 3, set: { person: '李某' }, finds: ['B6 once-person error', 'sheet everybody-person error'] },
      { row: 3, set: { person: '' }, finds: ['B6 required error', 'sheet everybody-person error'] },
      { add: { person: 'BG-01', 'due-days': '21', present: '21' }, finds: ['B7 outsider-person explain'] },
      { add: { person: 'XZ-04', 'due-days': '21', present: '21' }, finds: ['B7 person-not-then error', 'B7 outsider-person explain'] },
      { row: 2, set: { person: 'XZ-02 王某' }, finds: ['B5 person-other-name error', 'sheet everybody-person error'] },
    ],
  },
  {
    kind: 'attendance',
    department: '办公室',
    period: '2011-06',
    good: [
      { person: 'BG-01', 'due-days': '21', present: '21' },
      { person: 'BG-02', 'due-days': '21', present: '21' },
      { person: 'CW-01', 'due-days': '21', present: '21' },
    ],
    // the leader stands in its staffing, whose attendance offices keep elsewhere
    finds: ['sheet everybody-else-person explain'],
    bad: [
      {
        rows: [
          { person: 'LD-01', 'due-days': '21', present: '21' },
          { person: 'BG-01', 'due-days': '21', present: '21' },
          { person: 'BG-02', 'due-days': '21', present: '21' },
        ],
        finds: [],
      },
    ],
  },
  {
    kind: 'approvals',
    department: '行政科',
    period: '2011-06',
    good: [
      {
        person: 'XZ-02',
        kind: '外出',
        place: '杭州',
        from: '2011-06-08',
        to: '2011-06-09',
        approved: '是',
        'approved-by': '张某',
        'approved-on': '2011-06-07',
        cost: '320.5',
      },
      { person: 'XZ-03', kind: '会议', place: '县府', from: '2011-06-30', to: '2011-07-01', approved: '否' },
    ],
    bad: [
      { row: 1, set: { to: '2011-06-07' }, finds: ['F4 to-before-from error'] },
      { row: 1, set: { 'approved-on': '2011-06-09' }, finds: ['I4 approved-afterwards explain'] },
      { row: 2, set: { approved: '是' }, finds: ['H5 required error', 'I5 required error'] },
      { row: 2, set: { from: '2011-07-01' }, finds: ['E5 outside-period error'] },
    ],
  },
  {
    kind: 'spot-checks',
    department: '督查组',
    period: '2011-07',
    good: [
      { date: '2011-07-05', dept: '行政科', person: 'XZ-02', item: '上下班', finding: '迟到10分钟', counts: '是' },
      { date: '2011-07-06', dept: '接待科', item: '窗口服务', finding: '空岗', counts: '否' },
    ],
    bad: [
      { row: 1, set: { dept: '督查组' }, finds: ['C4 department error'] },
      { row: 1, set: { person: 'XZ-04' }, finds: ['D4 person-not-then error'] },
      { row: 2, set: { counts: null }, finds: ['G5 required error'] },
    ],
  },
  {
    kind: 'inspection',
    department: '督查组',
    period: '2011-06',
    good: [
      { kind: '月检查', dept: '行政科', source: '月度重点工作', no: '6-1', finished: '是', excused: '否', criticised: '否' },
      {
        kind: '季督查',
        dept: '行政科',
        source: '承诺项目',
        no: 'C-1',
        finished: '否',
        excused: '否',
        criticised: '是',
        notice: '督〔2011〕3号',
        meeting: '2011-07-01',
        'explanation-due': '2011-07-08',
        'criticism-due': '2011-07-08',
      },
      { kind: '月检查', dept: '接待科', source: '个人工作', no: '自1', finished: '否', excused: '是', criticised: '否' },
    ],
    bad: [
      { row: 1, set: { no: '6-9' }, finds: ['E4 inspected-unknown error'] },
      { row: 2, set: { no: 'C-9' }, finds: ['E5 inspected-unknown error'] },
      // the quarter's other months are not in: it may stand there
      { row: 1, set: { kind: '季督查', no: '5-9' }, finds: [] },
      // 接待科's work of June is not in: nothing can be said
      { row: 3, set: { source: '月度重点工作' }, finds: [] },
      { row: 2, set: { finished: '是' }, finds: ['H5 criticised-without-cause error'] },
      { row: 2, set: { excused: '是' }, finds: ['H5 criticised-without-cause error'] },
      { row: 2, set: { notice: null, 'criticism-due': null }, finds: ['I5 required error', 'M5 required error'] },
    ],
  },
  {
    kind: 'inspection',
    department: '督查组',
    period: '2011-05',
    good: [{ kind: '月检查', dept: '行政科', source: '个人工作', no: '1', finished: '是', excused: '否', criticised: '否' }],
    bad: [{ row: 1, set: { kind: '季督查' }, finds: ['B4 quarterly-out-of-turn error'] }],
  },
  {
    kind: 'enterprise-service',
    department: '行政科',
    period: '2011-Q2',
    good: [
      { person: 'XZ-01', company: '华东机械厂', from: '2011-05-03', to: '2011-05-06', days: '4', topic: '招工', way: '蹲点', solved: '是' },
      { person: 'XZ-01', company: '华东机械厂', from: '2011-06-07', to: '2011-06-07', days: '0.5', topic: '政策咨询', way: '上门' },
    ],
    bad: [
      { row: 1, set: { days: '4.5' }, finds: ['F4 more-days-than-stay error'] },
      { row: 1, set: { to: '2011-05-02' }, finds: ['E4 to-before-from error'] },
      { row: 2, set: { from: '2011-05-06', to: '2011-05-07' }, finds: ['D5 stays-overlap error'] },
      // the stay of the first quarter goes on to 5 April
      { row: 2, set: { from: '2011-04-05', to: '2011-04-05' }, finds: ['D5 stays-overlap error'] },
      { row: 2, set: { from: '2011-04-06', to: '2011-04-06' }, finds: [] },
      { row: 1, set: { company: '新光纺织厂' }, finds: ['C4 reference-of-others warn'] },
      { row: 1, set: { company: '半岭村' }, finds: ['C4 reference error'] },
    ],
  },
  {
    kind: 'village-support',
    department: '行政科',
    period: '2011-Q2',
    good: [
      { date: '2011-04-12', village: '半岭村', item: '化肥', quantity: '2', unit: '吨', households: '20' },
      { date: '2011-04-12', village: '半岭村', item: '书籍', 'book-kind': '农业科普', quantity: '50', unit: '册' },
      { date: '2011-06-12', village: '半岭村', item: '宣讲', quantity: '1', unit: '次' },
    ],
    bad: [
      { row: 1, set: { unit: '公斤' }, finds: ['G4 unit-of-item error'] },
      { row: 2, set: { 'book-kind': null }, finds: ['E5 required error'] },
      { row: 1, set: { quantity: '0' }, finds: ['F4 quantity-above-0 error'] },
      { row: 1, set: { village: '华东机械厂' }, finds: ['C4 reference error'] },
    ],
  },
  {
    kind: 'central-tasks',
    department: '行政科',
    period: '2011-Q4',
    good: [
      {
        matter: '百日破难',
        task: '新兴街拆迁',
        due: '2011-12-31',
        finished: '2011-12-20',
        'credited-to': '个人',
        person: 'XZ-01',
        visits: '30',
        level: '县',
        title: '先进个人',
        awarded: '2012-01-15',
        evidence: '县委〔2012〕1号',
      },
      { matter: '创卫', task: '迎检', 'credited-to': '科室' },
    ],
    bad: [
      { row: 1, set: { awarded: '2012-01-16' }, finds: ['K4 awarded-after-freeze error'] },
      { row: 1, set: { person: null }, finds: ['G4 required error'] },
      { row: 2, set: { level: '市' }, finds: ['J5 required error', 'K5 required error', 'L5 required error'] },
    ],
  },
  {
    kind: 'environment',
    department: '督查组',
    period: '2011-06',
    good: [{ date: '2011-06-15', area: '东楼', dept: '行政科', score: '95.5' }],
    bad: [
      { row: 1, set: { score: '95.55' }, finds: ['E4 places error'] },
      { row: 1, set: { rectified: '6月20日' }, finds: ['G4 date error'] },
    ],
  },
  {
    kind: 'energy-use',
    department: '公共机构节能科',
    period: '2011-06',
    good: [
      {
        institution: '机关大院',
        electricity: '20275',
        'electricity-base': '21350',
        water: '423.5',
        'water-base': '600',
        headcount: '320',
        area: '15000',
      },
    ],
    bad: [
      // 130 of 100 is the limit, 131 beyond it; 70 and 69 likewise
      { row: 1, set: { electricity: '130', 'electricity-base': '100' }, finds: [] },
      { row: 1, set: { electricity: '130.01', 'electricity-base': '100' }, finds: ['C4 over-last-year-electricity explain'] },
      { row: 1, set: { water: '70', 'water-base': '100' }, finds: [] },
      { row: 1, set: { water: '69.99', 'water-base': '100' }, finds: ['E4 under-last-year-water explain'] },
      { row: 1, set: { electricity: '69.99', 'electricity-base': '100' }, finds: ['C4 under-last-year-electricity explain'] },
      { row: 1, set: { water: '130.01', 'water-base': '100' }, finds: ['E4 over-last-year-water explain'] },
      { row: 1, set: { 'water-base': '0' }, finds: ['F4 base-0-water explain'] },
      { row: 1, set: { electricity: '0', 'electricity-base': '0' }, finds: ['D4 base-0-electricity explain'] },
      {
        add: {
          institution: '机关大院',
          electricity: '1',
          'electricity-base': '1',
          water: '1',
          'water-base': '1',
          headcount: '1',
          area: '1',
        },
        finds: ['B5 once-institution error'],
      },
    ],
  },
  {
    kind: 'energy-publicity',
    department: '公共机构节能科',
    period: '2011-Q2',
    good: [
      { date: '2011-06-13', kind: '图册倡议书', institution: '机关大院', content: '节能知识', quantity: '2060', audience: '2000' },
      { date: '2011-06-14', kind: '媒体', institution: '县电视台', content: '低碳', medium: '电视', quantity: '1' },
      { date: '2011-06-15', kind: '措施', institution: '机关大院', content: '换灯', measure: '绿色照明', quantity: '80' },
    ],
    bad: [
      { row: 2, set: { medium: null }, finds: ['F5 required error'] },
      { row: 3, set: { measure: null }, finds: ['G6 required error'] },
      { row: 1, set: { quantity: '0' }, finds: ['H4 quantity-above-0 error'] },
    ],
  },
  {
    kind: 'energy-inspection',
    department: '公共机构节能科',
    period: '2011-Q3',
    good: [{ date: '2011-08-02', institution: '教育局', peak: '是', finding: '空调偏低', guidance: '调到26度', rectified: '2011-08-03' }],
    bad: [{ row: 1, set: { guidance: null }, finds: ['F4 required error'] }],
  },
  {
    kind: 'institution-energy',
    department: '公共机构节能科',
    period: '2011',
    good: [
      { institution: '教育局', score: '92', fulfilled: '是', inspected: '2011-12-12' },
      { institution: '水利局', score: '55', fulfilled: '否', inspected: '2011-12-13' },
    ],
    bad: [
      { row: 2, set: { fulfilled: '是' }, finds: ['D5 fulfilled-under-60 explain'] },
      { row: 2, set: { institution: '教育局' }, finds: ['B5 once-institution error'] },
    ],
  },
  {
    kind: 'vehicles',
    department: '机关车队',
    period: '2011',
    good: standing['vehicles 机关车队 2011']!,
    bad: [
      { row: 1, set: { plate: '浙G1234' }, finds: ['B4 pattern error'] },
      { row: 1, set: { plate: '浙G12I45' }, finds: ['B4 pattern error'] },
      { row: 1, set: { plate: '浙GD12345' }, finds: [] },
      { row: 2, set: { card: 'K-01' }, finds: ['G5 once-card error'] },
      { row: 2, set: { plate: '浙G12345' }, finds: ['B5 once-plate error'] },
      { row: 1, set: { quota: '0' }, finds: ['D4 quota-above-0 error'] },
    ],
  },
  {
    kind: 'vehicle-log',
    department: '机关车队',
    period: '2011-06',
    good: [
      { plate: '浙G12345', driver: 'CD-02', km: '1500', fuel: '150', 'fuel-cost': '1050', designated: '是', card: 'K-01' },
      {
        plate: '浙G2345A',
        driver: 'CD-03',
        km: '800',
        fuel: '120.5',
        'fuel-cost': '843.5',
        designated: '是',
        card: 'K-02',
        'repair-cost': '300',
        'repair-designated': '是',
      },
      { plate: '浙G34567', driver: 'CD-02', km: '100', fuel: '10', 'fuel-cost': '70', designated: '是', card: 'K-03' },
    ],
    bad: [
      // 900.1 L over 1,500 km: 60.006 L/100km; 45 L: 3
      { row: 1, set: { fuel: '900.1' }, finds: ['E4 fuel-out-of-range explain'] },
      { row: 1, set: { fuel: '45' }, finds: [] },
      { row: 1, set: { fuel: '44.99' }, finds: ['E4 fuel-out-of-range explain'] },
      { row: 1, set: { km: '0', fuel: '0' }, finds: ['D4 km-0 explain'] },
      { row: 1, set: { card: 'K-09' }, finds: ['H4 another-card warn'] },
      { row: 1, set: { card: null }, finds: ['H4 required error'] },
      { row: 2, set: { 'repair-designated': null }, finds: ['J5 required error'] },
      {
        row: 2,
        set: { plate: '浙G12345', card: 'K-01', driver: 'CD-02' },
        finds: ['B5 once-plate-driver error', 'sheet every-vehicle error'],
      },
      { row: 3, set: { plate: '浙G99999' }, finds: ['B6 reference error', 'sheet every-reserve explain'] },
    ],
  },
  {
    kind: 'driver-record',
    department: '机关车队',
    period: '2011-06',
    good: [
      { driver: 'CD-02', trips: '30', refused: '1', late: '2', cleanliness: '95', 'safety-due': '4', 'safety-attended': '4' },
      { driver: 'CD-03', trips: '28', cleanliness: '90.5', 'safety-due': '4', 'safety-attended': '3', commendations: '1' },
    ],
    bad: [
      { row: 1, set: { trips: '2' }, finds: ['C4 more-than-trips error'] },
      { row: 2, set: { 'safety-attended': '5' }, finds: ['M5 more-than-due error'] },
      { row: 2, set: { driver: 'CD-02' }, finds: ['B5 once-driver error', 'sheet everybody-driver error'] },
      { row: 2, set: { driver: 'CD-01' }, finds: ['B5 outsider-driver explain', 'sheet everybody-driver error'] },
    ],
  },
  {
    kind: 'contest',
    department: '机关车队',
    period: '2011',
    good: [{ plate: '浙G12345', driver: 'CD-02', 'km-start': '50000', 'km-end': '53000.5', fuel: '280', accident: '无' }],
    bad: [
      { row: 1, set: { 'km-end': '49999.9' }, finds: ['E4 end-before-start error'] },
      {
        add: { plate: '浙G12345', driver: 'CD-02', 'km-start': '1', 'km-end': '2', fuel: '1', accident: '无' },
        finds: ['B5 once-plate-driver error'],
      },
    ],
  },
  {
    kind: 'reception',
    department: '接待科',
    period: '2011-05',
    good: [
      { date: '2011-05-06', dept: '接待科', guest: '省厅', approval: 'P-05', guests: '8', hosts: '2', standard: '60', cost: '600' },
      {
        date: '2011-05-09',
        dept: '办公室',
        guest: '邻县',
        approval: 'P-06',
        guests: '3',
        hosts: '1',
        standard: '60',
        cost: '250',
        reason: '加茶歇',
      },
    ],
    bad: [
      // (8 + 2) × 60 = 600
      { row: 1, set: { cost: '600.01' }, finds: ['J4 required error'] },
      { row: 1, set: { guests: '0', cost: '100' }, finds: ['F4 guests-above-0 error'] },
      // how much the standard allows cannot be said
      { row: 1, set: { guests: '约8' }, finds: ['F4 number error'] },
      { row: 1, set: { approval: 'P-04' }, finds: ['E4 once-in-year-approval error'] },
      { row: 2, set: { approval: 'P-05' }, finds: ['E5 once-approval error'] },
    ],
  },
  {
    kind: 'procurement',
    department: '财务资产科',
    period: '2011-04',
    good: [
      {
        item: '电脑',
        dept: '行政科',
        quantity: '3',
        price: '4500',
        amount: '13500',
        way: '协议供货',
        approved: '是',
        register: 'D-11',
        registered: '2011-04-20',
      },
      { item: '电线', dept: '机关车队', quantity: '1.5', price: '0.33', amount: '0.5', way: '零星', approved: '是' },
    ],
    bad: [
      { row: 1, set: { amount: '13500.01' }, finds: ['F4 amount-differs error'] },
      // 1.5 × 0.33 = 0.495, to the cent 0.50
      { row: 2, set: { amount: '0.49' }, finds: ['F5 amount-differs error'] },
      { row: 1, set: { registered: null }, finds: ['J4 required error'] },
      { row: 1, set: { price: null }, finds: ['E4 required error'] },
      { row: 2, set: { register: 'D-11', registered: '2011-04-21' }, finds: ['I5 once-register error'] },
    ],
  },
  {
    kind: 'finance-monthly',
    department: '财务资产科',
    period: '2011-03',
    good: [
      { line: '差旅费', budget: '80000', month: '99.5', total: '600' },
      { line: '会议费', budget: '50000', month: '500', total: '1500' },
      { line: '培训费', budget: '20000', month: '200', total: '200' },
    ],
    bad: [
      // last month's 500.5 and 99.5
      { row: 1, set: { total: '600.01' }, finds: ['E4 total-breaks error'] },
      // January's 1,000 goes on though February has no such line
      { row: 2, set: { total: '500' }, finds: ['E5 total-breaks error'] },
      { row: 3, set: { total: '300' }, finds: ['E6 total-breaks error'] },
      { row: 2, set: { line: '差旅费' }, finds: ['B5 once-line error', 'E5 total-breaks error'] },
    ],
  },
  {
    kind: 'finance-monthly',
    department: '财务资产科',
    period: '2011-04',
    // March was a 零报告; February's 150 go on
    good: [{ line: '印刷费', budget: '9000', month: '10', total: '160' }],
    bad: [{ row: 1, set: { total: '110' }, finds: ['E4 total-breaks error'] }],
  },
  {
    kind: 'disclosure',
    department: '办公室',
    period: '2011-06',
    good: [{ kind: '财务信息', dept: '财务资产科', content: '5月收支', 'of-month': '2011-05', published: '2011-06-10', place: '上墙' }],
    bad: [
      { row: 1, set: { 'of-month': '2011-07' }, finds: ['E4 of-later-month error'] },
      { row: 1, set: { 'of-month': '6月' }, finds: ['E4 month error'] },
    ],
  },
  {
    kind: 'open-requests',
    department: '办公室',
    period: '2011-06',
    good: [
      {
        no: 'D-1',
        received: '2011-05-30',
        'asked-by': '村民',
        question: '停车收费',
        dept: '行政科',
        due: '2011-06-10',
        answered: '2011-06-09',
        answer: '不收',
        place: '网站',
      },
      { no: 'D-2', received: '2011-06-20', question: '食堂开放', dept: '接待科', due: '2011-07-05' },
    ],
    bad: [
      { row: 1, set: { answered: '2011-05-29' }, finds: ['H4 answered-before-received error'] },
      { row: 1, set: { due: '2011-05-29' }, finds: ['G4 due-before-received error'] },
      { row: 1, set: { answer: null, place: null }, finds: ['I4 required error', 'J4 required error'] },
      { row: 2, set: { no: 'D-1' }, finds: ['B5 once-no error'] },
      // May's question goes on under its number; another one needs its own
      { row: 2, set: { no: 'D-0', question: '绿化养护' }, finds: [] },
      { row: 2, set: { no: 'D-0' }, finds: ['B5 number-reused-no warn'] },
    ],
  },
  {
    kind: 'complaints',
    department: '督查组',
    period: '2011-06',
    good: [
      {
        no: 'T-1',
        matter: '态度',
        received: '2011-06-02',
        channel: '电话',
        dept: '接待科',
        person: 'JD-01',
        'handled-by': '行政科',
        due: '2011-06-12',
        closed: '2011-06-10',
        finding: '属实',
        result: '道歉',
      },
      { no: 'T-2', matter: '噪声', received: '2011-06-28', channel: '来访', dept: '行政科', 'handled-by': '行政科', due: '2011-07-08' },
    ],
    bad: [
      { row: 1, set: { closed: '2011-06-01' }, finds: ['J4 closed-before-received error'] },
      { row: 1, set: { finding: null }, finds: ['K4 required error'] },
      { row: 1, set: { due: '2011-06-01' }, finds: ['I4 due-before-received error'] },
      { row: 2, set: { no: 'T-1' }, finds: ['B5 once-no error'] },
      { row: 2, set: { no: 'T-0' }, finds: ['B5 number-reused-no warn'] },
      { row: 1, set: { person: 'XZ-04' }, finds: ['G4 person-left warn'] },
      { row: 1, set: { person: 'JD-02' }, finds: ['G4 person-not-then error'] },
    ],
  },
  {
    kind: 'quarterly-meeting',
    department: '办公室',
    period: '2011-Q2',
    good: [{ held: '2011-06-30', chair: 'LD-01', attended: '20', matters: '效能', decisions: '整改' }],
    bad: [
      { rows: [], finds: ['sheet at-least-one-row error'] },
      { row: 1, set: { chair: '张三' }, finds: ['C4 person-unknown error'] },
    ],
  },
  {
    kind: 'briefings',
    department: '行政科',
    period: '2011-06',
    good: [
      { title: '大院换装', author: 'XZ-02', with: 'XZ-03', sent: '2011-06-10', level: '市', adopted: '2011-06-20' },
      { title: '大院换装', author: 'XZ-02', with: 'XZ-03', sent: '2011-06-10', level: '县', adopted: '2011-06-15' },
      { title: '节水', author: 'XZ-01', sent: '2011-06-11' },
    ],
    bad: [
      { row: 1, set: { adopted: '2011-06-09' }, finds: ['G4 adopted-before-sent error'] },
      { row: 3, set: { level: '县' }, finds: ['G6 required error'] },
      { row: 2, set: { level: '市' }, finds: ['F5 once-title-level error'] },
    ],
  },
  {
    kind: 'findings',
    department: '办公室',
    period: '2011-06',
    good: [{ person: 'XZ-04', dept: '行政科', kind: '违法违纪', sanction: '警告', date: '2011-05-10', document: '纪〔2011〕2号' }],
    finds: ['F4 outside-period error'],
    bad: [
      { row: 1, set: { date: '2011-06-10' }, finds: ['B4 person-left warn'] },
      { row: 1, set: { date: '2011-06-10', person: 'XZ-02', sanction: null }, finds: ['E4 required error'] },
      { row: 1, set: { date: '2011-06-10', person: 'XZ-02', kind: '弄虚作假' }, finds: ['H4 required error'] },
      { row: 1, set: { date: '2011-06-10', person: 'XZ-02', kind: '弄虚作假', sheet: '考勤与请销假' }, finds: [] },
      { row: 1, set: { date: '2011-06-10', person: 'XZ-02', kind: '弄虚作假', sheet: '考勤簿' }, finds: ['H4 no-such-kind explain'] },
    ],
  },
  {
    kind: 'review',
    department: '办公室',
    period: '2011',
    good: [
      { person: 'XZ-02', group: '局领导', ballots: '1', de: '92', neng: '90.5', qin: '91', ji: '90', lian: '95.25' },
      { person: 'XZ-02', group: '中层', ballots: '6', de: '92', neng: '90.5', qin: '91', ji: '90', lian: '95' },
    ],
    bad: [
      { row: 1, set: { de: '100.01' }, finds: ['E4 most error'] },
      // the heads on 12-31: 陈 王 吴 徐 朱 周
      { row: 2, set: { ballots: '7' }, finds: ['D5 more-ballots-than-people error'] },
      { row: 2, set: { group: '局领导', ballots: '1' }, finds: ['B5 once-person-group error'] },
    ],
  },
  {
    kind: 'self-assessment',
    department: '行政科',
    period: '2011',
    good: [
      { person: 'XZ-02', clause: '6', own: '4.6' },
      { person: 'XZ-02', clause: '7', own: '4', note: '无此事' },
    ],
    bad: [
      { row: 1, set: { own: '6.01', note: '多' }, finds: ['D4 over-maximum error'] },
      { row: 1, set: { own: '5' }, finds: ['E4 differs-without-note error'] },
      { row: 1, set: { clause: '77' }, finds: ['C4 clause-unknown error'] },
    ],
  },
  {
    kind: 'year-summary',
    department: '行政科',
    period: '2011',
    good: [
      { kind: '差距', text: '协调性不够' },
      { kind: '打算', text: '定期会商' },
    ],
    bad: [
      { row: 1, set: { kind: '亮点' }, finds: ['sheet at-least-one-kind error'] },
      { row: 1, set: { text: '长'.repeat(2001) }, finds: ['C4 too-long error'] },
    ],
  },
]
