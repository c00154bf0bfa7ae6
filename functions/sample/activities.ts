import type { CivilDate } from '@kaoji/shared/civilDate'
import { quarterOf } from '@kaoji/shared/period'
import { departments, motorPool, office, quarters, reception } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { mainPostsOn } from './staff.ts'

type Activity = readonly [
  date: CivilDate,
  theme: string,
  content: string,
  more?: { lecturer?: string; amount?: string; households?: number },
]

// What every department took part in: the bureau's activities of the year.
const common: readonly Activity[] = [
  ['2011-03-10', '窗口形象', '"窗口"形象建设动员,亮身份、亮承诺'],
  ['2011-03-24', '三心教育', '责任心、事业心、进取心对照检查会'],
  ['2011-05-12', '五讲', '讲政治、讲正气专题讨论'],
  ['2011-06-28', '唱红歌', '"党旗在我心中"唱红歌比赛'],
  ['2011-09-22', '五讲', '讲团结、讲纪律专题讨论'],
  ['2011-11-17', '五讲', '讲奉献专题讨论'],
  ['2011-12-08', '三心教育', '"三心"教育整改情况交流'],
]

// What 办公室 arranged and records for the bureau: each leader lectures at least once.
const bureauWide: readonly Activity[] = [
  ['2011-03-18', '党课', '立党为公、执政为民', { lecturer: '局长' }],
  ['2011-04-26', '下乡宣讲', '到半岭村宣讲十七届五中全会精神', { lecturer: '副局长甲' }],
  ['2011-06-17', '重走长征路', '到横店红军长征博览城重走红军长征路'],
  ['2011-06-24', '党课', '学党史、知党情、跟党走', { lecturer: '副局长甲' }],
  ['2011-06-29', '走访慰问', '走访慰问半岭村困难老党员', { amount: '6000', households: 12 }],
  ['2011-08-19', '党课', '学习"七一"重要讲话', { lecturer: '副局长乙' }],
  ['2011-10-28', '下乡宣讲', '到半岭村宣讲十七届六中全会精神', { lecturer: '副局长乙' }],
  ['2011-11-25', '党课', '党风廉政建设与后勤服务', { lecturer: '纪检员' }],
]

const ownThemes: readonly (readonly [theme: string, content: string])[] = [
  ['窗口形象', '服务用语和仪表自查'],
  ['窗口形象', '服务窗口开放日'],
  ['窗口形象', '评选月度服务标兵'],
  ['其他', '义务清扫机关大院'],
  ['其他', '无偿献血'],
  ['其他', '志愿服务创国卫'],
]

// Seats left empty, beyond the odd one: 接待科 and 机关车队 were on the road (posts-2011 clause 10: from 90 % on 3 points, from 75 % 2).
const emptySeats: Readonly<Record<string, number>> = { [reception]: 17, [motorPool]: 15 }

/** 主题教育活动: the bureau's activities and each department's own. */
export const themeActivities: System = (seed) =>
  departments.flatMap((department) =>
    each('theme-activities', department, quarters, (quarter) => {
      const random = randomOf(seed, `theme-activities ${department} ${quarter}`)
      const shared = [...common, ...(department === office ? bureauWide : [])].filter(([date]) => quarterOf(date) === quarter)
      const month = String(Number(quarter[6]) * 3 - random.whole(0, 2)).padStart(2, '0')
      const own: Activity = [`2011-${month}-${random.pick(['09', '14', '15', '16', '21'])}`, ...random.pick(ownThemes)]
      return [...shared, own].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map((activity) => activityRow(department, activity, random))
    }),
  )

function activityRow(department: string, [date, theme, content, { lecturer, amount, households } = {}]: Activity, random: Random) {
  const due = mainPostsOn(department, date).length
  const away = emptySeats[department]
  const attended = away === undefined ? due - (due > 5 && random.chance(25) ? 1 : 0) : due - Math.round((due * away) / 100)
  return cells({ date, theme, content, lecturer, 'due-attend': due, attended, amount, households })
}

type Idea = readonly [quarter: string, person: string, title: string, award?: '一等' | '二等' | '三等' | '鼓励', joint?: string]

// posts-2011 clauses 11 and 29; who is not here offered no golden idea: XZ-05, WY-04, JD-03.
const ideas: readonly Idea[] = [
  ['2011-Q1', 'BG-01', '建立后勤服务热线一号通', '二等', 'BG-05'],
  ['2011-Q1', 'XZ-01', '会议室网上预约'],
  ['2011-Q1', 'JD-01', '接待清单化管理', '三等'],
  ['2011-Q1', 'CD-01', '车辆加油一车一卡电子对账', '三等'],
  ['2011-Q1', 'CD-02', '派车单当日公示'],
  ['2011-Q1', 'WY-01', '物业报修二维登记'],
  ['2011-Q1', 'JN-01', '分层安装电表,按科室公布用电', '三等', 'JN-02'],
  ['2011-Q1', 'CW-01', '办公用品集中采购限价目录', '一等'],
  ['2011-Q2', 'BG-02', '公文限时办结提醒卡', '鼓励'],
  ['2011-Q2', 'BG-03', '会议材料双面打印'],
  ['2011-Q2', 'BG-04', '内部通知电子化'],
  ['2011-Q2', 'XZ-02', '停车位错时共享', '三等', 'XZ-03'],
  ['2011-Q2', 'JD-02', '接待用餐半份菜', '鼓励'],
  ['2011-Q2', 'WY-02', '水表夜间最小流量监测查漏', '二等', 'JN-03'],
  ['2011-Q2', 'CW-02', '固定资产条码管理', '三等'],
  ['2011-Q2', 'CD-09', '驾驶员油耗排行榜', '鼓励'],
  ['2011-Q3', 'BG-06', '档案借阅到期提醒'],
  ['2011-Q3', 'XZ-04', '值班室共享雨伞'],
  ['2011-Q3', 'XZ-06', '资产调剂信息栏', '鼓励'],
  ['2011-Q3', 'XZ-07', '会场座签循环使用'],
  ['2011-Q3', 'WY-03', '落叶堆肥用于绿化'],
  ['2011-Q3', 'WY-05', '维修备件以旧换新'],
  ['2011-Q3', 'JN-03', '公共区域照明分区感应'],
  ['2011-Q4', 'CD-03', '派车合并同向用车', '鼓励'],
  ['2011-Q4', 'CD-05', '冬季热车时间统一规定'],
]

const rewards = { 一等: '500', 二等: '300', 三等: '200', 鼓励: '50' } as const

/** 金点子: a row where its first author works; adopted ones are judged 评选. */
export const suggestions: System = () =>
  departments.flatMap((department) =>
    each('suggestions', department, quarters, (quarter) => {
      const day = `2011-${String(Number(quarter[6]) * 3).padStart(2, '0')}-15`
      const here = ideas.filter(([when, person]) => when === quarter && departmentOf(person, day) === department)
      return here.map(([, person, title, award, joint]) =>
        cells({
          person,
          with: joint,
          title,
          content: `${title}:针对日常工作中的实际问题,投入少、见效快,建议先试点后推广。`,
          adopted: award !== undefined,
          award,
          reward: award === undefined ? undefined : rewards[award],
        }),
      )
    }),
  )

// CD-02 offered his in February, before he went to 接待科 on 03-01.
const departmentOf = (person: string, day: CivilDate) =>
  person === 'CD-02' ? motorPool : departments.find((department) => mainPostsOn(department, day).some((post) => post.person === person))
