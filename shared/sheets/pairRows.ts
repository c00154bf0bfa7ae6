import type { Row } from '../year.ts'
import { commonRun } from './commonRun.ts'
import type { SheetDefinition } from './define.ts'

/** @returns the columns that tell a row of this sheet from the others: what may stand in it once; none where nothing must */
export const keyColumns = ({ checks }: SheetDefinition): readonly string[] =>
  checks.flatMap((check) => ('find' in check && check.once !== undefined ? [check.once] : []))[0] ?? []

/** @returns a row's key in words, `赣E12345 CD-03`; '' where nothing of it is filled in */
export const keyOf = (columns: readonly string[], row: Row): string =>
  columns
    .flatMap((column) => row[column] ?? [])
    .join(' ')
    .trim()

/** @returns a row's key as what tells it from others; '' where nothing of it is filled in */
export const identityOf = (columns: readonly string[], row: Row): string =>
  columns.some((column) => (row[column] ?? '') !== '') ? columns.map((column) => row[column] ?? '').join('\n') : ''

/** Whether two rows say the same in every column. */
export const equalRows = (columns: readonly string[], a: Row, b: Row): boolean =>
  columns.every((column) => (a[column] ?? '') === (b[column] ?? ''))

// Beyond this many pairs only rows near each other are held against each other.
const mostPairs = 250_000
const near = 40

/**
 * Which row of one version is which of another: by key where one has it; then those that say the same; then, never across two keys, those with at least
 * half of their cells alike, the most alike first.
 * @returns for each row of `other` its place in `base`, or undefined
 */
export function pairRows(sheet: SheetDefinition, base: readonly Row[], other: readonly Row[]): (number | undefined)[] {
  const columns = Object.keys(sheet.columns)
  const keys = keyColumns(sheet)
  const pairs: (number | undefined)[] = other.map(() => undefined)
  const taken = new Set<number>()
  const pair = (i: number, j: number) => {
    pairs[j] = i
    taken.add(i)
  }
  const left = () => ({
    ofBase: base.flatMap((_, i) => (taken.has(i) ? [] : [i])),
    ofOther: other.flatMap((_, j) => (pairs[j] === undefined ? [j] : [])),
  })

  const [inBase, inOther] = [placesByKey(keys, base), placesByKey(keys, other)]
  for (const [key, [j, ...more]] of inOther) {
    const [i, ...others] = inBase.get(key) ?? []
    if (i !== undefined && j !== undefined && more.length === 0 && others.length === 0) pair(i, j)
  }

  const { ofBase, ofOther } = left()
  const text = (row: Row) => JSON.stringify(columns.map((column) => row[column] ?? ''))
  for (const [i, j] of commonRun(
    ofBase.map((place) => text(base[place]!)),
    ofOther.map((place) => text(other[place]!)),
  ))
    pair(ofBase[i]!, ofOther[j]!)

  for (const { i, j } of alikePairs(columns, keys, base, other, left())) if (!taken.has(i) && pairs[j] === undefined) pair(i, j)
  return pairs
}

function placesByKey(keys: readonly string[], rows: readonly Row[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  rows.forEach((row, i) => {
    const key = identityOf(keys, row)
    if (key !== '') places.set(key, [...(places.get(key) ?? []), i])
  })
  return places
}

function alikePairs(
  columns: readonly string[],
  keys: readonly string[],
  base: readonly Row[],
  other: readonly Row[],
  { ofBase, ofOther }: { readonly ofBase: readonly number[]; readonly ofOther: readonly number[] },
) {
  const all = ofBase.length * ofOther.length <= mostPairs
  const found = ofBase.flatMap((i) =>
    ofOther.flatMap((j) => {
      if (!all && Math.abs(i - j) > near) return []
      const [a, b] = [base[i]!, other[j]!]
      const [keyA, keyB] = [identityOf(keys, a), identityOf(keys, b)]
      if (keyA !== '' && keyB !== '' && keyA !== keyB) return []
      const filled = columns.filter((column) => a[column] !== undefined || b[column] !== undefined)
      const same = filled.filter((column) => a[column] === b[column]).length
      return same > 0 && same * 2 >= filled.length ? [{ i, j, share: same / filled.length, away: Math.abs(i - j) }] : []
    }),
  )
  return found.sort((a, b) => b.share - a.share || a.away - b.away || a.i - b.i || a.j - b.j)
}
