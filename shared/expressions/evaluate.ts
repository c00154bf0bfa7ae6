import { daysBetween } from '../civilDate.ts'
import { Decimal } from '../decimal.ts'
import type { Comparison, Expression } from './parse.ts'
import { parseExpression } from './parse.ts'

/** What a column holds: numbers count, dates order and subtract to days, all else only equals. */
export type ValueType = 'number' | 'date' | 'text'
/** A cell's value: its canonical text (numbers may come parsed already); an empty cell is absent. */
export type Values = Readonly<Record<string, string | Decimal | undefined>>
/** Values that come from outside the row: `@freeze`, `@year-end`, `@period-start`. */
export type Given = Readonly<Record<string, string | Decimal>>

/** Holds, does not, or cannot be said because a cell it needs is empty. */
export type Truth = boolean | undefined
export type Condition = (row: Values, given?: Given) => Truth
export type Amount = (row: Values, given?: Given) => Decimal | undefined

type Getter = (row: Values, given: Given) => string | Decimal | undefined
interface Typed {
  readonly type: ValueType
  readonly get: Getter
}

const NOTHING: Given = {}
const asNumber = (value: string | Decimal | undefined) => (typeof value === 'string' ? Decimal.parse(value) : value)

/**
 * Compiles a condition over the columns of one sheet. In `+` and `−` an empty cell adds nothing; compared, multiplied or divided, it makes the
 * whole comparison unsaid.
 * @param typeOf what a column holds; undefined where the sheet has no such column
 * @throws SyntaxError naming what is wrong: an unknown column, a number compared with a text
 */
export function compileCondition(source: string | Expression, typeOf: (column: string) => ValueType | undefined): Condition {
  const condition = truth(parsed(source), typeOf)
  return (row, given = NOTHING) => condition(row, given)
}

/** Compiles an amount: a column, or arithmetic over columns. @throws SyntaxError as {@link compileCondition} does */
export function compileAmount(source: string | Expression, typeOf: (column: string) => ValueType | undefined): Amount {
  const { type, get } = value(parsed(source), typeOf)
  if (type !== 'number') throw new SyntaxError(`"${typeof source === 'string' ? source : source.is}" is no number`)
  return (row, given = NOTHING) => asNumber(get(row, given))
}

function parsed(source: string | Expression): Expression {
  if (typeof source !== 'string') return source
  const expression = parseExpression(source)
  if (!expression.ok) throw new SyntaxError(expression.error)
  return expression.value
}

function truth(expression: Expression, typeOf: (column: string) => ValueType | undefined): (row: Values, given: Given) => Truth {
  const known = (column: string) => {
    if (typeOf(column) === undefined) throw new SyntaxError(`there is no column "${column}"`)
    return column
  }
  switch (expression.is) {
    case 'and':
    case 'or': {
      const parts = expression.parts.map((part) => truth(part, typeOf))
      const decisive = expression.is === 'or'
      return (row, given) => {
        let verdict: Truth = !decisive
        for (const part of parts) {
          const holds = part(row, given)
          if (holds === decisive) return decisive
          if (holds === undefined) verdict = undefined
        }
        return verdict
      }
    }
    case 'not': {
      const part = truth(expression.part, typeOf)
      return (row, given) => {
        const holds = part(row, given)
        return holds === undefined ? undefined : !holds
      }
    }
    case 'empty': {
      const column = known(expression.column)
      return (row) => row[column] === undefined || row[column] === ''
    }
    case 'filled': {
      const column = known(expression.column)
      return (row) => row[column] !== undefined && row[column] !== ''
    }
    case 'in': {
      const column = known(expression.column)
      const values = new Set(expression.values)
      return (row) => {
        const cell = row[column]
        return cell === undefined ? undefined : values.has(typeof cell === 'string' ? cell : cell.toString())
      }
    }
    case 'comparison': {
      const [left, right] = [value(expression.left, typeOf), value(expression.right, typeOf)]
      if ((left.type === 'number') !== (right.type === 'number'))
        throw new SyntaxError(`a number is compared with a text by "${expression.sign}"`)
      const holds = comparing(expression.sign)
      if (left.type === 'number') {
        return (row, given) => {
          const a = asNumber(left.get(row, given))
          const b = asNumber(right.get(row, given))
          return a === undefined || b === undefined ? undefined : holds(a.compare(b))
        }
      }
      return (row, given) => {
        const a = left.get(row, given)
        const b = right.get(row, given)
        return a === undefined || b === undefined ? undefined : holds(a < b ? -1 : a > b ? 1 : 0)
      }
    }
    default:
      throw new SyntaxError(`a condition is expected, not a bare ${expression.is}`)
  }
}

function comparing(sign: Comparison): (order: number) => boolean {
  switch (sign) {
    case '=':
      return (order) => order === 0
    case '≠':
      return (order) => order !== 0
    case '<':
      return (order) => order < 0
    case '≤':
      return (order) => order <= 0
    case '>':
      return (order) => order > 0
    case '≥':
      return (order) => order >= 0
  }
}

function value(expression: Expression, typeOf: (column: string) => ValueType | undefined): Typed {
  switch (expression.is) {
    case 'number':
      return { type: 'number', get: () => expression.value }
    case 'text':
      return { type: /^\d{4}-\d{2}-\d{2}$/.test(expression.value) ? 'date' : 'text', get: () => expression.value }
    case 'given':
      return { type: 'date', get: (_, given) => given[expression.name] }
    case 'column': {
      const { name } = expression
      const type = typeOf(name)
      if (type === undefined) throw new SyntaxError(`there is no column "${name}"`)
      return {
        type,
        get(row) {
          const cell = row[name]
          return cell === '' ? undefined : cell
        },
      }
    }
    case 'arithmetic':
      return arithmetic(expression.sign, value(expression.left, typeOf), value(expression.right, typeOf))
    default:
      throw new SyntaxError('a value is expected, not a condition')
  }
}

function arithmetic(sign: '+' | '−' | '×' | '÷', left: Typed, right: Typed): Typed {
  if (sign === '−' && left.type === 'date' && right.type === 'date') {
    return {
      type: 'number',
      get: (row, given) => {
        const [to, from] = [left.get(row, given), right.get(row, given)]
        return typeof to === 'string' && typeof from === 'string' ? Decimal.of(daysBetween(from, to)) : undefined
      },
    }
  }
  if (left.type !== 'number' || right.type !== 'number') throw new SyntaxError(`"${sign}" works on numbers`)
  const both = (row: Values, given: Given) => [asNumber(left.get(row, given)), asNumber(right.get(row, given))] as const
  const combine = combining(sign)
  return {
    type: 'number',
    get(row, given) {
      const [a, b] = both(row, given)
      return combine(a, b)
    },
  }
}

/** In sums an empty cell adds nothing; a product or quotient with one cannot be said, nor can a quotient by 0. */
function combining(sign: '+' | '−' | '×' | '÷'): (a: Decimal | undefined, b: Decimal | undefined) => Decimal | undefined {
  switch (sign) {
    case '+':
      return (a, b) => (a === undefined ? b : b === undefined ? a : a.plus(b))
    case '−':
      return (a, b) => (b === undefined ? a : (a ?? Decimal.zero).minus(b))
    case '×':
      return (a, b) => (a === undefined || b === undefined ? undefined : a.times(b))
    case '÷':
      return (a, b) => (a === undefined || b === undefined || b.isZero() ? undefined : a.div(b))
  }
}
