import type { Row } from '@kaoji/shared/year'
import type { RowReason } from '../../service/answers.ts'
import { equalRow } from '../fill/equalRows.ts'

/** A row that went back: why, where it stands in the copy now, and whether anything in it has changed. */
export interface ReturnedRow extends RowReason {
  /** Its place in the copy now; undefined where it was taken out. */
  readonly place: number | undefined
  readonly mended: boolean
}

/**
 * The returned rows of a version against the copy's rows of now: a row that changed, or was taken out, counts as mended. Rows put in or taken out
 * elsewhere move it; then it is found by its cells, and a changed one by its place from the nearer end.
 * @param places at which place of the copy each of `now` stands
 */
export function returnedRows(
  reasons: readonly RowReason[],
  version: readonly Row[],
  now: readonly Row[],
  places: readonly number[],
): readonly ReturnedRow[] {
  const taken = new Set<number>()
  const moved = now.length - version.length
  return reasons.map((reason): ReturnedRow => {
    const was = version[reason.row - 1]
    if (was === undefined) return { ...reason, place: undefined, mended: true }
    const at = [reason.row - 1, reason.row - 1 + moved, ...now.keys()].find((i) => now[i] !== undefined && equalRow(now[i], was))
    if (at !== undefined) return { ...reason, place: places[at], mended: false }
    const likely = stillThere(version, now, reason.row - 1) ? reason.row - 1 : reason.row - 1 + moved
    if (now[likely] === undefined || taken.has(likely) || belongsToAnother(version, now[likely])) {
      return { ...reason, place: undefined, mended: true }
    }
    taken.add(likely)
    return { ...reason, place: places[likely], mended: true }
  })
}

/** Whether everything above a row is as it was. */
const stillThere = (version: readonly Row[], now: readonly Row[], index: number) =>
  version.slice(0, index).every((row, i) => now[i] !== undefined && (equalRow(now[i], row) || !belongsToAnother(version, now[i])))

const belongsToAnother = (version: readonly Row[], row: Row) => version.some((other) => equalRow(other, row))
