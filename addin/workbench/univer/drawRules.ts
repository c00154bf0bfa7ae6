import type { ISheetDataValidationRule } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/preset-sheets-conditional-formatting'
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation'
import type { Area } from '../host/area.ts'
import { meeting } from '../host/area.ts'
import type { ConditionalFormat, Grid, Layer } from '../host/grid.ts'
import { conditionOf } from './conditionOf.ts'
import type { Drawing } from './drawing.ts'
import type { Bounds } from './rangeOf.ts'
import { ruleOf } from './ruleOf.ts'

/** The rules of a sheet that Univer has now, by their ids. */
export interface Drawn {
  conditions: readonly string[]
  validations: readonly string[]
}

/** Gives Univer the conditional formats of a sheet that are not worked out here. */
export function drawConditions(drawing: Drawing, sheet: string, formats: readonly ConditionalFormat[], drawn: Drawn, bounds: Bounds) {
  for (const cfId of drawn.conditions) drawing.mutate(DeleteConditionalRuleMutation, { subUnitId: sheet, cfId })
  const rules = formats.flatMap((condition): IConditionFormattingRule[] => {
    const rule = conditionOf(condition, bounds)
    return rule === undefined ? [] : [rule]
  })
  // The one added last goes before the others, as it does in Excel.
  for (const rule of rules.toReversed()) drawing.mutate(AddConditionalRuleMutation, { subUnitId: sheet, rule })
  drawn.conditions = rules.map(({ cfId }) => cfId)
}

/** Lays a sheet's drop-downs and checks on its cells anew. */
export function drawValidations(drawing: Drawing, grid: Grid, sheet: string, drawn: Drawn, bounds: Bounds) {
  if (drawn.validations.length > 0) drawing.mutate(RemoveDataValidationMutation, { subUnitId: sheet, ruleId: drawn.validations })
  const layers = grid.layers(sheet).get('validation') ?? []
  const rules = uncovered(layers).flatMap(({ areas, value }, i): ISheetDataValidationRule[] => {
    const rule = value === undefined ? undefined : ruleOf(value as Readonly<Record<string, unknown>>, areas, `${sheet}-${i}`, bounds)
    return rule === undefined ? [] : [rule]
  })
  if (rules.length > 0) drawing.mutate(AddDataValidationMutation, { subUnitId: sheet, rule: rules })
  drawn.validations = rules.map(({ uid }) => uid)
}

/** @returns each layer with what later ones leave of it: Univer lets no two rules lie on a cell */
function uncovered(layers: readonly Layer[]): readonly { readonly areas: readonly Area[]; readonly value: unknown }[] {
  return layers
    .map(({ area, value }, i) => ({
      areas: layers.slice(i + 1).reduce<readonly Area[]>((left, later) => left.flatMap((part) => without(part, later.area)), [area]),
      value,
    }))
    .filter(({ areas }) => areas.length > 0)
}

function without(area: Area, hole: Area): Area[] {
  const met = meeting(area, hole)
  if (met === undefined) return [area]
  const [bottom, right] = [met.row + met.rows, met.column + met.columns]
  return [
    { ...area, rows: met.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...met, column: area.column, columns: met.column - area.column },
    { ...met, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0)
}
