import { addDays, isCivilDate } from '../civilDate.ts'
import type { Decimal } from '../decimal.ts'
import type { Expression } from '../expressions/parse.ts'
import { parseExpression } from '../expressions/parse.ts'
import type { Text } from '../text.ts'
import { figure } from './arithmetic.ts'

type Value = Decimal | string
interface Column extends Text {
  readonly is: 'number' | 'date' | 'text'
}

/** A value that would make a condition hold, or no longer hold: at a threshold, a whole one or a day beside it. */
export interface Edit {
  readonly column: string
  /** @returns the value, with the days the conditions name */
  readonly to: (given: Readonly<Record<string, string>>) => Value
  readonly says: (from: Value | undefined, to: Value) => Text
}

// The threshold itself first: where it is enough, nothing beside it is said.
const BESIDE = [0, 1, -1]

/** @returns the edits at every place where a condition compares a column with a figure, a day or a word; conditions are known to parse */
export function editsOf(conditions: readonly string[], columns: Readonly<Record<string, Column>>): readonly Edit[] {
  const edits = new Map<string, Edit>()
  const offer = (column: string, name: string, to: Edit['to']) => {
    edits.set(`${column} ${name}`, { column, to, says: (from, value) => inWords(columns[column]!, from, value) })
  }
  const compare = (column: string, other: Expression) => {
    if (other.is === 'text' && columns[column]!.is === 'text') offer(column, other.value, () => other.value)
    for (const by of BESIDE) {
      // No figure in a sheet lies below 0.
      if (other.is === 'number' && !other.value.plus(by).isNegative())
        offer(column, figure(other.value.plus(by)), () => other.value.plus(by))
      if (other.is === 'text' && isCivilDate(other.value)) offer(column, addDays(other.value, by), () => addDays(other.value, by))
      if (other.is === 'given') offer(column, `${other.name} ${by}`, (given) => addDays(given[other.name]!, by))
    }
  }
  const visit = (expression: Expression): void => {
    switch (expression.is) {
      case 'and':
      case 'or':
        return expression.parts.forEach(visit)
      case 'not':
        return visit(expression.part)
      case 'in':
        return expression.values.forEach((value) => offer(expression.column, value, () => value))
      case 'comparison': {
        const { left, right } = expression
        if (left.is === 'column') compare(left.name, right)
        if (right.is === 'column') compare(right.name, left)
        return undefined
      }
      default:
        return undefined
    }
  }
  for (const condition of conditions) {
    const expression = parseExpression(condition)
    if (expression.ok) visit(expression.value)
  }
  return [...edits.values()]
}

const written = (value: Value | undefined): string =>
  value === undefined || value === '' ? '' : typeof value === 'string' ? value : figure(value)

function inWords({ zh, en }: Text, from: Value | undefined, to: Value): Text {
  const [before, after] = [written(from), written(to)]
  return before === ''
    ? { zh: `${zh}填${after}`, en: `${en} ${after}` }
    : { zh: `${zh}由${before}改为${after}`, en: `${en} ${after} instead of ${before}` }
}
