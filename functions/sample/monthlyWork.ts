import { lastDay } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, energy, months, motorPool, premises, property, reception } from './bureau.ts'
import { cells, tenths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { Random } from './mulberry32.ts'
import { fixedRandomOf, randomOf } from './mulberry32.ts'
import { headOf, postsDuring } from './staff.ts'
import { reasons, tasks } from './tasks.ts'
import { workdaysIn } from './workdays.ts'

/** Rows that stand as written, so that the inspection group 督查组 can speak of them: month, no, completion in percent. */
export const unfinished: readonly {
  readonly department: string
  readonly month: Period
  readonly no: string
  readonly completion: string
  readonly reason: string
}[] = [
  { department: premises, month: '2011-05', no: '05-3', completion: '60', reason: '停车位改造与拆迁联络同时进行,未按期完成' },
  { department: reception, month: '2011-12', no: '12-2', completion: '70', reason: '年底票据集中,结算未完' },
  { department: property, month: '2011-06', no: '06-3', completion: '75', reason: '汛期抢修,巡查少一轮' },
  { department: motorPool, month: '2011-03', no: '03-4', completion: '80', reason: '调度岗位空缺' },
  { department: energy, month: '2011-08', no: '08-2', completion: '50', reason: '高温限电,督查对象停产,客观原因' },
]

// In how many rows of a hundred a person left something undone; who is not here, in ten.
const slack: Readonly<Record<string, number>> = {
  'BG-02': 22,
  'BG-05': 25,
  'BG-06': 28,
  'XZ-02': 12,
  'XZ-03': 22,
  'XZ-04': 40,
  'XZ-05': 35,
  'XZ-06': 8,
  'JD-02': 14,
  'JD-03': 18,
  'CD-02': 10,
  'WY-02': 8,
  'WY-04': 16,
  'JN-02': 30,
  'JN-03': 25,
  'CW-01': 0,
  'CW-02': 25,
}

/** 办公室's BG-03 and BG-04 did equally much: the months in which each was at 80 %. */
const twins: Readonly<Record<string, readonly Period[]>> = { 'BG-03': ['2011-04', '2011-10'], 'BG-04': ['2011-07', '2011-11'] }

/** 月度重点工作: who owns a task 责任人 comes round in turn; the head owns none where he has people. */
export const monthlyWork: System = (seed) =>
  departments.flatMap((department) =>
    each('monthly-work', department, months, (month) => rowsOf(department, month, randomOf(seed, `monthly-work ${department} ${month}`))),
  )

function rowsOf(department: string, month: Period, random: Random): Row[] {
  const people = postsDuring(department, month)
  const own = people.filter(
    (post) => post.type === '一般岗位' && (post.main || month.endsWith('3') || month.endsWith('6') || month.endsWith('9')),
  )
  const drivers = fixedRandomOf(`monthly-work drivers ${month}`)
    .shuffled(people.filter((post) => post.type === '驾驶员'))
    .slice(0, 3)
  const owners = [...own, ...drivers].map((post) => post.person)
  if (owners.length < 3) owners.push(headOf(department))
  const chosen = random.shuffled(tasks[department]!).slice(0, Math.max(owners.length, Math.min(6, tasks[department]!.length)))
  const count = Math.max(chosen.length, owners.length)
  return Array.from({ length: count }, (_, i) => {
    const [task, result] = chosen[i % chosen.length]!
    const no = `${month.slice(5)}-${i + 1}`
    return taskRow(
      { department, month, no, task: i < chosen.length ? task : `${task}(二)`, result, owner: owners[i % owners.length]! },
      random,
    )
  })
}

interface Task {
  readonly department: string
  readonly month: Period
  readonly no: string
  readonly task: string
  readonly result: string
  readonly owner: string
}

function taskRow({ department, month, no, task, result, owner }: Task, random: Random): Row {
  const days = workdaysIn(month)
  const due = random.pick([days.at(-1)!, days.at(-2)!, days.at(-4)!])
  const known = unfinished.find((row) => row.department === department && row.month === month && row.no === no)
  const left = known ?? shortfall(month, owner, fixedRandomOf(`monthly-work ${owner} ${month} ${no}`))
  if (left !== undefined) return cells({ no, task, result, owner, due, completion: left.completion, reason: left.reason })
  const finished = random.pick(days.filter((day) => day >= (days[8] ?? days[0]!) && day <= lastDay(month)))
  return cells({ no, task, result, owner, due, completion: tenths(1000), finished })
}

function shortfall(month: Period, owner: string, random: Random): { completion: string; reason: string } | undefined {
  const reason = random.pick(reasons)
  const twin = twins[owner]
  if (twin !== undefined) return twin.includes(month) ? { completion: '80', reason } : undefined
  if (!random.chance(slack[owner] ?? 10)) return undefined
  return { completion: random.pick(['90', '80', '80', '70', '60']), reason }
}
