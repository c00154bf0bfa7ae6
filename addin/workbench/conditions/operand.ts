/** A value in a formula; undefined is an empty cell. */
export type Operand = string | number | boolean | undefined

/** Several cells. */
export interface Block {
  readonly block: readonly Operand[]
}

/** Where a formula is worked out, and what the cells hold. */
export interface Cells {
  readonly at: { readonly row: number; readonly column: number }
  readonly cellAt: (row: number, column: number) => Operand
}

/** A formula, ready to be worked out at any cell. */
export type Compiled = (cells: Cells) => Operand | Block

/** What a formula gives in place of a value: #VALUE! and the like. */
export class FormulaError extends Error {}

/** @throws FormulaError for several cells where one value is wanted */
export function single(value: Operand | Block): Operand {
  if (typeof value === 'object') throw new FormulaError('#VALUE!')
  return value
}

/** @throws FormulaError where it is no number, nor a text that reads as one */
export function numberOf(given: Operand | Block): number {
  const value = single(given)
  if (value === undefined) return 0
  if (typeof value === 'string') {
    if (value.trim() === '' || !Number.isFinite(Number(value))) throw new FormulaError('#VALUE!')
    return Number(value)
  }
  return Number(value)
}

export const textOf = (given: Operand | Block): string => {
  const value = single(given)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return value === undefined ? '' : String(value)
}

/** @throws FormulaError where it is a text that is neither */
export function truthOf(given: Operand | Block): boolean {
  const value = single(given)
  if (typeof value === 'string') throw new FormulaError('#VALUE!')
  return value !== undefined && value !== false && value !== 0
}

/** Numbers before texts before true and false; an empty cell is as empty as what it stands against. Letters alike in both cases. */
export function compared(one: Operand | Block, other: Operand | Block): number {
  const [left, right] = [single(one), single(other)]
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)]
  const rank = (value: string | number | boolean) => ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number' | 'string' | 'boolean']
  if (rank(a) !== rank(b)) return rank(a) - rank(b)
  if (typeof a === 'string') return a.toLowerCase() === String(b).toLowerCase() ? 0 : a.toLowerCase() < String(b).toLowerCase() ? -1 : 1
  return Number(a) - Number(b)
}

const emptyLike = (other: Operand): string | number | boolean => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0)
