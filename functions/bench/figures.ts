import type { Figure } from './figure.ts'
import { bigWorkbook } from './figures/bigBook.ts'
import { countyService } from './figures/countyService.ts'
import { coldStart } from './figures/coldStart.ts'
import { clauses, decisions } from './figures/clauses.ts'
import { validation } from './figures/validation.ts'
import { tableStorage } from './figures/tableStorage.ts'
import { reading, whole } from './figures/workbooks.ts'
import { changed, county, sampleYear } from './figures/years.ts'

/** Every figure of the bench, in the order of the table. */
export const figures: readonly Figure[] = [
  reading,
  whole,
  clauses,
  decisions,
  sampleYear,
  coldStart,
  validation,
  bigWorkbook,
  changed,
  county,
  countyService,
  tableStorage,
]
