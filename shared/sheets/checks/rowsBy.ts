import type { Row } from '../../year.ts'

const known = new WeakMap<readonly Row[], Map<string, ReadonlyMap<string, Row>>>()

/** @returns the first row for each value of a column; made once for the same rows, so that asking row by row stays cheap */
export function rowsBy(rows: readonly Row[], column: string): ReadonlyMap<string, Row> {
  let columns = known.get(rows)
  if (columns === undefined) known.set(rows, (columns = new Map()))
  const made = columns.get(column)
  if (made !== undefined) return made
  const first = new Map<string, Row>()
  for (const row of rows) {
    const value = row[column]
    if (value !== undefined && !first.has(value)) first.set(value, row)
  }
  columns.set(column, first)
  return first
}
