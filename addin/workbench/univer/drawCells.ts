import { CellValueType, type ICellData, type IStyleData, type Nullable, type Styles, type Worksheet } from '@univerjs/core'
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core'
import type { Area } from '../host/area.ts'
import { around, meeting, MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid, HeldCell } from '../host/grid.ts'
import { looksOver, type Looks } from '../host/looksOver.ts'
import type { Drawing } from './drawing.ts'
import { fitting } from './fitting.ts'
import { styleOf, styleOver } from './styleOf.ts'

/**
 * @returns the block of a sheet whose cells are drawn one by one: those that hold something, and those formatted by areas that are not whole columns or
 *   rows. What is checked while somebody types is to be seen in no cell.
 */
export function drawnArea(grid: Grid, sheet: string): Area | undefined {
  const areas: Area[] = Array.from(grid.filled(sheet), ([row, column]) => ({ row, column, rows: 1, columns: 1 }))
  for (const [path, layers] of grid.layers(sheet))
    if (path !== 'validation') for (const { area } of layers) if (area.rows < MOST_ROWS && area.columns < MOST_COLUMNS) areas.push(area)
  return around(areas)
}

/**
 * Draws the cells of an area as the grid has them. Values and styles are put into Univer's matrix at once, as the mutation would compare each style anew;
 * the mutation that follows carries the values alone, for formulas, conditional formats and validation to hear of.
 */
export function drawCells(drawing: Drawing, grid: Grid, sheet: string, area: Area) {
  const worksheet = drawing.workbook.getSheetBySheetId(sheet)!
  const matrix = worksheet.getCellMatrix()
  const looksAt = looksOver(grid.layers(sheet), area)
  const styles = drawing.workbook.getStyles()
  const styleAt = styleIds(styles, (column) => worksheet.getColumnManager().getColumn(column)?.s)
  const fitAt = fitting(grid, sheet)
  const cellValue: Record<number, Record<number, ICellData | null>> = {}
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData | null> = {}
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const held = grid.cell(sheet, row, column)
      const before = matrix.getValue(row, column)
      const looks = looksAt(row, column)
      const style = fitted(styles, styleAt(looks, column), fitAt(looks, held, row, column))
      const values = valuesOf(held)
      if (held === undefined && style === undefined) matrix.realDeleteValue(row, column)
      else matrix.setValue(row, column, { ...values, ...(style === undefined ? {} : { s: style }) })
      if (before?.v !== values.v || before?.f !== values.f || before?.t !== values.t)
        line[column] = held === undefined ? { v: null, f: null } : values
    }
    if (Object.keys(line).length > 0) cellValue[row] = line
  }
  if (Object.keys(cellValue).length > 0) drawing.mutate(SetRangeValuesMutation, { subUnitId: sheet, cellValue })
  drawing.repaint(sheet)
}

/** @returns the dirty part of what is drawn cell by cell, and of what was so far */
export function dirtyArea(grid: Grid, sheet: string, worksheet: Worksheet, cells: Area | 'all'): Area | undefined {
  const matrix = worksheet.getCellMatrix()
  const was = { row: 0, column: 0, rows: matrix.getLength(), columns: matrix.getRange().endColumn + 1 }
  const drawn = around([...[drawnArea(grid, sheet)].filter((one) => one !== undefined), ...(was.rows > 0 && was.columns > 0 ? [was] : [])])
  if (drawn === undefined) return undefined
  return cells === 'all' ? drawn : meeting(drawn, cells)
}

/**
 * The cells of a sheet that is not there yet: only those that hold something, or look otherwise than their column.
 * @param columnStyle the style of a whole column
 */
export function cellsOf(
  styles: Styles,
  grid: Grid,
  sheet: string,
  columnStyle: (column: number) => StyleId,
): Record<number, Record<number, ICellData>> {
  const area = drawnArea(grid, sheet)
  if (area === undefined) return {}
  const looksAt = looksOver(grid.layers(sheet), area)
  const styleAt = styleIds(styles, columnStyle)
  const fitAt = fitting(grid, sheet)
  const cells: Record<number, Record<number, ICellData>> = {}
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData> = {}
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const held = grid.cell(sheet, row, column)
      const looks = looksAt(row, column)
      const style = fitted(styles, styleAt(looks, column), fitAt(looks, held, row, column))
      if (held !== undefined || style !== undefined) line[column] = { ...valuesOf(held), ...(style === undefined ? {} : { s: style }) }
    }
    if (Object.keys(line).length > 0) cells[row] = line
  }
  return cells
}

/** @returns a style with a smaller font where one is asked for */
function fitted(styles: Styles, style: string | undefined, size: number | undefined): string | undefined {
  return size === undefined ? style : (styles.setValue({ ...styles.get(style), fs: size }) ?? style)
}

type StyleId = Nullable<string | IStyleData>

function styleIds(styles: Styles, columnStyle: (column: number) => StyleId): (looks: Looks, column: number) => string | undefined {
  const known = new Map<Looks, Map<StyleId, string | undefined>>()
  return (looks, column) => {
    const beneath = columnStyle(column) ?? null
    const over = known.get(looks) ?? new Map<StyleId, string | undefined>()
    known.set(looks, over)
    if (!over.has(beneath)) {
      const style = styleOver(styleOf(looks), styles.get(beneath) || undefined)
      over.set(beneath, Object.keys(style).length === 0 ? undefined : (styles.setValue(style) ?? undefined))
    }
    return over.get(beneath)
  }
}

// A formula's value Univer works out itself.
function valuesOf(held: HeldCell | undefined): ICellData {
  if (held === undefined) return {}
  if (held.formula !== undefined) return { f: held.formula }
  if (typeof held.value === 'boolean') return { v: held.value ? 1 : 0, t: CellValueType.BOOLEAN }
  return { v: held.value, t: typeof held.value === 'number' ? CellValueType.NUMBER : CellValueType.STRING }
}
