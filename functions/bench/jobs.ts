import type { Job } from './job.ts'
import { bigBook } from './jobs/bigBook.ts'
import { clausesOfKind, everyClause, ruleKind } from './jobs/clauses.ts'
import { countyAnew, countyChanged, countyRun } from './jobs/county.ts'
import { countyService } from './jobs/countyService.ts'
import { coldStart } from './jobs/coldStart.ts'
import { decisionCard, decisionTable } from './jobs/decisionTable.ts'
import { readWorkbooks } from './jobs/readWorkbooks.ts'
import { sampleYearSteps } from './jobs/sampleYear.ts'
import { tableYear } from './jobs/tableYear.ts'
import { validationChanged, validationCold } from './jobs/validation.ts'
import { wholeJob } from './jobs/wholeJob.ts'

/** Our own jobs by name; where a peer does the same, its file calls it the same. */
export const jobs: Readonly<Record<string, Job>> = {
  readWorkbooks,
  wholeJob,
  clausesOfKind,
  everyClause,
  ruleKind,
  decisionTable,
  decisionCard,
  sampleYearSteps,
  coldStart,
  validationCold,
  validationChanged,
  countyRun,
  countyChanged,
  countyAnew,
  countyService,
  bigBook,
  tableYear,
}
