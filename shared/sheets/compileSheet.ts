import type { Decimal } from '../decimal.ts'
import type { Condition, Given } from '../expressions/evaluate.ts'
import { compileAmount, compileCondition } from '../expressions/evaluate.ts'
import { columnsOf, parseExpression } from '../expressions/parse.ts'
import type { Text } from '../text.ts'
import { quoted } from './cellRead.ts'
import type { Check, Column, ReadRow, Severity, SheetDefinition } from './define.ts'
import { valueType } from './define.ts'

/** A column at its place, its condition compiled. */
export interface CompiledColumn {
  readonly key: string
  readonly column: Column
  /** place among the columns from 0; also its bit in a row's mask of refused cells */
  readonly index: number
  /** Excel's letter; A is 序号 */
  readonly letter: string
  readonly required: CompiledCondition | undefined
  /** whether a cell's meaning depends on nothing but the cell and the period */
  readonly aloneTells: boolean
}

const OTHERS_TELL: ReadonlySet<string> = new Set(['person', 'people', 'department', 'text', 'long-text'])

interface CompiledCondition {
  readonly holds: Condition
  /** mask of the columns it reads */
  readonly reads: number
}

/** A check of one row, compiled. */
interface CompiledCheck extends CompiledCondition {
  readonly rule: string
  readonly severity: Severity
  readonly cells: readonly string[]
  readonly says: (row: ReadRow, given: Given) => Text
}

/** A definition ready for checking; its conditions are compiled once. */
export interface CompiledSheet {
  readonly sheet: SheetDefinition
  readonly columns: readonly CompiledColumn[]
  readonly byKey: ReadonlyMap<string, CompiledColumn>
  /** the column by which rows are dated; read before the others */
  readonly dated: CompiledColumn | undefined
  readonly rowChecks: readonly CompiledCheck[]
  readonly sheetChecks: readonly Extract<Check, { find: unknown }>[]
  readonly namesPeople: boolean
}

const compiledSheets = new WeakMap<SheetDefinition, CompiledSheet>()

/** @returns the definition with its conditions compiled, the same one each time */
export function compileSheet(sheet: SheetDefinition): CompiledSheet {
  const known = compiledSheets.get(sheet)
  if (known !== undefined) return known
  const keys = Object.keys(sheet.columns)
  const conditionOf = (source: string): CompiledCondition => ({
    holds: compileCondition(source, (column) => valueType(sheet, column)),
    reads: maskOf(source, keys),
  })
  const columns = keys.map((key, index): CompiledColumn => {
    const column = sheet.columns[key]!
    const required = typeof column.required === 'string' ? conditionOf(column.required) : undefined
    return { key, column, index, letter: letterOf(index + 1), required, aloneTells: !OTHERS_TELL.has(column.type) }
  })
  const byKey = new Map(columns.map((column) => [column.key, column]))
  const compiled = {
    sheet,
    columns,
    byKey,
    dated: sheet.dated === undefined ? undefined : byKey.get(sheet.dated),
    rowChecks: sheet.checks.flatMap((check): CompiledCheck[] => {
      if (!('holds' in check)) return []
      const { rule, cells, severity = 'error' } = check
      return [{ ...conditionOf(check.holds), rule, cells, severity, says: compileWords(check.says, sheet) }]
    }),
    sheetChecks: sheet.checks.flatMap((check) => ('find' in check ? [check] : [])),
    namesPeople: columns.some(({ column: { type } }) => type === 'person' || type === 'people' || type === 'department'),
  }
  compiledSheets.set(sheet, compiled)
  return compiled
}

/** @returns Excel's letters of a column, 0 being A */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}

function maskOf(source: string, keys: readonly string[]): number {
  const expression = parseExpression(source)
  if (!expression.ok) throw new SyntaxError(expression.error)
  return columnsOf(expression.value).reduce((mask, key) => mask | (1 << keys.indexOf(key)), 0)
}

/** `{column}` becomes the cell's text, `{fuel × 100 ÷ km}` the amount, cut to two places; what cannot be said is left out. */
function compileWords(text: Text, sheet: SheetDefinition): (row: ReadRow, given: Given) => Text {
  const [zh, en] = [compileWording(text.zh, sheet), compileWording(text.en, sheet)]
  return (row, given) => ({ zh: zh(row, given), en: en(row, given) })
}

function compileWording(words: string, sheet: SheetDefinition): (row: ReadRow, given: Given) => string {
  const pieces = words.split(/\{([^{}]+)\}/u).map((piece, i) => {
    if (i % 2 === 0) return () => piece
    if (piece in sheet.columns) return (row: ReadRow) => quoted(String(row[piece] ?? ''))
    const amount = compileAmount(piece, (column) => valueType(sheet, column))
    return (row: ReadRow, given: Given) => cut(amount(row, given))
  })
  return (row, given) => pieces.map((piece) => piece(row, given)).join('')
}

const cut = (amount: Decimal | undefined): string => amount?.round(2, 'truncate').toString() ?? ''
