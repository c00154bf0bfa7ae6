import { monthOf } from '@kaoji/shared/period'
import { inspectionGroup } from '@kaoji/shared/year'
import { energy, finance, months, motorPool, office, premises, property, reception } from './bureau.ts'
import type { System } from './filled.ts'
import { cells } from './cells.ts'
import { each } from './filled.ts'

interface Complaint {
  readonly no: string
  readonly matter: string
  readonly received: string
  readonly channel: '电话' | '信函' | '网络' | '来访'
  readonly dept: string
  readonly person?: string
  readonly due: string
  readonly closed: string
  readonly finding: '属实' | '部分属实' | '不属实'
  readonly result: string
}

const complaints: readonly Complaint[] = [
  {
    no: 'TS-01',
    matter: '停车收费争议',
    received: '2011-02-22',
    channel: '电话',
    dept: premises,
    due: '2011-03-04',
    closed: '2011-03-01',
    finding: '不属实',
    result: '大院停车不收费,已向来电人说明',
  },
  {
    no: 'TS-02',
    matter: '派车迟到误会',
    received: '2011-04-11',
    channel: '电话',
    dept: motorPool,
    person: 'CD-11',
    due: '2011-04-21',
    closed: '2011-04-18',
    finding: '部分属实',
    result: '因道路施工绕行,未及时电话告知,已致歉',
  },
  {
    no: 'TS-03',
    matter: '7月14日来访无人接待',
    received: '2011-07-14',
    channel: '来访',
    dept: reception,
    person: 'JD-02',
    due: '2011-07-25',
    closed: '2011-07-21',
    finding: '属实',
    result: '当事人作出说明,科室重排值守表',
  },
  {
    no: 'TS-04',
    matter: '8月25日会议室迟开',
    received: '2011-08-25',
    channel: '电话',
    dept: premises,
    person: 'XZ-02',
    due: '2011-09-05',
    closed: '2011-09-08',
    finding: '部分属实',
    result: '钥匙交接不清,改为双人保管',
  },
  {
    no: 'TS-05',
    matter: '大院夜间噪声',
    received: '2011-09-20',
    channel: '网络',
    dept: property,
    due: '2011-09-30',
    closed: '2011-09-28',
    finding: '部分属实',
    result: '水泵加装减振,夜间停用',
  },
  {
    no: 'TS-06',
    matter: '大院夜间噪声',
    received: '2011-09-23',
    channel: '信函',
    dept: property,
    due: '2011-10-08',
    closed: '2011-09-29',
    finding: '部分属实',
    result: '同TS-05,一并答复',
  },
  {
    no: 'TS-07',
    matter: '报销等待时间长',
    received: '2011-11-16',
    channel: '来访',
    dept: finance,
    due: '2011-11-28',
    closed: '2011-11-23',
    finding: '不属实',
    result: '单据不全退回补正,已解释',
  },
]

/** 效能投诉: a complaint stands in the month it came, and again, closed, in the month it was answered. */
export const complaintBook: System = () =>
  each('complaints', inspectionGroup, months, (month) =>
    complaints
      .filter(({ received, closed }) => monthOf(received) <= month && month <= monthOf(closed))
      .map(({ no, matter, received, channel, dept, person, due, closed, finding, result }) => {
        const answered = monthOf(closed) === month ? { closed, finding, result } : {}
        return cells({ no, matter, received, channel, dept, person, 'handled-by': dept, due, ...answered })
      }),
  )

type Question = readonly [
  no: string,
  received: string,
  by: string,
  question: string,
  dept: string,
  due: string,
  answered: string,
  answer: string,
  place: '上墙' | '网站' | '会议',
]

const questions: readonly Question[] = [
  [
    'DT-01',
    '2011-01-19',
    '退休干部',
    '机关食堂补贴标准是多少',
    premises,
    '2011-02-09',
    '2011-01-28',
    '按县财政标准每人每餐5元,已上墙',
    '上墙',
  ],
  [
    'DT-02',
    '2011-03-15',
    '县直单位职工',
    '公务车节假日封存如何执行',
    motorPool,
    '2011-03-30',
    '2011-03-25',
    '除值班车外全部封存,钥匙集中保管',
    '网站',
  ],
  ['DT-03', '2011-05-10', '居民', '机关大院用电今年目标是多少', energy, '2011-05-25', '2011-05-20', '比上年下降5%', '网站'],
  ['DT-04', '2011-06-21', '县直单位职工', '接待费用能否按批次公开', reception, '2011-07-06', '2011-07-11', '自7月起按批次公开', '上墙'],
  ['DT-05', '2011-08-09', '企业主', '政府采购供应商怎样登记', finance, '2011-08-24', '2011-08-18', '凭营业执照到财务资产科登记', '网站'],
  ['DT-06', '2011-09-27', '居民', '大院停车位何时对外开放', premises, '2011-10-12', '2011-10-10', '周末和节假日对外开放', '上墙'],
  [
    'DT-07',
    '2011-11-08',
    '干部职工',
    '考核办法等次如何确定',
    office,
    '2011-11-23',
    '2011-11-15',
    '按考核办法第四章,已在职工会上说明',
    '会议',
  ],
  ['DT-08', '2011-12-06', '干部职工', '水管改造何时完工', property, '2011-12-21', '2011-12-19', '三号楼管道井待搬迁后施工', '会议'],
]

/** 点题公开: what the public asked to know and when it was answered; one answer came late. */
export const openRequests: System = () =>
  each('open-requests', office, months, (month) =>
    questions
      .filter(([, received, , , , , answered]) => monthOf(received) <= month && month <= monthOf(answered))
      .map(([no, received, by, question, dept, due, answered, answer, place]) => {
        const closed = monthOf(answered) === month ? { answered, answer, place } : {}
        return cells({ no, received, 'asked-by': by, question, dept, due, ...closed })
      }),
  )
