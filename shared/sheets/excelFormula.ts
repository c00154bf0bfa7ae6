import type { CivilDate } from '../civilDate.ts'
import { isCivilDate } from '../civilDate.ts'
import type { ValueType } from '../expressions/evaluate.ts'
import type { Expression } from '../expressions/parse.ts'
import { parseExpression } from '../expressions/parse.ts'

/** What a condition's names stand for on a laid-out sheet. */
export interface FormulaNames {
  /** `$D4` for a column; undefined where the sheet has no such column */
  readonly cell: (column: string) => string | undefined
  readonly typeOf: (column: string) => ValueType | undefined
  /** the values of @names: days, or a period's text */
  readonly given: Readonly<Record<string, string>>
}

/**
 * A condition of shared/expressions as an Excel formula (also WPS and LibreOffice), for marks while somebody types. As in the language itself, what an
 * empty cell or a text in a number cell leaves unsaid is neither held nor broken.
 * @param wanted `held` for a formula that is TRUE where the condition surely holds, `broken` for one that is TRUE where it surely does not
 * @throws SyntaxError where the condition does not parse or names an unknown column
 */
export function excelFormula(condition: string, wanted: 'held' | 'broken', names: FormulaNames): string {
  const expression = parseExpression(condition)
  if (!expression.ok) throw new SyntaxError(expression.error)
  return truth(expression.value, wanted === 'held', names)
}

const call = (name: string, ...parts: readonly string[]): string =>
  parts.length === 1 && name !== 'NOT' ? parts[0]! : `${name}(${parts.join(',')})`
const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`

function truth(expression: Expression, holds: boolean, names: FormulaNames): string {
  switch (expression.is) {
    case 'and':
    case 'or':
      return call((expression.is === 'and') === holds ? 'AND' : 'OR', ...expression.parts.map((part) => truth(part, holds, names)))
    case 'not':
      return truth(expression.part, !holds, names)
    case 'empty':
    case 'filled':
      return `${cellOf(expression.column, names)}${(expression.is === 'empty') === holds ? '=' : '<>'}""`
    case 'in': {
      const cell = cellOf(expression.column, names)
      const among = call('OR', ...expression.values.map((value) => `${cell}=${quote(value)}`))
      return holds ? among : call('AND', `${cell}<>""`, call('NOT', among))
    }
    case 'comparison': {
      const [left, right] = [value(expression.left, names), value(expression.right, names)]
      const sign = SIGNS[expression.sign][holds ? 0 : 1]
      const isSaidBy = [...new Set([...left.saidBy, ...right.saidBy])]
      const numbers = new Set([...left.numbers, ...right.numbers])
      // An empty cell equals no words, so only inequality has to ask whether there are any.
      const said = [...(numbers.size === 0 ? [] : [`COUNT(${[...numbers].join(',')})=${numbers.size}`]), ...(sign === '=' ? [] : isSaidBy)]
      return call('AND', ...said, ...left.asked, ...right.asked, `${left.formula}${sign}${right.formula}`)
    }
    default:
      throw new SyntaxError(`a condition is expected, not a bare ${expression.is}`)
  }
}

const SIGNS = { '=': ['=', '<>'], '≠': ['<>', '='], '<': ['<', '>='], '≤': ['<=', '>'], '>': ['>', '<='], '≥': ['>=', '<'] } as const

interface Value {
  readonly formula: string
  /** number and date cells without which nothing can be said */
  readonly numbers: readonly string[]
  /** that a text cell holds words */
  readonly saidBy: readonly string[]
  /** what else must be TRUE for the value to be said */
  readonly asked: readonly string[]
}

const constant = (formula: string): Value => ({ formula, numbers: [], saidBy: [], asked: [] })
const day = (text: string): Value => constant(isCivilDate(text) ? dateFormula(text) : quote(text))

function cellOf(column: string, { cell }: FormulaNames): string {
  const found = cell(column)
  if (found === undefined) throw new SyntaxError(`there is no column "${column}"`)
  return found
}

function value(expression: Expression, names: FormulaNames): Value {
  switch (expression.is) {
    case 'number':
      return constant(expression.value.toString())
    case 'text':
      return day(expression.value)
    case 'given':
      return day(names.given[expression.name] ?? '')
    case 'column': {
      const cell = cellOf(expression.name, names)
      if (names.typeOf(expression.name) === 'text') return { ...constant(cell), saidBy: [`${cell}<>""`] }
      // N takes an empty cell, or words in it, for 0, where arithmetic would end in an error.
      return { ...constant(`N(${cell})`), numbers: [cell] }
    }
    case 'arithmetic':
      return arithmetic(expression, names)
    default:
      throw new SyntaxError('a value is expected, not a condition')
  }
}

/** In + and − an empty cell adds nothing, and nothing at all is unsaid; × and ÷ need both. Rounded to nine places, since Excel counts in binary. */
function arithmetic(expression: Extract<Expression, { is: 'arithmetic' }>, names: FormulaNames): Value {
  const { sign } = expression
  if (sign === '×' || sign === '÷') {
    const [left, right] = [value(expression.left, names), value(expression.right, names)]
    const formula = `ROUND(${left.formula}${sign === '×' ? '*' : '/'}${right.formula},9)`
    return { formula, numbers: [...left.numbers, ...right.numbers], saidBy: [], asked: [...left.asked, ...right.asked] }
  }
  const terms = termsOf(expression).map((term) => ({ ...term, ...value(term.part, names) }))
  const formula = `ROUND(${terms.map((term, i) => `${i === 0 ? '' : term.sign === '−' ? '-' : '+'}${term.formula}`).join('')},9)`
  const numbers = terms.flatMap((term) => term.numbers)
  // Days between two dates need both.
  if (terms.some(({ part }) => part.is === 'column' && names.typeOf(part.name) === 'date')) return { ...constant(formula), numbers }
  const isAlwaysSaid = terms.some((term) => term.numbers.length === 0)
  const single = terms.every((term) => term.numbers.length === 1)
  const parts = terms.map((term) => `COUNT(${term.numbers.join(',')})=${term.numbers.length}`)
  return { ...constant(formula), asked: isAlwaysSaid ? [] : [single ? `COUNT(${numbers.join(',')})>0` : `OR(${parts.join(',')})`] }
}

interface Term {
  readonly sign: '+' | '−'
  readonly part: Expression
}

function termsOf(expression: Expression): Term[] {
  if (expression.is !== 'arithmetic' || (expression.sign !== '+' && expression.sign !== '−')) return [{ sign: '+', part: expression }]
  const right = termsOf(expression.right)
  if (expression.sign === '+') return [...termsOf(expression.left), ...right]
  return [...termsOf(expression.left), ...right.map(({ sign, part }): Term => ({ sign: sign === '+' ? '−' : '+', part }))]
}

const dateFormula = (date: CivilDate): string => `DATE(${Number(date.slice(0, 4))},${Number(date.slice(5, 7))},${Number(date.slice(8))})`
