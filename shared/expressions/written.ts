import type { Decimal } from '../decimal.ts'
import type { Expression } from './parse.ts'
import { parseExpression } from './parse.ts'

const RANK = { '+': 1, '−': 1, '×': 2, '÷': 2 }

/**
 * Writes an amount with its figures in place of the names: `attended ÷ due` → `46÷50`.
 * @param figureOf how a name's figure is written
 */
export function withFigures(source: string, figureOf: (name: string) => string): string {
  const expression = parseExpression(source)
  return expression.ok ? written(expression.value, figureOf) : source
}

/** @returns whether an expression is more than a bare name or number, so that its steps are worth writing */
export function hasSteps(source: string): boolean {
  const expression = parseExpression(source)
  return expression.ok && expression.value.is === 'arithmetic'
}

function written(expression: Expression, figureOf: (name: string) => string): string {
  if (expression.is === 'number') return (expression.value satisfies Decimal).toString()
  if (expression.is === 'column') return figureOf(expression.name)
  if (expression.is !== 'arithmetic') return ''
  const rank = RANK[expression.sign]
  const side = (part: Expression, right: boolean) => {
    const words = written(part, figureOf)
    const below = part.is === 'arithmetic' && (RANK[part.sign] < rank || (right && RANK[part.sign] === rank))
    return below ? `(${words})` : words
  }
  return `${side(expression.left, false)}${expression.sign}${side(expression.right, true)}`
}
