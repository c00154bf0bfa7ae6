import type { Period } from '@kaoji/shared/period'
import { departments, months, motorPool, office, property, year } from './bureau.ts'
import { cells, hundredths } from './cells.ts'
import type { System } from './filled.ts'
import { each } from './filled.ts'
import { fixedRandomOf, randomOf } from './mulberry32.ts'
import { mainPostsOn, staffOn } from './staff.ts'
import { summaries } from './summaries.ts'

const period = String(year)
const lastDay = `${year}-12-31`

const found: readonly (readonly [
  month: Period,
  dept: string,
  person: string,
  kind: string,
  date: string,
  document: string,
  sheet?: string,
])[] = [
  // CD-17 had left on 04-30 when it came out.
  ['2011-05', motorPool, 'CD-17', '公车私用', '2011-05-16', '局纪〔2011〕2号'],
  ['2011-09', motorPool, 'CD-12', '酒驾', '2011-09-19', '局纪〔2011〕4号'],
  // He handed in August's tasks once more as September's.
  ['2011-10', property, 'WY-03', '弄虚作假', '2011-10-21', '局纪〔2011〕5号', 'monthly-work'],
]

/** 否决与处分认定: three in the year, the other months 零报告. */
export const findings: System = () =>
  each('findings', office, months, (month) =>
    found
      .filter(([when]) => when === month)
      .map(([, dept, person, kind, date, document, sheet]) => cells({ person, dept, kind, date, document, sheet })),
  )

// What colleagues thought of people, in hundredths of the mean over everything; BG-03 and BG-04 are thought of alike.
const esteem: Readonly<Record<string, number>> = {
  'BG-01': 9660,
  'BG-02': 9480,
  'BG-03': 9420,
  'BG-04': 9420,
  'BG-05': 9380,
  'BG-06': 9210,
  'XZ-01': 9020,
  'XZ-02': 9180,
  'XZ-03': 8960,
  'XZ-04': 8840,
  'XZ-05': 8420,
  'JD-01': 9240,
  'JD-02': 9060,
  'JD-03': 8910,
  'CD-02': 9140,
  'XZ-07': 9050,
  'CD-01': 9310,
  'CD-03': 9080,
  'WY-01': 9260,
  'WY-02': 9230,
  'WY-03': 8610,
  'WY-04': 8980,
  'WY-05': 9040,
  'JN-01': 9590,
  'JN-02': 9440,
  'JN-03': 9390,
  'CW-01': 9620,
  'CW-02': 9430,
  'XZ-06': 9290,
}

const groups: readonly (readonly [group: string, ballots: number, shift: number])[] = [
  ['局领导', 4, 60],
  ['中层', 6, 0],
  ['职工', 19, -40],
]

/** 民主测评: group means of 德能勤绩廉; of JN-03 only two leaders gave a ballot, too few to stand alone. */
export const review: System = () => {
  const rows = departments.flatMap((department) =>
    staffOn(department, lastDay).flatMap((person) =>
      groups.map(([group, ballots, shift]) => {
        const random = fixedRandomOf(`review ${person === 'BG-04' ? 'BG-03' : person} ${group}`)
        const [de, neng, qin, ji, lian] = [0, -60, 20, -40, 80].map((tilt) =>
          hundredths(Math.min(10_000, esteem[person]! + shift + tilt + random.whole(-45, 45))),
        )
        return cells({ person, group, ballots: person === 'JN-03' && group === '局领导' ? 2 : ballots, de, neng, qin, ji, lian })
      }),
    ),
  )
  return [{ kind: 'review', department: office, period, rows }]
}

const ownClauses: readonly (readonly [clause: string, maximum: number, note: string])[] = [
  ['4', 3, '已按时交稿'],
  ['6', 6, '对照考勤表自评'],
  ['8', 6, '对照整改台账自评'],
  ['11', 1, '对照献计登记自评'],
  ['14', 20, '对照月度重点工作自评'],
]

const driverClauses: readonly (readonly [clause: string, maximum: number, note: string])[] = [
  ['1', 20, '对照月度考核自评'],
  ['2', 10, '对照月度考核自评'],
  ['4', 8, '服从调度'],
  ['7', 15, '对照油耗公示自评'],
  ['9', 8, '对照车容检查自评'],
]

/** 岗位目标自评: what everybody gives himself on the clauses that are his own. */
export const selfAssessment: System = (seed) =>
  departments.map((department) => {
    const random = randomOf(seed, `self-assessment ${department}`)
    const rows = mainPostsOn(department, lastDay).flatMap(({ person, type }) => {
      if (type === '局领导') return []
      return (type === '驾驶员' ? driverClauses : ownClauses).map(([clause, maximum, note]) => {
        const own = maximum * 100 - random.pick([0, 0, 0, 20, 40]) * (maximum > 1 ? 1 : 0)
        return cells({ person, clause, own: hundredths(own), note })
      })
    })
    return { kind: 'self-assessment', department, period, rows }
  })

/** 年度小结: the department's part of the annual report. */
export const yearSummary: System = () =>
  departments.map((department) => ({
    kind: 'year-summary',
    department,
    period,
    rows: summaries[department]!.map(([kind, text]) => cells({ kind, text })),
  }))
