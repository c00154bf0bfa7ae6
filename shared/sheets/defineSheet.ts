import { compileCondition } from '../expressions/evaluate.ts'
import type { SheetDefinition } from './define.ts'
import { valueType } from './define.ts'

/**
 * A sheet definition as its file states it; the version is 1 until the definition changes.
 * @throws SyntaxError naming sheet and place, where a condition does not compile or a column that is named does not exist
 */
export function defineSheet(stated: Omit<SheetDefinition, 'version'> & { readonly version?: string }): SheetDefinition {
  const sheet: SheetDefinition = { version: '1', ...stated }
  const has = (column: string | undefined, place: string) => {
    if (column !== undefined && !(column in sheet.columns)) throw new SyntaxError(`${sheet.kind}, ${place}: there is no column "${column}"`)
  }
  const compiles = (condition: string, place: string) => {
    try {
      compileCondition(condition, (column) => valueType(sheet, column))
    } catch (trouble) {
      if (trouble instanceof SyntaxError) throw new SyntaxError(`${sheet.kind}, ${place}: ${trouble.message}`, { cause: trouble })
      throw trouble
    }
  }
  for (const [key, column] of Object.entries(sheet.columns)) if (typeof column.required === 'string') compiles(column.required, key)
  for (const check of sheet.checks) {
    if (!('holds' in check)) continue
    compiles(check.holds, check.rule)
    for (const cell of check.cells) has(cell, check.rule)
  }
  has(sheet.dated, 'dated')
  has(sheet.about, 'about')
  has(sheet.ledger, 'ledger')
  for (const column of sheet.carriesOver ?? []) has(column, 'carriesOver')
  return sheet
}
