import type { YearRecord } from '../operations/yearRecord.ts'

/** A year's record as an answer shows it. */
export const shownYear = (year: string, { bureau, freeze, publications }: YearRecord) => {
  const published = publications.at(-1)
  return { year, bureau, freeze, ...(published && { published }) }
}
