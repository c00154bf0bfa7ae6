import type { Amount, Condition, ValueType } from '../expressions/evaluate.ts'
import { compileAmount, compileCondition } from '../expressions/evaluate.ts'
import { columnsOf, parseExpression } from '../expressions/parse.ts'
import { valueType } from '../sheets/define.ts'
import { sheetOf } from '../sheets/registry.ts'

const conditions = new Map<string, Condition>()
const amounts = new Map<string, Amount>()
const columns = new Map<string, readonly string[]>()

/** @returns what is known under a key, made the first time it is asked for */
export function remembered<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make(key)
  known.set(key, made)
  return made
}

/** What a column of a sheet holds; `plate.quota` is what the sheet that `plate` refers to holds as `quota`. */
export function typeIn(kind: string, column: string): ValueType | undefined {
  const sheet = sheetOf(kind)
  const dot = column.indexOf('.')
  if (sheet === undefined) return undefined
  if (dot < 0) return valueType(sheet, column)
  const target = sheet.columns[column.slice(0, dot)]?.refersTo
  return target === undefined ? undefined : typeIn(target.kind, column.slice(dot + 1))
}

/** A condition over rows of a sheet, compiled once. @throws SyntaxError on a column the sheet does not have */
export const conditionOver = (kind: string, source: string): Condition =>
  remembered(conditions, `${kind}\n${source}`, () => compileCondition(source, (column) => typeIn(kind, column)))

/** An amount over rows of a sheet, compiled once. @throws SyntaxError as {@link conditionOver} */
export const amountOver = (kind: string, source: string): Amount =>
  remembered(amounts, `${kind}\n${source}`, () => compileAmount(source, (column) => typeIn(kind, column)))

/** An amount over figures: every name is a number. */
export const amountOfFigures = (source: string): Amount => remembered(amounts, `\n${source}`, () => compileAmount(source, () => 'number'))

/** A condition over figures: every name is a number. */
export const conditionOfFigures = (source: string): Condition =>
  remembered(conditions, `\n${source}`, () => compileCondition(source, () => 'number'))

/** @returns the columns an expression reads, `plate.quota` among them */
export const columnsRead = (source: string): readonly string[] =>
  remembered(columns, source, () => {
    const expression = parseExpression(source)
    return expression.ok ? columnsOf(expression.value) : []
  })
