import { BooleanNumber, type IColumnData, type IRowData, type Nullable, type Styles } from '@univerjs/core'
import { SetColDataMutation, SetRowDataMutation } from '@univerjs/preset-sheets-core'
import { MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid } from '../host/grid.ts'
import { looksOver, type Looks } from '../host/looksOver.ts'
import type { Drawing } from './drawing.ts'
import type { Bounds } from './rangeOf.ts'
import { styleOf } from './styleOf.ts'

/** a point is this many pixels at the resolution browsers count in */
const PIXELS = 96 / 72
const PLAIN_WIDTH = 54
const PLAIN_HEIGHT = 14.25

const truth = (is: boolean) => (is ? BooleanNumber.TRUE : BooleanNumber.FALSE)

/** Draws widths, heights, what is hidden, and the looks of whole columns and rows. */
export function drawSizes(drawing: Drawing, grid: Grid, sheet: string, bounds: Bounds) {
  const { columnData, rowData } = sizesOf(drawing.workbook.getStyles(), grid, sheet, bounds)
  const rows = drawing.workbook.getSheetBySheetId(sheet)!.getRowManager()
  // A sheet of ours has thousands of rows, and few of them ever change.
  const changed = Object.fromEntries(Object.entries(rowData).filter(([row, data]) => !isDrawn(rows.getRow(Number(row)), data)))
  drawing.mutate(SetColDataMutation, { subUnitId: sheet, columnData })
  if (Object.keys(changed).length > 0) drawing.mutate(SetRowDataMutation, { subUnitId: sheet, rowData: changed })
}

/** @returns widths, heights, what is hidden, and the looks of whole columns and rows */
export function sizesOf(styles: Styles, grid: Grid, sheet: string, bounds: Bounds) {
  const layers = grid.layers(sheet)
  const wide = [...layers].map(([path, list]) => {
    const isWhole = path.startsWith('format/columnWidth') || path === 'columnHidden'
    return [
      path,
      list
        .filter(({ area }) => isWhole || area.rows === MOST_ROWS)
        .map(({ area, value }) => ({ area: { ...area, row: 0, rows: 1 }, value })),
    ] as const
  })
  const high = [...layers].map(([path, list]) => {
    const isWhole = path.startsWith('format/rowHeight') || path === 'rowHidden'
    return [
      path,
      list
        .filter(({ area }) => isWhole || (area.columns === MOST_COLUMNS && area.rows < MOST_ROWS))
        .map(({ area, value }) => ({ area: { ...area, column: 0, columns: 1 }, value })),
    ] as const
  })
  const columnLooks = looksOver(new Map(wide), { row: 0, column: 0, rows: 1, columns: bounds.columns })
  const rowLooks = looksOver(new Map(high), { row: 0, column: 0, rows: bounds.rows, columns: 1 })
  const known = new Map<Looks, string | null>()
  const style = (looks: Looks) => {
    if (!known.has(looks)) {
      const drawn = styleOf(looks)
      known.set(looks, Object.keys(drawn).length === 0 ? null : (styles.setValue(drawn) ?? null))
    }
    return known.get(looks) ?? null
  }
  const columnData: Record<number, IColumnData> = {}
  for (let column = 0; column < bounds.columns; column += 1) {
    const looks = columnLooks(0, column)
    const width = Number(looks['format/columnWidth'] ?? PLAIN_WIDTH)
    columnData[column] = { w: Math.round(width * PIXELS), hd: truth(looks['columnHidden'] === true || width === 0), s: style(looks) }
  }
  const rowData: Record<number, IRowData> = {}
  for (let row = 0; row < bounds.rows; row += 1) {
    const looks = rowLooks(row, 0)
    const height = Number(looks['format/rowHeight'] ?? PLAIN_HEIGHT)
    rowData[row] = {
      h: Math.round(height * PIXELS),
      ia: BooleanNumber.FALSE,
      hd: truth(looks['rowHidden'] === true || height === 0),
      s: style(looks),
    }
  }
  return { columnData, rowData }
}

const isDrawn = (was: Nullable<Partial<IRowData>>, { h, ia, hd, s }: IRowData) =>
  was?.h === h && was?.ia === ia && was?.hd === hd && (was?.s ?? null) === s
