import { addDays } from '@kaoji/shared/civilDate'
import { lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, energy, finance, months, motorPool, office, premises, property, quarters, reception } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { randomOf } from './mulberry32.ts'
import { mainPostsOn } from './staff.ts'
import { workdaysIn } from './workdays.ts'

// Clause 27: by the 15th after the month. The vehicles' fuel of May went up late; of the third quarter no progress of pledges was published.
const publishedLate: Readonly<Record<string, string>> = { '车辆油耗 2011-05': '2011-06-17' }
const unpublishedProgress = '2011-Q3'

/** 公开事项: finance and every vehicle's fuel on the wall monthly, key work and pledges quarterly, rules as they are made. */
export const disclosure: System = (seed) =>
  each('disclosure', office, months, (month) => {
    const random = randomOf(seed, `disclosure ${month}`)
    const after = (days: number) => addDays(lastDay(month), days)
    const monthly = [
      cells({
        kind: '财务信息',
        dept: finance,
        content: `${month}财务收支表`,
        'of-month': month,
        published: after(random.whole(2, 5)),
        place: '上墙',
      }),
      ...fuelPosted(month, after(random.whole(1, 5))),
    ]
    const number = Number(month.slice(5))
    if (number % 3 !== 0) return number === 4 ? [...monthly, rulesPosted(month)] : monthly
    const quarter = quarters[number / 3 - 1]!
    const published = after(random.whole(1, 4))
    const keyWork = cells({
      kind: '重点工作',
      dept: office,
      content: `${quarter}重点工作任务目标和进度`,
      'of-month': month,
      published,
      place: '网站',
    })
    if (quarter === unpublishedProgress) return [...monthly, keyWork]
    return [
      ...monthly,
      keyWork,
      cells({ kind: '承诺进度', dept: office, content: `${quarter}创业承诺项目进度`, 'of-month': month, published, place: '上墙' }),
    ]
  })

// What is late is listed in the next month's sheet, when it was on the wall at last.
function fuelPosted(month: Period, published: string): Row[] {
  const row = (of: Period, on: string) =>
    cells({ kind: '车辆油耗', dept: motorPool, content: `${of}每车油耗`, 'of-month': of, published: on, place: '上墙' })
  const before = months[months.indexOf(month) - 1]
  const lateOne = before === undefined ? undefined : publishedLate[`车辆油耗 ${before}`]
  const own = publishedLate[`车辆油耗 ${month}`] === undefined ? [row(month, published)] : []
  return lateOne === undefined ? own : [row(before!, lateOne), ...own]
}

const rulesPosted = (month: Period): Row =>
  cells({
    kind: '制度',
    dept: office,
    content: '两个岗位目标考核办法和驾驶员补充规定',
    'of-month': month,
    published: '2011-04-08',
    place: '上墙',
  })

const meetings: readonly (readonly [held: string, chair: string, matters: string, decisions: string])[] = [
  ['2011-03-30', 'LD-01', '一季度效能建设情况;动员"窗口"形象建设', '明确各科室承诺项目,建立月检查制度'],
  ['2011-06-29', 'LD-02', '二季度督查情况;接待和车辆费用分析', '对未完成重点工作的科室通报,7月起按批次公开接待费用'],
  ['2011-09-28', 'LD-01', '三季度投诉办理;创国卫复审迎检', '会议室钥匙双人保管,噪声水泵限期整改'],
  ['2011-12-28', 'LD-01', '全年效能建设总结;年终考核安排', '1月10日前报齐各项年度表,1月15日截止'],
]

/** 效能例会: one each quarter. */
export const quarterlyMeeting: System = () =>
  each('quarterly-meeting', office, quarters, (quarter) => {
    const [held, chair, matters, decisions] = meetings[quarters.indexOf(quarter)]!
    return [cells({ held, chair, attended: 11, matters, decisions })]
  })

const headlines: Readonly<Record<string, readonly string[]>> = {
  [office]: ['深化作风建设年活动动员部署', '后勤服务热线开通', '百日破难攻坚见成效', '机关后勤制度汇编成册', '效能例会推动问题整改'],
  [premises]: ['大院新增停车位六十个', '会议服务标准化', '党员干部走进拆迁户', '食堂监管每周一查'],
  [reception]: ['接待清单化管理', '半份菜推进节俭接待', '接待手册培训到岗'],
  [motorPool]: ['一车一卡加油制度运行', '百日节油竞赛启动', '驾驶员安全教育常态化'],
  [property]: ['大院环境整治迎复审', '水管检修堵漏节水', '绿化补植提前完成', '保安轮训提升素质'],
  [energy]: ['节能宣传月走进龙山公园', '用电下降百分之五', '绿色照明改造提速'],
  [finance]: ['固定资产条码管理', '公务卡结算率提升', '财务公开每月上墙'],
}

// Which of a department's headlines were adopted 采用, where and when; the highest level counts.
const adopted: Readonly<Record<string, readonly (readonly [level: '省' | '市' | '县', on: string])[]>> = {
  深化作风建设年活动动员部署: [['县', '2011-03-21']],
  百日破难攻坚见成效: [
    ['县', '2011-08-08'],
    ['市', '2011-08-22'],
  ],
  一车一卡加油制度运行: [['县', '2011-03-28']],
  节能宣传月走进龙山公园: [
    ['县', '2011-06-27'],
    ['市', '2011-07-11'],
    ['省', '2011-07-25'],
  ],
  用电下降百分之五: [['县', '2011-12-12']],
  固定资产条码管理: [['市', '2011-04-25']],
  党员干部走进拆迁户: [['县', '2011-08-15']],
}

const writers: Readonly<Record<string, readonly [author: string, joint?: string]>> = {
  [office]: ['BG-01', 'BG-05'],
  [energy]: ['JN-02', 'JN-01'],
  [finance]: ['CW-01'],
  [premises]: ['XZ-02'],
  [motorPool]: ['CD-01'],
}

/** 效能信息报送: a headline every few months a department; the others are 零报告. */
export const briefings: System = (seed) =>
  departments.flatMap((department) => {
    const titles = headlines[department]!
    const step = Math.floor(10 / titles.length)
    return each('briefings', department, months, (month) => {
      const at = months.indexOf(month) - 1
      const title = at >= 0 && at % step === 0 ? titles[at / step] : undefined
      if (title === undefined) return []
      const sent = workdaysIn(month)[4]!
      const random = randomOf(seed, `briefings ${department} ${month}`)
      const [author, joint] = writers[department] ?? [
        random.pick(mainPostsOn(department, sent).filter((post) => post.type !== '局领导')).person,
      ]
      const levels = (adopted[title] ?? []).filter(([, on]) => on >= sent)
      const common = { title, author, with: joint, sent }
      return levels.length === 0 ? [cells(common)] : levels.map(([level, on]) => cells({ ...common, level, adopted: on }))
    })
  })
