import type { Univer } from '@univerjs/core'
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation'

/**
 * Excel marks no cell for what its validation says: it asks when something is typed, and so does this. Univer would check every cell of every rule after
 * each change, and draw all of them again when that is done.
 */
export function leaveUnmarked(univer: Univer) {
  const validators = univer.__getInjector().get(SheetsDataValidationValidatorService)
  validators.validatorRanges = async () => []
}
