import { FUNCTIONS } from './functions.ts'
import { compared, FormulaError, numberOf, textOf, type Compiled, type Operand } from './operand.ts'

/**
 * @param formula as a conditional format has it, written for the first cell of its area
 * @param origin that cell
 * @returns what works the formula out for a cell, or undefined where the formula has a function or a form that is not known here
 */
export function compile(formula: string, origin: { readonly row: number; readonly column: number }): Compiled | undefined {
  const tokens = tokensOf(formula)
  if (tokens === undefined) return undefined
  try {
    const parser = parserOf(tokens, origin)
    const compiled = parser.expression(0)
    return parser.atEnd() ? compiled : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|(\d+(?:\.\d+)?)|(\$?[A-Z]{1,3}\$?\d+)(?![\w(])|([A-Z][A-Z0-9.]*)(?=\()|(TRUE|FALSE)|(<>|<=|>=|[-+*/^&=<>(),:%]))/uy

interface Token {
  readonly kind: 'text' | 'number' | 'cell' | 'function' | 'truth' | 'sign'
  readonly words: string
}

const KINDS = ['text', 'number', 'cell', 'function', 'truth', 'sign'] as const

function tokensOf(formula: string): readonly Token[] | undefined {
  const words = formula.replace(/^=/u, '').trimEnd()
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < words.length) {
    const match = TOKEN.exec(words)
    if (match === null) return undefined
    const at = match.findIndex((part, i) => i > 0 && part !== undefined)
    tokens.push({ kind: KINDS[at - 1]!, words: match[at]! })
  }
  return tokens
}

/** Signs between two values, by how tightly they bind. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
}

function parserOf(tokens: readonly Token[], origin: { readonly row: number; readonly column: number }) {
  let at = 0
  const isSign = (words: string) => tokens[at]?.kind === 'sign' && tokens[at]?.words === words
  const expect = (words: string) => {
    if (!isSign(words)) throw new SyntaxError(`${words} is missing`)
    at += 1
  }
  function expression(least: number): Compiled {
    let left = prefixed()
    for (;;) {
      const sign = tokens[at]
      const binding = sign?.kind === 'sign' ? BINDING[sign.words] : undefined
      if (binding === undefined || binding <= least) return left
      at += 1
      left = between(left, sign!.words, expression(binding))
    }
  }
  function prefixed(): Compiled {
    if (isSign('-')) {
      at += 1
      const value = prefixed()
      return (cells) => -numberOf(value(cells))
    }
    let value = simple()
    while (isSign('%')) {
      at += 1
      const whole = value
      value = (cells) => numberOf(whole(cells)) / 100
    }
    return value
  }
  function simple(): Compiled {
    const token = tokens[at]
    at += 1
    if (token?.kind === 'number') return constant(Number(token.words))
    if (token?.kind === 'text') return constant(token.words.slice(1, -1).replaceAll('""', '"'))
    if (token?.kind === 'truth') return constant(token.words === 'TRUE')
    if (token?.kind === 'cell') return reference(token.words)
    if (token?.kind === 'function') return called(token.words)
    if (token?.words !== '(') throw new SyntaxError('a value is missing')
    const inner = expression(0)
    expect(')')
    return inner
  }
  function reference(first: string): Compiled {
    if (!isSign(':')) {
      const place = placeOf(first, origin)
      return ({ at: cell, cellAt }) => cellAt(place.row(cell.row), place.column(cell.column))
    }
    at += 1
    const second = tokens[at]
    at += 1
    if (second?.kind !== 'cell') throw new SyntaxError('a cell is missing')
    const [from, to] = [placeOf(first, origin), placeOf(second.words, origin)]
    return ({ at: cell, cellAt }) => {
      const block: Operand[] = []
      for (let row = from.row(cell.row); row <= to.row(cell.row); row += 1)
        for (let column = from.column(cell.column); column <= to.column(cell.column); column += 1) block.push(cellAt(row, column))
      return { block }
    }
  }
  function called(name: string): Compiled {
    const known = FUNCTIONS[name]
    if (known === undefined) throw new SyntaxError(`${name} is not known`)
    expect('(')
    const given: Compiled[] = []
    if (!isSign(')')) {
      given.push(expression(0))
      while (isSign(',')) {
        at += 1
        given.push(expression(0))
      }
    }
    expect(')')
    return (cells) => known(given.map((one) => () => one(cells)))
  }
  return { expression, atEnd: () => at === tokens.length }
}

function between(left: Compiled, sign: string, right: Compiled): Compiled {
  const order = (holds: (order: number) => boolean): Compiled => {
    return (cells) => holds(compared(left(cells), right(cells)))
  }
  const sum = (work: (a: number, b: number) => number): Compiled => {
    return (cells) => work(numberOf(left(cells)), numberOf(right(cells)))
  }
  switch (sign) {
    case '=':
      return order((one) => one === 0)
    case '<>':
      return order((one) => one !== 0)
    case '<':
      return order((one) => one < 0)
    case '>':
      return order((one) => one > 0)
    case '<=':
      return order((one) => one <= 0)
    case '>=':
      return order((one) => one >= 0)
    case '&':
      return (cells) => `${textOf(left(cells))}${textOf(right(cells))}`
    case '+':
      return sum((a, b) => a + b)
    case '-':
      return sum((a, b) => a - b)
    case '*':
      return sum((a, b) => a * b)
    case '^':
      return sum((a, b) => a ** b)
    default:
      return sum((a, b) => {
        if (b === 0) throw new FormulaError('#DIV/0!')
        return a / b
      })
  }
}

const constant =
  (value: Operand): Compiled =>
  () =>
    value

/** A place in a formula: fixed after $, else as far from the cell as it was from the first one. */
function placeOf(words: string, origin: { readonly row: number; readonly column: number }) {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Z]+)(\$?)(\d+)$/u.exec(words)!
  const column = letters!.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const row = Number(digits) - 1
  return {
    row: (at: number) => (fixedRow === '$' ? row : row + at - origin.row),
    column: (at: number) => (fixedColumn === '$' ? column : column + at - origin.column),
  }
}
