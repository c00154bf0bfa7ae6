import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/preset-sheets-core'
import { ENTRY_NAME } from '@kaoji/shared/sheets/entryNames'
import { addressOf, quotedName } from '../host/area.ts'
import type { DefinedName, Grid } from '../host/grid.ts'
import type { Drawing } from './drawing.ts'

/** Tells Univer the names that formulas may speak of; those of our own sheets none does. */
export function drawNames(drawing: Drawing, grid: Grid, drawn: Map<string, object>) {
  const wanted = new Map(grid.names().flatMap((name) => (name.name.startsWith(ENTRY_NAME) ? [] : nameIn(grid, name))))
  for (const [id, params] of drawn)
    if (JSON.stringify(wanted.get(id)) !== JSON.stringify(params)) {
      drawing.mutate(RemoveDefinedNameMutation, params)
      drawn.delete(id)
    }
  for (const [id, params] of wanted)
    if (!drawn.has(id)) {
      drawing.mutate(SetDefinedNameMutation, params)
      drawn.set(id, params)
    }
}

function nameIn(grid: Grid, { name, sheet, area, scope }: DefinedName): readonly (readonly [string, object])[] {
  const on = grid.sheets().find(({ id }) => id === sheet)
  if (on === undefined) return []
  const formulaOrRefString = `${quotedName(on.name)}!${addressOf(area).replace(/[A-Z]+|\d+/gu, '$$$&')}`
  const id = `${scope ?? ''} ${name}`
  return [[id, { id, name, formulaOrRefString, ...(scope === undefined ? {} : { localSheetId: scope }) }]]
}
