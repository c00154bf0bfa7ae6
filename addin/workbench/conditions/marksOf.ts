import { covers } from '../host/area.ts'
import type { ConditionalFormat, Grid } from '../host/grid.ts'
import { compile } from './compile.ts'
import { FormulaError, type Cells, type Compiled } from './operand.ts'

/** A conditional format whose formula is worked out here. */
interface Mark<Style> {
  readonly format: ConditionalFormat
  readonly holds: Compiled
  readonly style: Style
}

/** What conditional formats give a cell, worked out only for the cells that are in sight. */
export interface Marks<Style> {
  /** the styles that hold at a cell, what comes first counting before what comes later */
  at(row: number, column: number): readonly Style[]
  /** the formats with a formula that is not known here */
  readonly others: readonly ConditionalFormat[]
}

/** @returns the marks of a sheet as its conditional formats are now; what its cells hold is asked anew each time */
export function marksOf<Style>(grid: Grid, sheet: string, styleOf: (format: ConditionalFormat) => Style): Marks<Style> {
  const marks: Mark<Style>[] = []
  const others: ConditionalFormat[] = []
  for (const format of grid.conditions(sheet)) {
    const formula = format.set['custom/rule/formula']
    const holds = typeof formula === 'string' ? compile(formula, format.area) : undefined
    if (holds === undefined) others.push(format)
    else marks.push({ format, holds, style: styleOf(format) })
  }
  const cellAt: Cells['cellAt'] = (row, column) => grid.cell(sheet, row, column)?.value
  return {
    others,
    at(row, column) {
      const found: Style[] = []
      for (const { format, holds, style } of marks) {
        if (!covers(format.area, row, column) || !isTrue(holds, { at: { row, column }, cellAt })) continue
        found.push(style)
        if (format.set['stopIfTrue'] === true) break
      }
      return found
    },
  }
}

function isTrue(holds: Compiled, cells: Cells): boolean {
  try {
    const value = holds(cells)
    return value === true || (typeof value === 'number' && value !== 0)
  } catch (error) {
    if (error instanceof FormulaError) return false
    throw error
  }
}
