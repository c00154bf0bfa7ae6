import type { IStyleData, Worksheet } from '@univerjs/core'
import { marksOf, type Marks } from '../conditions/marksOf.ts'
import type { Area } from '../host/area.ts'
import type { Grid, GridSheet } from '../host/grid.ts'
import { markStyle } from './conditionOf.ts'
import { allOf, clean, rules, soil, soilAgain, type Dirt, type SheetDirt } from './dirt.ts'
import { dirtyArea, drawCells } from './drawCells.ts'
import type { Drawing } from './drawing.ts'
import { drawNames } from './drawNames.ts'
import { drawConditions, drawValidations, type Drawn } from './drawRules.ts'
import { boundsOf, drawBounds, drawSheets } from './drawSheets.ts'
import { drawSizes } from './drawSizes.ts'

/** What keeps Univer's picture of the workbook like the grid. */
export interface Mirror {
  /** draws at once what has changed */
  draw(): void
  /** draws an area of a sheet anew though the grid did not change, or all of it, as somebody changed it in Univer */
  again(sheet: string, area?: Area): void
  /** goes back to where the grid stands */
  stand(): void
  marksOn(sheet: string): Marks<IStyleData> | undefined
  stop(): void
}

interface DrawnSheet extends Drawn {
  marks?: Marks<IStyleData>
}

/** Draws the grid into Univer, and whatever changes in it, once for all that a sync or a keystroke changed. */
export function mirror(grid: Grid, drawing: Drawing, selected: () => void, made: (worksheet: Worksheet) => void): Mirror {
  const shown = new Map<string, GridSheet>()
  const drawn = new Map<string, DrawnSheet>()
  const names = new Map<string, object>()
  let dirt: Dirt = allOf(grid)
  let waiting = false
  const draw = () => {
    const now = dirt
    dirt = clean()
    if (now.list) for (const id of drawSheets(drawing, grid, shown, made)) now.sheets.set(id, rules())
    if (now.list || now.names) drawNames(drawing, grid, names)
    for (const id of drawn.keys()) if (!shown.has(id)) drawn.delete(id)
    for (const [id, sheet] of now.sheets) if (shown.has(id)) drawSheet(drawing, grid, id, sheet, drawnOf(drawn, id))
    if (now.selection) selected()
  }
  const soon = () => {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      draw()
    })
  }
  const stop = grid.onChange((change) => {
    soil(dirt, change)
    soon()
  })
  const again = (sheet: string, area: Area | undefined) => {
    soilAgain(dirt, sheet, area)
    soon()
  }
  draw()
  const stand = () => {
    dirt.selection = true
    soon()
  }
  return { draw, stop, again, stand, marksOn: (sheet) => drawn.get(sheet)?.marks }
}

function drawSheet(drawing: Drawing, grid: Grid, id: string, dirt: SheetDirt, drawn: DrawnSheet) {
  const bounds = boundsOf(grid, id)
  drawBounds(drawing, id, bounds)
  if (dirt.sizes) drawSizes(drawing, grid, id, bounds)
  if (dirt.cells !== undefined) {
    const area = dirtyArea(grid, id, drawing.workbook.getSheetBySheetId(id)!, dirt.cells)
    if (area !== undefined) drawCells(drawing, grid, id, area)
  }
  if (dirt.conditions) {
    drawn.marks = marksOf(grid, id, markStyle)
    drawConditions(drawing, id, drawn.marks.others, drawn, bounds)
    if (dirt.cells === undefined) drawing.repaint(id)
  }
  if (dirt.validations) drawValidations(drawing, grid, id, drawn, bounds)
}

function drawnOf(all: Map<string, DrawnSheet>, id: string): DrawnSheet {
  const found: DrawnSheet = all.get(id) ?? { conditions: [], validations: [] }
  all.set(id, found)
  return found
}
