import type { Area } from './area.ts'
import { accessDenied } from './fault.ts'
import type { Session } from './hostObject.ts'
import { allow } from './looks.ts'
import { unlocked } from './rangeValues.ts'

/**
 * Puts rows in: what lies around the place grows with them, formats, validation, marks and names alike.
 * @throws HostFault AccessDenied where a protected sheet does not allow it
 */
export function insertRows(session: Session, sheet: string, row: number, count: number) {
  allow(session, sheet, 'allowInsertRows')
  session.grid.splice(sheet, { axis: 'rows', at: row, removed: 0, inserted: count })
}

/**
 * Takes rows out. On a protected sheet that allows it no row with a locked cell goes (WorksheetProtectionOptions; Excel's own sentence says so).
 * @throws HostFault AccessDenied
 */
export function deleteRows(session: Session, sheet: string, rows: Area) {
  allow(session, sheet, 'allowDeleteRows')
  unlocked(session, sheet, rows)
  session.grid.splice(sheet, { axis: 'rows', at: rows.row, removed: rows.rows, inserted: 0 })
}

/** Columns go as rows do; nothing of ours allows it. */
export function deleteColumns(session: Session, sheet: string, columns: Area) {
  allow(session, sheet, 'allowDeleteColumns')
  session.grid.splice(sheet, { axis: 'columns', at: columns.column, removed: columns.columns, inserted: 0 })
}

const TINT = 'format/fill/color'

/**
 * Puts the rows of an area in another order, contents and tints.
 * @param order for each row from the top, which of the old ones stands there now
 * @throws HostFault AccessDenied where a protected sheet does not allow it, or a cell of them is locked
 */
export function sortRows(session: Session, sheet: string, area: Area, order: readonly number[]) {
  const { grid } = session
  allow(session, sheet, 'allowSort')
  unlocked(session, sheet, area)
  if (order.length !== area.rows) throw accessDenied()
  const old = Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => grid.cell(sheet, area.row + i, area.column + j)),
  )
  const tints = old.map((line, i) => line.map((_, j) => grid.look(sheet, TINT, area.row + i, area.column + j)))
  order.forEach((from, i) =>
    old[from]!.forEach((held, j) => {
      const [row, column] = [area.row + i, area.column + j]
      grid.hold(sheet, row, column, held)
      if (tints[from]![j] !== tints[i]![j]) grid.setLook(sheet, TINT, { row, column, rows: 1, columns: 1 }, tints[from]![j])
    }),
  )
}
