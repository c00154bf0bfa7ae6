import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { pairRows } from '@kaoji/shared/sheets/pairRows'
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
 * The returned rows of a version against the copy's rows of now, wherever they stand: a row that changed, or was taken out, counts as mended.
 * @param places at which place of the copy each of `now` stands
 */
export function returnedRows(
  sheet: SheetDefinition,
  reasons: readonly RowReason[],
  version: readonly Row[],
  now: readonly Row[],
  places: readonly number[],
): readonly ReturnedRow[] {
  const placeNow = new Map(pairRows(sheet, version, now).map((was, is) => [was, is]))
  return reasons.map((reason) => {
    const [was, is] = [reason.row - 1, placeNow.get(reason.row - 1)]
    if (is === undefined) return { ...reason, place: undefined, mended: true }
    return { ...reason, place: places[is], mended: !equalRow(version[was]!, now[is]!) }
  })
}
