import type { CivilDate } from '@kaoji/shared/civilDate'
import { isoWeek } from '@kaoji/shared/civilDate'
import { workingWeeks } from '@kaoji/shared/calendar'
import { monthOf, monthsOf, quarterOf } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, energy, finance, months, motorPool, office, premises, property, quarters, reception, year } from './bureau.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { randomOf } from './mulberry32.ts'
import { mainPostsOn, nameOf } from './staff.ts'
import { books, exchanges, lectures, subjects } from './studySubjects.ts'
import { workdaysBetween, workdaysIn } from './workdays.ts'

// Weeks without collective study, beside those that lie in a sheet that never came; two are free (posts-2011 clause 1).
const weeksWithout: Readonly<Record<string, readonly string[]>> = {
  [office]: ['2011-W07', '2011-W27', '2011-W44'],
  [premises]: ['2011-W19', '2011-W41'],
  [reception]: ['2011-W06', '2011-W18', '2011-W29'],
  [motorPool]: ['2011-W04', '2011-W26', '2011-W39'],
  [property]: ['2011-W06', '2011-W23', '2011-W33', '2011-W46'],
  [energy]: ['2011-W06', '2011-W24', '2011-W38'],
  [finance]: ['2011-W06', '2011-W18', '2011-W30', '2011-W41', '2011-W52'],
}

const monthsWithoutLecture: Readonly<Record<string, readonly Period[]>> = {
  [reception]: ['2011-07'],
  [property]: ['2011-02'],
}

// The month of a quarter in which the book was read: 1 the first. 行政科 read in September, so its missing August costs no book.
const bookMonth: Readonly<Record<string, number>> = {
  [office]: 2,
  [premises]: 3,
  [reception]: 3,
  [motorPool]: 3,
  [property]: 2,
  [energy]: 1,
  [finance]: 2,
}

/** 学习记录: weekly study, a lecture a month, a book a quarter, and what came besides. */
export const studyLog: System = (seed) => {
  const meetings = (department: string) => {
    const skipped = new Set(weeksWithout[department])
    const random = randomOf(seed, `study weeks ${department}`)
    return workingWeeks(year, 3).flatMap((week) => (skipped.has(week) ? [] : [{ week, date: random.pick(daysOfWeek(week)) }]))
  }
  return departments.flatMap((department) => {
    const dates = meetings(department).map(({ date }) => date)
    return each('study-log', department, months, (month) =>
      monthRows(
        department,
        month,
        dates.filter((date) => monthOf(date) === month),
        randomOf(seed, `study-log ${department} ${month}`),
      ),
    )
  })
}

const yearDays = workdaysBetween(`${year}-01-01`, `${year}-12-31`)
const daysOfWeek = (week: string): CivilDate[] => yearDays.filter((day) => isoWeek(day) === week).slice(-3)

function monthRows(department: string, month: Period, dates: readonly CivilDate[], random: Random): Row[] {
  const [first] = monthsOf(month)
  const quarter = quarters.indexOf(quarterOf(`${month}-01`))
  const days = workdaysIn(month)
  const row = (date: CivilDate, form: string, topic: string, hours: number, more: { lecturer?: string; book?: string } = {}) =>
    cells({ date, form, topic, ...more, attended: attendance(department, date, random), hours: tenths(hours) })
  const shelf = random.shuffled(subjects[quarter]!)
  const rows = dates.map((date, i) => row(date, '集中学习', shelf[i % shelf.length]!, random.pick([15, 20, 20])))
  if (!monthsWithoutLecture[department]?.includes(month)) {
    const date = random.pick(days)
    const lecturer = nameOf(random.pick(mainPostsOn(department, date)).person)
    rows.push(row(date, '专题主讲', lectures[first - 1]!, random.pick([10, 15, 20]), { lecturer }))
  }
  if ((first - 1) % 3 === bookMonth[department]! - 1) {
    const book = random.pick(books[quarter]!)
    rows.push(row(random.pick(days), '精读书目', `精读《${book}》`, random.pick([20, 30]), { book }))
  }
  if (first % 4 === 2)
    rows.push(
      row(random.pick(days), '专家授课', '形势政策宣传教育讲座', 25, {
        lecturer: random.pick(['县委党校讲师', '县委讲师团成员', '县纪委宣教室干部']),
      }),
    )
  if (random.chance(60))
    rows.push(row(random.pick(days), random.pick(['个人自学', '座谈交流']), random.pick(exchanges), random.pick([10, 15, 25])))
  return rows.sort((a, b) => (a['date']! < b['date']! ? -1 : 1))
}

function attendance(department: string, date: CivilDate, random: Random): number {
  const present = mainPostsOn(department, date).length
  return present - random.whole(0, Math.min(present - 2, department === motorPool ? 4 : 1))
}

// posts-2011 clause 4: characters and the day of handing in, where they cost something; who is not here wrote enough in time
const essayFaults: Readonly<Record<string, { chars?: number; on?: CivilDate; none?: true }>> = {
  'XZ-04': { chars: 1320 },
  'JD-03': { on: '2011-12-05' },
  'WY-04': { chars: 1180, on: '2011-12-08' },
  'XZ-05': { none: true },
  'CD-03': { chars: 1460 },
}

/** 学习体会: everybody's essay on how to better the offices' style of work. */
export const essays: System = (seed) =>
  departments.map((department) => {
    const random = randomOf(seed, `study-essays ${department}`)
    const rows = mainPostsOn(department, '2011-12-10').flatMap(({ person }) => {
      const fault = essayFaults[person]
      if (fault?.none) return []
      const title = `${random.pick(['浅谈', '关于', '也谈', ''])}如何加强机关作风建设${random.pick(['', '的思考', '的几点体会'])}`
      const on = fault?.on ?? random.pick(workdaysBetween('2011-10-24', '2011-11-29'))
      return [cells({ person, title, chars: fault?.chars ?? random.whole(1520, 2680), 'handed-in': on })]
    })
    return { kind: 'study-essays', department, period: String(year), rows }
  })
