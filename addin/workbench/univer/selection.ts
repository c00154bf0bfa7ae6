import {
  ScrollToRangeOperation,
  SelectRangeCommand,
  SetSelectionsOperation,
  SetWorksheetActivateCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core'
import type { IRange } from '@univerjs/core'
import { covers, MOST_COLUMNS, MOST_ROWS, type Area } from '../host/area.ts'
import type { Grid, Selection } from '../host/grid.ts'
import type { Drawing } from './drawing.ts'
import { areaOfRange, rangeOf } from './rangeOf.ts'

/** Shows where the grid stands: its sheet in front, its cells selected and in sight. */
export function drawSelection(drawing: Drawing, grid: Grid, isDrawn: () => boolean) {
  const { sheet, area } = grid.selection()
  const worksheet = drawing.workbook.getSheetBySheetId(sheet)
  if (!worksheet) return
  if (drawing.workbook.getActiveSheet().getSheetId() !== sheet) drawing.mutate(SetWorksheetActiveOperation, { subUnitId: sheet })
  const range = rangeOf(mergedAround(grid, sheet, area), { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() })
  drawing.mutate(SelectRangeCommand, { subUnitId: sheet, subUnit: sheet, range })
  // A sheet that just came in front is laid out in the next frame; before Univer has drawn anything there is nothing to scroll.
  requestAnimationFrame(() => {
    if (isDrawn()) drawing.mutate(ScrollToRangeOperation, { range: { ...range, endRow: area.row, endColumn: area.column } })
  })
}

/** A cell of a merged block stands for the block. */
function mergedAround(grid: Grid, sheet: string, area: Area): Area {
  const merged = grid.sheets().find(({ id }) => id === sheet)?.merged ?? []
  return merged.find((block) => area.rows === 1 && area.columns === 1 && covers(block, area.row, area.column)) ?? area
}

/** While the mouse is still down the selection is on its way. */
const ON_ITS_WAY = new Set([0, 1])

/** @returns where somebody stands now, if that command of Univer's says so */
export function selectionIn({ id, params }: { readonly id: string; readonly params?: object }, drawing: Drawing): Selection | undefined {
  if (id === SetWorksheetActivateCommand.id) {
    const { subUnitId } = params as { readonly subUnitId: string }
    const range = drawing.selected(subUnitId) ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 }
    return { sheet: subUnitId, area: wholeWhereAll(range, drawing, subUnitId) }
  }
  if (id !== SetSelectionsOperation.id) return undefined
  const { subUnitId, selections, type } = params as {
    readonly subUnitId: string
    readonly selections: readonly { readonly range: IRange }[]
    readonly type?: number
  }
  const last = selections.at(-1)
  if (last === undefined || (type !== undefined && ON_ITS_WAY.has(type))) return undefined
  if (drawing.workbook.getActiveSheet().getSheetId() !== subUnitId) return undefined
  return { sheet: subUnitId, area: wholeWhereAll(last.range, drawing, subUnitId) }
}

function wholeWhereAll(range: IRange, { workbook }: Drawing, sheet: string): Area {
  const area = areaOfRange(range)
  const worksheet = workbook.getSheetBySheetId(sheet)!
  return {
    ...area,
    rows: area.rows === worksheet.getRowCount() ? MOST_ROWS : area.rows,
    columns: area.columns === worksheet.getColumnCount() ? MOST_COLUMNS : area.columns,
  }
}
