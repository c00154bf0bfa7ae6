import { addDays, beijingTime, momentOf } from '@kaoji/shared/civilDate'
import { dec } from '@kaoji/shared/decimal'
import type { DueSheet } from '@kaoji/shared/due/dueList'
import { dueList } from '@kaoji/shared/due/dueList'
import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Bureau, Row, Submission, Version } from '@kaoji/shared/year'
import { freeze } from './bureau.ts'
import { tenths } from './cells.ts'
import { sectionSheets } from './countySections.ts'
import { countyTasks, departmentSheets } from './countySheets.ts'
import type { County, CountySize } from './countyStaff.ts'
import { countyOf, countyStaffing } from './countyStaff.ts'
import { keyOf } from './filled.ts'
import { randomOf } from './mulberry32.ts'

/** A county's bureau, the size at which scale is measured: some 10,600 sheets are due, the other submissions are earlier versions. */
export const wholeCounty: CountySize = { departments: 100, posts: 2000, submissions: 40_000, rows: 600_000 }

/** An eighth of it, to see how cost grows. */
export const eighthOfCounty: CountySize = { departments: 12, posts: 250, submissions: 5000, rows: 75_000 }

/** A year of any size that never stands in memory as a whole. */
export interface CountyYear {
  readonly bureau: Bureau
  readonly freeze: string
  /** how many sheets are due; every one of them comes */
  readonly due: number
  /** the sheets with all their versions, made as they are asked for: those that others refer to first, then by due day */
  readonly submissions: () => Generator<Submission>
}

const referredTo = ['staffing', 'assignments', 'vehicles', 'pledge-projects']

/**
 * A generated year with exactly so many submissions (versions) and rows over all of them; 月度重点工作 takes up what the other sheets leave.
 * The same size and seed give the same year.
 * @throws RangeError where there are fewer submissions than due sheets, or fewer rows than the other sheets need
 */
export function countyYear(size: CountySize, seed = 1): CountyYear {
  const county = countyOf(size)
  const due = dueSheets(county)
  if (size.submissions < due.length) throw new RangeError(`${size.submissions} submissions for ${due.length} due sheets`)
  const versionsOf = (i: number) => Math.floor(size.submissions / due.length) + (i < size.submissions % due.length ? 1 : 0)
  const rowsOf = (line: DueSheet) => {
    const making = { county, department: line.department, period: line.period, random: randomOf(seed, `county ${keyOf(line)}`) }
    return (departmentSheets[line.kind] ?? sectionSheets[line.kind]!)(making)
  }
  let [left, taskVersions] = [size.rows, 0]
  due.forEach((line, i) => {
    if (line.kind === 'monthly-work') taskVersions += versionsOf(i)
    else left -= versionsOf(i) * rowsOf(line).length
  })
  if (left < taskVersions) throw new RangeError(`${size.rows} rows are ${taskVersions - left} too few for these departments`)
  const tasksIn = (place: number) => Math.floor(left / taskVersions) + (place < left % taskVersions ? 1 : 0)

  function* submissions(): Generator<Submission> {
    let place = 0
    for (const [i, line] of due.entries()) {
      const random = randomOf(seed, `county ${keyOf(line)}`)
      const making = { county, department: line.department, period: line.period, random }
      const count = versionsOf(i)
      const fixed = line.kind === 'monthly-work' ? undefined : rowsOf(line)
      const rows = Array.from({ length: count }, (_, version) => {
        const whole = fixed ?? countyTasks({ ...making, random: randomOf(seed, `county ${keyOf(line)}`) }, tasksIn(place++))
        return version === count - 1 ? whole : drafted(line.kind, whole, count - 1 - version)
      })
      yield submissionOf(line, rows, i)
    }
  }
  return { bureau: county.bureau, freeze, due: due.length, submissions }
}

function dueSheets(county: County): DueSheet[] {
  const { bureau } = county
  const staffing = new StaffingIndex(new Map(bureau.departments.map((department) => [department, countyStaffing(county, department)])))
  const assignments = sectionSheets['assignments']!({
    county,
    department: bureau.roles.office!,
    period: String(bureau.year),
    random: randomOf(0, 'assignments'),
  })
  const early = (line: DueSheet) => (referredTo.includes(line.kind) ? referredTo.indexOf(line.kind) : referredTo.length)
  return dueList(bureau, freeze, staffing, assignments).sort((a, b) => early(a) - early(b) || momentOf(a.dueOn) - momentOf(b.dueOn))
}

/** Handed in within the due day; every tenth sheet was once returned, every thirtieth came a day late. The last version is accepted. */
function submissionOf({ kind, department, period, dueOn }: DueSheet, drafts: readonly Row[][], place: number): Submission {
  const minute = 60_000
  const late = place % 30 === 7 ? 24 * 60 : 0
  const start = momentOf(`${dueOn}T08:30:00+08:00`) + (late + (place % 50)) * minute
  const apart = Math.floor(480 / drafts.length)
  const at = (version: number) => start + version * apart * minute
  const last = drafts.length - 1
  const back = place % 10 === 4 ? last - 1 : -1
  const versions = drafts.map((rows, i): Version => {
    const state = i === last ? 'accepted' : i === back ? 'returned' : 'submitted'
    return { at: beijingTime(at(i)), state, zero: rows.length === 0, rows }
  })
  return { kind, department, period, versions, returned: back < 0 ? [] : [beijingTime(at(back) + Math.floor(apart / 2) * minute)] }
}

// What an earlier version had otherwise, in its first row: a column of words, or how a row of figures reads before it was put right.
const words: Readonly<Record<string, string>> = {
  'implementation-plan': 'measure',
  'pledge-projects': 'goal',
  'pledge-progress': 'evidence',
  'personal-pledges': 'pledge',
  'study-log': 'topic',
  'study-essays': 'title',
  'research-visits': 'issue',
  rectification: 'measure',
  'self-inspection': 'scope',
  'theme-activities': 'content',
  suggestions: 'title',
  'monthly-work': 'task',
  approvals: 'place',
  'spot-checks': 'finding',
  'enterprise-service': 'problem',
  'central-tasks': 'task',
  environment: 'area',
  'energy-publicity': 'content',
  'energy-inspection': 'finding',
  vehicles: 'model',
  reception: 'guest',
  procurement: 'item',
  disclosure: 'content',
  'open-requests': 'answer',
  complaints: 'result',
  'quarterly-meeting': 'decisions',
  briefings: 'title',
  findings: 'document',
  'self-assessment': 'note',
  'year-summary': 'text',
  staffing: 'post',
}
const figures: Readonly<Record<string, string>> = {
  assignments: 'target',
  'village-support': 'households',
  'energy-use': 'fuel',
  'institution-energy': 'score',
  'vehicle-log': 'fuel-cost',
  'driver-record': 'trips',
  contest: 'fuel',
  'finance-monthly': 'budget',
  review: 'de',
}

/** @returns the rows as the n-th version before the last had them */
function drafted(kind: string, rows: readonly Row[], n: number): Row[] {
  const place = kind === 'assignments' ? 1 : 0
  return rows.map((row, i) => (i === place ? earlier(kind, row, n) : row))
}

function earlier(kind: string, row: Row, n: number): Row {
  if (kind === 'inspection') return { ...row, meeting: addDays(row['meeting']!, -n) }
  if (kind === 'attendance') {
    const present = Number(row['present']) * 10 - 5 * n
    const { official, ...rest } = row
    return { ...rest, present: tenths(present), 'other-leave': tenths(5 * n), ...(official === undefined ? {} : { official }) }
  }
  const word = words[kind]
  if (word !== undefined) return { ...row, [word]: `${row[word]}(前${n}稿)` }
  const figure = figures[kind]
  if (figure === undefined) throw new RangeError(`no earlier version is written for ${kind}`)
  return { ...row, [figure]: dec(row[figure]!).plus(n).toString() }
}
