import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { pairRows } from '@kaoji/shared/sheets/pairRows'
import type { Row } from '@kaoji/shared/year'

/** How many places of the copy the other version changes without anybody being asked: cells, and whole rows put in or taken out. */
export function broughtIn(sheet: SheetDefinition, mine: readonly Row[], merged: readonly Row[]): number {
  const pairs = pairRows(sheet, mine, merged)
  const columns = Object.keys(sheet.columns)
  const cells = pairs.reduce((sum: number, was, is) => {
    if (was === undefined) return sum + 1
    return sum + columns.filter((column) => (mine[was]![column] ?? '') !== (merged[is]![column] ?? '')).length
  }, 0)
  return cells + mine.length - pairs.filter((was) => was !== undefined).length
}
