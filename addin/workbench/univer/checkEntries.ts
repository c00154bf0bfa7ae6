import type { ISheetDataValidationRule, Univer } from '@univerjs/core'
import { DataValidationType } from '@univerjs/core'
import { DataValidatorRegistryService } from '@univerjs/preset-sheets-data-validation'
import type { Grid } from '../host/grid.ts'
import { offeredWords } from './offeredWords.ts'

/** How Univer checks what a cell holds against a rule of one kind. */
type Validator = NonNullable<ReturnType<DataValidatorRegistryService['getValidatorItem']>>

/**
 * Checks what is typed as Excel does. A rule that refuses nothing only offers its list: what else somebody writes is as good, so Univer neither marks the
 * cell nor says a word; in Excel as well, only `Circle Invalid Data` would. And a list on cells is looked up at once: Univer works it out as a formula, and
 * the cell is left only when that is done, so that what a fast typist types meanwhile would take the place of what was typed before.
 */
export function checkEntries(univer: Univer, grid: Grid) {
  const registry = univer.__getInjector().get(DataValidatorRegistryService)
  const known = registry.getValidatorItem.bind(registry)
  const ours = new WeakSet<Validator>()
  registry.getValidatorItem = (kind) => {
    const validator = known(kind)
    if (validator === undefined || ours.has(validator)) return validator
    const check = validator.validator.bind(validator)
    validator.validator = async (cell, rule) => {
      if (isUnrefused(rule)) return true
      const offered = rule.type === LIST && !isEmpty(cell.value) ? offeredWords(grid, rule.formula1) : undefined
      return offered?.has(String(cell.value)) ?? check(cell, rule)
    }
    ours.add(validator)
    return validator
  }
}

const LIST: string = DataValidationType.LIST
const isUnrefused = ({ showErrorMessage }: Pick<ISheetDataValidationRule, 'showErrorMessage'>) => showErrorMessage === false
const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
