import { areaOf } from '../host/area.ts'
import type { Grid } from '../host/grid.ts'

/** `='_考绩'!$D$1:$D$9`, `=Sheet1!$A$1:$A$3` */
const ON_CELLS = /^=(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/u

/** @returns the words that a list on cells of the workbook offers, as they stand there now; undefined for a list that is written out, or named */
export function offeredWords(grid: Grid, source: string | undefined): ReadonlySet<string> | undefined {
  const [, quoted, plain, cells] = ON_CELLS.exec(source ?? '') ?? []
  const name = quoted?.replaceAll("''", "'") ?? plain
  const sheet = grid.sheets().find((one) => one.name.toLowerCase() === name?.toLowerCase())
  if (sheet === undefined || cells === undefined) return undefined
  const { row, column, rows, columns } = areaOf(cells)
  const words = new Set<string>()
  for (let down = 0; down < rows; down += 1)
    for (let along = 0; along < columns; along += 1) {
      const value = grid.cell(sheet.id, row + down, column + along)?.value
      if (value !== undefined && value !== '') words.add(String(value))
    }
  return words
}
