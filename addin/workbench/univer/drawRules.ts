import type { ISheetDataValidationRule } from '@univerjs/core'
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation } from '@univerjs/preset-sheets-conditional-formatting'
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/preset-sheets-data-validation'
import type { ConditionalFormat, Grid } from '../host/grid.ts'
import { uncovered } from '../host/uncovered.ts'
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
