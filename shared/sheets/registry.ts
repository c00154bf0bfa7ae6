import { approvals } from './approvals.ts'
import { assignments } from './assignments.ts'
import { attendance } from './attendance.ts'
import { briefings } from './briefings.ts'
import { centralTasks } from './centralTasks.ts'
import { complaints } from './complaints.ts'
import { contest } from './contest.ts'
import { disclosure } from './disclosure.ts'
import { driverRecord } from './driverRecord.ts'
import { energyInspection } from './energyInspection.ts'
import { energyPublicity } from './energyPublicity.ts'
import { energyUse } from './energyUse.ts'
import { enterpriseService } from './enterpriseService.ts'
import { environment } from './environment.ts'
import { financeMonthly } from './financeMonthly.ts'
import { findings } from './findings.ts'
import { implementationPlan } from './implementationPlan.ts'
import { inspection } from './inspection.ts'
import { institutionEnergy } from './institutionEnergy.ts'
import { monthlyWork } from './monthlyWork.ts'
import { openRequests } from './openRequests.ts'
import { personalPledges } from './personalPledges.ts'
import { pledgeProgress } from './pledgeProgress.ts'
import { pledgeProjects } from './pledgeProjects.ts'
import { procurement } from './procurement.ts'
import { quarterlyMeeting } from './quarterlyMeeting.ts'
import { reception } from './reception.ts'
import { rectification } from './rectification.ts'
import { researchVisits } from './researchVisits.ts'
import { review } from './review.ts'
import { selfAssessment } from './selfAssessment.ts'
import { selfInspection } from './selfInspection.ts'
import { spotChecks } from './spotChecks.ts'
import { staffing } from './staffing.ts'
import { studyEssays } from './studyEssays.ts'
import { studyLog } from './studyLog.ts'
import { suggestions } from './suggestions.ts'
import { themeActivities } from './themeActivities.ts'
import { vehicleLog } from './vehicleLog.ts'
import { vehicles } from './vehicles.ts'
import { villageSupport } from './villageSupport.ts'
import { yearSummary } from './yearSummary.ts'
import type { SheetDefinition } from './define.ts'

/** All 42 standardized sheets 表种, in the order of their 表号. A new kind takes the next number and a line here. */
export const sheets: readonly SheetDefinition[] = [
  staffing,
  assignments,
  implementationPlan,
  pledgeProjects,
  pledgeProgress,
  personalPledges,
  studyLog,
  studyEssays,
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
  enterpriseService,
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
  reception,
  procurement,
  financeMonthly,
  disclosure,
  openRequests,
  complaints,
  quarterlyMeeting,
  briefings,
  findings,
  review,
  selfAssessment,
  yearSummary,
]

/** Every kind's key, in the order of the 表号. */
export const sheetKinds: readonly string[] = sheets.map(({ kind }) => kind)

const byKind = new Map(sheets.map((sheet) => [sheet.kind, sheet]))

/** @returns the definition of a kind, or undefined where there is no such kind */
export const sheetOf = (kind: string): SheetDefinition | undefined => byKind.get(kind)

/** @returns 表号 as printed: attendance 局考15表 */
export const sheetCode = ({ number }: Pick<SheetDefinition, 'number'>): string => `局考${String(number).padStart(2, '0')}表`

const byName = new Map(sheets.flatMap((sheet) => [sheet.kind, sheet.title.zh, sheetCode(sheet)].map((name) => [name, sheet])))

/** @returns the kind that a text names by its title, key or 表号, as findings 否决与处分认定 does in 表种 */
export const kindNamed = (words: string): SheetDefinition | undefined => byName.get(words)
