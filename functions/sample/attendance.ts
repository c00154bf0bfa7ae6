import { firstDay, lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, months } from './bureau.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import type { Post } from './staff.ts'
import { mainPostsOn, postsDuring } from './staff.ts'
import { workdaysBetween, workdaysIn } from './workdays.ts'

interface Lapse {
  readonly late?: number
  readonly early?: number
  readonly missing?: number
  /** half-days of 旷工 */
  readonly absent?: number
  /** days of 未批假 */
  readonly unapproved?: number
}

// What costs points under posts-2011 clause 6 and drivers-2011 clause 12, by person and month; nobody else ever lapsed.
const lapses: Readonly<Record<string, Lapse>> = {
  'BG-02 2011-04': { late: 1 },
  'BG-03 2011-05': { late: 1 },
  'BG-04 2011-09': { late: 1 },
  'BG-05 2011-06': { missing: 1 },
  'BG-05 2011-11': { late: 1 },
  'BG-06 2011-03': { late: 2 },
  'BG-06 2011-11': { early: 1 },
  'XZ-02 2011-02': { late: 2 },
  'XZ-02 2011-07': { late: 1 },
  'XZ-03 2011-03': { late: 2, early: 1 },
  'XZ-03 2011-06': { late: 1 },
  'XZ-03 2011-09': { missing: 2 },
  'XZ-04 2011-05': { absent: 1 },
  'XZ-04 2011-08': { missing: 1 },
  'XZ-05 2011-10': { late: 3 },
  'XZ-05 2011-12': { late: 2, early: 1 },
  'XZ-06 2011-04': { early: 1 },
  'XZ-06 2011-09': { missing: 1 },
  'XZ-07 2011-06': { late: 2 },
  'XZ-07 2011-11': { late: 1 },
  'JD-02 2011-03': { late: 1 },
  'JD-02 2011-08': { missing: 2 },
  'JD-03 2011-07': { late: 2, missing: 1 },
  'CD-02 2011-05': { late: 1 },
  'CD-03 2011-09': { late: 1 },
  'WY-02 2011-01': { late: 1 },
  'WY-02 2011-12': { early: 1 },
  'WY-03 2011-04': { late: 3 },
  'WY-03 2011-06': { absent: 1 },
  'WY-04 2011-10': { late: 1 },
  'WY-05 2011-08': { missing: 1 },
  'JN-02 2011-03': { late: 2 },
  'JN-02 2011-10': { missing: 1 },
  'JN-03 2011-12': { late: 1 },
  // One day on duty elsewhere, entered as not approved: the appeal that is upheld.
  'CW-02 2011-05': { unapproved: 1 },
  'CD-06 2011-03': { late: 1 },
  'CD-07 2011-09': { late: 2 },
  'CD-08 2011-02': { missing: 1 },
  'CD-10 2011-07': { late: 3 },
  'CD-11 2011-10': { absent: 1 },
  'CD-13 2011-11': { late: 1 },
  'CD-14 2011-05': { early: 1, missing: 1 },
  'CD-15 2011-12': { late: 2 },
  'CD-16 2011-08': { unapproved: 1 },
}

/** 考勤与请销假: everybody with a main post 主岗, for the working days of it in the month. */
export const attendance: System = (seed) =>
  departments.flatMap((department) =>
    each('attendance', department, months, (month) => {
      const random = randomOf(seed, `attendance ${department} ${month}`)
      return postsDuring(department, month).flatMap((post) => (post.main ? [attendanceRow(post, month, random)] : []))
    }),
  )

function attendanceRow(post: Post, month: Period, random: Random): Row {
  const from = post.from > firstDay(month) ? post.from : firstDay(month)
  const to = post.to !== undefined && post.to < lastDay(month) ? post.to : lastDay(month)
  const due = workdaysBetween(from, to).length * 10
  const lapse = lapseIn(post, month)
  const unapproved = (lapse.unapproved ?? 0) * 10
  // In tenths of a day; leave that was asked for costs nobody anything.
  const leave = {
    sick: random.chance(5) ? random.whole(1, 4) * 5 : 0,
    personal: random.chance(10) ? random.whole(1, 4) * 5 : 0,
    other: random.chance(4) ? random.whole(1, 3) * 10 : 0,
    official: random.chance(22) ? random.whole(1, 6) * 5 : 0,
  }
  const away = leave.sick + leave.personal + leave.other + leave.official + unapproved + (lapse.absent ?? 0) * 5
  const short = due < 60
  const some = (count: number) => (short || count === 0 ? undefined : tenths(count))
  return cells({
    person: post.person,
    'due-days': tenths(due),
    present: tenths(short ? due : due - away),
    late: lapse.late,
    early: lapse.early,
    'missing-sign': lapse.missing,
    absent: lapse.absent,
    sick: some(leave.sick),
    personal: some(leave.personal),
    'other-leave': some(leave.other),
    official: some(leave.official),
    unapproved: some(unapproved),
  })
}

// Of two posts in a month the later one's sheet carries the lapse.
function lapseIn(post: Post, month: Period): Lapse {
  const endsHere = post.to !== undefined && post.to < lastDay(month)
  return endsHere ? {} : (lapses[`${post.person} ${month}`] ?? {})
}

const places: Readonly<Record<string, readonly string[]>> = {
  会议: ['县委党校', '县政府会议中心', '市机关事务局', '省府招待所', '县行政服务中心'],
  外出: ['联系企业', '半岭村', '新兴街拆迁指挥部', '市车管所', '市采购中心'],
  考察: ['邻县机关事务局', '节能示范单位', '省级机关后勤中心'],
  考核: ['乡镇节能考核', '部门节能考核', '驾驶员年审'],
}

/** 会议外出考察审批: one journey not approved, one approved afterwards; a month without any is 零报告. */
export const approvals: System = (seed) =>
  departments.flatMap((department) =>
    each('approvals', department, months, (month) => {
      const random = randomOf(seed, `approvals ${department} ${month}`)
      const days = workdaysIn(month)
      const rows = Array.from({ length: random.pick([0, 1, 1, 2, 2, 3]) }, () => {
        const at = random.whole(2, days.length - 1)
        const kind = random.pick(['会议', '会议', '外出', '外出', '考察', '考核'])
        const to = days[Math.min(days.length - 1, at + (kind === '考察' ? 2 : 0))]!
        const cost = kind === '考察' ? random.whole(8, 32) * 100 : random.chance(30) ? random.whole(4, 30) * 10 : undefined
        const person = random.pick(mainPostsOn(department, days[at]!).filter((post) => post.type !== '驾驶员')).person
        const approvedBy = random.pick(['局长', '副局长甲', '副局长乙'])
        return {
          person,
          kind,
          place: random.pick(places[kind]!),
          from: days[at]!,
          to,
          approved: true,
          'approved-by': approvedBy,
          'approved-on': days[at - random.whole(1, 2)]!,
          cost,
        }
      })
      return [...rows.map(cells), ...exceptions.filter((row) => row.department === department && row.month === month).map((row) => row.row)]
    }),
  )

const exceptions: readonly { department: string; month: Period; row: Row }[] = [
  {
    department: departments[4]!,
    month: '2011-07',
    row: cells({ person: 'WY-03', kind: '外出', place: '建材市场', from: '2011-07-14', to: '2011-07-14', approved: false }),
  },
  {
    department: departments[2]!,
    month: '2011-09',
    row: cells({
      person: 'JD-02',
      kind: '外出',
      place: '高速出口迎接来宾',
      from: '2011-09-17',
      to: '2011-09-17',
      approved: true,
      'approved-by': '副局长乙',
      'approved-on': '2011-09-19',
    }),
  },
]
