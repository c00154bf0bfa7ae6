import { freezeSheet, type YearInputs } from '@kaoji/shared/scoring/frozen'
import { countyYear, eighthOfCounty, wholeCounty } from '../sample/county.ts'

const sizes = { whole: wholeCounty, eighth: eighthOfCounty } as const

/** Which county: the whole one, or an eighth of it. */
export type CountyShare = keyof typeof sizes

/** What a run over a county starts from: of every sheet the version that counts. */
export function countyInputs(share: CountyShare): YearInputs {
  const { bureau, freeze, submissions } = countyYear(sizes[share])
  return { bureau, freeze, sheets: Array.from(submissions(), (submission) => freezeSheet(submission, freeze)), rulings: [] }
}
