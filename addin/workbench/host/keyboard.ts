import type { Area } from './area.ts'
import { around, MOST_COLUMNS, MOST_ROWS } from './area.ts'
import { entered } from './entry.ts'
import type { HeldCell, Selection, Splice } from './grid.ts'
import type { Session } from './hostObject.ts'
import { allow, lookAt } from './looks.ts'
import { mayWrite, unlocked } from './rangeValues.ts'
import { sheetName } from './worksheet.ts'

/** A cell as somebody fills it: `words` are read as typed, `held` is what a cell held elsewhere. */
export type FilledCell = { readonly row: number; readonly column: number } & (
  | { readonly words: string | number | boolean }
  | { readonly held: HeldCell | undefined }
)

/**
 * What somebody does in the spreadsheet that is drawn, sheets told by their ids. Each is an undo step, and refused whole, as HostFault AccessDenied, where
 * protection forbids it.
 */
export interface Keyboard {
  /** what is done until the caller's turn is over is one undo step: a sort or a drag of Univer's comes in several parts */
  asOne(): void
  /** fills cells: types, pastes, deletes, drags, sorts */
  fill(sheet: string, cells: readonly FilledCell[]): void
  mayFill(sheet: string, area: Area): boolean
  format(sheet: string, area: Area, looks: Readonly<Record<string, unknown>>): void
  /** puts rows or columns in, or takes them out */
  splice(sheet: string, splice: Splice): void
  /** @throws HostFault InvalidArgument for a name no sheet can have, ItemAlreadyExists for one that is taken */
  rename(sheet: string, name: string): void
  stand(selection: Selection): void
  /** takes the newest step back, or does it again; whoever listens hears of the cells */
  undo(): void
  redo(): void
  /** another workbook has taken the place of the one before: whoever listens looks anew */
  opened(): void
}

interface Around {
  readonly session: Session
  readonly edited: (sheet: string, area: Area, details?: object) => void
  readonly selected: (selection: Selection) => void
}

const PERMISSIONS: Readonly<Record<string, string>> = {
  'format/columnWidth': 'allowFormatColumns',
  columnHidden: 'allowFormatColumns',
  'format/rowHeight': 'allowFormatRows',
  rowHidden: 'allowFormatRows',
}

const SHIFTS = {
  rows: { in: ['RowInserted', 'Down'], out: ['RowDeleted', 'Up'] },
  columns: { in: ['ColumnInserted', 'Right'], out: ['ColumnDeleted', 'Left'] },
} as const

/** @returns the keyboard at which the session's workbook is worked in */
export function keyboardAt({ session, edited, selected }: Around): Keyboard {
  const { grid } = session
  let joined = false
  const step = () => {
    if (!joined) grid.step()
  }
  const put = (sheet: string, cell: FilledCell) => {
    const { row, column } = cell
    if ('held' in cell) return grid.hold(sheet, row, column, cell.held)
    const format = lookAt(grid, sheet, 'numberFormat', row, column) as string
    const { held, numberFormat } = entered(cell.words, format, grid.date1904)
    grid.hold(sheet, row, column, held)
    if (numberFormat !== undefined && format === 'General') grid.setLook(sheet, 'numberFormat', oneCell(row, column), numberFormat)
  }
  const telling = (act: () => void) => {
    const changed = new Map<string, Area[]>()
    const stop = grid.onChange((change) => {
      if (change.what !== 'cells') return
      const areas = changed.get(change.sheet) ?? []
      areas.push(change.area)
      changed.set(change.sheet, areas)
    })
    act()
    stop()
    for (const [sheet, areas] of changed) if (grid.sheets().some(({ id }) => id === sheet)) edited(sheet, around(areas)!)
  }
  return {
    asOne() {
      if (joined) return
      grid.step()
      joined = true
      queueMicrotask(() => {
        joined = false
        grid.step()
      })
    },
    fill(sheet, cells) {
      const area = around(cells.map(({ row, column }) => oneCell(row, column)))
      if (area === undefined) return
      if (area.rows * area.columns === cells.length) unlocked(session, sheet, area)
      else for (const { row, column } of cells) unlocked(session, sheet, oneCell(row, column))
      const holds = () => grid.cell(sheet, area.row, area.column)?.value ?? ''
      const valueBefore = holds()
      step()
      for (const cell of cells) put(sheet, cell)
      step()
      // Several cells carry no details (officejs.md 43).
      const types = { valueTypeBefore: 'String', valueTypeAfter: 'String' }
      edited(sheet, area, cells.length === 1 ? { valueBefore, valueAfter: holds(), ...types } : {})
    },
    mayFill: (sheet, area) => mayWrite(session, sheet, area),
    format(sheet, area, looks) {
      for (const path of Object.keys(looks)) allow(session, sheet, PERMISSIONS[path] ?? 'allowFormatCells')
      step()
      for (const [path, value] of Object.entries(looks)) grid.setLook(sheet, path, area, value)
      step()
    },
    splice(sheet, splice) {
      const { axis, at, removed, inserted } = splice
      const whole = (count: number): Area =>
        axis === 'rows'
          ? { row: at, column: 0, rows: count, columns: MOST_COLUMNS }
          : { row: 0, column: at, rows: MOST_ROWS, columns: count }
      allow(session, sheet, `allow${removed > 0 ? 'Delete' : 'Insert'}${axis === 'rows' ? 'Rows' : 'Columns'}`)
      if (removed > 0) unlocked(session, sheet, whole(removed))
      step()
      grid.splice(sheet, splice)
      step()
      const [changeType, shiftDirection] = SHIFTS[axis][removed > 0 ? 'out' : 'in']
      edited(sheet, whole(Math.max(removed, inserted)), { changeType, shiftDirection })
    },
    rename(sheet, name) {
      const fit = sheetName(session, name, sheet)
      step()
      grid.changeSheet(sheet, { name: fit })
      step()
    },
    stand(selection) {
      grid.select(selection)
      selected(selection)
    },
    undo: () => telling(() => grid.undo()),
    redo: () => telling(() => grid.redo()),
    opened() {
      const selection = grid.selection()
      edited(selection.sheet, selection.area)
      selected(selection)
    },
  }
}

const oneCell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })
