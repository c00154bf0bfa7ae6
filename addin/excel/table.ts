import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { layoutOf } from '@kaoji/shared/sheets/layout'

const LAST_ROW = MOST_ROWS + 3
const LAST_OF_SHEET = 1_048_576

/**
 * The rows and columns in which a sheet of ours lies, and some beside it. Never the whole sheet: a sign lost in its last cell would make Excel answer
 * with nothing at all (officejs.md 25).
 */
export const tableOf = (sheet: Excel.Worksheet, definition: SheetDefinition, beside: number): Excel.Range =>
  sheet.getRange(`A1:${letterOf(layoutOf(definition).columns.length + beside)}${LAST_ROW}`)

/** What lies under the rows that a sheet takes. */
export const belowTable = (sheet: Excel.Worksheet, definition: SheetDefinition): Excel.Range =>
  sheet.getRange(`A${LAST_ROW + 1}:${layoutOf(definition).lastLetter}${LAST_OF_SHEET}`)
