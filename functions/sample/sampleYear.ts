import { momentOf } from '@kaoji/shared/civilDate'
import type { Ruling, Submission, Version, YearDocument } from '@kaoji/shared/year'
import { inspectionGroup } from '@kaoji/shared/year'
import { suggestions, themeActivities } from './activities.ts'
import { findings, review, selfAssessment, yearSummary } from './assessment.ts'
import { approvals, attendance } from './attendance.ts'
import { bureau, freeze } from './bureau.ts'
import { centralTasks } from './central.ts'
import { complaintBook, openRequests } from './complaints.ts'
import { energyInspection, energyPublicity, energyUse, institutionEnergy } from './energy.ts'
import type { History, System } from './filled.ts'
import { financeMonthly, procurement } from './finance.ts'
import { historyOf } from './histories.ts'
import { monthlyWork } from './monthlyWork.ts'
import { briefings, disclosure, quarterlyMeeting } from './openness.ts'
import { implementationPlan, personalPledges, projectProgress, projects } from './plans.ts'
import { receptions } from './reception.ts'
import { rectification, selfInspection } from './rectification.ts'
import { assignments, companyService, researchVisits, villageSupport } from './service.ts'
import { staffing } from './staffing.ts'
import { essays, studyLog } from './study.ts'
import { environment, inspection, spotChecks } from './supervision.ts'
import { contest, driverRecord, vehicleLog, vehicles } from './vehicles.ts'

// In the order of the sheets' numbers 表号.
const systems: readonly System[] = [
  staffing,
  assignments,
  implementationPlan,
  projects,
  projectProgress,
  personalPledges,
  studyLog,
  essays,
  researchVisits,
  rectification,
  selfInspection,
  themeActivities,
  suggestions,
  monthlyWork,
  attendance,
  approvals,
  spotChecks,
  inspection,
  companyService,
  villageSupport,
  centralTasks,
  environment,
  energyUse,
  energyPublicity,
  energyInspection,
  institutionEnergy,
  vehicles,
  vehicleLog,
  driverRecord,
  contest,
  receptions,
  procurement,
  financeMonthly,
  disclosure,
  openRequests,
  complaintBook,
  quarterlyMeeting,
  briefings,
  findings,
  review,
  selfAssessment,
  yearSummary,
]

const rulings: readonly Ruling[] = [
  {
    ruling: 'strike-row',
    kind: 'spot-checks',
    department: inspectionGroup,
    period: '2011-08',
    match: { date: '2011-08-25', person: 'XZ-02', item: '窗口服务' },
    at: '2012-01-12T15:30:00+08:00',
    reason: '与效能投诉TS-04为同一件事,投诉已计,明察暗访不再计',
  },
  {
    ruling: 'points',
    person: 'CW-02',
    clause: '6',
    points: '6',
    at: '2012-01-20T10:00:00+08:00',
    reason: '申诉成立:5月12日系受派参加市资产清查培训,补交公出审批,不作未批假',
  },
]

const always = Number.POSITIVE_INFINITY

/**
 * The sample bureau's year 2011: every sheet, every version with its times, the rulings. The same seed gives the same document, to the letter;
 * whatever points hang on is the same for every seed.
 */
export const sampleYear = (seed = 1): YearDocument => documentUntil(always, seed)

/**
 * The same year as it stood at a moment: later versions, returns and rulings have not come, and what was accepted later still waits 已报.
 * @param moment ISO 8601 with a zone; 2012-01-13T08:30:00+08:00 is where `npm start` begins
 */
export const sampleYearUntil = (moment: string, seed = 1): YearDocument => documentUntil(momentOf(moment), seed)

/**
 * What came after a moment, as it stood at a later one: the part that follows `sampleYearUntil(after)` in an import. Between 2011-12-26T08:00:00+08:00,
 * when no sheet waits for review, and the moment `npm start` begins no sheet goes on that had come before, so that no part touches what another brought.
 */
export const sampleYearBetween = (after: string, until: string, seed = 1): YearDocument => {
  const document = sampleYearUntil(until, seed)
  const came = ({ versions }: Submission) => momentOf(versions[0]!.at) > momentOf(after)
  return {
    ...document,
    submissions: document.submissions.filter(came),
    rulings: document.rulings.filter(({ at }) => momentOf(at!) > momentOf(after)),
  }
}

function documentUntil(end: number, seed: number): YearDocument {
  const histories = systems.flatMap((system) => system(seed)).map((sheet) => historyOf(sheet, seed))
  return {
    freeze,
    bureau,
    submissions: histories.flatMap((history) => submissionUntil(history, end)),
    rulings: rulings.filter((ruling) => momentOf(ruling.at!) <= end),
  }
}

/** Nothing where nothing had come. */
function submissionUntil({ kind, department, period, versions }: History, end: number): Submission[] {
  const come = versions.filter(({ at }) => momentOf(at) <= end)
  if (come.length === 0) return []
  const decisionOf = (i: number) => {
    const decided = come[i]!.decided
    return decided !== undefined && momentOf(decided.at) <= end ? decided : undefined
  }
  const shown = come.map(({ at, rows }, i): Version => ({ at, state: decisionOf(i)?.state ?? 'submitted', zero: rows.length === 0, rows }))
  const returned = come.flatMap((_, i) => (decisionOf(i)?.state === 'returned' ? [decisionOf(i)!.at] : []))
  return [{ kind, department, period, versions: shown, returned }]
}
