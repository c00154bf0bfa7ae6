import {
  CanceledError,
  CellValueType,
  CommandType,
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Univer,
  type Worksheet,
} from '@univerjs/core'
import { SetRangeValuesMutation, SetWorksheetActiveOperation, SheetPasteShortKeyCommand } from '@univerjs/preset-sheets-core'
import { addressOf, around, type Area } from '../host/area.ts'
import { HostFault } from '../host/fault.ts'
import type { Grid } from '../host/grid.ts'
import type { Host } from '../host/host.ts'
import type { Drawing } from './drawing.ts'
import type { Typing } from './editing.ts'
import { editOf } from './edits.ts'
import type { Mirror } from './mirror.ts'
import { pasteText } from './pasteText.ts'
import { selectionIn } from './selection.ts'
import { structureOf } from './structure.ts'

/** Why something is not done: protection, a name no sheet can have, the last sheet that is seen. */
export type Refusal = 'locked' | 'name' | 'last-sheet'

/** Where a refusal is told. */
type Refused = (why: Refusal) => void

/** Does on the host's grid what somebody does in Univer. Where protection forbids it, Univer is drawn as it was. @returns what to call to stop */
export function follow(univer: Univer, drawing: Drawing, drawn: Mirror, host: Host, typing: Typing, refused: Refused): () => void {
  const commands = univer.__getInjector().get(ICommandService)
  const { grid, keyboard } = host
  const attempt = (act: () => void): boolean => {
    try {
      act()
      return true
    } catch (error) {
      if (!(error instanceof HostFault)) throw error
      refused(refusalOf(error))
      return false
    }
  }
  const before = commands.beforeCommandExecuted((command) => {
    if (drawing.busy) return
    const act = pasteOf(command, host) ?? structureOf(command.id, command.params ?? {}, host)
    if (act === undefined) return
    attempt(act)
    throw new CanceledError()
  })
  const after = commands.onCommandExecuted((command, options) => {
    if (drawing.busy) return
    const selection = selectionIn(command, drawing)
    if (selection !== undefined) {
      const now = grid.selection()
      if (now.sheet !== selection.sheet || addressOf(now.area) !== addressOf(selection.area)) keyboard.stand(selection)
      return
    }
    // Univer goes to a sheet by itself when it is new; nobody asked it to.
    if (command.id === SetWorksheetActiveOperation.id && grid.selection().sheet !== sheetIn(command)) return drawn.stand()
    for (const sheet of sheetsOf(command)) {
      const worksheet = drawing.workbook.getSheetBySheetId(sheet)
      if (!worksheet) continue
      if (isWorkedOut(options)) {
        workOut(grid, sheet, worksheet)
        // What a formula gives may come after the formula went.
        if (cellsIn(command).some(({ row, column }) => grid.cell(sheet, row, column)?.formula === undefined))
          drawn.again(sheet, areaIn(command))
        continue
      }
      const edit = editOf(command, sheet, worksheet, typing.newest)
      if (edit === undefined) continue
      if (command.id === SetRangeValuesMutation.id) typing.newest = undefined
      keyboard.asOne()
      attempt(() => edit(keyboard, grid))
      drawn.again(sheet, areaIn(command))
    }
  })
  return () => {
    before.dispose()
    after.dispose()
  }
}

/** What was copied in Univer itself it pastes itself, formulas and all; it leaves a mark in what it copies. */
function pasteOf({ id, params }: Readonly<ICommandInfo>, host: Host): (() => void) | undefined {
  if (id !== SheetPasteShortKeyCommand.id) return undefined
  const { htmlContent = '', textContent = '' } = (params ?? {}) as { readonly htmlContent?: string; readonly textContent?: string }
  return textContent === '' || htmlContent.includes('data-copy-id') ? undefined : () => pasteText(host, textContent)
}

/** Keeps what formulas give now. */
function workOut(grid: Grid, sheet: string, worksheet: Worksheet) {
  for (const [row, column] of grid.filled(sheet)) {
    const held = grid.cell(sheet, row, column)
    if (held?.formula === undefined) continue
    const cell = worksheet.getCellMatrix().getValue(row, column)
    if (cell?.v !== undefined && cell.v !== null) grid.workOut(sheet, row, column, cell.t === CellValueType.BOOLEAN ? cell.v === 1 : cell.v)
  }
}

const refusalOf = ({ code }: HostFault): Refusal =>
  code === 'AccessDenied' ? 'locked' : code === 'GeneralException' ? 'last-sheet' : 'name'

/** @returns the cells a mutation says it changed, or undefined for one that may have changed any */
const areaIn = (command: Readonly<ICommandInfo>): Area | undefined =>
  command.id === SetRangeValuesMutation.id ? around(cellsIn(command)) : undefined

function cellsIn({ id, params }: Readonly<ICommandInfo>): readonly Area[] {
  if (id !== SetRangeValuesMutation.id) return []
  const { cellValue } = params as { readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>> }
  return Object.entries(cellValue ?? {}).flatMap(([row, line]) =>
    Object.keys(line).map((column) => ({ row: Number(row), column: Number(column), rows: 1, columns: 1 })),
  )
}

const sheetIn = ({ params }: Readonly<ICommandInfo>) => (params as Place)?.subUnitId

/** @returns the sheets a mutation changed: cells may be moved from one to another */
function sheetsOf({ type, params }: Readonly<ICommandInfo>): readonly string[] {
  if (type !== CommandType.MUTATION) return []
  const { subUnitId, from, to } = (params ?? {}) as Place & { readonly from?: Place; readonly to?: Place }
  return [...new Set([subUnitId, from?.subUnitId, to?.subUnitId].filter((sheet) => sheet !== undefined))]
}

interface Place {
  readonly subUnitId?: string
}

/** Cells that Univer's formulas fill, or that are filled for this page alone, are nobody's doing. */
const isWorkedOut = (options: IExecutionOptions | undefined): boolean =>
  options?.['applyFormulaCalculationResult'] === true || options?.onlyLocal === true
