import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { inspectionGroup } from '@kaoji/shared/year'
import { departments, energy, motorPool, months, premises, property, reception } from './bureau.ts'
import type { Cell } from './cells.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { monthlyWork, unfinished } from './monthlyWork.ts'
import type { Random } from './mulberry32.ts'
import { fixedRandomOf, randomOf } from './mulberry32.ts'
import { pledgeProjects } from './pledgeProjects.ts'
import { workdaysBetween } from './workdays.ts'

/** 重点工作督查: 一月一检查 of tasks, 每季一督查 of pledges; who is criticised 通报批评 and what he then owes. */
export const inspection: System = (seed) => {
  const work = new Map(monthlyWork(seed).map((sheet) => [`${sheet.department} ${sheet.period}`, sheet.rows]))
  return each('inspection', inspectionGroup, months, (month) => {
    const random = randomOf(seed, `inspection ${month}`)
    const monthly = departments.flatMap((department) => checkedTasks(department, month, work.get(`${department} ${month}`)!, random))
    return [...monthly, ...(Number(month.slice(5)) % 3 === 0 ? checkedPledges(month) : [])]
  })
}

// Beside what stands unfinished, one or two finished tasks a department are looked at.
function checkedTasks(department: string, month: Period, rows: readonly Row[], random: Random): Row[] {
  const common = { kind: '月检查', dept: department, source: '月度重点工作' }
  const found = unfinished
    .filter((row) => row.department === department && row.month === month)
    .map(({ no }) =>
      cells({
        ...common,
        no,
        finished: false,
        excused: department === energy,
        ...(criticisms[`${department} ${no}`] ?? { criticised: false }),
      }),
    )
  const finished = rows.filter((row) => row['completion'] === '100')
  const looked = random.shuffled(finished).slice(0, random.whole(1, 2))
  // The copy of August that 物业管理科 handed in as September holds no work of September: there was nothing to look at.
  if (department === property && month === '2011-09') return found
  return [...found, ...looked.map((row) => cells({ ...common, no: row['no'], finished: true, excused: false, criticised: false }))]
}

// 行政科: one criticism, both papers late, −3.00 in clause 16. 接待科: papers due after the freeze, so nothing for them yet.
const criticisms: Readonly<Record<string, Readonly<Record<string, Cell>>>> = {
  [`${premises} 05-3`]: {
    criticised: true,
    notice: '局督〔2011〕6号',
    meeting: '2011-06-10',
    'explanation-due': '2011-06-20',
    'explanation-in': '2011-06-24',
    'criticism-due': '2011-06-20',
    'criticism-in': '2011-06-27',
  },
  [`${reception} 12-2`]: {
    criticised: true,
    notice: '局督〔2012〕1号',
    meeting: '2012-01-09',
    'explanation-due': '2012-01-18',
    'criticism-due': '2012-01-20',
  },
}

const checkedPledges = (month: Period): Row[] =>
  departments.flatMap((department) =>
    pledgeProjects[department]!.slice(0, 2).map(({ no }) =>
      cells({
        kind: '季督查',
        dept: department,
        source: '承诺项目',
        no,
        finished: pledgeStands(department, no, month),
        excused: !pledgeStands(department, no, month),
        criticised: false,
      }),
    ),
  )

// Whether the quarter's step was done; in March nothing was due yet. What stood still had a cause outside the department.
const pledgeStands = (department: string, no: string, month: Period) => !(department === premises && no === '2' && month === '2011-12')

type Finding = readonly [date: string, dept: string, person: string | undefined, item: string, finding: string, counts: boolean]

const findings: readonly Finding[] = [
  ['2011-01-18', motorPool, undefined, '工作纪律', '值班室无人值守20分钟', false],
  ['2011-02-17', premises, 'XZ-05', '上下班', '8:40到岗,未说明', true],
  ['2011-03-22', premises, 'XZ-05', '上下班', '8:37到岗', true],
  ['2011-03-22', reception, 'JD-03', '工作纪律', '上班时间看与工作无关的网页', true],
  ['2011-04-14', property, 'WY-04', '工作纪律', '门岗登记缺失', true],
  ['2011-05-19', premises, undefined, '会议', '科室例会无人记录', true],
  ['2011-06-09', motorPool, 'CD-02', '窗口服务', '接待大厅值守时离岗', true],
  // One event in two sheets: complaint TS-03 of the same morning; both count.
  ['2011-07-14', reception, 'JD-02', '窗口服务', '群众来访无人接待', true],
  // Again one event in two sheets, complaint TS-04; here the office ruled that this row is struck.
  ['2011-08-25', premises, 'XZ-02', '窗口服务', '会议室钥匙迟交,用会单位等候', true],
  ['2011-09-15', property, 'WY-03', '外出', '去向牌与实际不符', true],
  ['2011-10-20', premises, 'XZ-03', '上下班', '提前10分钟离岗', true],
  ['2011-11-10', energy, undefined, '会议', '到会迟,已说明', false],
  ['2011-12-15', reception, 'XZ-07', '上下班', '8:36到岗', true],
]

/** 明察暗访: what irregular checks found; where nobody is named, the head 负责人. */
export const spotChecks: System = () =>
  each('spot-checks', inspectionGroup, months, (month) =>
    findings
      .filter(([date]) => date.startsWith(month))
      .map(([date, dept, person, item, finding, counts]) => cells({ date, dept, person, item, finding, counts })),
  )

const areas = ['办公室及走廊', '会议室', '责任区绿地', '值班室', '车库', '卫生间', '档案室']

// What a department's area is worth on a usual day, in points.
const cleanliness: readonly number[] = [97, 91, 94, 92, 96, 95, 96]

/** 环境卫生检查: every department's area once a month. */
export const environment: System = (seed) =>
  each('environment', inspectionGroup, months, (month) => {
    const random = randomOf(seed, `environment ${month}`)
    const scores = fixedRandomOf(`environment ${month}`)
    const date = random.pick(workdaysBetween(`${month}-10`, `${month}-25`))
    return departments.map((dept, i) => {
      const score = cleanliness[i]! * 10 + scores.whole(-40, 25)
      const problem = score < 910 ? random.pick(['墙角积灰', '杂物堆放', '垃圾未及时清运', '窗台有污渍']) : undefined
      return cells({
        date,
        area: random.pick(areas),
        dept,
        score: tenths(score),
        problem,
        rectified: problem === undefined ? undefined : workdaysBetween(date, `${month}-28`).at(-1),
      })
    })
  })
