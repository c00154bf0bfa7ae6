import { BooleanNumber, type IColumnData, type IRowData } from '@univerjs/core'
import { SetColDataMutation, SetRowDataMutation } from '@univerjs/preset-sheets-core'
import { MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid } from '../host/grid.ts'
import { looksOver } from '../host/looksOver.ts'
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
  const layers = grid.layers(sheet)
  const styles = drawing.workbook.getStyles()
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
  const style = (looks: Parameters<typeof styleOf>[0]) => {
    const drawn = styleOf(looks)
    return Object.keys(drawn).length === 0 ? null : styles.setValue(drawn)
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
  drawing.mutate(SetColDataMutation, { subUnitId: sheet, columnData })
  drawing.mutate(SetRowDataMutation, { subUnitId: sheet, rowData })
}
