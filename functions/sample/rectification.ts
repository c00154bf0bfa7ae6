import type { CivilDate } from '@kaoji/shared/civilDate'
import { quarterOf } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, quarters } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { flaws } from './flaws.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { mainPostsOn, staffOn } from './staff.ts'
import { workdaysBetween } from './workdays.ts'

/** One problem found 查, with how it went on. */
interface Matter {
  readonly no: string
  readonly person?: string
  readonly found: Period
  readonly due: CivilDate
  readonly done?: CivilDate
  readonly verified?: '合格' | '不合格'
  readonly verifiedOn?: CivilDate
  readonly flaw: (typeof flaws)[number]
}

// What went otherwise than found, mended in time, verified 合格: the number stands for the person's first or second matter.
const course: Readonly<Record<string, 'late' | 'failed' | 'open' | 'reopened'>> = {
  'XZ-02/1': 'late',
  'XZ-03/2': 'failed',
  'XZ-05/1': 'open',
  'JD-03/2': 'late',
  'WY-04/1': 'reopened',
  'WY-03/2': 'late',
  'CD-01/2': 'late',
  'JN-03/1': 'late',
}

// The first matter is found in the first quarter, the second in the third; each is mended and verified in the quarter after.
const spans = [
  { found: '2011-Q1', from: '2011-04-06', due: '2011-05-31', until: '2011-06-20', late: '2011-06-13' },
  { found: '2011-Q3', from: '2011-10-10', due: '2011-11-30', until: '2011-12-20', late: '2011-12-12' },
] as const

/** 查摆整改台账: found, mended, verified by the inspection group 督查组; who came later has one matter only. */
export const rectification: System = (seed) =>
  departments.flatMap((department) => {
    const random = randomOf(seed, `rectification ${department}`)
    const matters = spans.flatMap((_, half) => {
      const people: (string | undefined)[] = staffOn(department, half === 0 ? '2011-03-15' : '2011-09-15')
      if (half === 1) people.push(undefined)
      return people.map((person, i) => matterOf(`${half + 1}${String(i + 1).padStart(2, '0')}`, person, half, random))
    })
    return each('rectification', department, quarters, (quarter) => matters.flatMap((matter) => stateIn(matter, quarter)))
  })

function matterOf(no: string, person: string | undefined, half: number, random: Random): Matter {
  const span = spans[half]!
  const flaw = random.pick(flaws)
  const went = person === undefined ? undefined : course[`${person}/${half + 1}`]
  const base = { no, found: span.found, due: span.due, flaw, ...(person === undefined ? {} : { person }) }
  if (went === 'open') return base
  const done = went === 'late' ? span.late : random.pick(workdaysBetween(span.from, span.due))
  if (went === 'reopened') return { ...base, done: '2011-05-18', verified: '合格', verifiedOn: '2011-09-16' }
  return {
    ...base,
    done,
    verified: went === 'failed' ? '不合格' : '合格',
    verifiedOn: random.pick(workdaysBetween(went === 'late' ? span.late : span.due, span.until)),
  }
}

/** The row as the ledger of a quarter shows it; nothing before it is found and after it is settled. */
function stateIn(matter: Matter, quarter: Period): Row[] {
  const { no, person, found, due, done, verified, verifiedOn, flaw } = matter
  const settled = verifiedOn === undefined ? '2011-Q4' : quarterOf(verifiedOn)
  if (quarter < found || quarter > settled) return []
  const base = { no, person, style: flaw.style, problem: flaw.problem, cause: flaw.cause, measure: flaw.measure, due }
  if (quarter === settled && verifiedOn !== undefined)
    return [
      cells({ ...base, done, verified, 'verified-on': verifiedOn, consolidation: verified === '合格' ? flaw.consolidation : undefined }),
    ]
  // A matter that was reopened 重新整改 had failed its first check.
  const failedFirst = quarter === '2011-Q2' && settled === '2011-Q3'
  return [cells(failedFirst ? { ...base, done, verified: '不合格', 'verified-on': '2011-06-20' } : base)]
}

/** 作风自查: one a quarter in every department; who was found wanting is named, and what followed. */
export const selfInspection: System = (seed) =>
  departments.flatMap((department) =>
    each('self-inspection', department, quarters, (quarter) => {
      const random = randomOf(seed, `self-inspection ${department} ${quarter}`)
      const month = Number(quarter[6]) * 3
      const last = String(month).padStart(2, '0')
      const date = random.pick(workdaysBetween(`2011-${last}-05`, `2011-${last}-20`))
      const notified = random.pick(workdaysBetween(`2011-${last}-21`, `2011-${last}-30`))
      const findings = random.whole(0, 3)
      const detail = findings === 0 ? undefined : random.shuffled(lapses).slice(0, findings).join(';')
      const common = { date, scope: random.pick(scopes), findings, detail, notified }
      if (findings < 2) return [cells({ ...common, accountability: '无' })]
      const named = random.pick(mainPostsOn(department, date).filter(({ type }) => type === '一般岗位' || type === '驾驶员')).person
      return [cells({ ...common, person: named, accountability: random.pick(['批评教育', '批评教育', '书面检查']) })]
    }),
  )

const scopes = ['上下班纪律和工作状态', '服务窗口形象和首问责任', '办公用房用电用水', '公务接待和用车', '文件办理时限', '值班和安全保卫']
const lapses = [
  '下班后电脑未关',
  '签到登记不及时',
  '去向牌未更新',
  '接听电话用语不规范',
  '材料归档不及时',
  '值班记录不完整',
  '空调温度设置过低',
  '工作台账缺两页',
]
