import { validationOperators as OPERATORS, validationTypes as TYPES } from '@kaoji/shared/sheets/validationNames'
import type { FileCondition, FileValidation } from '@kaoji/shared/workbookFile'
import type { ConditionalRule, DataValidation } from 'hucre'
import { addressOf, areasOf } from './fileAreas.ts'
import { lookOf, markOf } from './lookStyle.ts'

const STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const

const keyOf = <Key extends string>(names: Readonly<Record<Key, string>>, word: string | undefined): Key | undefined =>
  (Object.keys(names) as Key[]).find((key) => names[key] === word)
const bare = (formula: unknown) => String(formula).replace(/^=/u, '')

/** @returns a check as hucre takes it; one that only prompts is a formula that always holds, as Excel drops what says nothing */
export function validationOf({ area, rule, prompt, errorAlert }: FileValidation): DataValidation {
  return {
    range: addressOf(area),
    allowBlank: true,
    ...checkOf(rule),
    ...(prompt === undefined ? {} : { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.message }),
    ...(errorAlert?.showAlert
      ? {
          showErrorMessage: true,
          errorStyle: STYLES[errorAlert.style as keyof typeof STYLES] ?? 'stop',
          errorTitle: errorAlert.title,
          errorMessage: errorAlert.message,
        }
      : {}),
  }
}

function checkOf(rule: FileValidation['rule']): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2' | 'values'> {
  const [kind, criteria = {}] = Object.entries(rule)[0] ?? []
  if (kind === 'list') {
    const source = String(criteria['source'])
    return source.startsWith('=') ? { type: 'list', formula1: bare(source) } : { type: 'list', values: source.split(',') }
  }
  const type = TYPES[kind as keyof typeof TYPES]
  if (type === undefined) return { type: 'custom', formula1: kind === 'custom' ? bare(criteria['formula']) : 'TRUE' }
  const second = criteria['formula2'] === undefined ? {} : { formula2: bare(criteria['formula2']) }
  return {
    type,
    operator: OPERATORS[criteria['operator'] as keyof typeof OPERATORS] ?? 'between',
    formula1: bare(criteria['formula1']),
    ...second,
  }
}

/** @returns a check that was read, for each of its areas */
export function validationsIn(validation: DataValidation): FileValidation[] {
  const { inputTitle = '', inputMessage = '', errorTitle = '', errorMessage = '', errorStyle, showErrorMessage } = validation
  return areasOf(validation.range).map((area) => ({
    area,
    rule: ruleIn(validation),
    ...(inputMessage === '' ? {} : { prompt: { title: inputTitle, message: inputMessage } }),
    errorAlert: {
      showAlert: showErrorMessage === true,
      style: keyOf(STYLES, errorStyle) ?? 'Stop',
      title: errorTitle,
      message: errorMessage,
    },
  }))
}

function ruleIn({ type, operator, formula1 = '', formula2, values }: DataValidation): FileValidation['rule'] {
  if (type === 'list') return { list: { inCellDropDown: true, source: values === undefined ? `=${formula1}` : values.join(',') } }
  if (type === 'custom') return formula1 === 'TRUE' ? {} : { custom: { formula: `=${formula1}` } }
  const number = (formula: string) => (Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`)
  const second = formula2 === undefined ? {} : { formula2: number(formula2) }
  return { [keyOf(TYPES, type)!]: { operator: keyOf(OPERATORS, operator) ?? 'Between', formula1: number(formula1), ...second } }
}

/** @returns a conditional format as hucre takes it; the first of a sheet wins */
export const conditionOf = ({ area, formula, look, stopIfTrue }: FileCondition, place: number): ConditionalRule => ({
  type: 'expression',
  priority: place + 1,
  range: addressOf(area),
  formula: bare(formula),
  style: markOf(look),
  ...(stopIfTrue ? { stopIfTrue } : {}),
})

/** @returns the conditional formats with formulas of a sheet, the first one winning; other kinds are left out */
export const conditionsIn = (rules: readonly ConditionalRule[]): FileCondition[] =>
  rules
    .toSorted((one, other) => one.priority - other.priority)
    .flatMap(({ type, range, formula, style, stopIfTrue }) => {
      const words = Array.isArray(formula) ? formula[0] : formula
      if (type !== 'expression' || words === undefined) return []
      return areasOf(range).map((area) => ({ area, formula: `=${words}`, look: lookOf(style ?? {}), stopIfTrue: stopIfTrue === true }))
    })
