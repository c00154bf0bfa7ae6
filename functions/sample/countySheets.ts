import { lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { flaws } from './flaws.ts'
import { months, quarters } from './bureau.ts'
import { cells, hundredths, tenths } from './cells.ts'
import type { County } from './countyStaff.ts'
import { countyStaffing, postsWithin, steadyStaff } from './countyStaff.ts'
import type { Random } from './mulberry32.ts'
import { pledges, planParts } from './planWords.ts'
import { books, lectures, subjects } from './studySubjects.ts'
import { workdaysBetween, workdaysIn } from './workdays.ts'

/** What the rows of one sheet are made from. */
export interface Making {
  readonly county: County
  readonly department: string
  readonly period: Period
  readonly random: Random
}

/** The company and the village of a department. */
export const companyOf = (department: string): string => `${department}联系企业`
export const villageOf = (department: string): string => `${department}结对村`

const steady = ({ county, department }: Making) => steadyStaff(county, department)
const repeated = (count: number, row: (i: number) => Row): Row[] => Array.from({ length: count }, (_, i) => row(i))
const projectNumbers = ['1', '2', '3', '4'] as const

/** Rows of the sheets that every department fills for itself, by kind; monthly-work has its own size and stands apart. */
export const departmentSheets: Readonly<Record<string, (making: Making) => Row[]>> = {
  staffing: ({ county, department }) => countyStaffing(county, department),

  'implementation-plan': (making) =>
    planParts.map(([part, measure, goal]) =>
      cells({ part, measure, goal, owner: making.random.pick(steady(making)), start: '2011-03-01', due: '2011-11-30', state: '进行中' }),
    ),

  'pledge-projects': (making) =>
    projectNumbers.map((no) =>
      cells({
        no,
        project: `承诺项目${no}`,
        goal: '年内完成',
        unit: '项',
        target: '120',
        weight: '25',
        owner: making.random.pick(steady(making)),
        due: '2011-12-20',
        published: '2011-03-31',
      }),
    ),

  'pledge-progress': ({ period, random }) =>
    projectNumbers.map((no) => {
      const done = Math.min(120, 10 * Number(period.slice(5)) + (period === '2011-12' ? -random.whole(0, 9) : 0))
      return cells({ no, done, state: done === 120 ? '完成' : '按期', evidence: `${period}台账` })
    }),

  'personal-pledges': ({ county, department, random }) =>
    postsWithin(county, department, '2011-03')
      .filter(({ party }) => party)
      .map(({ person }) =>
        cells({
          person,
          pledge: random.pick(pledges),
          due: '2011-12-31',
          published: random.pick(['2011-03-28', '2011-03-30', '2011-03-31']),
        }),
      ),

  'study-log': (making) => {
    const { period, random } = making
    const days = workdaysIn(period)
    const attended = () => steady(making).length - random.whole(0, 1)
    const rows = [0, 1, 2, 3].map((week) =>
      cells({
        date: days[Math.floor((week * days.length) / 4)],
        form: '集中学习',
        topic: random.pick(random.pick(subjects)),
        attended: attended(),
        hours: '2',
      }),
    )
    const lecture = cells({
      date: random.pick(days),
      form: '专题主讲',
      topic: random.pick(lectures),
      lecturer: '科长',
      attended: attended(),
      hours: '1.5',
    })
    const book = random.pick(random.pick(books))
    const reading = cells({ date: random.pick(days), form: '精读书目', topic: `精读《${book}》`, book, attended: attended(), hours: '3' })
    return Number(period.slice(5)) % 3 === 2 ? [...rows, lecture, reading] : [...rows, lecture]
  },

  'study-essays': ({ county, department, random }) =>
    postsWithin(county, department, '2011-12').map(({ person }) =>
      cells({
        person,
        title: '如何加强机关作风建设',
        chars: random.whole(1500, 2600),
        'handed-in': random.pick(workdaysBetween('2011-10-24', '2011-12-02')),
      }),
    ),

  rectification: (making) => {
    const { period, random } = making
    const quarter = quarters.indexOf(period) + 1
    return steady(making)
      .slice(0, 6)
      .map((person, i) => {
        const { consolidation, ...flaw } = random.pick(flaws)
        const done = random.pick(workdaysIn(period))
        return cells({
          no: `${quarter}${i + 1}`,
          person,
          ...flaw,
          due: lastDay(period),
          done,
          verified: '合格',
          'verified-on': lastDay(period),
          consolidation,
        })
      })
  },

  'self-inspection': ({ period, random }) => [
    cells({
      date: random.pick(workdaysIn(period)),
      scope: `${period}上下班纪律`,
      findings: 1,
      detail: '去向牌未更新',
      notified: lastDay(period),
      accountability: '无',
    }),
  ],

  'theme-activities': (making) =>
    repeated(4, (i) => {
      const due = steady(making).length
      return cells({
        date: making.random.pick(workdaysIn(making.period)),
        theme: ['窗口形象', '三心教育', '五讲', '其他'][i],
        content: `第${i + 1}次活动`,
        'due-attend': due,
        attended: due - making.random.whole(0, 3),
      })
    }),

  suggestions: (making) => {
    const people = steady(making)
    const from = quarters.indexOf(making.period) * 4
    return people
      .slice(from, from + 4)
      .map((person) => cells({ person, title: `${person}的建议`, content: '先试点后推广。', adopted: making.random.chance(30) }))
  },

  attendance: ({ county, department, period, random }) =>
    postsWithin(county, department, period).map(({ person }) => {
      const due = workdaysIn(period).length * 10
      const [personal, official] = [random.chance(12) ? 10 : 0, random.chance(30) ? random.whole(1, 8) * 5 : 0]
      const some = (count: number) => (count === 0 ? undefined : tenths(count))
      return cells({
        person,
        'due-days': tenths(due),
        present: tenths(due - personal - official),
        late: random.chance(8) ? random.whole(1, 3) : undefined,
        personal: some(personal),
        official: some(official),
      })
    }),

  approvals: (making) =>
    repeated(3, () => {
      const days = workdaysIn(making.period)
      const at = making.random.whole(2, days.length - 1)
      return cells({
        person: making.random.pick(steady(making)),
        kind: '外出',
        place: '县行政服务中心',
        from: days[at],
        to: days[at],
        approved: true,
        'approved-by': '副局长',
        'approved-on': days[at - 1],
        cost: making.random.whole(2, 60) * 10,
      })
    }),

  'enterprise-service': (making) => {
    const days = workdaysIn(making.period)
    return repeated(2, (i) =>
      cells({
        person: steady(making)[0],
        company: companyOf(making.department),
        from: days[10 + i * 20],
        to: days[11 + i * 20],
        days: '2',
        topic: '政策咨询',
        way: '蹲点',
        problem: `${making.period}补助政策不熟悉`,
        result: '代办申报',
        solved: true,
      }),
    )
  },

  'village-support': ({ department, period, random }) => [
    cells({
      date: random.pick(workdaysIn(period)),
      village: villageOf(department),
      item: '资金',
      quantity: random.whole(8, 14) * 100,
      unit: '元',
      households: random.whole(3, 20),
    }),
    cells({
      date: random.pick(workdaysIn(period)),
      village: villageOf(department),
      item: '走访',
      quantity: 1,
      unit: '次',
      households: random.whole(3, 20),
    }),
  ],

  'central-tasks': ({ period }) => [
    cells({
      matter: '重点工程征地',
      task: `${period}入户解读政策`,
      due: lastDay(period),
      finished: lastDay(period),
      'credited-to': '科室',
      visits: 12,
    }),
  ],

  briefings: (making) => [
    cells({
      title: `${making.department}${making.period}效能动态`,
      author: making.random.pick(steady(making)),
      sent: making.random.pick(workdaysIn(making.period)),
    }),
  ],

  'self-assessment': (making) =>
    steady(making).flatMap((person) =>
      [
        ['4', 3],
        ['6', 6],
        ['8', 6],
        ['14', 20],
      ].map(([clause, maximum]) =>
        cells({ person, clause, own: hundredths(Number(maximum) * 100 - making.random.whole(0, 20)), note: '对照台账自评' }),
      ),
    ),

  'year-summary': ({ department }) => [
    cells({ kind: '亮点', text: `${department}全年承诺项目基本完成。` }),
    cells({ kind: '差距', text: '干部素质教育有待提高。' }),
    cells({ kind: '打算', text: '分解任务,按月对账。' }),
  ],
}

/** 月度重点工作 of so many rows, its people in turn. */
export function countyTasks(making: Making, count: number): Row[] {
  const { period, random } = making
  const [people, days] = [steady(making), workdaysIn(period)]
  return repeated(count, (i) => {
    const done = !random.chance(12)
    const common = {
      no: `${period.slice(5)}-${i + 1}`,
      task: `重点工作${i + 1}`,
      result: '按期完成',
      owner: people[i % people.length],
      due: days.at(-1),
    }
    return done
      ? cells({ ...common, completion: 100, finished: random.pick(days) })
      : cells({ ...common, completion: random.whole(12, 19) * 5, reason: '涉及科室意见未统一' })
  })
}

/** @returns whether a month closes a quarter */
export const closesQuarter = (month: Period): boolean => (months.indexOf(month) + 1) % 3 === 0
