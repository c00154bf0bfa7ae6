import { CellValueType, type ICellData, type Worksheet } from '@univerjs/core'
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core'
import type { Area } from '../host/area.ts'
import { around, meeting, MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid, HeldCell } from '../host/grid.ts'
import { looksOver, type Looks } from '../host/looksOver.ts'
import type { Drawing } from './drawing.ts'
import { styleOf, styleOver } from './styleOf.ts'

/** @returns the block of a sheet whose cells are drawn one by one: those that hold something, and those formatted by areas that are not whole columns or rows */
export function drawnArea(grid: Grid, sheet: string): Area | undefined {
  const cells = Array.from(grid.filled(sheet), ([row, column]) => ({ row, column, rows: 1, columns: 1 }))
  const looks = grid.looked(sheet).filter(({ rows, columns }) => rows < MOST_ROWS && columns < MOST_COLUMNS)
  return around([...cells, ...looks])
}

/**
 * Draws the cells of an area as the grid has them. Values and styles are put into Univer's matrix at once, as the mutation would compare each style anew;
 * the mutation that follows carries the values alone, for formulas, conditional formats and validation to hear of.
 */
export function drawCells(drawing: Drawing, grid: Grid, sheet: string, area: Area) {
  const worksheet = drawing.workbook.getSheetBySheetId(sheet)!
  const matrix = worksheet.getCellMatrix()
  const looksAt = looksOver(grid.layers(sheet), area)
  const styles = styleIds(drawing, worksheet)
  const cellValue: Record<number, Record<number, ICellData | null>> = {}
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData | null> = {}
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const held = grid.cell(sheet, row, column)
      const before = matrix.getValue(row, column)
      const style = styles(looksAt(row, column), column)
      const values = valuesOf(held)
      if (held === undefined && style === undefined) matrix.realDeleteValue(row, column)
      else matrix.setValue(row, column, { ...values, ...(style === undefined ? {} : { s: style }) })
      if (before?.v !== values.v || before?.f !== values.f || before?.t !== values.t)
        line[column] = held === undefined ? { v: null, f: null } : values
    }
    if (Object.keys(line).length > 0) cellValue[row] = line
  }
  // Something always has to be said, or a change of looks alone would not be drawn.
  if (Object.keys(cellValue).length === 0) cellValue[area.row] = { [area.column]: {} }
  drawing.mutate(SetRangeValuesMutation, { subUnitId: sheet, cellValue })
}

/** @returns the dirty part of what is drawn cell by cell, and of what was so far */
export function dirtyArea(grid: Grid, sheet: string, worksheet: Worksheet, cells: Area | 'all'): Area | undefined {
  const matrix = worksheet.getCellMatrix()
  const was = { row: 0, column: 0, rows: matrix.getLength(), columns: matrix.getRange().endColumn + 1 }
  const drawn = around([...[drawnArea(grid, sheet)].filter((one) => one !== undefined), ...(was.rows > 0 && was.columns > 0 ? [was] : [])])
  if (drawn === undefined) return undefined
  return cells === 'all' ? drawn : meeting(drawn, cells)
}

function styleIds({ workbook }: Drawing, worksheet: Worksheet): (looks: Looks, column: number) => string | undefined {
  const styles = workbook.getStyles()
  const known = new Map<Looks, Map<unknown, string | undefined>>()
  return (looks, column) => {
    const beneath = worksheet.getColumnManager().getColumn(column)?.s ?? null
    const over = known.get(looks) ?? new Map<unknown, string | undefined>()
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
