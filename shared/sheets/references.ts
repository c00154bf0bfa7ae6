import { compileCondition } from '../expressions/evaluate.ts'
import type { CellTrouble } from './cellRead.ts'
import { quoted, trouble } from './cellRead.ts'
import type { Reference, SheetContext } from './define.ts'
import { valueType } from './define.ts'
import { fillersOf } from './fillers.ts'
import { kindNamed, sheetOf } from './registry.ts'

/** Says what is wrong with a value that must exist elsewhere; nothing while that sheet is not in. */
export type ReferenceCheck = (value: string) => CellTrouble | undefined

/**
 * `→`: builds the check of one reference column, reading the other sheet once. A sheet that every department fills is looked up in the own department's;
 * a section's in that section's.
 */
export function referenceCheck(reference: Reference, context: SheetContext): ReferenceCheck {
  const target = sheetOf(reference.kind)
  if (target === undefined) return () => undefined
  const filler = target.filledBy === 'each' ? context.department : fillersOf(target, context.bureau)[0]
  const rows = filler === undefined ? undefined : context.rowsOf(reference.kind, filler, String(context.bureau.year))
  if (rows === undefined) return () => undefined

  const holds = reference.where === undefined ? undefined : compileCondition(reference.where, (column) => valueType(target, column))
  const [all, own] = [new Set<string>(), new Set<string>()]
  for (const row of rows) {
    const value = row[reference.column]
    if (value === undefined || (holds !== undefined && holds(row) !== true)) continue
    all.add(value)
    if (reference.ownRowsOf === undefined || row[reference.ownRowsOf] === context.department) own.add(value)
  }
  return (value) => {
    if (own.has(value)) return undefined
    if (all.has(value)) return trouble('cell.reference-of-others', { value: quoted(value) }, undefined, 'warn')
    return trouble('cell.reference', { value: quoted(value), sheet: target.title })
  }
}

/** @returns what is wrong with a text that should name a kind of sheet */
export const kindCheck: ReferenceCheck = (value) =>
  kindNamed(value) === undefined ? trouble('cell.no-such-kind', { value: quoted(value) }, undefined, 'explain') : undefined
