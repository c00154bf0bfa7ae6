import { acceptSheet } from './acceptSheet.ts'
import { cancelRun } from './cancelRun.ts'
import { checkSheet } from './checkSheet.ts'
import { compareVersions } from './compareVersions.ts'
import { draftPoints } from './draftPoints.ts'
import type { Endpoint } from './endpoint.ts'
import { filledWorkbook } from './filledWorkbook.ts'
import { health } from './health.ts'
import { importPart } from './importPart.ts'
import { listAudit } from './listAudit.ts'
import { listDepartmentScores } from './listDepartmentScores.ts'
import { listDueSheets } from './listDueSheets.ts'
import { listImports } from './listImports.ts'
import { listMethods } from './listMethods.ts'
import { listPeople } from './listPeople.ts'
import { listPersonScores } from './listPersonScores.ts'
import { listRulings } from './listRulings.ts'
import { listRuns } from './listRuns.ts'
import { listScorecards } from './listScorecards.ts'
import { listVersions } from './listVersions.ts'
import { listYears } from './listYears.ts'
import { listYearSheets } from './listYearSheets.ts'
import { loadMethod } from './loadMethod.ts'
import { openapiDocument } from './openapiDocument.ts'
import { publishRun } from './publishRun.ts'
import { putPeople } from './putPeople.ts'
import { putYear } from './putYear.ts'
import type { Queued } from './queued.ts'
import { readCard } from './readCard.ts'
import { readCertificate } from './readCertificate.ts'
import { readFilling } from './readFilling.ts'
import { readMethod } from './readMethod.ts'
import { readOverview } from './readOverview.ts'
import { readResult } from './readResult.ts'
import { readRun } from './readRun.ts'
import { readRunChanges } from './readRunChanges.ts'
import { readScorecard } from './readScorecard.ts'
import { readSheet } from './readSheet.ts'
import { readVersion } from './readVersion.ts'
import { readYear } from './readYear.ts'
import { recordRuling } from './recordRuling.ts'
import { removePerson } from './removePerson.ts'
import { resumeRun } from './resumeRun.ts'
import { resumeStuckRuns } from './resumeStuckRuns.ts'
import { returnSheet } from './returnSheet.ts'
import { runWorkbook } from './runWorkbook.ts'
import { scorecardWorkbook } from './scorecardWorkbook.ts'
import { scoreDepartment } from './scoreDepartment.ts'
import { sheetTemplate } from './sheetTemplate.ts'
import { startRun } from './startRun.ts'
import { submitSheet } from './submitSheet.ts'
import { sweepUploads } from './sweepUploads.ts'
import type { Timed } from './timed.ts'
import { whoAmI } from './whoAmI.ts'

/** Every HTTP function of the service, by name: a glob would miss one in silence. */
export const endpoints: readonly Endpoint[] = [
  health,
  openapiDocument(() => endpoints),
  whoAmI,
  listPeople,
  putPeople,
  removePerson,
  listYears,
  readYear,
  putYear,
  importPart,
  listImports,
  listDueSheets,
  listYearSheets,
  readSheet,
  readFilling,
  submitSheet,
  checkSheet,
  draftPoints,
  sheetTemplate,
  filledWorkbook,
  returnSheet,
  acceptSheet,
  listVersions,
  readVersion,
  compareVersions,
  listRulings,
  recordRuling,
  listMethods,
  readMethod,
  loadMethod,
  listRuns,
  startRun,
  readRun,
  cancelRun,
  resumeRun,
  publishRun,
  readOverview,
  readRunChanges,
  listDepartmentScores,
  listPersonScores,
  listScorecards,
  readScorecard,
  readCard,
  readResult,
  readCertificate,
  runWorkbook,
  scorecardWorkbook,
  listAudit,
]

/** Every queue function. */
export const queueFunctions: readonly Queued[] = [scoreDepartment]

/** Every timer function. */
export const timers: readonly Timed[] = [resumeStuckRuns, sweepUploads]
