import type { IStyleData } from '@univerjs/core'
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import { lookOfCondition } from '../file/conditionLook.ts'
import type { ConditionalFormat } from '../host/grid.ts'
import type { Bounds } from './rangeOf.ts'
import { rangeOf } from './rangeOf.ts'
import { styleOf } from './styleOf.ts'

/** @returns what a conditional format changes of a cell's style */
export function markStyle({ set }: ConditionalFormat): IStyleData {
  return styleOf(lookOfCondition(set))
}

/** @returns Univer's rule for a conditional format with a formula of one's own, or undefined for another kind */
export function conditionOf(format: ConditionalFormat, bounds: Bounds): IConditionFormattingRule | undefined {
  const { id, area, set } = format
  const formula = set['custom/rule/formula']
  if (typeof formula !== 'string') return undefined
  return {
    cfId: id,
    ranges: [rangeOf(area, bounds)],
    stopIfTrue: set['stopIfTrue'] === true,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula.startsWith('=') ? formula : `=${formula}`,
      style: markStyle(format),
    } as IConditionFormattingRule['rule'],
  }
}
