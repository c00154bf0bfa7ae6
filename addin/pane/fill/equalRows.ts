import type { Row } from '@kaoji/shared/year'

/** Whether rows are the same, one by one and cell by cell. */
export const equalRows = (one: readonly Row[], other: readonly Row[]): boolean =>
  one.length === other.length && one.every((row, i) => equalRow(row, other[i]!))

/** Whether two rows have the same cells; an empty cell is none. */
export function equalRow(one: Row, other: Row): boolean {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => (one[key] ?? '') === (other[key] ?? ''))
}
