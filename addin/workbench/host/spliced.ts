import type { Area } from './area.ts'
import { MOST_COLUMNS, MOST_ROWS } from './area.ts'
import type { Splice } from './grid.ts'

/** @returns where a row or column stands afterwards, or undefined where it was taken out */
export function splicedPlace(place: number, { at, removed, inserted }: Splice): number | undefined {
  if (place < at) return place
  return place < at + removed ? undefined : place - removed + inserted
}

/**
 * @returns the area afterwards: it shrinks by what is taken out of it, grows by what is put in between, moves by what is before it; undefined where
 *   nothing of it is left. Whole columns stay whole when rows come or go.
 */
export function splicedArea(area: Area, splice: Splice): Area | undefined {
  const { axis, at, removed, inserted } = splice
  if (axis === 'rows' ? area.rows === MOST_ROWS : area.columns === MOST_COLUMNS) return area
  const [start, count] = axis === 'rows' ? [area.row, area.rows] : [area.column, area.columns]
  const end = start + count
  const lost = Math.max(0, Math.min(end, at + removed) - Math.max(start, at))
  if (lost === count) return undefined
  const grown = start < at && at < end ? inserted : 0
  const before = Math.max(0, Math.min(start, at + removed) - at) - (at <= start ? inserted : 0)
  const [from, length] = [start - before, count - lost + grown]
  return axis === 'rows' ? { ...area, row: from, rows: length } : { ...area, column: from, columns: length }
}
