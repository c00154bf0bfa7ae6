import type { Univer, Worksheet } from '@univerjs/core'
import { IRenderManagerService } from '@univerjs/preset-sheets-core'
import { UNIT } from './drawing.ts'

type Cells = Map<number, ReturnType<Worksheet['getCell']>>

const WIDE = 16_384

/**
 * While a frame is drawn no cell changes, yet each of Univer's ten layers asks for every cell in sight, and all that may alter its look is worked out anew.
 * @returns what lets a sheet work each cell out once a frame
 */
export function frameCells(univer: Univer): (worksheet: Worksheet) => void {
  const renders = univer.__getInjector().get(IRenderManagerService)
  let frame: Map<Worksheet, Cells> | undefined
  const follow = (unit: string) =>
    unit === UNIT &&
    renders.getRenderById(unit)?.engine.beginFrame$.subscribe(() => {
      frame = new Map()
      // A frame that fails ends as well.
      queueMicrotask(() => (frame = undefined))
    })
  renders.created$.subscribe(({ unitId }) => follow(unitId))
  follow(UNIT)
  return (worksheet) => {
    const worked = worksheet.getCell.bind(worksheet)
    worksheet.getCell = (row, column) => {
      if (frame === undefined) return worked(row, column)
      const cells: Cells = frame.get(worksheet) ?? new Map()
      frame.set(worksheet, cells)
      const at = row * WIDE + column
      if (!cells.has(at)) cells.set(at, worked(row, column))
      return cells.get(at)
    }
  }
}
