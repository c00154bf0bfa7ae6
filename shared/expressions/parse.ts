import { Decimal } from '../decimal.ts'
import type { Result } from '../result.ts'
import { failed, ok } from '../result.ts'

/**
 * The small language in which sheets and methods state conditions, so that one sentence serves the check, the fact, the Excel format and
 * the printed page: `cost > (guests + hosts) × standard`, `form = '集中学习'`, `register empty or approved = '否'`, `due ≤ @year-end`.
 *
 * Columns are their keys, `plate.quota` the column `quota` of the row that `plate` refers to; `@name` is a value handed in with the evaluation; `−` (U+2212) subtracts, since a hyphen belongs to a key.
 * Words: and, or, not, empty, filled, in ('a', 'b').
 */
export type Expression =
  | { readonly is: 'number'; readonly value: Decimal }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'column'; readonly name: string }
  | { readonly is: 'given'; readonly name: string }
  | { readonly is: 'arithmetic'; readonly sign: '+' | '−' | '×' | '÷'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'comparison'; readonly sign: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly is: 'not'; readonly part: Expression }
  | { readonly is: 'empty' | 'filled'; readonly column: string }
  | { readonly is: 'in'; readonly column: string; readonly values: readonly string[] }

export type Comparison = '=' | '≠' | '<' | '≤' | '>' | '≥'

interface Token {
  readonly is: 'number' | 'text' | 'name' | 'given' | 'sign' | 'end'
  readonly text: string
}

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|@([a-z][a-z0-9-]*)|([a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)?)|([+−×÷=≠<≤>≥(),]))/uy

function tokens(source: string): Token[] | string {
  const found: Token[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < source.length && source.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(source)
    if (match === null) return source.slice(at).trim()
    const [, number, text, given, name, sign] = match
    if (number !== undefined) found.push({ is: 'number', text: number })
    else if (text !== undefined) found.push({ is: 'text', text })
    else if (given !== undefined) found.push({ is: 'given', text: given })
    else if (name !== undefined) found.push({ is: 'name', text: name })
    else found.push({ is: 'sign', text: sign! })
  }
  return found
}

class NotUnderstood extends Error {}
const END: Token = { is: 'end', text: 'the end' }
const COMPARISONS: readonly string[] = ['=', '≠', '<', '≤', '>', '≥']

/** @returns the expression, or in words where it stops making sense */
export function parseExpression(source: string): Result<Expression, string> {
  const read = tokens(source)
  if (typeof read === 'string') return failed(`"${source}": nothing can be read at "${read}"`)
  let at = 0
  const next = () => read[at] ?? END
  const isSign = (...signs: string[]) => next().is === 'sign' && signs.includes(next().text)
  const isWord = (word: string) => next().is === 'name' && next().text === word
  const take = () => read[at++] ?? END
  const expect = (sign: string) => {
    if (!isSign(sign)) throw new NotUnderstood(`"${sign}" expected at "${next().text}"`)
    take()
  }

  const joined = (word: 'and' | 'or', part: () => Expression): Expression => {
    const parts = [part()]
    while (isWord(word)) {
      take()
      parts.push(part())
    }
    return parts.length === 1 ? parts[0]! : { is: word, parts }
  }
  const either = (): Expression => joined('or', both)
  const both = (): Expression => joined('and', negation)
  const negation = (): Expression => {
    if (!isWord('not')) return comparison()
    take()
    return { is: 'not', part: negation() }
  }
  const chain = (part: () => Expression, ...signs: ('+' | '−' | '×' | '÷')[]): Expression => {
    let left = part()
    while (isSign(...signs)) left = { is: 'arithmetic', sign: take().text as '+', left, right: part() }
    return left
  }
  const sum = (): Expression => chain(product, '+', '−')
  const product = (): Expression => chain(primary, '×', '÷')
  const comparison = (): Expression => {
    const left = sum()
    if (isWord('empty') || isWord('filled') || isWord('in')) {
      if (left.is !== 'column') throw new NotUnderstood(`"${next().text}" stands behind a column only`)
      const word = take().text
      return word === 'in' ? { is: 'in', column: left.name, values: list() } : { is: word as 'empty', column: left.name }
    }
    if (!isSign(...COMPARISONS)) return left
    return { is: 'comparison', sign: take().text as Comparison, left, right: sum() }
  }
  const list = (): string[] => {
    const values: string[] = []
    expect('(')
    do {
      if (next().is !== 'text') throw new NotUnderstood(`a text in quotes expected at "${next().text}"`)
      values.push(take().text)
    } while (isSign(',') && take())
    expect(')')
    return values
  }
  const primary = (): Expression => {
    const token = take()
    if (token.is === 'number') return { is: 'number', value: Decimal.of(token.text) }
    if (token.is === 'text') return { is: 'text', value: token.text }
    if (token.is === 'given') return { is: 'given', name: token.text }
    if (token.is === 'name') return { is: 'column', name: token.text }
    if (token.is === 'sign' && token.text === '(') {
      const inner = either()
      expect(')')
      return inner
    }
    throw new NotUnderstood(`a value expected at "${token.text}"`)
  }

  try {
    const expression = either()
    if (next().is !== 'end') throw new NotUnderstood(`not understood from "${next().text}" on`)
    return ok(expression)
  } catch (trouble) {
    if (trouble instanceof NotUnderstood) return failed(`"${source}": ${trouble.message}`)
    throw trouble
  }
}

/** @returns every column an expression reads, each once, in order of appearance */
export function columnsOf(expression: Expression): string[] {
  switch (expression.is) {
    case 'column':
      return [expression.name]
    case 'empty':
    case 'filled':
    case 'in':
      return [expression.column]
    case 'arithmetic':
    case 'comparison':
      return [...new Set([...columnsOf(expression.left), ...columnsOf(expression.right)])]
    case 'and':
    case 'or':
      return [...new Set(expression.parts.flatMap(columnsOf))]
    case 'not':
      return columnsOf(expression.part)
    default:
      return []
  }
}
