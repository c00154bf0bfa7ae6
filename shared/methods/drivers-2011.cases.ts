import type { Row } from '../year.ts'
import type { ClauseCase, RowsBySheet } from './caseYear.ts'
import { post, together, weekly } from './caseYear.ts'

/** a month's record of a driver; nothing happened unless said */
const record = (month: string, row: Row, driver = 'CD-02'): RowsBySheet => ({
  [`driver-record 2011-${month}`]: [{ driver, cleanliness: '90', 'safety-due': '1', 'safety-attended': '1', ...row }],
})
const log = (month: string, row: Row, driver = 'CD-02'): RowsBySheet => ({
  [`vehicle-log 2011-${month}`]: [{ driver, plate: '浙A00001', km: '1000', fuel: '0', 'fuel-cost': '0', designated: '是', ...row }],
})
const vehicle = (row: Row = {}): Row => ({
  plate: '浙A00001',
  quota: '10',
  driver: 'CD-02',
  insured: '是',
  card: 'K1',
  from: '2009-01-01',
  ...row,
})
const vehicles = { 'vehicles 2011': [vehicle()] }
const driving = (...pieces: readonly RowsBySheet[]) => ({ rows: together(vehicles, ...pieces) })
const attended = (month: string, row: Row): RowsBySheet => ({
  [`attendance 机关车队 2011-${month}`]: [{ person: 'CD-02', 'due-days': '22', ...row }],
})
const complaint = (no: string, row: Row): Row => ({
  no,
  matter: no,
  received: '2011-05-04',
  dept: '机关车队',
  person: 'CD-02',
  'handled-by': '办公室',
  due: '2011-05-20',
  closed: '2011-05-10',
  ...row,
})
/** 1,500 km on a quota of 10 L/100 km allow 150 L */
const raced = (driver: string, fuel: string, row: Row = {}): Row => ({
  driver,
  plate: '浙A00001',
  'km-start': '10000',
  'km-end': '11500',
  fuel,
  accident: '无',
  ...row,
})
const race = (...rows: readonly Row[]) => driving({ 'contest 2011': rows })
const finding = (kind: string, row: Row = {}) => ({
  rows: { 'findings 2011-06': [{ kind, dept: '机关车队', person: 'CD-02', date: '2011-06-10', document: '文1', ...row }] },
})
const missingRecord = { missing: ['driver-record 2011-03'] }
const missingLog = { missing: ['vehicle-log 2011-03'] }

/** Cases of drivers-2011, clause by clause: inside, at the edge, missing; numbers worked out by hand from the clause's text. */
export const drivers2011Cases: readonly ClauseCase[] = [
  // 1 责任事故
  {
    clause: '1',
    title: '主责一次、次责一次',
    of: 'CD-02',
    points: '10.00',
    given: { rows: together(record('03', { 'acc-main': '1' }), record('06', { 'acc-minor': '1' })) },
    why: '8+2=10；20−10',
  },
  {
    clause: '1',
    title: '全责两次，正好扣完',
    of: 'CD-02',
    points: '0.00',
    beyond: '0',
    given: { rows: record('03', { 'acc-full': '2' }) },
    why: '2×10=20',
  },
  {
    clause: '1',
    title: '超出5倒扣',
    of: 'CD-02',
    points: '0.00',
    beyond: '5',
    given: { rows: together(record('03', { 'acc-full': '2' }), record('06', { 'acc-equal': '1' })) },
    why: '20+5=25；超出5',
  },
  {
    clause: '1',
    title: '倒扣最多10',
    of: 'CD-02',
    points: '0.00',
    beyond: '10',
    given: { rows: record('03', { 'acc-full': '4' }) },
    why: '40−20=20，按10',
  },
  { clause: '1', title: '没有事故', of: 'CD-02', points: '20.00', given: {}, why: '20−0' },
  { clause: '1', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 2 交通违法
  { clause: '2', title: '两次', of: 'CD-02', points: '8.00', given: { rows: record('03', { violations: '2' }) }, why: '1+1' },
  {
    clause: '2',
    title: '三次，跨季连着数',
    of: 'CD-02',
    points: '6.00',
    given: { rows: together(record('03', { violations: '2' }), record('11', { violations: '1' })) },
    why: '1+1+2=4；10−4',
  },
  {
    clause: '2',
    title: '六次，正好扣完',
    of: 'CD-02',
    points: '0.00',
    given: { rows: record('03', { violations: '6' }) },
    why: '1+1+4×2=10',
  },
  { clause: '2', title: '七次', of: 'CD-02', points: '0.00', given: { rows: record('03', { violations: '7' }) }, why: '12，按10' },
  { clause: '2', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 3 安全学习
  {
    clause: '3',
    title: '12次参加10次',
    of: 'CD-02',
    points: '4.17',
    given: {
      rows: together(
        record('03', { 'safety-due': '6', 'safety-attended': '4' }),
        record('04', { 'safety-due': '6', 'safety-attended': '6' }),
      ),
    },
    why: '5×10÷12=4.1666…',
  },
  { clause: '3', title: '全到', of: 'CD-02', points: '5.00', given: { rows: record('03', {}) }, why: '5×1÷1' },
  {
    clause: '3',
    title: '应到0次',
    of: 'CD-02',
    points: 'n/a',
    given: { rows: record('03', { 'safety-due': '0', 'safety-attended': '0' }) },
    why: '无数据不适用',
  },
  { clause: '3', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 4 拒绝出车
  { clause: '4', title: '一次', of: 'CD-02', points: '4.00', given: { rows: record('03', { refused: '1' }) }, why: '4' },
  { clause: '4', title: '两次', of: 'CD-02', points: '0.00', given: { rows: record('03', { refused: '2' }) }, why: '2×4=8' },
  { clause: '4', title: '三次', of: 'CD-02', points: '0.00', given: { rows: record('03', { refused: '3' }) }, why: '12，按8' },
  { clause: '4', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 5 出车迟到
  { clause: '5', title: '一次，免', of: 'CD-02', points: '6.00', given: { rows: record('03', { late: '1' }) }, why: '(1−1)×1=0' },
  {
    clause: '5',
    title: '两个月各两次，全年免一次',
    of: 'CD-02',
    points: '3.00',
    given: { rows: together(record('03', { late: '2' }), record('04', { late: '2' })) },
    why: '(4−1)×1=3',
  },
  { clause: '5', title: '八次', of: 'CD-02', points: '0.00', given: { rows: record('03', { late: '8' }) }, why: '7，按6' },
  { clause: '5', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 6 服务投诉
  {
    clause: '6',
    title: '属实一件，部分属实一件',
    of: 'CD-02',
    points: '1.50',
    given: { rows: { 'complaints 2011-05': [complaint('1', { finding: '属实' }), complaint('2', { finding: '部分属实' })] } },
    why: '3+1.5；6−4.5',
  },
  {
    clause: '6',
    title: '同一事项取最重',
    of: 'CD-02',
    points: '3.00',
    given: {
      rows: {
        'complaints 2011-05': [
          complaint('1', { finding: '部分属实', matter: '态度' }),
          complaint('2', { finding: '属实', matter: '态度' }),
        ],
      },
    },
    why: '3',
  },
  {
    clause: '6',
    title: '三件属实，扣完为止',
    of: 'CD-02',
    points: '0.00',
    given: { rows: { 'complaints 2011-05': ['1', '2', '3'].map((no) => complaint(no, { finding: '属实' })) } },
    why: '9，按6',
  },
  { clause: '6', title: '全年缺报', of: 'CD-02', points: '6.00', given: { missing: ['complaints'] }, why: '缺报当作没有行' },

  // 7 油耗对定额: 1000 km at 10 L/100 km allow 100 L
  ...(
    [
      ['95', '15.00', '0.95'],
      ['95.01', '13.00', '0.9501'],
      ['100', '13.00', '1'],
      ['105', '9.00', '1.05'],
      ['110', '5.00', '1.1'],
      ['110.01', '0.00', '1.1001'],
    ] as const
  ).map(([fuel, points, ratio]): ClauseCase => ({
    clause: '7',
    title: `用油${fuel}升，定额100升`,
    of: 'CD-02',
    points,
    why: `${fuel}÷(1000÷100×10)=${ratio}`,
    given: driving(log('03', { fuel, card: 'K1' })),
  })),
  {
    clause: '7',
    title: '两个月合起来算',
    of: 'CD-02',
    points: '13.00',
    given: driving(log('03', { fuel: '90', card: 'K1' }), log('04', { km: '500', fuel: '55', card: 'K1' })),
    why: '(90+55)÷(100+50)=0.9666…',
  },
  { clause: '7', title: '没有出车', of: 'CD-02', points: 'n/a', given: driving(), why: '无数据不适用' },
  {
    clause: '7',
    title: '里程为0',
    of: 'CD-02',
    points: 'n/a',
    given: driving(log('03', { km: '0', fuel: '5', card: 'K1' })),
    why: '定额之和是0',
  },
  {
    clause: '7',
    title: '运行表缺报',
    of: 'CD-02',
    points: 'pending',
    given: { ...driving(log('04', { fuel: '90' })), ...missingLog },
    why: '缺报不能计分',
  },
  {
    clause: '7',
    title: '车辆台账缺报',
    of: 'CD-02',
    points: 'pending',
    given: { ...driving(log('04', { fuel: '90' })), missing: ['vehicles 2011'] },
    why: '定额在台账里',
  },

  // 8 一车一卡、定点加油
  {
    clause: '8',
    title: '一行两错只算一次，另一行用了别车的卡',
    of: 'CD-02',
    points: '3.00',
    given: driving(log('03', { fuel: '90', card: 'K9', designated: '否' }), log('04', { fuel: '90', card: 'K9' })),
    why: '2×1；5−2',
  },
  {
    clause: '8',
    title: '没有加油的月份不算',
    of: 'CD-02',
    points: '5.00',
    given: driving(log('03', { fuel: '0', designated: '否' })),
    why: '5−0',
  },
  {
    clause: '8',
    title: '六个月都错，扣完为止',
    of: 'CD-02',
    points: '0.00',
    given: driving(...['01', '02', '03', '04', '05', '06'].map((month) => log(month, { fuel: '90', card: 'K1', designated: '否' }))),
    why: '6，按5',
  },
  { clause: '8', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingLog, why: '缺报不能计分' },

  // 9 车容车貌
  {
    clause: '9',
    title: '各月平均',
    of: 'CD-02',
    points: '6.80',
    given: { rows: together(record('03', { cleanliness: '90' }), record('04', { cleanliness: '80' })) },
    why: '85；8×85÷100',
  },
  {
    clause: '9',
    title: '三个月，四舍五入',
    of: 'CD-02',
    points: '7.41',
    given: {
      rows: together(record('03', { cleanliness: '93' }), record('04', { cleanliness: '92.5' }), record('05', { cleanliness: '92.2' })),
    },
    why: '277.7÷3=92.5666…；×8÷100=7.4053…',
  },
  { clause: '9', title: '没有记录', of: 'CD-02', points: 'n/a', given: {}, why: '无数据不适用' },
  {
    clause: '9',
    title: '一个月缺报',
    of: 'CD-02',
    points: 'pending',
    given: { rows: record('04', {}), ...missingRecord },
    why: '缺报不能计分',
  },

  // 10 定点维修、保险
  {
    clause: '10',
    title: '一次未定点维修',
    of: 'CD-02',
    points: '2.00',
    given: driving(log('03', { 'repair-cost': '300', 'repair-designated': '否' })),
    why: '2',
  },
  {
    clause: '10',
    title: '一次维修，一辆保险，正好扣完',
    of: 'CD-02',
    points: '0.00',
    given: {
      rows: together({ 'vehicles 2011': [vehicle({ insured: '否' })] }, log('03', { 'repair-cost': '300', 'repair-designated': '否' })),
    },
    why: '2+2',
  },
  {
    clause: '10',
    title: '上年已停用的车不算',
    of: 'CD-02',
    points: '4.00',
    given: { rows: { 'vehicles 2011': [vehicle({ insured: '否', to: '2010-12-31' })] } },
    why: '4−0',
  },
  { clause: '10', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingLog, why: '缺报不能计分' },

  // 11 维修费
  ...(
    [
      ['低于中位数', '0', '3.00', '0÷0.2=0，不高于1'],
      ['正是中位数', '200', '3.00', '0.2÷0.2=1'],
      ['高四分之一', '250', '1.50', '三人0.2、0.25、0.2的中位数0.2；0.25÷0.2=1.25；3×(1.5−1.25)÷0.5'],
      ['1.5倍', '300', '0.00', '0.3÷0.2=1.5'],
    ] as const
  ).map(([title, cost, points, why]): ClauseCase => ({
    clause: '11',
    title,
    of: 'CD-02',
    points,
    why,
    given: driving(
      log('03', { 'repair-cost': cost, 'repair-designated': '是' }),
      log('03', { 'repair-cost': '200', 'repair-designated': '是' }, 'CD-03'),
      log('03', { 'repair-cost': '200', 'repair-designated': '是' }, 'CD-04'),
    ),
  })),
  {
    clause: '11',
    title: '两人取中间两个的平均',
    of: 'CD-02',
    points: '1.80',
    given: driving(log('03', { 'repair-cost': '300' }), log('03', { 'repair-cost': '200' }, 'CD-03')),
    why: '(0.3+0.2)÷2=0.25；0.3÷0.25=1.2；3×0.3÷0.5',
  },
  {
    clause: '11',
    title: '中位数0，自己有',
    of: 'CD-02',
    points: '0.00',
    given: driving(log('03', { 'repair-cost': '1' }), log('03', {}, 'CD-03'), log('03', {}, 'CD-04')),
    why: '中位数0而自己不是0：0',
  },
  {
    clause: '11',
    title: '中位数0，自己也0',
    of: 'CD-02',
    points: '3.00',
    given: driving(log('03', {}), log('03', {}, 'CD-03'), log('03', {}, 'CD-04')),
    why: '3',
  },
  {
    clause: '11',
    title: '没有里程',
    of: 'CD-02',
    points: 'n/a',
    given: driving(log('03', { km: '0', 'repair-cost': '50' })),
    why: '无数据不适用',
  },
  { clause: '11', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingLog, why: '缺报不能计分' },

  // 12 考勤
  {
    clause: '12',
    title: '同岗位办法第6条',
    of: 'CD-02',
    points: '4.60',
    given: {
      rows: together(attended('03', { late: '2', early: '1' }), attended('06', { late: '1' }), attended('09', { 'missing-sign': '2' })),
    },
    why: '1+0.2+0.2=1.4',
  },
  { clause: '12', title: '旷工6个半天', of: 'CD-02', points: '0.00', given: { rows: attended('03', { absent: '6' }) }, why: '6×1' },
  { clause: '12', title: '缺报', of: 'CD-02', points: 'pending', given: { missing: ['attendance 机关车队 2011-03'] }, why: '缺报不能计分' },

  // 13 集中学习
  {
    clause: '13',
    title: '缺5周',
    of: 'CD-02',
    points: '1.55',
    given: { rows: weekly('机关车队', [10, 11, 12, 13, 14]) },
    why: '(5−2)×0.15=0.45',
  },
  { clause: '13', title: '缺2周，免', of: 'CD-02', points: '2.00', given: { rows: weekly('机关车队', [10, 11]) }, why: '2−0' },
  { clause: '13', title: '别的科室学了不算', of: 'CD-02', points: '0.00', given: { rows: weekly('行政科') }, why: '(50−2)×0.15=7.2，按2' },
  {
    clause: '13',
    title: '3月表缺报',
    of: 'CD-02',
    points: '1.55',
    given: { rows: weekly('机关车队'), missing: ['study-log 机关车队 2011-03'] },
    why: '5周：(5−2)×0.15',
  },

  // 14 报表报送
  { clause: '14', title: '全部按时', of: 'CD-02', points: '2.00', given: {}, why: '4÷2' },
  { clause: '14', title: '缺一张', of: 'CD-02', points: '1.75', given: { missing: ['vehicle-log 2011-03'] }, why: '(4−0.5)÷2' },
  {
    clause: '14',
    title: '迟一天',
    of: 'CD-02',
    points: '1.95',
    given: { handedIn: { 'vehicle-log 2011-02': { at: ['2011-03-08T09:00:00+08:00'] } } },
    why: '(4−0.1)÷2',
  },
  { clause: '14', title: '别的科室缺报不算', of: 'CD-02', points: '2.00', given: { missing: ['monthly-work 行政科 2011-03'] }, why: '4÷2' },

  // 15 百日节油竞赛
  {
    clause: '15',
    title: '第一名',
    of: 'CD-02',
    points: '3.00',
    given: race(raced('CD-02', '120'), raced('CD-03', '130'), raced('CD-04', '140')),
    why: '1−120÷150=0.2，最多',
  },
  {
    clause: '15',
    title: '并列第二，下一名是第四',
    of: 'CD-04',
    points: '2.00',
    given: race(raced('CD-02', '120'), raced('CD-03', '130'), raced('CD-04', '130')),
    why: '同为第二：2',
  },
  {
    clause: '15',
    title: '节油相同，里程多的在前',
    of: 'CD-02',
    points: '3.00',
    given: race(raced('CD-02', '128', { 'km-end': '11600' }), raced('CD-03', '120')),
    why: '1−128÷160=0.2；1600公里多于1500',
  },
  {
    clause: '15',
    title: '前面的人出局，递补',
    of: 'CD-02',
    points: '3.00',
    given: race(raced('CD-02', '140'), raced('CD-03', '100', { accident: '主责' }), raced('CD-04', '90', { 'km-end': '11499.9' })),
    why: '03主责、04不足1500公里，02第一',
  },
  { clause: '15', title: '没有节油', of: 'CD-02', points: '0.00', given: race(raced('CD-02', '150')), why: '1−150÷150=0，要大于0' },
  { clause: '15', title: '没有参加', of: 'CD-03', points: '0.00', given: race(raced('CD-02', '120')), why: '0' },
  { clause: '15', title: '竞赛表缺报', of: 'CD-02', points: '0.00', given: { missing: ['contest 2011'] }, why: '缺报当作没有行' },

  // 16 安全行车
  { clause: '16', title: '正好1万公里', of: 'CD-02', points: '2.00', given: driving(log('03', { km: '10000' })), why: '2' },
  { clause: '16', title: '差0.1公里', of: 'CD-02', points: '0.00', given: driving(log('03', { km: '9999.9' })), why: '0' },
  {
    clause: '16',
    title: '有一次次责',
    of: 'CD-02',
    points: '0.00',
    given: driving(log('03', { km: '20000' }), record('03', { 'acc-minor': '1' })),
    why: '0',
  },
  { clause: '16', title: '运行表缺报', of: 'CD-02', points: 'pending', given: missingLog, why: '缺报不能计分' },

  // 17 表扬信
  { clause: '17', title: '两封', of: 'CD-02', points: '2.00', given: { rows: record('03', { commendations: '2' }) }, why: '2' },
  {
    clause: '17',
    title: '四封，按3',
    of: 'CD-02',
    points: '3.00',
    given: { rows: together(record('03', { commendations: '2' }), record('04', { commendations: '2' })) },
    why: '4，按3',
  },
  { clause: '17', title: '没有', of: 'CD-02', points: '0.00', given: {}, why: '0' },
  { clause: '17', title: '一个月缺报', of: 'CD-02', points: 'pending', given: missingRecord, why: '缺报不能计分' },

  // 18–20 酒驾, 全责伤人事故, 公车私用
  ...(['酒驾', '全责伤人事故', '公车私用'] as const).flatMap((kind, i): ClauseCase[] => [
    {
      clause: String(18 + i),
      title: `${kind}：不合格，不加分`,
      of: 'CD-02',
      points: '0.00',
      atBest: '不合格',
      bonus: '0.00',
      given: { rows: together(finding(kind).rows, record('03', { commendations: '2' })) },
      why: '两封表扬信的2分不加',
    },
    {
      clause: String(18 + i),
      title: `${kind}：别人不受影响`,
      of: 'CD-03',
      points: '0.00',
      atBest: '任何等次',
      bonus: '2.00',
      given: { rows: together(finding(kind).rows, record('03', { commendations: '2' }, 'CD-03')) },
      why: '2分照加',
    },
    {
      clause: String(18 + i),
      title: `${kind}：全年缺报`,
      of: 'CD-02',
      points: '0.00',
      atBest: '任何等次',
      given: { missing: ['findings'] },
      why: '缺报当作没有行',
    },
  ]),

  // 21 否决、限等、不定等次
  {
    clause: '21.1',
    title: '警告',
    of: 'CD-02',
    points: '0.00',
    atBest: '合格',
    given: finding('违法违纪', { sanction: '警告' }),
    why: '不高于合格',
  },
  {
    clause: '21.1',
    title: '记过',
    of: 'CD-02',
    points: '0.00',
    atBest: '不合格',
    given: finding('违法违纪', { sanction: '记过及以上' }),
    why: '不合格',
  },
  {
    clause: '21.1',
    title: '全年缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings'] },
    why: '缺报当作没有行',
  },
  {
    clause: '21.2',
    title: '安全责任事故',
    of: 'CD-02',
    points: '0.00',
    atBest: '基本合格',
    bonus: '0.00',
    given: finding('安全责任事故'),
    why: '不高于基本合格',
  },
  { clause: '21.2', title: '别人', of: 'CD-03', points: '0.00', atBest: '任何等次', given: finding('安全责任事故'), why: '不受影响' },
  {
    clause: '21.2',
    title: '全年缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings'] },
    why: '缺报当作没有行',
  },
  {
    clause: '21.3',
    title: '弄虚作假',
    of: 'CD-02',
    points: '0.00',
    atBest: '基本合格',
    bonus: '0.00',
    given: finding('弄虚作假', { sheet: '驾驶员月度考核' }),
    why: '不高于基本合格',
  },
  {
    clause: '1',
    title: '21：驾驶员月度考核作假，第1条得0',
    of: 'CD-02',
    points: '0.00',
    given: finding('弄虚作假', { sheet: '驾驶员月度考核' }),
    why: '得0',
  },
  {
    clause: '8',
    title: '21：车辆台账作假，引用台账的第8条得0',
    of: 'CD-02',
    points: '0.00',
    given: finding('弄虚作假', { sheet: '车辆台账' }),
    why: '油卡在台账里',
  },
  {
    clause: '21.3',
    title: '别人',
    of: 'CD-03',
    points: '0.00',
    atBest: '任何等次',
    given: finding('弄虚作假', { sheet: '车辆台账' }),
    why: '不受影响',
  },
  {
    clause: '21.3',
    title: '全年缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['findings'] },
    why: '缺报当作没有行',
  },
  {
    clause: '21.4',
    title: '迟到早退15次',
    of: 'CD-02',
    points: '0.00',
    atBest: '合格',
    given: { rows: together(attended('03', { late: '8' }), attended('04', { early: '7' })) },
    why: '8+7=15',
  },
  {
    clause: '21.4',
    title: '旷工13个半天',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: attended('03', { absent: '13' }) },
    why: '未满14',
  },
  {
    clause: '21.4',
    title: '旷工30个半天',
    of: 'CD-02',
    points: '0.00',
    atBest: '不合格',
    given: { rows: attended('03', { absent: '30' }) },
    why: '满30',
  },
  {
    clause: '21.4',
    title: '考勤缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['attendance'] },
    why: '缺报当作没有行',
  },
  {
    clause: '21.5',
    title: '7月3日到岗，182天',
    of: 'CD-05',
    points: '0.00',
    atBest: '不定等次',
    given: { staffing: [post('CD-05', '机关车队', '驾驶员', { from: '2011-07-03' })] },
    why: '182<183',
  },
  {
    clause: '21.5',
    title: '7月2日到岗，183天',
    of: 'CD-05',
    points: '0.00',
    atBest: '任何等次',
    given: { staffing: [post('CD-05', '机关车队', '驾驶员', { from: '2011-07-02' })] },
    why: '183',
  },
  {
    clause: '21.5',
    title: '考勤缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['attendance'] },
    why: '没有行：0不大于0',
  },
  {
    clause: '21.6',
    title: '全责一次、主责一次',
    of: 'CD-02',
    points: '0.00',
    atBest: '合格',
    given: { rows: together(record('03', { 'acc-full': '1' }), record('06', { 'acc-main': '1' })) },
    why: '1+1=2',
  },
  {
    clause: '21.6',
    title: '全责一次、同责两次',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { rows: record('03', { 'acc-full': '1', 'acc-equal': '2' }) },
    why: '只有1次',
  },
  {
    clause: '21.6',
    title: '全年缺报',
    of: 'CD-02',
    points: '0.00',
    atBest: '任何等次',
    given: { missing: ['driver-record'] },
    why: '缺报当作没有行',
  },
]
