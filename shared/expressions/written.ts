import type { Decimal } from '../decimal.ts'
import type { Expression } from './parse.ts'
import { parseExpression } from './parse.ts'

const RANK = { '+': 1, '−': 1, '×': 2, '÷': 2 }

/**
 * Prepares an amount to be written with its figures in place of the names: `attended ÷ due` → `46÷50`. It is told how a name's figure is written.
 * @returns undefined for a bare name or number, which has no steps worth writing
 */
export function stepsOf(source: string): ((figureOf: (name: string) => string) => string) | undefined {
  const expression = parseExpression(source)
  if (!expression.ok || expression.value.is !== 'arithmetic') return undefined
  return (figureOf) => written(expression.value, figureOf)
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
