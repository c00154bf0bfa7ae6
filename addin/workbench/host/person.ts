import { areaOf, MOST_COLUMNS } from './area.ts'
import type { Area } from './area.ts'
import { copySheet } from './copySheet.ts'
import { entered } from './entry.ts'
import { accessDenied, invalidArgument } from './fault.ts'
import type { GridSheet, HeldCell } from './grid.ts'
import type { Session } from './hostObject.ts'
import { allow, lookAt } from './looks.ts'
import { unlocked } from './rangeValues.ts'
import { deleteColumns, deleteRows, insertRows, sortRows } from './rows.ts'

/** What somebody at the keyboard does, each an undo step of its own. What a protected sheet refuses is thrown as AccessDenied. */
export interface Person {
  type(sheet: string, address: string, words: string): void
  /** pastes a block: one event without details, and no validation stops it (officejs.md 37, 43) */
  paste(sheet: string, address: string, words: readonly (readonly string[])[]): void
  select(sheet: string, address: string): void
  /** hides the rows of a filtered area, as a filter would */
  filter(sheet: string, address: string, hiddenRows: readonly number[]): void
  insertRows(sheet: string, row: number, count: number): void
  deleteRows(sheet: string, address: string): void
  deleteColumns(sheet: string, address: string): void
  hideColumns(sheet: string, address: string): void
  /** @param order for each row of the area, which of the old ones stands there now */
  sort(sheet: string, address: string, order: readonly number[]): void
  renameSheet(sheet: string, name: string): void
  copySheet(sheet: string, name: string): void
  deleteSheet(sheet: string): void
  /** takes the newest undo step back */
  undo(): void
  /** begins to edit a cell: batches are refused until `endEdit` */
  beginEdit(code?: 'InvalidOperationInCellEditMode' | 'InvalidOperation'): void
  endEdit(): void
  goToOtherWorkbook(away: boolean): void
  /** opens the workbook only to be read */
  openReadOnly(): void
}

interface Around {
  readonly session: Session
  readonly edited: (sheet: string, area: Area, details?: object) => void
  readonly selected: (sheet: string, address: string) => void
  readonly state: { editing: string | undefined; behind: boolean; readOnly: boolean }
}

/** @returns somebody who works in the session's workbook */
export function personAt({ session, edited, selected, state }: Around): Person {
  const { grid } = session
  const sheetNamed = (name: string): GridSheet => {
    const found = grid.sheets().find((sheet) => sheet.name === name)
    if (found === undefined) throw invalidArgument(`no sheet ${name}`)
    return found
  }
  const doing = (name: string, act: (id: string) => void) => {
    grid.step()
    act(sheetNamed(name).id)
    grid.step()
  }
  const put = (sheet: string, row: number, column: number, words: string): HeldCell | undefined => {
    const format = lookAt(grid, sheet, 'numberFormat', row, column) as string
    const { held, numberFormat } = entered(words, format, grid.date1904)
    grid.hold(sheet, row, column, held)
    if (numberFormat !== undefined && format === 'General')
      grid.setLook(sheet, 'numberFormat', { row, column, rows: 1, columns: 1 }, numberFormat)
    return held
  }
  return {
    type(name, address, words) {
      const area = areaOf(address)
      const { id } = sheetNamed(name)
      unlocked(session, id, area)
      const before = grid.cell(id, area.row, area.column)?.value ?? ''
      doing(name, () => put(id, area.row, area.column, words))
      const after = grid.cell(id, area.row, area.column)?.value ?? ''
      edited(id, area, { valueBefore: before, valueAfter: after, valueTypeBefore: 'String', valueTypeAfter: 'String' })
    },
    paste(name, address, words) {
      const { row, column } = areaOf(address)
      const area = { row, column, rows: words.length, columns: words[0]!.length }
      const { id } = sheetNamed(name)
      unlocked(session, id, area)
      doing(name, () => words.forEach((line, i) => line.forEach((cell, j) => put(id, row + i, column + j, cell))))
      edited(id, area)
    },
    select(name, address) {
      const { id } = sheetNamed(name)
      grid.select({ sheet: id, area: areaOf(address) })
      selected(id, address)
    },
    filter(name, address, hiddenRows) {
      const sheet = sheetNamed(name)
      if (sheet.protection !== undefined && sheet.protection['allowAutoFilter'] !== true) throw accessDenied()
      doing(name, (id) => {
        grid.changeSheet(id, { filtered: areaOf(address) })
        for (const row of hiddenRows) grid.setLook(id, 'rowHidden', { row: row - 1, column: 0, rows: 1, columns: MOST_COLUMNS }, true)
      })
    },
    insertRows: (name, row, count) => doing(name, (id) => insertRows(session, id, row - 1, count)),
    deleteRows: (name, address) => doing(name, (id) => deleteRows(session, id, areaOf(address))),
    deleteColumns: (name, address) => doing(name, (id) => deleteColumns(session, id, areaOf(address))),
    hideColumns: (name, address) =>
      doing(name, (id) => {
        allow(session, id, 'allowFormatColumns')
        grid.setLook(id, 'columnHidden', areaOf(address), true)
      }),
    sort: (name, address, order) => doing(name, (id) => sortRows(session, id, areaOf(address), order)),
    renameSheet: (name, to) => doing(name, (id) => grid.changeSheet(id, { name: to })),
    copySheet(name, to) {
      doing(name, (id) => copySheet(session, id, to))
      grid.clearUndo()
    },
    deleteSheet(name) {
      doing(name, (id) => grid.removeSheet(id))
      grid.clearUndo()
    },
    undo: () => void grid.undo(),
    beginEdit: (code = 'InvalidOperationInCellEditMode') => void (state.editing = code),
    endEdit: () => void (state.editing = undefined),
    goToOtherWorkbook: (away) => void (state.behind = away),
    openReadOnly: () => void (state.readOnly = true),
  }
}
