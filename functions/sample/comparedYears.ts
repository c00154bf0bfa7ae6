import * as fc from 'fast-check'
import { inputsOf } from '@kaoji/shared/methods/caseYear'
import { year } from '@kaoji/shared/scoring/anyYear'
import { freezeYear, type YearInputs } from '@kaoji/shared/scoring/frozen'
import { sampleYear } from './sampleYear.ts'

/** By name, the years over which what was made fast is held against the plain way: the sample year and twenty that nobody chose. */
export const comparedYears: readonly (readonly [name: string, inputs: YearInputs])[] = [
  ['the sample year', freezeYear(sampleYear())],
  ...fc.sample(year, { numRuns: 20, seed: 2011 }).map((given, i) => [`generated year ${i + 1}`, inputsOf(given)] as const),
]
