import type { IStyleData } from '@univerjs/core'
import { CFRuleType, CFSubRuleType, type IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting'
import type { ConditionalFormat } from '../host/grid.ts'
import type { Bounds } from './rangeOf.ts'
import { rangeOf } from './rangeOf.ts'
import { styleOf } from './styleOf.ts'

const PATH = /^custom\/format\/(?:(fill|font)\/(\w+)|borders\/Edge(\w+)\/(\w+))$/u

/** @returns what a conditional format changes of a cell's style */
export function markStyle({ set }: ConditionalFormat): IStyleData {
  const looks: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(set)) {
    const [, group, key, side, part] = PATH.exec(path) ?? []
    if (group !== undefined) looks[`format/${group}/${key}`] = value
    if (side !== undefined) looks[`border/${side.toLowerCase()}/${part}`] = value
  }
  return styleOf(looks)
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
