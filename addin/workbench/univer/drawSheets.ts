import { mergeWorksheetSnapshotWithDefault, VerticalAlign, type IWorksheetData } from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core'
import { areaOf } from '../host/area.ts'
import type { Grid, GridSheet } from '../host/grid.ts'
import { drawnArea } from './drawCells.ts'
import type { Drawing } from './drawing.ts'
import type { Bounds } from './rangeOf.ts'
import { rangeOf } from './rangeOf.ts'

const LEAST: Bounds = { rows: 1000, columns: 26 }
/** rows below the last one that there always are to go on in */
const SPARE_ROWS = 200

/** @returns how much of a sheet is drawn */
export function boundsOf(grid: Grid, sheet: string): Bounds {
  const drawn = drawnArea(grid, sheet)
  if (drawn === undefined) return LEAST
  return {
    rows: Math.max(LEAST.rows, drawn.row + drawn.rows + SPARE_ROWS),
    columns: Math.max(LEAST.columns, drawn.column + drawn.columns + 2),
  }
}

/** @returns an empty sheet of Univer's with the font and the sizes Excel begins with */
export const emptySheet = ({ id, name }: GridSheet): Partial<IWorksheetData> => ({
  id,
  name,
  rowCount: LEAST.rows,
  columnCount: LEAST.columns,
  defaultColumnWidth: 72,
  defaultRowHeight: 19,
  defaultStyle: { ff: '宋体', fs: 11, vt: VerticalAlign.MIDDLE },
})

/** Draws which sheets there are, in order, with their names, what is hidden, frozen and merged. */
export function drawSheets(drawing: Drawing, grid: Grid, shown: Map<string, GridSheet>) {
  const { workbook } = drawing
  const sheets = grid.sheets()
  sheets.forEach((sheet, index) => {
    if (!shown.has(sheet.id)) {
      if (!workbook.getSheetBySheetId(sheet.id))
        drawing.mutate(InsertSheetMutation, { index, sheet: mergeWorksheetSnapshotWithDefault(emptySheet(sheet)) })
      shown.set(sheet.id, { id: sheet.id, name: sheet.name, visibility: 'Visible' })
    }
  })
  const stays = (id: string) => sheets.some((sheet) => sheet.id === id)
  // Univer draws the sheet in front, which must not be the one that goes.
  if (!stays(workbook.getActiveSheet().getSheetId())) drawing.mutate(SetWorksheetActiveOperation, { subUnitId: grid.selection().sheet })
  for (const { id, name } of shown.values()) {
    if (stays(id)) continue
    drawing.mutate(RemoveSheetMutation, { subUnitId: id, subUnitName: name })
    shown.delete(id)
  }
  sheets.forEach((sheet, index) => {
    drawState(drawing, sheet, shown.get(sheet.id)!)
    const order = workbook.getSheetOrders()
    const from = order.indexOf(sheet.id)
    if (from !== index) drawing.mutate(SetWorksheetOrderMutation, { subUnitId: sheet.id, fromOrder: from, toOrder: index })
    shown.set(sheet.id, sheet)
  })
}

function drawState(drawing: Drawing, sheet: GridSheet, before: GridSheet) {
  const subUnitId = sheet.id
  if (sheet.name !== before.name) drawing.mutate(SetWorksheetNameMutation, { subUnitId, name: sheet.name })
  const [hidden, wasHidden] = [sheet, before].map(({ visibility }) => visibility !== 'Visible')
  if (hidden !== wasHidden) drawing.mutate(SetWorksheetHideMutation, { subUnitId, hidden: hidden ? 1 : 0 })
  if (sheet.frozen !== before.frozen) drawing.mutate(SetFrozenMutation, { subUnitId, ...frozenAt(sheet.frozen) })
  if (sheet.merged === before.merged) return
  const bounds: Bounds = { rows: Infinity, columns: Infinity }
  const was = drawing.workbook.getSheetBySheetId(subUnitId)!.getMergeData()
  const ranges = (sheet.merged ?? []).map((area) => rangeOf(area, bounds))
  if (was.length > 0) drawing.mutate(RemoveWorksheetMergeMutation, { subUnitId, ranges: [...was] })
  if (ranges.length > 0) drawing.mutate(AddWorksheetMergeMutation, { subUnitId, ranges })
}

function frozenAt(frozen: string | undefined) {
  if (frozen === undefined) return { startRow: -1, startColumn: -1, xSplit: 0, ySplit: 0 }
  const { rows, columns } = areaOf(frozen)
  const isRows = rows < 1000
  const isColumns = columns < 1000
  return { startRow: isRows ? rows : -1, ySplit: isRows ? rows : 0, startColumn: isColumns ? columns : -1, xSplit: isColumns ? columns : 0 }
}

/** Lets Univer draw as many rows and columns as there are to draw. */
export function drawBounds(drawing: Drawing, sheet: string, { rows }: Bounds) {
  const worksheet = drawing.workbook.getSheetBySheetId(sheet)!
  if (worksheet.getRowCount() < rows) drawing.mutate(SetWorksheetRowCountMutation, { subUnitId: sheet, rowCount: rows })
}
