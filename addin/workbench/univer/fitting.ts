import { covers, type Area } from '../host/area.ts'
import type { Grid, HeldCell } from '../host/grid.ts'
import { PLAIN } from '../host/looks.ts'
import type { Looks } from '../host/looksOver.ts'

/** a letter or digit beside a Chinese sign, which is as wide as it is high; bold ones as well */
const NARROW = 0.56
/** what of a cell's width stays free */
const EDGES = 4

/**
 * Words that are to shrink until they fit (format.shrinkToFit), which Univer would cut off.
 * @returns the size in points in which a cell's words fit, or undefined where they do as they are
 */
export function fitting(
  grid: Grid,
  sheet: string,
): (looks: Looks, held: HeldCell | undefined, row: number, column: number) => number | undefined {
  const merged = grid.sheets().find(({ id }) => id === sheet)?.merged ?? []
  const widthOf = ({ column, columns }: Pick<Area, 'column' | 'columns'>) =>
    Array.from({ length: columns }, (_, i) =>
      Number(grid.look(sheet, 'format/columnWidth', 0, column + i) ?? PLAIN['format/columnWidth']),
    ).reduce((sum, width) => sum + width, 0)
  return (looks, held, row, column) => {
    if (looks['format/shrinkToFit'] !== true || typeof held?.value !== 'string') return undefined
    const size = Number(looks['format/font/size'] ?? PLAIN['format/font/size'])
    const signs = Array.from(held.value, (sign) => (sign.codePointAt(0)! > 0x2e_7f ? 1 : NARROW)).reduce((sum, width) => sum + width, 0)
    const width = widthOf(merged.find((block) => covers(block, row, column)) ?? { column, columns: 1 }) - EDGES
    return signs * size <= width ? undefined : Math.floor((width / signs) * 2) / 2
  }
}
