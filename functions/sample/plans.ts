import { addDays } from '@kaoji/shared/civilDate'
import { dec } from '@kaoji/shared/decimal'
import { lastDay } from '@kaoji/shared/period'
import type { Row } from '@kaoji/shared/year'
import { departments, months, year } from './bureau.ts'
import { cells } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import type { PledgeProject } from './pledgeProjects.ts'
import { pledgeProjects } from './pledgeProjects.ts'
import { mainPostsOn, nameOf } from './staff.ts'
import { pledges, planParts, rulesMade } from './planWords.ts'
import { randomOf } from './mulberry32.ts'

const period = String(year)

/** 实施计划: each department's plan of the work style, of study, and of the rules it makes. */
export const implementationPlan: System = (seed) =>
  departments.map((department) => {
    const random = randomOf(seed, `implementation-plan ${department}`)
    const owners = mainPostsOn(department, '2011-02-20').filter((post) => post.type !== '局领导')
    const planned = planParts.map(([part, measure, goal], i) => {
      const start = addDays('2011-02-21', 7 * random.whole(0, 6))
      return cells({
        part,
        measure,
        goal,
        owner: owners[i % owners.length]!.person,
        start,
        due: addDays(start, random.whole(12, 36) * 7),
        state: '进行中',
      })
    })
    const made = (rulesMade[department] ?? []).map(([document, due]) =>
      cells({
        part: '制度建设',
        measure: `制定《${document}》`,
        goal: '印发执行',
        owner: owners[0]!.person,
        start: '2011-02-21',
        due,
        state: '未开始',
        document,
      }),
    )
    return { kind: 'implementation-plan', department, period, rows: [...planned, ...made] }
  })

/** 年度创业承诺项目 with their targets and weights. */
export const projects: System = () =>
  Object.entries(pledgeProjects).map(([department, rows]) => ({
    kind: 'pledge-projects',
    department,
    period,
    rows: rows.map(({ no, project, goal, unit, target, weight, owner, due }) =>
      cells({ no, project, goal, unit, target, weight, owner, due, published: '2011-03-31' }),
    ),
  }))

/** 承诺项目进度: what is done so far, month after month from April. */
export const projectProgress: System = () =>
  Object.entries(pledgeProjects).flatMap(([department, rows]) =>
    each('pledge-progress', department, months.slice(3), (month) => rows.map((row) => progress(row, month))),
  )

function progress({ no, target, due, done, problems }: PledgeProject, month: string): Row {
  const sofar = done[months.indexOf(month) - 3]!
  const finished = dec(sofar).gte(dec(target))
  const problem = problems?.[month] ?? (due <= lastDay(month) ? '完成时限已到,尾项正在扫尾' : undefined)
  const state = finished ? '完成' : problem === undefined ? '按期' : '滞后'
  return cells({ no, done: sofar, state, problem: state === '滞后' ? problem : undefined, evidence: finished ? `${month}台账` : undefined })
}

// posts-2011 clause 5: published by 03-31; a day later costs 0.2
const publishedLate: Readonly<Record<string, string>> = {
  'XZ-06': '2011-04-02',
  'JD-02': '2011-04-06',
  'BG-05': '2011-04-01',
  'JN-02': '2011-04-01',
}

/** 个人公开承诺书: every Party member's, each published on a day; 物业管理科 has no Party member and owes none. */
export const personalPledges: System = (seed) =>
  departments.flatMap((department) => {
    const members = mainPostsOn(department, '2011-03-31').filter((post) => post.party)
    if (members.length === 0) return []
    const random = randomOf(seed, `personal-pledges ${department}`)
    const rows = members.map(({ person }) =>
      cells({
        person,
        pledge: `${nameOf(person)}承诺:${random.pick(pledges)}`,
        due: random.pick(['2011-06-30', '2011-09-30', '2011-12-31']),
        published: publishedLate[person] ?? random.pick(['2011-03-25', '2011-03-28', '2011-03-30', '2011-03-31']),
      }),
    )
    return [{ kind: 'personal-pledges', department, period, rows }]
  })
