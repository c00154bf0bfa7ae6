import type { ISheetDataValidationRule, Univer } from '@univerjs/core'
import { DataValidatorRegistryService } from '@univerjs/preset-sheets-data-validation'

/** How Univer checks what a cell holds against a rule of one kind. */
type Validator = NonNullable<ReturnType<DataValidatorRegistryService['getValidatorItem']>>

/**
 * A rule that refuses nothing only offers its list: what else somebody writes is as good, so Univer neither marks the cell nor says a word.
 * In Excel as well, only `Circle Invalid Data` would.
 */
export function acceptUnrefused(univer: Univer) {
  const registry = univer.__getInjector().get(DataValidatorRegistryService)
  const known = registry.getValidatorItem.bind(registry)
  const accepting = new WeakSet<Validator>()
  registry.getValidatorItem = (kind) => {
    const validator = known(kind)
    if (validator === undefined || accepting.has(validator)) return validator
    const check = validator.validator.bind(validator)
    validator.validator = async (cell, rule) => isUnrefused(rule) || check(cell, rule)
    accepting.add(validator)
    return validator
  }
}

const isUnrefused = ({ showErrorMessage }: Pick<ISheetDataValidationRule, 'showErrorMessage'>) => showErrorMessage === false
