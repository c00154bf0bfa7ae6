import { freezeYear, type YearInputs } from '@kaoji/shared/scoring/frozen'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import { partYear } from '@kaoji/shared/scoring/part'
import { sampleYear } from '../sample/sampleYear.ts'
import { loadedMethods } from './loadedMethods.ts'

/** What a run over the sample year starts from: every sheet as it was accepted. */
export const sampleInputs = (): YearInputs => freezeYear(sampleYear())

/** The sample year's facts by department. */
export const sampleFacts = (): readonly DepartmentFacts[] => partYear(sampleInputs(), loadedMethods).departments
