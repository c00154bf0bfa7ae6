import {
  BooleanNumber,
  mergeWorksheetSnapshotWithDefault,
  VerticalAlign,
  type IRange,
  type IWorksheetData,
  type Worksheet,
} from '@univerjs/core'
import {
  AddWorksheetMergeMutation,
  InsertSheetMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/preset-sheets-core'
import { areaOf } from '../host/area.ts'
import type { Grid, GridSheet } from '../host/grid.ts'
import { cellsOf, drawnArea } from './drawCells.ts'
import type { Drawing } from './drawing.ts'
import { sizesOf } from './drawSizes.ts'
import type { Bounds } from './rangeOf.ts'
import { rangeOf } from './rangeOf.ts'

const LEAST: Bounds = { rows: 1000, columns: 26 }
/** rows below the last one that there always are to go on in */
const SPARE_ROWS = 200

/** @returns how much of a sheet is drawn */
export function boundsOf(grid: Grid, sheet: string): Bounds {
  const drawn = drawnArea(grid, sheet)
  const isHidden = grid.sheets().find(({ id }) => id === sheet)?.visibility !== 'Visible'
  // Nobody goes on in what is not seen.
  if (isHidden && drawn !== undefined) return { rows: drawn.row + drawn.rows, columns: drawn.column + drawn.columns }
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

/** @returns a sheet as it is drawn, whole: one step for Univer, where each part by itself would be laid out anew */
export function wholeSheet({ workbook }: Drawing, grid: Grid, sheet: GridSheet): IWorksheetData {
  const bounds = boundsOf(grid, sheet.id)
  const styles = workbook.getStyles()
  const { columnData, rowData } = sizesOf(styles, grid, sheet.id, bounds)
  return mergeWorksheetSnapshotWithDefault({
    ...emptySheet(sheet),
    rowCount: bounds.rows,
    columnCount: bounds.columns,
    columnData,
    rowData,
    cellData: cellsOf(styles, grid, sheet.id, (column) => columnData[column]?.s),
    hidden: sheet.visibility === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: frozenAt(sheet.frozen),
    mergeData: mergedIn(sheet),
  })
}

/**
 * Draws which sheets there are, in order, with their names, what is hidden, frozen and merged.
 * @param made is told of each sheet that is new to Univer
 * @returns the sheets whose cells and sizes are drawn as well, since they are new
 */
export function drawSheets(
  drawing: Drawing,
  grid: Grid,
  shown: Map<string, GridSheet>,
  made: (worksheet: Worksheet) => void,
): ReadonlySet<string> {
  const { workbook } = drawing
  const sheets = grid.sheets()
  const whole = new Set<string>()
  sheets.forEach((sheet, index) => {
    if (!shown.has(sheet.id)) {
      const isNew = !workbook.getSheetBySheetId(sheet.id)
      // Univer would put it in front; where somebody stands the grid knows.
      if (isNew) drawing.mutate(InsertSheetMutation, { index, sheet: wholeSheet(drawing, grid, sheet) }, { fromCollab: true })
      if (isNew) whole.add(sheet.id)
      made(workbook.getSheetBySheetId(sheet.id)!)
      shown.set(sheet.id, isNew ? sheet : { id: sheet.id, name: sheet.name, visibility: 'Visible' })
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
    drawState(drawing, grid, sheet, shown.get(sheet.id)!)
    const order = workbook.getSheetOrders()
    const from = order.indexOf(sheet.id)
    if (from !== index) drawing.mutate(SetWorksheetOrderMutation, { subUnitId: sheet.id, fromOrder: from, toOrder: index })
    shown.set(sheet.id, sheet)
  })
  return whole
}

function drawState(drawing: Drawing, grid: Grid, sheet: GridSheet, before: GridSheet) {
  const subUnitId = sheet.id
  if (sheet.name !== before.name) drawing.mutate(SetWorksheetNameMutation, { subUnitId, name: sheet.name })
  const [hidden, wasHidden] = [sheet, before].map(({ visibility }) => visibility !== 'Visible')
  if (wasHidden && !hidden) drawBounds(drawing, subUnitId, boundsOf(grid, subUnitId))
  if (hidden !== wasHidden) drawing.mutate(SetWorksheetHideMutation, { subUnitId, hidden: hidden ? 1 : 0 })
  if (sheet.frozen !== before.frozen) drawing.mutate(SetFrozenMutation, { subUnitId, ...frozenAt(sheet.frozen) })
  if (sheet.merged === before.merged) return
  const was = drawing.workbook.getSheetBySheetId(subUnitId)!.getMergeData()
  const ranges = mergedIn(sheet)
  if (was.length > 0) drawing.mutate(RemoveWorksheetMergeMutation, { subUnitId, ranges: [...was] })
  if (ranges.length > 0) drawing.mutate(AddWorksheetMergeMutation, { subUnitId, ranges })
}

const mergedIn = ({ merged = [] }: GridSheet): IRange[] => merged.map((area) => rangeOf(area, { rows: Infinity, columns: Infinity }))

function frozenAt(frozen: string | undefined) {
  if (frozen === undefined) return { startRow: -1, startColumn: -1, xSplit: 0, ySplit: 0 }
  const { rows, columns } = areaOf(frozen)
  const isRows = rows < 1000
  const isColumns = columns < 1000
  return { startRow: isRows ? rows : -1, ySplit: isRows ? rows : 0, startColumn: isColumns ? columns : -1, xSplit: isColumns ? columns : 0 }
}

/** Lets Univer draw as many rows and columns as there are to draw. */
export function drawBounds(drawing: Drawing, sheet: string, { rows, columns }: Bounds) {
  const worksheet = drawing.workbook.getSheetBySheetId(sheet)!
  if (worksheet.getColumnCount() < columns) drawing.mutate(SetWorksheetColumnCountMutation, { subUnitId: sheet, columnCount: columns })
  if (worksheet.getRowCount() < rows) drawing.mutate(SetWorksheetRowCountMutation, { subUnitId: sheet, rowCount: rows })
}
