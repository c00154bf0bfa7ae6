import { BooleanNumber, ICommandService, RedoCommand, UndoCommand, type Univer } from '@univerjs/core'
import { SetRangeValuesCommand, SheetPasteShortKeyCommand } from '@univerjs/preset-sheets-core'
import { areaOf } from '../host/area.ts'
import type { Host } from '../host/host.ts'
import { differences } from './differences.ts'
import { UNIT, type Drawing } from './drawing.ts'
import type { Mirror } from './mirror.ts'
import { rangeOf } from './rangeOf.ts'

/**
 * What a test does in the spreadsheet: through Univer's own commands, as its editor and its clipboard do, so that it passes every step that a person's
 * typing passes. Sheets by their names, cells by their addresses. For keys themselves: `select`, then press them in the page.
 */
export interface Driver {
  /** types into a cell; a locked one stays as it was */
  type(sheet: string, address: string, words: string): void
  /** pastes a block of text over cells from an address on */
  paste(sheet: string, address: string, rows: readonly (readonly string[])[]): Promise<void>
  /** what a cell holds: dates as serial numbers, '' for nothing */
  read(sheet: string, address: string): string | number | boolean
  /** what is drawn in a cell: its text, ground and whether it is written in bold */
  drawn(sheet: string, address: string): { readonly text: string; readonly fill: string | undefined; readonly bold: boolean }
  select(sheet: string, address: string): void
  /** does what a menu of Univer's does, by its command */
  command(id: string, params?: object): Promise<boolean>
  /** where what is drawn is otherwise than what the host holds */
  differences(): readonly string[]
  undo(): void
  redo(): void
  /** the names of the sheets that are seen */
  sheets(): readonly string[]
  /** its luck, its syncs, its handlers */
  readonly host: Host
}

export function driverOf(univer: Univer, drawing: Drawing, mirror: Mirror, host: Host): Driver {
  const injector = univer.__getInjector()
  const commands = injector.get(ICommandService)
  const { grid, person } = host
  const idOf = (name: string): string => {
    const found = grid.sheets().find((sheet) => sheet.name === name)
    if (found === undefined) throw new RangeError(`no sheet ${name}`)
    return found.id
  }
  const select = (sheet: string, address: string) => {
    person.select(sheet, address)
    mirror.draw()
  }
  return {
    host,
    type(sheet, address, words) {
      select(sheet, address)
      const range = rangeOf(areaOf(address), { rows: Infinity, columns: Infinity })
      const value = { v: words === '' ? null : words, f: null, si: null, p: null }
      commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: UNIT, subUnitId: idOf(sheet), range, value })
      mirror.draw()
    },
    async paste(sheet, address, rows) {
      select(sheet, address)
      const textContent = rows.map((row) => row.join('\t')).join('\n')
      await commands.executeCommand(SheetPasteShortKeyCommand.id, { htmlContent: '', textContent })
      mirror.draw()
    },
    read(sheet, address) {
      const { row, column } = areaOf(address)
      return grid.cell(idOf(sheet), row, column)?.value ?? ''
    },
    drawn(sheet, address) {
      const { row, column } = areaOf(address)
      const cell = drawing.workbook.getSheetBySheetId(idOf(sheet))!.getCell(row, column)
      const style = drawing.workbook.getStyles().getStyleByCell(cell) ?? {}
      const fill = style.bg?.rgb ?? undefined
      return { text: String(cell?.v ?? ''), fill, bold: style.bl === BooleanNumber.TRUE }
    },
    select,
    async command(id, params) {
      const done = await commands.executeCommand(id, params)
      mirror.draw()
      return done
    },
    differences: () => differences(drawing, grid),
    undo() {
      commands.syncExecuteCommand(UndoCommand.id)
      mirror.draw()
    },
    redo() {
      commands.syncExecuteCommand(RedoCommand.id)
      mirror.draw()
    },
    sheets: () => grid.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : [])),
  }
}
