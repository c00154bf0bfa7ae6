import { DataValidationErrorStyle, DataValidationRenderMode, type IRange, type ISheetDataValidationRule } from '@univerjs/core'
import { validationOperators, validationTypes } from '@kaoji/shared/sheets/validationNames'
import { compile } from '../conditions/compile.ts'
import type { Area } from '../host/area.ts'
import { rangeOf } from './rangeOf.ts'

/** What the host holds of cells' validation, as `range.dataValidation` set it. */
type Held = Readonly<Record<string, unknown>>

// Univer calls them as Excel's files do.
const OPERATORS: Readonly<Record<string, string>> = validationOperators
const TYPES: Readonly<Record<string, string>> = validationTypes
const STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Information: DataValidationErrorStyle.INFO,
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
}

/**
 * @param held rule, prompt and alert
 * @returns Univer's rule for areas of a sheet, or undefined where nothing is checked (a prompt alone is shown by the page)
 */
export function ruleOf(
  held: Held,
  areas: readonly Area[],
  uid: string,
  bounds: { rows: number; columns: number },
): ISheetDataValidationRule | undefined {
  const checked = checkOf(held['rule'] as Readonly<Record<string, unknown>> | undefined)
  if (checked === undefined) return undefined
  const alert = held['errorAlert'] as { showAlert?: boolean; style?: string; message?: string; title?: string } | undefined
  const ranges = areas.map((area) => rangeOf(area, bounds)) satisfies IRange[]
  return {
    uid,
    ranges,
    ...checked,
    allowBlank: held['ignoreBlanks'] !== false,
    showErrorMessage: alert?.showAlert !== false,
    errorStyle: STYLES[alert?.style ?? 'Stop'] ?? DataValidationErrorStyle.STOP,
    ...(alert?.message === undefined ? {} : { error: alert.message }),
    ...(alert?.title === undefined ? {} : { errorTitle: alert.title }),
  }
}

function checkOf(
  rule: Readonly<Record<string, unknown>> | undefined,
): Pick<ISheetDataValidationRule, 'type' | 'formula1' | 'formula2' | 'operator'> | undefined {
  const [kind, criteria] = Object.entries(rule ?? {})[0] ?? []
  if (kind === undefined || typeof criteria !== 'object' || criteria === null) return undefined
  const { source, formula, formula1, formula2, operator, inCellDropDown } = criteria as Readonly<
    Record<string, string | number | boolean | null>
  >
  if (kind === 'list')
    return { type: 'list', formula1: String(source), ...(inCellDropDown === false ? {} : { renderMode: DataValidationRenderMode.ARROW }) }
  if (kind === 'custom') return { type: 'custom', formula1: String(formula) }
  const type = TYPES[kind]
  if (type === undefined) return undefined
  const second = formula2 === undefined || formula2 === null ? {} : { formula2: fixed(formula2) }
  return { type, formula1: fixed(formula1), ...second, operator: OPERATORS[String(operator)] as never }
}

/** @returns what a formula without cells in it comes to, since Univer would work it out for each row of an area by itself */
function fixed(given: string | number | boolean | null | undefined): string {
  const words = String(given)
  if (!words.startsWith('=') || /\$?[A-Z]{1,3}\$?\d/u.test(words)) return words
  const value = compile(words, { row: 0, column: 0 })?.({ at: { row: 0, column: 0 }, cellAt: () => undefined })
  return typeof value === 'number' ? String(value) : words
}
