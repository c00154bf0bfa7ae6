import type { IRange } from '@univerjs/core'
import {
  CopySheetCommand,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetWorksheetHideCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetShowCommand,
} from '@univerjs/preset-sheets-core'
import { generalException } from '../host/fault.ts'
import type { Grid } from '../host/grid.ts'
import type { Host } from '../host/host.ts'
import type { Splice } from '../host/grid.ts'

interface Given {
  readonly subUnitId?: string
  readonly range?: IRange
  readonly name?: string
  readonly order?: number
  readonly index?: number
}

/**
 * Commands of Univer's that change what sheets, rows and columns there are. They are carried out on the grid instead, and Univer draws what comes of it:
 * so there is one list of undo steps, and one place where protection is asked.
 * @returns what to do instead, or undefined for another command
 */
export function structureOf(id: string, given: Given, host: Host): (() => void) | undefined {
  const { grid, keyboard } = host
  const sheet = given.subUnitId ?? grid.selection().sheet
  const splice = (axis: Splice['axis'], isIn: boolean) => () => {
    const { startRow, endRow, startColumn, endColumn } = given.range!
    const [at, count] = axis === 'rows' ? [startRow, endRow - startRow + 1] : [startColumn, endColumn - startColumn + 1]
    keyboard.splice(sheet, { axis, at, removed: isIn ? 0 : count, inserted: isIn ? count : 0 })
  }
  switch (id) {
    case InsertRowByRangeCommand.id:
      return splice('rows', true)
    case RemoveRowByRangeCommand.id:
      return splice('rows', false)
    case InsertColByRangeCommand.id:
      return splice('columns', true)
    case RemoveColByRangeCommand.id:
      return splice('columns', false)
    case InsertSheetCommand.id:
      return () => {
        const made = grid.addSheet(freeName(grid, 'Sheet', grid.sheets().length), given.index)
        keyboard.stand({ sheet: made.id, area: { row: 0, column: 0, rows: 1, columns: 1 } })
      }
    case CopySheetCommand.id:
      return () => copy(host, sheet)
    case RemoveSheetCommand.id:
      return () => {
        oneMoreThan(grid, sheet)
        grid.removeSheet(sheet)
        grid.clearUndo()
      }
    case SetWorksheetNameCommand.id:
      return () => {
        if (given.name !== undefined && given.name !== '') keyboard.rename(sheet, given.name)
      }
    case SetWorksheetHideCommand.id:
      return () => {
        oneMoreThan(grid, sheet)
        grid.changeSheet(sheet, { visibility: 'Hidden' })
        const next = visible(grid)[0]!
        if (grid.selection().sheet === sheet) keyboard.stand({ sheet: next.id, area: { row: 0, column: 0, rows: 1, columns: 1 } })
      }
    case SetWorksheetShowCommand.id:
      return () => grid.changeSheet(sheet, { visibility: 'Visible' })
    case SetWorksheetOrderCommand.id:
      return () => grid.moveSheet(sheet, given.order ?? 0)
    default:
      return undefined
  }
}

/** @throws HostFault GeneralException where no other sheet would be seen */
function oneMoreThan(grid: Grid, sheet: string) {
  if (visible(grid).every(({ id }) => id === sheet)) throw generalException('A workbook needs a visible sheet.')
}

const visible = (grid: Grid) => grid.sheets().filter(({ visibility }) => visibility === 'Visible')

function freeName(grid: Grid, base: string, from: number): string {
  let count = from
  while (grid.sheets().some(({ name }) => name.toLowerCase() === `${base}${count}`.toLowerCase())) count += 1
  return `${base}${count}`
}

/** A copy stands behind its sheet. */
function copy({ grid, person }: Host, sheet: string) {
  const at = grid.sheets().findIndex(({ id }) => id === sheet)
  const { name } = grid.sheets()[at]!
  let count = 2
  while (grid.sheets().some((one) => one.name === `${name} (${count})`)) count += 1
  person.copySheet(name, `${name} (${count})`)
  grid.moveSheet(grid.sheets().at(-1)!.id, at + 1)
  grid.clearUndo()
}
