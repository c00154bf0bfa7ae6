import type { Given } from '../expressions/evaluate.ts'
import type { Bureau } from '../year.ts'

/** @returns the values a method's conditions may name with @: the freeze's day, the ends of the year, the compound's institution */
export const givenOf = ({ year, compound }: Pick<Bureau, 'year' | 'compound'>, freeze: string): Given => ({
  freeze,
  'year-start': `${year}-01-01`,
  'year-end': `${year}-12-31`,
  compound,
})
