import { addDays, daysBetween } from '@kaoji/shared/civilDate'
import { quarterOf } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import { departments, energy, finance, motorPool, office, premises, property, quarters, year } from './bureau.ts'
import type { Cell } from './cells.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { headOf } from './staff.ts'
import { workdaysIn } from './workdays.ts'

const village = '半岭村'

/** Contact companies 联系企业 and how many tenths of a day the head stayed there in each quarter: 15 to 22 days in the year. */
const companies: Readonly<Record<string, { readonly name: string; readonly stays: readonly [number, number, number, number] }>> = {
  [office]: { name: '龙山塑胶有限公司', stays: [40, 50, 50, 40] },
  [premises]: { name: '新兴机械厂', stays: [35, 45, 40, 30] },
  [motorPool]: { name: '恒通汽配有限公司', stays: [40, 40, 50, 30] },
  [property]: { name: '金穗粮油有限公司', stays: [40, 35, 40, 40] },
  [energy]: { name: '光明电器有限公司', stays: [55, 55, 60, 50] },
  [finance]: { name: '东溪服饰有限公司', stays: [45, 50, 50, 45] },
}

const aid: readonly (readonly [dept: string, item: string, target: string, unit: string])[] = [
  [office, '资金', '50000', '元'],
  [office, '书籍', '50', '册'],
  [office, '走访', '4', '次'],
  [premises, '化肥', '2', '吨'],
  [premises, '书籍', '50', '册'],
  [premises, '农技服务', '4', '次'],
]

/** 联系点与帮扶任务: six companies, one village with two departments; 接待科 has neither. */
export const assignments: System = () => [
  {
    kind: 'assignments',
    department: office,
    period: String(year),
    rows: [
      ...Object.entries(companies).map(([dept, { name }]) => cells({ dept, kind: '企业', site: name })),
      ...aid.map(([dept, item, target, unit]) => cells({ dept, kind: '村', site: village, item, target, unit })),
    ],
  },
]

const troubles: Readonly<Record<string, readonly (readonly [problem: string, result: string, solved: boolean])[]>> = {
  招工: [
    ['一线用工紧缺30人', '联系人力市场专场招聘,到岗22人', true],
    ['技工流失', '协调职校订单班', false],
  ],
  企业文化: [
    ['职工文化生活单调', '赠书并建职工书屋', true],
    ['宣传栏长期未更新', '帮助策划四期', true],
  ],
  经营管理: [
    ['应收账款回笼慢', '介绍金融机构保理业务', false],
    ['节能成本高', '开展能耗诊断', true],
  ],
  生产环境: [
    ['厂区道路破损', '协调乡镇修补', true],
    ['扩建土地征用困难', '现场办公,与国土部门会商', false],
  ],
  政策咨询: [
    ['不熟悉技改补助政策', '送政策上门并代办申报', true],
    ['用电报装手续', '全程代办', true],
  ],
}

/** 联系企业服务: the head's stays, none longer than three days. */
export const companyService: System = (seed) =>
  departments.flatMap((department) => {
    const company = companies[department]
    if (company === undefined) return []
    return each('enterprise-service', department, quarters, (quarter) => {
      const random = randomOf(seed, `enterprise-service ${department} ${quarter}`)
      return staysOf(quarter, company.stays[quarters.indexOf(quarter)]!, random).map(([from, to, days]) => {
        const topic = random.pick(Object.keys(troubles))
        const [problem, result, solved] = random.pick(troubles[topic]!)
        return cells({
          person: headOf(department),
          company: company.name,
          from,
          to,
          days: tenths(days),
          topic,
          way: random.pick(['蹲点', '上门', '现场办公']),
          problem,
          result,
          solved,
        })
      })
    })
  })

/** Cuts a quarter's tenths of days into stays that do not overlap. */
function staysOf(quarter: Period, total: number, random: Random): [from: string, to: string, days: number][] {
  const days = workdaysIn(quarter)
  const stays: [string, string, number][] = []
  let [left, at] = [total, random.whole(3, 8)]
  while (left > 0) {
    const length = Math.min(left, random.pick([10, 15, 20, 30]))
    const from = days[at]!
    stays.push([from, addDays(from, Math.ceil(length / 10) - 1), length])
    left -= length
    do at += 1
    while (daysBetween(from, days[at]!) < 5)
  }
  return stays
}

const gifts: readonly (readonly [dept: string, more: Readonly<Record<string, Cell>>])[] = [
  [premises, { date: '2011-03-29', item: '化肥', quantity: '2', unit: '吨', households: 60 }],
  [premises, { date: '2011-03-29', item: '书籍', 'book-kind': '农业科普', quantity: 50, unit: '册', households: 50 }],
  [premises, { date: '2011-03-30', item: '农技服务', quantity: 1, unit: '次', households: 35 }],
  [premises, { date: '2011-05-18', item: '农技服务', quantity: 1, unit: '次', households: 28 }],
  [premises, { date: '2011-09-07', item: '农技服务', quantity: 1, unit: '次', households: 31 }],
  [office, { date: '2011-03-29', item: '资金', quantity: 20000, unit: '元' }],
  [office, { date: '2011-03-31', item: '走访', quantity: 1, unit: '次', households: 15 }],
  [office, { date: '2011-04-26', item: '宣讲', quantity: 1, unit: '次', households: 45 }],
  [office, { date: '2011-05-20', item: '书籍', 'book-kind': '政策理论', quantity: 20, unit: '册' }],
  [office, { date: '2011-06-29', item: '资金', quantity: 12600, unit: '元', households: 12 }],
  [office, { date: '2011-06-29', item: '走访', quantity: 1, unit: '次', households: 12 }],
  [office, { date: '2011-08-12', item: '资金', quantity: 10000, unit: '元' }],
  [office, { date: '2011-08-12', item: '书籍', 'book-kind': '政策理论', quantity: 16, unit: '册' }],
  [office, { date: '2011-09-14', item: '走访', quantity: 1, unit: '次', households: 20 }],
  [office, { date: '2011-10-28', item: '宣讲', quantity: 1, unit: '次', households: 52 }],
  [office, { date: '2011-11-30', item: '书籍', 'book-kind': '政策理论', quantity: 20, unit: '册' }],
  [office, { date: '2011-12-14', item: '资金', quantity: 10000, unit: '元' }],
  [office, { date: '2011-12-14', item: '走访', quantity: 1, unit: '次', households: 18 }],
]

/** 结对帮扶: 三送 in spring and what followed, to 半岭村; only departments with a village of their own owe it. */
export const villageSupport: System = () =>
  [office, premises].flatMap((department) =>
    each('village-support', department, quarters, (quarter) =>
      gifts.flatMap(([dept, { date, ...more }]) =>
        dept === department && quarterOf(String(date)) === quarter ? [cells({ date, village, ...more })] : [],
      ),
    ),
  )

type Visit = readonly [
  date: string,
  leader: string,
  siteKind: '企业' | '村' | '其他',
  site: string,
  days: number,
  issue: string,
  solution?: string,
  report?: readonly [title: string, handedIn: string],
]

const visits: readonly Visit[] = [
  ['2011-02-23', 'LD-01', '村', village, 20, '村集体收入薄弱,缺少项目', '理清来料加工和竹笋基地两条路子'],
  ['2011-03-09', 'LD-02', '企业', '龙山塑胶有限公司', 15, '节后用工缺口大', '组织专场招聘'],
  ['2011-04-13', 'LD-03', '村', village, 20, '春耕农资不足', '落实化肥2吨并请农技员下田'],
  [
    '2011-05-25',
    'LD-01',
    '企业',
    '新兴机械厂',
    20,
    '扩建用地征用困难',
    '现场办公,与乡镇商定置换方案',
    ['关于破解小微企业用地难的调研报告', '2011-06-20'],
  ],
  ['2011-07-13', 'LD-04', '其他', '新兴街拆迁指挥部', 30, '部分拆迁户对政策有误解', '逐户解读,走访慰问住院拆迁户'],
  ['2011-08-10', 'LD-02', '村', village, 15, '村级公路排水不畅', '协调交通部门列入修缮'],
  ['2011-09-21', 'LD-03', '企业', '东溪服饰有限公司', 15, '企业文化建设落后', '共建职工书屋'],
  [
    '2011-10-19',
    'LD-01',
    '村',
    village,
    20,
    '党员队伍年龄偏大',
    '帮助制定发展党员计划',
    ['关于结对帮扶村集体经济发展的调研报告', '2011-11-18'],
  ],
  ['2011-11-09', 'LD-04', '企业', '恒通汽配有限公司', 10, '节能改造资金缺口', '辅导申报补助'],
  ['2011-12-07', 'LD-02', '企业', '光明电器有限公司', 15, '年底用电紧张', '协调错峰生产'],
]

/** 蹲点调研: where the leaders 局领导 stayed, and two reports to 县委办. */
export const researchVisits: System = () =>
  each('research-visits', office, quarters, (quarter) =>
    visits
      .filter(([date]) => quarterOf(date) === quarter)
      .map(([date, leader, siteKind, site, days, issue, solution, report]) => {
        const paper = report === undefined ? {} : { report: report[0], 'handed-to': '县委办', 'handed-in': report[1] }
        return cells({ date, leader, 'site-kind': siteKind, site, days: tenths(days), issue, solution, ...paper })
      }),
  )
