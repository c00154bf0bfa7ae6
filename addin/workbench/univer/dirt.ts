import type { Area } from '../host/area.ts'
import { around, MOST_COLUMNS, MOST_ROWS } from '../host/area.ts'
import type { Grid, GridChange } from '../host/grid.ts'

/** What has to be drawn anew of one sheet. */
export interface SheetDirt {
  /** around all cells that changed, or 'all' after rows or columns moved */
  cells: Area | 'all' | undefined
  sizes: boolean
  conditions: boolean
  validations: boolean
}

/** What has to be drawn anew of the workbook since it was drawn last. */
export interface Dirt {
  readonly sheets: Map<string, SheetDirt>
  list: boolean
  names: boolean
  selection: boolean
}

const nothing = (): SheetDirt => ({ cells: undefined, sizes: false, conditions: false, validations: false })
const everything = (): SheetDirt => ({ cells: 'all', sizes: true, conditions: true, validations: true })

/** @returns the dirt of a sheet that was just drawn whole: what is laid over its cells */
export const rules = (): SheetDirt => ({ ...nothing(), conditions: true, validations: true })

const SIZES = new Set(['format/columnWidth', 'format/rowHeight', 'rowHidden', 'columnHidden'])

/** @returns the dirt of a workbook of which nothing was drawn yet */
export const allOf = (grid: Grid): Dirt => ({
  sheets: new Map(grid.sheets().map(({ id }) => [id, everything()])),
  list: true,
  names: true,
  selection: true,
})

export const clean = (): Dirt => ({ sheets: new Map(), list: false, names: false, selection: false })

/** Adds a change to the dirt. */
export function soil(dirt: Dirt, change: GridChange) {
  if (change.what === 'sheets') dirt.list = true
  else if (change.what === 'names') dirt.names = true
  else if (change.what === 'selection') dirt.selection = true
  else if ('sheet' in change) soilSheet(sheetOf(dirt, change.sheet), change)
  if (change.what === 'splice') dirt.names = dirt.list = true
}

/** Adds what somebody changed in Univer: an area of cells, or whatever may be. */
export function soilAgain(dirt: Dirt, sheet: string, area: Area | undefined) {
  if (area !== undefined) soilCells(sheetOf(dirt, sheet), area)
  else {
    Object.assign(sheetOf(dirt, sheet), everything())
    dirt.list = true
  }
}

function sheetOf({ sheets }: Dirt, id: string): SheetDirt {
  const found = sheets.get(id) ?? nothing()
  sheets.set(id, found)
  return found
}

function soilSheet(sheet: SheetDirt, change: Extract<GridChange, { sheet: string }>) {
  if (change.what === 'conditions') sheet.conditions = true
  else if (change.what === 'splice') Object.assign(sheet, everything())
  else if (change.what === 'look' && change.path === 'validation') sheet.validations = true
  else if (change.what === 'look' && SIZES.has(change.path)) sheet.sizes = true
  else soilCells(sheet, change.area)
}

function soilCells(sheet: SheetDirt, area: Area) {
  // The looks of whole columns and rows are drawn with their sizes.
  if (area.rows === MOST_ROWS || area.columns === MOST_COLUMNS) sheet.sizes = true
  sheet.cells = sheet.cells === 'all' ? 'all' : around([area, ...(sheet.cells === undefined ? [] : [sheet.cells])])
}
