import type { Row } from '../year.ts'
import type { ClauseCase } from './caseYear.ts'
import { monthly, post, quarterly, together, weekly } from './caseYear.ts'

const lecture = { form: '专题主讲' }
/** the same month's rows of one person */
const attendance = (month: string, row: Row, person = 'XZ-02') => ({ [`attendance 2011-${month}`]: [{ person, 'due-days': '22', ...row }] })
const check = (date: string, row: Row = {}): Row => ({ date, dept: '行政科', person: 'XZ-02', item: '上下班', counts: '是', ...row })
const mend = (no: string, due: string, row: Row = {}): Row => ({ no, due, person: 'XZ-02', ...row })
const passed = (done: string): Row => ({ verified: '合格', done })
const review = (...groups: readonly (readonly [group: string, ballots: string, mean: string])[]) => ({
  'review 2011': groups.map(([group, ballots, mean]) => ({
    person: 'XZ-02',
    group,
    ballots,
    de: mean,
    neng: mean,
    qin: mean,
    ji: mean,
    lian: mean,
  })),
})
const inspected = (row: Row): Row => ({ dept: '行政科', finished: '否', excused: '否', criticised: '否', ...row })
const criticised = (row: Row): Row => inspected({ criticised: '是', ...row })
const company = { 'assignments 2011': [{ dept: '行政科', kind: '企业', site: '甲厂' }] }
const village = {
  'assignments 2011': [
    { dept: '行政科', kind: '村', site: '半岭村', item: '化肥', target: '2', unit: '吨' },
    { dept: '行政科', kind: '村', site: '半岭村', item: '书籍', target: '50', unit: '册' },
  ],
}
const brought = (item: string, quantity: string): Row => ({ date: '2011-03-10', village: '半岭村', item, quantity })
const complaint = (no: string, row: Row): Row => ({
  no,
  matter: no,
  received: '2011-05-04',
  dept: '行政科',
  person: 'XZ-02',
  'handled-by': '办公室',
  due: '2011-05-20',
  closed: '2011-05-10',
  ...row,
})
const clean = (...scores: readonly string[]) => ({
  'environment 2011-03': scores.map((score) => ({ date: '2011-03-15', dept: '行政科', score })),
})
const energy = (row: Row) => ({ 'energy-use 2011-03': [{ institution: '机关大院', ...row }] })
const dinner = (cost: string): Row => ({ date: '2011-03-10', dept: '行政科', guests: '8', hosts: '2', standard: '60', cost })
const published = (kind: string, dept: string, day: (month: number) => string, exceptIn: readonly number[] = []) =>
  together(
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
      .filter((month) => !exceptIn.includes(month))
      .map((month) => ({
        'disclosure 2011-12': [{ kind, dept, place: '上墙', 'of-month': `2011-${String(month).padStart(2, '0')}`, published: day(month) }],
      })),
  )
const inTime = (month: number) => (month === 12 ? '2012-01-15' : `2011-${String(month + 1).padStart(2, '0')}-15`)
const honour = (matter: string, level: string, row: Row = {}): Row => ({
  matter,
  level,
  'credited-to': '个人',
  person: 'XZ-02',
  awarded: '2011-06-20',
  evidence: '文1',
  ...row,
})
const idea = (award: string, row: Row = {}): Row => ({ person: 'XZ-02', title: '节水', adopted: '是', award, ...row })
const brief = (title: string, row: Row = {}): Row => ({ title, author: 'XZ-02', sent: '2011-03-10', ...row })
const task = (matter: string, row: Row = {}): Row => ({
  matter,
  'credited-to': '个人',
  person: 'XZ-02',
  due: '2011-06-30',
  finished: '2011-06-29',
  ...row,
})
const finding = (kind: string, row: Row = {}) => ({
  rows: { 'findings 2011-06': [{ kind, dept: '行政科', person: 'XZ-02', date: '2011-06-10', document: '文1', ...row }] },
})

/** Cases of posts-2011, clause by clause: inside, at the edge, missing; numbers worked out by hand from the clause's text. */
export const posts2011Cases: readonly ClauseCase[] = [
  // 1 每周集中学习: 3 points, two weeks free, 0.3 each; 50 weeks count
  { clause: '1', title: '全年不缺', of: '行政科', points: '3.00', given: { rows: weekly('行政科') }, why: '3−0=3' },
  { clause: '1', title: '缺2周，免', of: '行政科', points: '3.00', given: { rows: weekly('行政科', [10, 11]) }, why: '(2−2)×0.3=0；3' },
  {
    clause: '1',
    title: '缺3周',
    of: '行政科',
    points: '2.70',
    given: { rows: weekly('行政科', [10, 11, 12]) },
    why: '(3−2)×0.3=0.3；3−0.3',
  },
  {
    clause: '1',
    title: '第5、40周工作日不足3天，缺了也不算',
    of: '行政科',
    points: '3.00',
    given: { rows: weekly('行政科', [5, 40, 20, 21]) },
    why: '只有20、21两周算缺：(2−2)×0.3=0',
  },
  {
    clause: '1',
    title: '元旦在上年第52周，不抵本年的周',
    of: '行政科',
    points: '2.70',
    given: {
      rows: together(weekly('行政科', [1, 2, 3]), { 'study-log 行政科 2011-01': [{ date: '2011-01-01', form: '集中学习' }] }),
    },
    why: '仍缺1、2、3周：(3−2)×0.3=0.3',
  },
  {
    clause: '1',
    title: '3月表缺报：星期三在3月的有第9至13周',
    of: '行政科',
    points: '2.10',
    given: { rows: weekly('行政科'), missing: ['study-log 2011-03'] },
    why: '5周：(5−2)×0.3=0.9；3−0.9',
  },
  { clause: '1', title: '全年零报告', of: '行政科', points: '0.00', given: {}, why: '(50−2)×0.3=14.4，按3；3−3' },

  // 2 每月专题主讲
  { clause: '2', title: '每月都有', of: '行政科', points: '2.00', given: { rows: monthly('study-log', lecture, 'date') }, why: '2−0' },
  {
    clause: '2',
    title: '缺2个月',
    of: '行政科',
    points: '1.40',
    given: { rows: monthly('study-log', lecture, 'date', [2, 8]) },
    why: '2×0.3=0.6；2−0.6',
  },
  {
    clause: '2',
    title: '8月表缺报',
    of: '行政科',
    points: '1.70',
    given: { rows: monthly('study-log', lecture, 'date'), missing: ['study-log 2011-08'] },
    why: '1×0.3；2−0.3',
  },
  {
    clause: '2',
    title: '缺6个月，还剩0.2',
    of: '行政科',
    points: '0.20',
    given: { rows: monthly('study-log', lecture, 'date', [1, 2, 3, 4, 5, 6]) },
    why: '6×0.3=1.8；2−1.8',
  },
  {
    clause: '2',
    title: '缺7个月，扣完为止',
    of: '行政科',
    points: '0.00',
    given: { rows: monthly('study-log', lecture, 'date', [1, 2, 3, 4, 5, 6, 7]) },
    why: '7×0.3=2.1，按2',
  },

  // 3 每季精读一本书
  {
    clause: '3',
    title: '四季都有',
    of: '行政科',
    points: '2.00',
    given: {
      rows: Object.fromEntries(['02', '05', '08', '11'].map((m) => [`study-log 2011-${m}`, [{ form: '精读书目', date: `2011-${m}-20` }]])),
    },
    why: '2−0',
  },
  {
    clause: '3',
    title: '第三季没有，第二季两本只算一季',
    of: '行政科',
    points: '1.50',
    given: {
      rows: Object.fromEntries(['02', '04', '06', '12'].map((m) => [`study-log 2011-${m}`, [{ form: '精读书目', date: `2011-${m}-20` }]])),
    },
    why: '1×0.5；2−0.5',
  },
  {
    clause: '3',
    title: '书在缺报的5月表里',
    of: '行政科',
    points: '1.50',
    given: {
      rows: Object.fromEntries(['02', '05', '08', '11'].map((m) => [`study-log 2011-${m}`, [{ form: '精读书目', date: `2011-${m}-20` }]])),
      missing: ['study-log 2011-05'],
    },
    why: '第二季没有：1×0.5',
  },
  { clause: '3', title: '一本也没有', of: '行政科', points: '0.00', given: {}, why: '4×0.5=2；2−2' },

  // 4 学习体会
  ...(
    [
      ['按时足字，都在线上', '1500', '2011-11-30', '3.00', '不少于1500字、不迟于11-30'],
      ['少一个字', '1499', '2011-11-30', '2.00', '不足1500字得2'],
      ['迟一天', '1500', '2011-12-01', '2.50', '迟交得2.5'],
      ['不足又迟', '1499', '2011-12-01', '1.50', '不足且迟得1.5'],
    ] as const
  ).map(([title, chars, day, points, why]): ClauseCase => ({
    clause: '4',
    title,
    of: 'XZ-02',
    points,
    why,
    given: { rows: { 'study-essays 2011': [{ person: 'XZ-02', chars, 'handed-in': day }] } },
  })),
  {
    clause: '4',
    title: '两篇取好的',
    of: 'XZ-02',
    points: '2.50',
    given: {
      rows: {
        'study-essays 2011': [
          { person: 'XZ-02', chars: '1400', 'handed-in': '2011-10-08' },
          { person: 'XZ-02', chars: '1600', 'handed-in': '2011-12-08' },
        ],
      },
    },
    why: '2与2.5取2.5',
  },
  { clause: '4', title: '没有写', of: 'XZ-02', points: '0.00', given: {}, why: '没有得0' },
  { clause: '4', title: '表缺报', of: 'XZ-02', points: '0.00', given: { missing: ['study-essays 2011'] }, why: '缺报得0' },

  // 5 公开承诺书
  ...(
    [
      ['当天', '2011-03-31', '2.00', '2−0'],
      ['迟5天', '2011-04-05', '1.00', '5×0.2=1；2−1'],
      ['迟9天', '2011-04-09', '0.20', '9×0.2=1.8'],
      ['迟11天，不低于0', '2011-04-11', '0.00', '11×0.2=2.2，按2'],
    ] as const
  ).map(([title, day, points, why]): ClauseCase => ({
    clause: '5',
    title,
    of: 'XZ-02',
    points,
    why,
    given: { rows: { 'personal-pledges 2011': [{ person: 'XZ-02', published: day }] } },
  })),
  { clause: '5', title: '党员没有承诺书', of: 'XZ-02', points: '0.00', given: {}, why: '未公开得0' },
  { clause: '5', title: '表缺报', of: 'XZ-02', points: '0.00', given: { missing: ['personal-pledges 2011'] }, why: '缺报得0' },
  { clause: '5', title: '不是党员', of: 'XZ-03', points: 'n/a', given: {}, why: '只对党员' },
  {
    clause: '5',
    title: '4月1日才来的党员',
    of: 'XZ-04',
    points: 'n/a',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-04-01' })] },
    why: '3月31日不在岗',
  },

  // 6 考勤
  {
    clause: '6',
    title: '3月迟到2早退1，6月迟到1，9月漏签2',
    of: 'XZ-02',
    points: '4.60',
    given: {
      rows: together(
        attendance('03', { late: '2', early: '1' }),
        attendance('06', { late: '1' }),
        attendance('09', { 'missing-sign': '2' }),
      ),
    },
    why: '3次折1个半天1；1×0.2；2×0.1；1+0.2+0.2=1.4；6−1.4',
  },
  {
    clause: '6',
    title: '同是3次，不在一个月不折',
    of: 'XZ-02',
    points: '5.40',
    given: { rows: together(attendance('03', { late: '2' }), attendance('04', { early: '1' })) },
    why: '3×0.2=0.6',
  },
  {
    clause: '6',
    title: '一个月迟到7次',
    of: 'XZ-02',
    points: '3.80',
    given: { rows: attendance('03', { late: '7' }) },
    why: '折2个半天2，余1次0.2；2.2',
  },
  {
    clause: '6',
    title: '旷工2个半天、未批假1天、外出未批1次',
    of: 'XZ-02',
    points: '0.00',
    given: {
      rows: together(attendance('03', { absent: '2', unapproved: '1' }), {
        'approvals 2011-03': [{ person: 'XZ-02', kind: '外出', from: '2011-03-09', approved: '否' }],
      }),
    },
    why: '2×1+1×2+1×2=6，正好扣完',
  },
  {
    clause: '6',
    title: '未批假半天',
    of: 'XZ-02',
    points: '5.00',
    given: { rows: attendance('03', { unapproved: '0.5' }) },
    why: '0.5×2=1',
  },
  {
    clause: '6',
    title: '超过上限',
    of: 'XZ-02',
    points: '0.00',
    given: { rows: attendance('03', { absent: '9' }) },
    why: '9，按6',
  },
  { clause: '6', title: '全勤', of: 'XZ-02', points: '6.00', given: {}, why: '无扣分' },
  { clause: '6', title: '考勤缺报一个月', of: 'XZ-02', points: 'pending', given: { missing: ['attendance 2011-03'] }, why: '缺报不能计分' },
  { clause: '6', title: '审批缺报一个月', of: 'XZ-02', points: 'pending', given: { missing: ['approvals 2011-07'] }, why: '所读的表缺报' },
  {
    clause: '6',
    title: '缺报的月份他还没来',
    of: 'XZ-04',
    points: '6.00',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-04-01' })], missing: ['attendance 2011-03'] },
    why: '3月没有他的行，不缺',
  },

  // 7 明察暗访
  {
    clause: '7',
    title: '同季同一事项两次',
    of: 'XZ-02',
    points: '2.50',
    given: { rows: { 'spot-checks 2011-02': [check('2011-02-10')], 'spot-checks 2011-03': [check('2011-03-10')] } },
    why: '0.5+1=1.5；4−1.5',
  },
  {
    clause: '7',
    title: '不同季各算首次',
    of: 'XZ-02',
    points: '3.00',
    given: { rows: { 'spot-checks 2011-03': [check('2011-03-31')], 'spot-checks 2011-04': [check('2011-04-01')] } },
    why: '0.5+0.5',
  },
  {
    clause: '7',
    title: '不同事项各算首次，不计分的不算',
    of: 'XZ-02',
    points: '3.00',
    given: {
      rows: { 'spot-checks 2011-03': [check('2011-03-10'), check('2011-03-11', { item: '会议' }), check('2011-03-12', { counts: '否' })] },
    },
    why: '0.5+0.5',
  },
  {
    clause: '7',
    title: '同季五次，扣完为止',
    of: 'XZ-02',
    points: '0.00',
    given: {
      rows: {
        'spot-checks 2011-03': ['01', '02', '03', '04', '07'].map((day) => check(`2011-03-${day}`)),
      },
    },
    why: '0.5+4×1=4.5，按4',
  },
  {
    clause: '7',
    title: '未记名的记负责人',
    of: 'XZ-01',
    points: '3.50',
    given: { rows: { 'spot-checks 2011-03': [{ date: '2011-03-10', dept: '行政科', item: '上下班', counts: '是' }] } },
    why: '0.5',
  },
  { clause: '7', title: '一个月缺报', of: 'XZ-02', points: '4.00', given: { missing: ['spot-checks 2011-03'] }, why: '缺报当作没有行：4' },

  // 8 查摆整改
  {
    clause: '8',
    title: '按期、逾期、未验收各一',
    of: 'XZ-02',
    points: '3.60',
    given: {
      rows: {
        'rectification 2011-Q1': [
          mend('1', '2011-03-31', passed('2011-03-31')),
          mend('2', '2011-03-31', passed('2011-04-01')),
          mend('3', '2011-03-31'),
        ],
      },
    },
    why: '(1+0.8+0)÷3=0.6；6×0.6',
  },
  {
    clause: '8',
    title: '七项一项合格：两位以下舍去',
    of: 'XZ-02',
    points: '0.85',
    given: {
      rows: {
        'rectification 2011-Q1': [
          mend('1', '2011-03-31', passed('2011-03-01')),
          ...['2', '3', '4', '5', '6', '7'].map((no) => mend(no, '2011-03-31', { verified: '不合格', done: '2011-03-01' })),
        ],
      },
    },
    why: '6×1÷7=0.857…，舍去得0.85',
  },
  {
    clause: '8',
    title: '明年到期的不算，后一季同号的替换前一季的',
    of: 'XZ-02',
    points: '6.00',
    given: {
      rows: {
        'rectification 2011-Q1': [mend('1', '2011-03-31'), mend('2', '2012-01-05')],
        'rectification 2011-Q2': [mend('1', '2011-03-31', passed('2011-03-31'))],
      },
    },
    why: '只有1号：1÷1×6',
  },
  {
    clause: '8',
    title: '未记名的记负责人',
    of: 'XZ-01',
    points: '4.80',
    given: { rows: { 'rectification 2011-Q1': [{ no: '9', due: '2011-02-10', verified: '合格', done: '2011-03-01' }] } },
    why: '0.8÷1×6',
  },
  { clause: '8', title: '四季都没有他的', of: 'XZ-02', points: 'n/a', given: {}, why: '无数据不适用' },
  {
    clause: '8',
    title: '三季缺报',
    of: 'XZ-02',
    points: 'n/a',
    given: { missing: ['rectification 2011-Q1', 'rectification 2011-Q2', 'rectification 2011-Q3'] },
    why: '四季都缺才得0',
  },
  { clause: '8', title: '四季都缺报', of: 'XZ-02', points: '0.00', given: { missing: ['rectification'] }, why: '四季都缺得0' },

  // 9 四次自查
  { clause: '9', title: '四季都查', of: '行政科', points: '2.00', given: { rows: quarterly('self-inspection', {}, 'date') }, why: '2−0' },
  {
    clause: '9',
    title: '缺一季',
    of: '行政科',
    points: '1.50',
    given: { rows: quarterly('self-inspection', {}, 'date', [3]) },
    why: '1×0.5',
  },
  {
    clause: '9',
    title: '第四季缺报',
    of: '行政科',
    points: '1.50',
    given: { rows: quarterly('self-inspection', {}, 'date'), missing: ['self-inspection 2011-Q4'] },
    why: '1×0.5',
  },
  { clause: '9', title: '一次也没有', of: '行政科', points: '0.00', given: {}, why: '4×0.5=2' },

  // 10 主题教育
  ...(
    [
      ['46', '50', '3.00', '46÷50=0.92，九成以上'],
      ['90', '100', '3.00', '正好0.9'],
      ['89', '100', '2.00', '0.89'],
      ['75', '100', '2.00', '正好0.75'],
      ['60', '100', '1.00', '正好0.6'],
      ['59', '100', '0.00', '0.59'],
    ] as const
  ).map(([attended, due, points, why]): ClauseCase => ({
    clause: '10',
    title: `${attended}人次，应到${due}`,
    of: '行政科',
    points,
    why,
    given: { rows: { 'theme-activities 2011-Q2': [{ date: '2011-06-10', attended, 'due-attend': due }] } },
  })),
  {
    clause: '10',
    title: '一季缺报，按其余的算',
    of: '行政科',
    points: '2.00',
    given: {
      rows: { 'theme-activities 2011-Q1': [{ date: '2011-03-10', attended: '8', 'due-attend': '10' }] },
      missing: ['theme-activities 2011-Q2'],
    },
    why: '8÷10=0.8',
  },
  { clause: '10', title: '没有活动', of: '行政科', points: '0.00', given: {}, why: '无数据得0' },
  { clause: '10', title: '四季缺报', of: '行政科', points: '0.00', given: { missing: ['theme-activities'] }, why: '缺报得0' },

  // 11 献一计
  {
    clause: '11',
    title: '自己提的',
    of: 'XZ-02',
    points: '1.00',
    given: { rows: { 'suggestions 2011-Q1': [{ person: 'XZ-02', title: '节水' }] } },
    why: '1条',
  },
  {
    clause: '11',
    title: '合作的也算',
    of: 'XZ-02',
    points: '1.00',
    given: { rows: { 'suggestions 2011-Q1': [{ person: 'XZ-01', with: 'XZ-03、XZ-02', title: '节水' }] } },
    why: '合作1条',
  },
  { clause: '11', title: '没有', of: 'XZ-02', points: '0.00', given: {}, why: '0条' },
  { clause: '11', title: '四季缺报', of: 'XZ-02', points: '0.00', given: { missing: ['suggestions'] }, why: '缺报当作没有行' },

  // 12 报表报送
  { clause: '12', title: '全部按时', of: '行政科', points: '4.00', given: {}, why: '4−0' },
  { clause: '12', title: '缺一张', of: '行政科', points: '3.50', given: { missing: ['monthly-work 2011-03'] }, why: '0.5' },
  {
    clause: '12',
    title: '2月表迟两天：应报3月7日（5、6日是周末）',
    of: '行政科',
    points: '3.80',
    given: { handedIn: { 'monthly-work 2011-02': { at: ['2011-03-09T18:00:00+08:00'] } } },
    why: '2×0.1',
  },
  {
    clause: '12',
    title: '迟四天，一张最多0.3',
    of: '行政科',
    points: '3.70',
    given: { handedIn: { 'monthly-work 2011-02': { at: ['2011-03-11T18:00:00+08:00'] } } },
    why: '4×0.1=0.4，按0.3',
  },
  {
    clause: '12',
    title: '零报告按时，11天后才有行',
    of: '行政科',
    points: '3.70',
    given: { handedIn: { 'monthly-work 2011-02': { at: ['*2011-03-07T09:00:00+08:00', '2011-03-18T09:00:00+08:00'] } } },
    why: '11天，按0.3',
  },
  {
    clause: '12',
    title: '退回后第五天再报：前三天免',
    of: '行政科',
    points: '3.80',
    given: {
      handedIn: {
        'monthly-work 2011-03': {
          at: ['2011-04-01T09:00:00+08:00', '2011-04-12T09:00:00+08:00'],
          returned: ['2011-04-07T09:00:00+08:00'],
        },
      },
    },
    why: '8、9、10日免，11、12日两天：0.2',
  },
  {
    clause: '12',
    title: '退回两次，都在三天内再报',
    of: '行政科',
    points: '3.80',
    given: {
      handedIn: {
        'monthly-work 2011-05': {
          at: ['2011-06-01T09:00:00+08:00', '2011-06-02T12:00:00+08:00', '2011-06-03T12:00:00+08:00'],
          returned: ['2011-06-01T12:00:00+08:00', '2011-06-02T15:00:00+08:00'],
        },
      },
    },
    why: '退回两次0.2',
  },
  {
    clause: '12',
    title: '截止日后才报，只扣0.5',
    of: '行政科',
    points: '3.50',
    given: { missing: ['monthly-work 2011-03'], handedIn: { 'monthly-work 2011-03': { at: ['2012-01-16T00:00:00+08:00'] } } },
    why: '0.5，不再按天扣',
  },
  {
    clause: '12',
    title: '缺九张，扣完为止',
    of: '行政科',
    points: '0.00',
    given: { missing: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((month) => `monthly-work 2011-0${month}`) },
    why: '9×0.5=4.5，按4',
  },

  // 13 信息报送
  {
    clause: '13',
    title: '4条',
    of: '行政科',
    points: '2.00',
    given: { rows: { 'briefings 2011-03': ['甲', '乙', '丙', '丁'].map((title) => brief(title)) } },
    why: '不少于4条',
  },
  {
    clause: '13',
    title: '同一条写两行只算一条',
    of: '行政科',
    points: '1.50',
    given: { rows: { 'briefings 2011-03': ['甲', '乙', '丙', '丙'].map((title) => brief(title)) } },
    why: '3条：少1条，2−0.5',
  },
  {
    clause: '13',
    title: '两条所在的月份缺报',
    of: '行政科',
    points: '1.00',
    given: {
      rows: { 'briefings 2011-03': [brief('甲'), brief('乙')], 'briefings 2011-04': [brief('丙')] },
      missing: ['briefings 2011-04'],
    },
    why: '2条：少2条，2−1',
  },
  { clause: '13', title: '一条也没有', of: '行政科', points: '0.00', given: {}, why: '2−4×0.5' },

  // 14 月度重点工作
  {
    clause: '14',
    title: '先平均当月，再平均各月',
    of: 'XZ-02',
    points: '19.00',
    given: {
      rows: {
        'monthly-work 2011-01': [
          { no: '1', owner: 'XZ-02', completion: '100' },
          { no: '2', owner: 'XZ-02', completion: '80' },
        ],
        'monthly-work 2011-02': [{ no: '1', owner: 'XZ-02', completion: '100' }],
      },
    },
    why: '(100+80)÷2=90；(90+100)÷2=95；20×95÷100',
  },
  {
    clause: '14',
    title: '缺报的月份按0',
    of: 'XZ-02',
    points: '12.67',
    given: {
      rows: {
        'monthly-work 2011-01': [{ no: '1', owner: 'XZ-02', completion: '90' }],
        'monthly-work 2011-02': [{ no: '1', owner: 'XZ-02', completion: '100' }],
      },
      missing: ['monthly-work 2011-03'],
    },
    why: '(90+100+0)÷3=63.333…；×20÷100=12.666…，四舍五入',
  },
  {
    clause: '14',
    title: '没有自己的事项，按科室',
    of: 'XZ-03',
    points: '17.00',
    given: { rows: { 'monthly-work 2011-01': [{ no: '1', owner: 'XZ-02', completion: '85' }] } },
    why: '科室：85；20×85÷100',
  },
  {
    clause: '14',
    title: '负责人总是按科室',
    of: 'XZ-01',
    points: '15.00',
    given: {
      rows: {
        'monthly-work 2011-01': [
          { no: '1', owner: 'XZ-01', completion: '100' },
          { no: '2', owner: 'XZ-02', completion: '50' },
        ],
      },
    },
    why: '(100+50)÷2=75；20×75÷100',
  },
  { clause: '14', title: '全年零报告', of: 'XZ-02', points: 'n/a', given: {}, why: '科室也没有：不适用' },
  { clause: '14', title: '全年缺报', of: 'XZ-02', points: '0.00', given: { missing: ['monthly-work'] }, why: '科室十二个月都按0' },

  // 15 承诺项目
  {
    clause: '15',
    title: '权重50、30、20',
    of: '行政科',
    points: '10.68',
    given: {
      rows: {
        'pledge-projects 2011': [
          { no: '1', target: '10', weight: '50' },
          { no: '2', target: '30', weight: '30' },
          { no: '3', target: '20', weight: '20' },
        ],
        'pledge-progress 2011-11': [{ no: '3', done: '19' }],
        'pledge-progress 2011-12': [
          { no: '1', done: '10' },
          { no: '2', done: '27' },
          { no: '3', done: '12' },
        ],
      },
    },
    why: '50×1+30×0.9+20×0.6=89；12×89÷100；12月在11月之后',
  },
  {
    clause: '15',
    title: '超过目标按1',
    of: '行政科',
    points: '6.00',
    given: {
      rows: {
        'pledge-projects 2011': [
          { no: '1', target: '10', weight: '50' },
          { no: '2', target: '10', weight: '50' },
        ],
        'pledge-progress 2011-12': [{ no: '1', done: '15' }],
      },
    },
    why: '50×1+50×0=50；12×50÷100',
  },
  {
    clause: '15',
    title: '12月进度缺报，取11月的',
    of: '行政科',
    points: '9.00',
    given: {
      rows: {
        'pledge-projects 2011': [{ no: '1', target: '20', weight: '100' }],
        'pledge-progress 2011-11': [{ no: '1', done: '15' }],
      },
      missing: ['pledge-progress 2011-12'],
    },
    why: '12×15÷20',
  },
  { clause: '15', title: '没有承诺项目', of: '行政科', points: 'n/a', given: {}, why: '无数据不适用' },
  { clause: '15', title: '项目表缺报', of: '行政科', points: '0.00', given: { missing: ['pledge-projects 2011'] }, why: '缺报得0' },
  {
    clause: '15',
    title: '项目表零报告，进度缺报一月',
    of: '行政科',
    points: '0.00',
    given: { missing: ['pledge-progress 2011-06'] },
    why: '有缺报，没有可算的：0',
  },

  // 16 重点工作督查
  {
    clause: '16',
    title: '未完成、通报、说明迟交、检查未交',
    of: '行政科',
    points: '2.50',
    given: {
      rows: {
        'inspection 2011-05': [
          criticised({ 'explanation-due': '2011-06-10', 'explanation-in': '2011-06-11', 'criticism-due': '2011-06-10' }),
        ],
      },
    },
    why: '1+1+0.5+1=3.5；6−3.5',
  },
  {
    clause: '16',
    title: '按期交了，有客观原因的不算',
    of: '行政科',
    points: '4.00',
    given: {
      rows: {
        'inspection 2011-05': [
          criticised({ 'explanation-due': '2011-06-10', 'explanation-in': '2011-06-10' }),
          inspected({ excused: '是' }),
          inspected({ finished: '是' }),
        ],
      },
    },
    why: '1+1=2',
  },
  {
    clause: '16',
    title: '截止日后才到期的，还不算',
    of: '行政科',
    points: '4.00',
    given: { rows: { 'inspection 2011-12': [criticised({ 'explanation-due': '2012-01-16', 'criticism-due': '2012-01-20' })] } },
    why: '1+1=2',
  },
  {
    clause: '16',
    title: '正好6',
    of: '行政科',
    points: '0.00',
    beyond: '0',
    given: { rows: { 'inspection 2011-05': Array.from({ length: 6 }, () => inspected({})) } },
    why: '6×1=6；没有倒扣',
  },
  {
    clause: '16',
    title: '超出1.5倒扣',
    of: '行政科',
    points: '0.00',
    beyond: '1.5',
    given: {
      rows: {
        'inspection 2011-05': [
          ...Array.from({ length: 5 }, () => inspected({})),
          criticised({ 'explanation-due': '2011-06-10', 'explanation-in': '2011-07-01' }),
        ],
      },
    },
    why: '6×1+1+0.5=7.5；超出1.5',
  },
  {
    clause: '16',
    title: '倒扣最多3',
    of: '行政科',
    points: '0.00',
    beyond: '3',
    given: { rows: { 'inspection 2011-05': Array.from({ length: 10 }, () => inspected({})) } },
    why: '10−6=4，按3',
  },
  { clause: '16', title: '一个月缺报', of: '行政科', points: '6.00', given: { missing: ['inspection 2011-05'] }, why: '缺报当作没有行' },

  // 17 民主测评
  {
    clause: '17',
    title: '三组都有',
    of: 'XZ-02',
    points: '5.81',
    given: { rows: review(['局领导', '4', '90'], ['中层', '5', '80'], ['职工', '10', '70']) },
    why: '(50×90+30×80+20×70)÷100=83；7×83÷100',
  },
  {
    clause: '17',
    title: '中层2票并入局领导，权重相加',
    of: 'XZ-02',
    points: '5.83',
    given: { rows: review(['局领导', '4', '90'], ['中层', '2', '80'], ['职工', '10', '70']) },
    why: '(4×90+2×80)÷6=86.666…；(80×86.666…+20×70)÷100=83.333…；×7÷100=5.8333…',
  },
  {
    clause: '17',
    title: '局领导2票，并入下一组',
    of: 'XZ-02',
    points: '5.62',
    given: { rows: review(['局领导', '2', '90'], ['中层', '5', '80'], ['职工', '10', '70']) },
    why: '(2×90+5×80)÷7=82.857…；(80×82.857…+20×70)÷100=80.2857…；×7÷100=5.62',
  },
  {
    clause: '17',
    title: '3票不并，没有票的组不计',
    of: 'XZ-02',
    points: '5.32',
    given: { rows: review(['局领导', '0', '0'], ['中层', '3', '80'], ['职工', '10', '70']) },
    why: '(30×80+20×70)÷50=76；7×76÷100',
  },
  { clause: '17', title: '在岗而没有票', of: 'XZ-02', points: 'pending', given: {}, why: '无数据不能计分' },
  { clause: '17', title: '表缺报', of: 'XZ-02', points: 'pending', given: { missing: ['review 2011'] }, why: '缺报不能计分' },
  {
    clause: '17',
    title: '没有票，年末已离岗',
    of: 'XZ-02',
    points: 'n/a',
    given: { staffing: [post('XZ-02', '行政科', '一般岗位', { to: '2011-12-30' })] },
    why: '12月31日不在岗，不适用',
  },

  // 18 负责人连带
  {
    clause: '18',
    title: '别人扣2.2、0.2和0.5，自己扣的不算',
    of: 'XZ-01',
    points: '-0.58',
    given: {
      rows: together(
        {
          'attendance 2011-03': [
            { person: 'XZ-02', late: '7' },
            { person: 'XZ-01', absent: '2' },
          ],
        },
        { 'spot-checks 2011-03': [check('2011-03-10', { person: 'XZ-03' })] },
        { 'attendance 2011-04': [{ person: 'XZ-03', early: '1' }] },
      ),
    },
    why: '02迟到7次2.2，03早退0.2、暗访0.5：(2.2+0.2+0.5)×20%',
  },
  {
    clause: '18',
    title: '最多2',
    of: 'XZ-01',
    points: '-2.00',
    given: {
      rows: {
        'attendance 2011-03': [
          { person: 'XZ-02', absent: '6' },
          { person: 'XZ-03', absent: '5' },
        ],
      },
    },
    why: '(6+5)×20%=2.2，按2',
  },
  { clause: '18', title: '没有人扣分', of: 'XZ-01', points: '0.00', given: {}, why: '0' },
  {
    clause: '18',
    title: '考勤缺报：第6条待定不算，第7条照算',
    of: 'XZ-01',
    points: '-0.10',
    given: { rows: { 'spot-checks 2011-03': [check('2011-03-10')] }, missing: ['attendance 2011-05'] },
    why: '0.5×20%',
  },
  { clause: '18', title: '不是负责人', of: 'XZ-02', points: 'n/a', given: {}, why: '只对负责人' },

  // 19 联系企业
  ...(
    [
      ['15', '3.00', '15天足'],
      ['12.5', '2.50', '少2.5天：2.5×0.2'],
      ['22', '3.00', '多了不加'],
    ] as const
  ).map(([days, points, why]): ClauseCase => ({
    clause: '19',
    title: `${days}天`,
    of: 'XZ-01',
    points,
    why,
    given: { rows: { ...company, 'enterprise-service 2011-Q2': [{ person: 'XZ-01', company: '甲厂', from: '2011-05-04', days }] } },
  })),
  { clause: '19', title: '一天也没有', of: 'XZ-01', points: '0.00', given: { rows: company }, why: '15×0.2=3；3−3' },
  {
    clause: '19',
    title: '一季缺报，按其余的算',
    of: 'XZ-01',
    points: '2.00',
    given: {
      rows: { ...company, 'enterprise-service 2011-Q2': [{ person: 'XZ-01', company: '甲厂', from: '2011-05-04', days: '10' }] },
      missing: ['enterprise-service 2011-Q3'],
    },
    why: '少5天：5×0.2',
  },
  {
    clause: '19',
    title: '7月2日才任负责人：183天，应7.52天',
    of: 'XZ-01',
    points: '2.90',
    given: {
      staffing: [post('XZ-01', '行政科', '科室负责人', { from: '2011-07-02' })],
      rows: { ...company, 'enterprise-service 2011-Q3': [{ person: 'XZ-01', company: '甲厂', from: '2011-08-04', days: '7' }] },
    },
    why: '15×183÷365=7.5205…；少0.5205…×0.2=0.1041…；3−0.1041…=2.8958…',
  },
  { clause: '19', title: '没有联系企业', of: 'XZ-01', points: 'n/a', given: {}, why: '02表无此科室' },
  { clause: '19', title: '不是负责人', of: 'XZ-02', points: 'n/a', given: { rows: company }, why: '只对负责人' },

  // 20 结对帮扶
  {
    clause: '20',
    title: '化肥足，书籍八成',
    of: '行政科',
    points: '1.80',
    given: { rows: { ...village, 'village-support 2011-Q1': [brought('化肥', '2'), brought('书籍', '30'), brought('书籍', '10')] } },
    why: '(1+40÷50)÷2=0.9；2×0.9',
  },
  {
    clause: '20',
    title: '一项超过不补另一项',
    of: '行政科',
    points: '1.00',
    given: { rows: { ...village, 'village-support 2011-Q1': [brought('化肥', '9')] } },
    why: '(1+0)÷2；2×0.5',
  },
  { clause: '20', title: '什么也没有做', of: '行政科', points: '0.00', given: { rows: village }, why: '0' },
  {
    clause: '20',
    title: '书籍在缺报的季度',
    of: '行政科',
    points: '1.00',
    given: {
      rows: { ...village, 'village-support 2011-Q1': [brought('化肥', '2')], 'village-support 2011-Q2': [brought('书籍', '50')] },
      missing: ['village-support 2011-Q2'],
    },
    why: '(1+0)÷2；2×0.5',
  },
  { clause: '20', title: '没有帮扶村', of: '行政科', points: 'n/a', given: {}, why: '02表无此科室' },

  // 21 效能投诉
  {
    clause: '21',
    title: '同一事项取最重',
    of: 'XZ-02',
    points: '1.00',
    given: {
      rows: {
        'complaints 2011-05': [
          complaint('1', { finding: '属实', matter: '态度' }),
          complaint('2', { finding: '部分属实', matter: '态度' }),
        ],
      },
    },
    why: '2；3−2',
  },
  {
    clause: '21',
    title: '两件事项，正好扣完',
    of: 'XZ-02',
    points: '0.00',
    given: { rows: { 'complaints 2011-05': [complaint('1', { finding: '属实' }), complaint('2', { finding: '部分属实' })] } },
    why: '2+1=3',
  },
  {
    clause: '21',
    title: '不属实、上年收到的不算',
    of: 'XZ-02',
    points: '3.00',
    given: {
      rows: { 'complaints 2011-05': [complaint('1', { finding: '不属实' }), complaint('2', { finding: '属实', received: '2010-12-31' })] },
    },
    why: '3−0',
  },
  {
    clause: '21',
    title: '承办迟一天，扣承办科室负责人',
    of: 'BG-01',
    points: '2.50',
    given: { rows: { 'complaints 2011-05': [complaint('1', { finding: '不属实', closed: '2011-05-21' })] } },
    why: '0.5',
  },
  {
    clause: '21',
    title: '到截止日未结两件，同一事项也各算',
    of: 'BG-01',
    points: '2.00',
    given: {
      rows: {
        'complaints 2011-05': [complaint('1', { closed: '', matter: '态度' }), complaint('2', { closed: '', matter: '态度' })],
      },
    },
    why: '0.5+0.5=1',
  },
  {
    clause: '21',
    title: '未记名的记负责人',
    of: 'XZ-01',
    points: '1.00',
    given: { rows: { 'complaints 2011-05': [complaint('1', { person: '', finding: '属实' })] } },
    why: '2',
  },
  { clause: '21', title: '一个月缺报', of: 'XZ-02', points: '3.00', given: { missing: ['complaints 2011-05'] }, why: '缺报当作没有行' },

  // 22 环境卫生
  { clause: '22', title: '两次', of: '行政科', points: '1.70', given: { rows: clean('90', '80') }, why: '85；2×85÷100' },
  { clause: '22', title: '五次都算', of: '行政科', points: '1.56', given: { rows: clean('50', '80', '80', '80', '100') }, why: '390÷5=78' },
  {
    clause: '22',
    title: '六次，去一高一低',
    of: '行政科',
    points: '1.60',
    given: { rows: clean('50', '80', '80', '80', '80', '100') },
    why: '320÷4=80',
  },
  {
    clause: '22',
    title: '缺报的月份不计',
    of: '行政科',
    points: '1.80',
    given: { rows: clean('90'), missing: ['environment 2011-04'] },
    why: '90',
  },
  { clause: '22', title: '没有检查', of: '行政科', points: 'n/a', given: {}, why: '无数据不适用' },
  { clause: '22', title: '全年缺报', of: '行政科', points: 'n/a', given: { missing: ['environment'] }, why: '缺报不适用' },

  // 23 用电, 24 用水
  ...(
    [
      ['下降5.0351%', '243300', '256200', '1.00', '超过5%得满分'],
      ['正好下降5%', '95', '100', '1.00', '(0.05+0.05)÷0.1=1'],
      ['下降2%', '98', '100', '0.70', '(0.02+0.05)÷0.1=0.7'],
      ['持平', '100', '100', '0.50', '0.05÷0.1=0.5'],
      ['正好上升5%', '105', '100', '0.00', '(−0.05+0.05)÷0.1=0'],
      ['去年是0', '100', '0', 'pending', '不能比较'],
    ] as const
  ).flatMap(([title, now, base, points, why]): ClauseCase[] => [
    { clause: '23', title, of: 'XZ-02', points, why, given: { rows: energy({ electricity: now, 'electricity-base': base }) } },
    { clause: '24', title, of: 'XZ-02', points, why, given: { rows: energy({ water: now, 'water-base': base }) } },
  ]),
  {
    clause: '23',
    title: '别的单位不算',
    of: 'XZ-02',
    points: '0.50',
    given: {
      rows: together(energy({ electricity: '100', 'electricity-base': '100' }), {
        'energy-use 2011-03': [{ institution: '甲乡', electricity: '1', 'electricity-base': '100' }],
      }),
    },
    why: '只看机关大院：持平',
  },
  {
    clause: '23',
    title: '一个月缺报',
    of: 'XZ-02',
    points: 'pending',
    given: { rows: energy({ electricity: '95', 'electricity-base': '100' }), missing: ['energy-use 2011-04'] },
    why: '缺报不能计分',
  },
  {
    clause: '24',
    title: '一个月缺报',
    of: 'XZ-02',
    points: 'pending',
    given: { rows: energy({ water: '95', 'water-base': '100' }), missing: ['energy-use 2011-04'] },
    why: '缺报不能计分',
  },
  { clause: '24', title: '全年零报告', of: 'XZ-02', points: 'pending', given: {}, why: '无数据不能计分' },

  // 25 接待标准: (8+2)×60=600
  {
    clause: '25',
    title: '正好600',
    of: '行政科',
    points: '1.00',
    given: { rows: { 'reception 2011-03': [dinner('600')] } },
    why: '600不超600',
  },
  { clause: '25', title: '超一分', of: '行政科', points: '0.50', given: { rows: { 'reception 2011-03': [dinner('600.01')] } }, why: '0.5' },
  {
    clause: '25',
    title: '三次，扣完为止',
    of: '行政科',
    points: '0.00',
    given: { rows: { 'reception 2011-03': [dinner('700'), dinner('800'), dinner('900')] } },
    why: '1.5，按1',
  },
  { clause: '25', title: '一个月缺报', of: '行政科', points: '1.00', given: { missing: ['reception 2011-03'] }, why: '缺报当作没有行' },

  // 26 采购登记
  {
    clause: '26',
    title: '已登记已批准',
    of: '行政科',
    points: '1.00',
    given: { rows: { 'procurement 2011-03': [{ dept: '行政科', register: 'Z1', approved: '是' }] } },
    why: '1−0',
  },
  {
    clause: '26',
    title: '又未登记又未批，一笔只扣一次',
    of: '行政科',
    points: '0.50',
    given: { rows: { 'procurement 2011-03': [{ dept: '行政科', approved: '否' }] } },
    why: '0.5',
  },
  {
    clause: '26',
    title: '三笔，扣完为止',
    of: '行政科',
    points: '0.00',
    given: {
      rows: {
        'procurement 2011-03': [
          { dept: '行政科', approved: '是' },
          { dept: '行政科', register: 'Z1', approved: '否' },
          { dept: '行政科', approved: '否' },
        ],
      },
    },
    why: '1.5，按1',
  },
  { clause: '26', title: '全年缺报', of: '行政科', points: '1.00', given: { missing: ['procurement'] }, why: '缺报当作没有行' },

  // 27 及时公开
  {
    clause: '27',
    title: '财务信息每月15日上墙',
    of: '财务资产科',
    points: '1.00',
    given: { rows: published('财务信息', '财务资产科', inTime) },
    why: '1−0',
  },
  {
    clause: '27',
    title: '7月的16日才上墙',
    of: '财务资产科',
    points: '0.80',
    given: { rows: published('财务信息', '财务资产科', (month) => (month === 7 ? '2011-08-16' : inTime(month))) },
    why: '1×0.2',
  },
  {
    clause: '27',
    title: '重点工作、承诺进度每季有一个月即可',
    of: '办公室',
    points: '0.80',
    given: {
      rows: together(
        published('重点工作', '办公室', inTime, [1, 2, 4, 5, 7, 8, 10, 11]),
        published('承诺进度', '办公室', inTime, [1, 2, 4, 5, 7, 8, 9, 10, 11]),
      ),
    },
    why: '承诺进度缺第三季：0.2',
  },
  {
    clause: '27',
    title: '没有职责的科室只看点题公开',
    of: '行政科',
    points: '0.60',
    given: {
      rows: {
        'open-requests 2011-05': [
          { no: '1', dept: '行政科', received: '2011-05-04', due: '2011-05-20', answered: '2011-05-20' },
          { no: '2', dept: '行政科', received: '2011-05-04', due: '2011-05-20', answered: '2011-05-21' },
          { no: '3', dept: '行政科', received: '2011-05-04', due: '2011-05-20' },
        ],
      },
    },
    why: '迟答、未答各0.2',
  },
  {
    clause: '27',
    title: '公开表全年缺报',
    of: '机关车队',
    points: '0.00',
    given: { missing: ['disclosure'] },
    why: '12×0.2=2.4，按1',
  },

  // 28 荣誉
  {
    clause: '28',
    title: '同一事项取最高',
    of: 'XZ-02',
    points: '3.00',
    given: { rows: { 'central-tasks 2011-Q2': [honour('拆迁', '县'), honour('拆迁', '市'), honour('征文', '县')] } },
    why: '2+1',
  },
  {
    clause: '28',
    title: '授予日在期限两端；没有文件的不算',
    of: 'XZ-02',
    points: '3.00',
    given: {
      rows: {
        'central-tasks 2011-Q4': [
          honour('甲', '县', { awarded: '2011-01-15' }),
          honour('乙', '县', { awarded: '2011-01-16' }),
          honour('丙', '市', { awarded: '2012-01-15' }),
          honour('丁', '省', { evidence: '' }),
        ],
      },
    },
    why: '乙1+丙2',
  },
  {
    clause: '28',
    title: '科室荣誉记授予日在岗的人，全局的不加',
    of: 'XZ-04',
    points: '1.00',
    given: {
      staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-06-20' })],
      rows: {
        'central-tasks 2011-Q2': [
          honour('甲', '县', { 'credited-to': '科室', person: '' }),
          honour('乙', '省', { 'credited-to': '科室', person: '', awarded: '2011-06-19' }),
          honour('丙', '国家', { 'credited-to': '全局', person: '' }),
        ],
      },
    },
    why: '只有甲：1',
  },
  {
    clause: '28',
    title: '最多10',
    of: 'XZ-02',
    points: '10.00',
    given: { rows: { 'central-tasks 2011-Q2': ['甲', '乙', '丙'].map((matter) => honour(matter, '国家')) } },
    why: '15，按10',
  },
  { clause: '28', title: '四季缺报', of: 'XZ-02', points: '0.00', given: { missing: ['central-tasks'] }, why: '缺报当作没有行' },

  // 29 金点子采纳
  { clause: '29', title: '一等，独自', of: 'XZ-02', points: '1.00', given: { rows: { 'suggestions 2011-Q1': [idea('一等')] } }, why: '1' },
  {
    clause: '29',
    title: '一等、二等各三人，合计后才四舍五入',
    of: 'XZ-02',
    points: '0.53',
    given: { rows: { 'suggestions 2011-Q1': [idea('一等', { with: 'XZ-01、XZ-03' }), idea('二等', { with: 'XZ-01、XZ-03' })] } },
    why: '1÷3+0.6÷3=0.5333…',
  },
  {
    clause: '29',
    title: '三个二等，按1.5',
    of: 'XZ-02',
    points: '1.50',
    given: { rows: { 'suggestions 2011-Q1': [idea('二等'), idea('二等'), idea('二等')] } },
    why: '1.8，按1.5',
  },
  { clause: '29', title: '没有获奖', of: 'XZ-02', points: '0.00', given: { rows: { 'suggestions 2011-Q1': [idea('')] } }, why: '0' },
  { clause: '29', title: '四季缺报', of: 'XZ-02', points: '0.00', given: { missing: ['suggestions'] }, why: '缺报当作没有行' },

  // 30 信息采用
  {
    clause: '30',
    title: '省、县都用，取省；两人',
    of: 'XZ-02',
    points: '0.25',
    given: { rows: { 'briefings 2011-03': [brief('甲', { level: '县', with: 'XZ-03' }), brief('甲', { level: '省', with: 'XZ-03' })] } },
    why: '0.5÷2',
  },
  {
    clause: '30',
    title: '三人署名',
    of: 'XZ-03',
    points: '0.17',
    given: { rows: { 'briefings 2011-03': [brief('甲', { level: '省', with: 'XZ-01、XZ-03' })] } },
    why: '0.5÷3=0.1666…',
  },
  {
    clause: '30',
    title: '五条省用，按2',
    of: 'XZ-02',
    points: '2.00',
    given: { rows: { 'briefings 2011-03': ['甲', '乙', '丙', '丁', '戊'].map((title) => brief(title, { level: '省' })) } },
    why: '2.5，按2',
  },
  { clause: '30', title: '没有采用', of: 'XZ-02', points: '0.00', given: { rows: { 'briefings 2011-03': [brief('甲')] } }, why: '0' },
  { clause: '30', title: '全年缺报', of: 'XZ-02', points: '0.00', given: { missing: ['briefings'] }, why: '缺报当作没有行' },

  // 31 提前完成中心工作
  { clause: '31', title: '提前一天', of: 'XZ-02', points: '1.00', given: { rows: { 'central-tasks 2011-Q2': [task('拆迁')] } }, why: '1' },
  {
    clause: '31',
    title: '当天完成不算',
    of: 'XZ-02',
    points: '0.00',
    given: { rows: { 'central-tasks 2011-Q2': [task('拆迁', { finished: '2011-06-30' })] } },
    why: '0',
  },
  {
    clause: '31',
    title: '同一事项一次，三项按2',
    of: 'XZ-02',
    points: '2.00',
    given: { rows: { 'central-tasks 2011-Q2': ['甲', '甲', '乙', '丙'].map((matter) => task(matter)) } },
    why: '3，按2',
  },
  {
    clause: '31',
    title: '科室的，记完成日在岗的人',
    of: 'XZ-03',
    points: '1.00',
    given: { rows: { 'central-tasks 2011-Q2': [task('拆迁', { 'credited-to': '科室', person: '' })] } },
    why: '1',
  },
  { clause: '31', title: '四季缺报', of: 'XZ-02', points: '0.00', given: { missing: ['central-tasks'] }, why: '缺报当作没有行' },

  // 32 违法违纪
  {
    clause: '32',
    title: '警告',
    of: 'XZ-02',
    points: '0.00',
    atBest: '称职',
    given: finding('违法违纪', { sanction: '警告' }),
    why: '不高于称职',
  },
  {
    clause: '32',
    title: '记过',
    of: 'XZ-02',
    points: '0.00',
    atBest: '不称职',
    given: finding('违法违纪', { sanction: '记过及以上' }),
    why: '不称职',
  },
  {
    clause: '32',
    title: '未记名，记那天的负责人',
    of: 'XZ-01',
    points: '0.00',
    atBest: '称职',
    given: finding('违法违纪', { sanction: '警告', person: '' }),
    why: '不高于称职',
  },
  {
    clause: '32',
    title: '一个月缺报',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings 2011-06'] },
    why: '缺报当作没有行',
  },

  // 33 安全责任事故
  {
    clause: '33',
    title: '不高于基本称职，不加分',
    of: 'XZ-02',
    points: '0.00',
    atBest: '基本称职',
    bonus: '0.00',
    given: { rows: together(finding('安全责任事故').rows, { 'suggestions 2011-Q1': [idea('一等')] }) },
    why: '金点子的1分不加',
  },
  {
    clause: '33',
    title: '别人不受影响',
    of: 'XZ-03',
    points: '0.00',
    atBest: '任何等次',
    bonus: '1.00',
    given: { rows: together(finding('安全责任事故').rows, { 'suggestions 2011-Q1': [idea('一等', { person: 'XZ-03' })] }) },
    why: '1分照加',
  },
  {
    clause: '33',
    title: '全年缺报',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings'] },
    why: '缺报当作没有行',
  },

  // 34 弄虚作假
  {
    clause: '34',
    title: '不高于基本称职，不加分',
    of: 'XZ-02',
    points: '0.00',
    atBest: '基本称职',
    bonus: '0.00',
    given: { rows: together(finding('弄虚作假', { sheet: '考勤与请销假' }).rows, { 'suggestions 2011-Q1': [idea('一等')] }) },
    why: '不加分',
  },
  {
    clause: '6',
    title: '34：考勤表作假，第6条得0',
    of: 'XZ-02',
    points: '0.00',
    given: finding('弄虚作假', { sheet: '考勤与请销假' }),
    why: '涉及该表的条款得0',
  },
  {
    clause: '6',
    title: '34：缺报待定的也得0',
    of: 'XZ-02',
    points: '0.00',
    given: { ...finding('弄虚作假', { sheet: 'attendance' }), missing: ['attendance 2011-03'] },
    why: '待定的也得0',
  },
  {
    clause: '8',
    title: '34：不适用的仍不适用',
    of: 'XZ-02',
    points: 'n/a',
    given: finding('弄虚作假', { sheet: '查摆整改台账' }),
    why: '没有整改事项',
  },
  {
    clause: '12',
    title: '34：报送不读表，不受影响',
    of: 'XZ-02',
    points: '4.00',
    given: finding('弄虚作假', { sheet: '月度重点工作' }),
    why: '4−0',
  },
  {
    clause: '34',
    title: '别人',
    of: 'XZ-03',
    points: '0.00',
    atBest: '任何等次',
    given: finding('弄虚作假', { sheet: '考勤与请销假' }),
    why: '不受影响',
  },
  {
    clause: '34',
    title: '全年缺报',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings'] },
    why: '缺报当作没有行',
  },

  // 35 累计限等
  {
    clause: '35',
    title: '迟到早退14次',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: together(attendance('03', { late: '7' }), attendance('04', { early: '7' })) },
    why: '14未满15',
  },
  {
    clause: '35',
    title: '迟到早退15次，折算旷工的也算',
    of: 'XZ-02',
    points: '0.00',
    atBest: '称职',
    given: { rows: together(attendance('03', { late: '8' }), attendance('04', { early: '7' })) },
    why: '8+7=15',
  },
  {
    clause: '35',
    title: '旷工13个半天',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: attendance('03', { absent: '13' }) },
    why: '未满14',
  },
  {
    clause: '35',
    title: '旷工14个半天',
    of: 'XZ-02',
    points: '0.00',
    atBest: '称职',
    given: { rows: attendance('03', { absent: '14' }) },
    why: '满14',
  },
  {
    clause: '35',
    title: '旷工30个半天',
    of: 'XZ-02',
    points: '0.00',
    atBest: '不称职',
    given: { rows: attendance('03', { absent: '30' }) },
    why: '满30',
  },
  {
    clause: '35',
    title: '负责人任内通报3次',
    of: 'XZ-01',
    points: '0.00',
    atBest: '称职',
    given: { rows: { 'inspection 2011-05': [criticised({}), criticised({})], 'inspection 2011-06': [criticised({})] } },
    why: '2+1=3',
  },
  {
    clause: '35',
    title: '通报两次',
    of: 'XZ-01',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: { 'inspection 2011-05': [criticised({}), criticised({})] } },
    why: '未满3',
  },
  {
    clause: '35',
    title: '第三次通报时已不是他任负责人',
    of: 'XZ-01',
    points: '0.00',
    atBest: '任何等次',
    given: {
      staffing: [post('XZ-01', '行政科', '科室负责人', { to: '2011-09-30' }), post('XZ-01', '行政科', '一般岗位', { from: '2011-10-01' })],
      rows: { 'inspection 2011-05': [criticised({}), criticised({})], 'inspection 2011-10': [criticised({})] },
    },
    why: '任内2次',
  },
  {
    clause: '35',
    title: '考勤缺报',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['attendance'] },
    why: '缺报当作没有行',
  },

  // 36 不定等次
  {
    clause: '36',
    title: '试用期到12月31日',
    of: 'XZ-04',
    points: '0.00',
    atBest: '不定等次',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-01-01', probation: '2011-12-31' })] },
    why: '年末仍在试用期',
  },
  {
    clause: '36',
    title: '试用期到12月30日',
    of: 'XZ-04',
    points: '0.00',
    atBest: '任何等次',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-01-01', probation: '2011-12-30' })] },
    why: '年末已转正',
  },
  {
    clause: '36',
    title: '7月3日到岗，182天',
    of: 'XZ-04',
    points: '0.00',
    atBest: '不定等次',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-07-03' })] },
    why: '29+31+30+31+30+31=182',
  },
  {
    clause: '36',
    title: '7月2日到岗，183天',
    of: 'XZ-04',
    points: '0.00',
    atBest: '任何等次',
    given: { staffing: [post('XZ-04', '行政科', '一般岗位', { from: '2011-07-02' })] },
    why: '30+31+30+31+30+31=183',
  },
  {
    clause: '36',
    title: '病事假正好一半',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: attendance('03', { sick: '8', personal: '3' }) },
    why: '11不超过22÷2',
  },
  {
    clause: '36',
    title: '病事假过半',
    of: 'XZ-02',
    points: '0.00',
    atBest: '不定等次',
    given: { rows: attendance('03', { sick: '8', personal: '3.5' }) },
    why: '11.5>11',
  },
  {
    clause: '36',
    title: '考勤全年缺报',
    of: 'XZ-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['attendance'] },
    why: '没有行：0不大于0',
  },
]
