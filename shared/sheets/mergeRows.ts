import type { Row } from '../year.ts'
import type { SheetDefinition } from './define.ts'
import { equalRows, identityOf, keyColumns, keyOf, pairRows } from './pairRows.ts'

/** Where both changed the same: each cell, or with column '' a whole row that one took out and the other changed ('' then is the side without it). */
export interface MergeConflict {
  /** place in the merged rows, from 0: its 序号 less 1 */
  readonly row: number
  /** what tells the row from others, `XZ-03`; '' where the sheet has no such columns or they are empty */
  readonly key: string
  readonly column: string
  readonly base: string
  readonly mine: string
  readonly theirs: string
}

/** Two versions brought together. Until resolved, a conflict's cell shows mine, and a row that one side took out still stands. */
export interface Merge {
  readonly rows: readonly Row[]
  readonly conflicts: readonly MergeConflict[]
}

export type Side = 'mine' | 'theirs'

/**
 * Merges what two made of the same version 两份不一致: by row, then cell. What one alone changed, took out or added goes in; what both changed alike goes
 * in once; all else is a conflict. Rows without a filled cell are passed over.
 */
export function mergeRows(sheet: SheetDefinition, base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Merge {
  const columns = Object.keys(sheet.columns)
  const filled = (rows: readonly Row[]) => rows.map((row) => only(columns, row)).filter((row) => Object.keys(row).length > 0)
  const [b, m, t] = [filled(base), filled(mine), filled(theirs)]
  const lines = linesOf(sheet, b, m, t)
  const keys = keyColumns(sheet)
  const rows: Row[] = []
  const conflicts: MergeConflict[] = []
  for (const { base: was, mine: own, theirs: other } of lines) {
    const key = keyOf(keys, was ?? {}) || agreed(keyOf(keys, own ?? {}), keyOf(keys, other ?? {}))
    if (own === undefined || other === undefined) {
      const stays = own ?? other
      // Added by one; or taken out by one, which holds unless the other changed it.
      if (stays === undefined || (was !== undefined && equalRows(columns, was, stays))) continue
      const place = rows.push(stays) - 1
      if (was !== undefined) conflicts.push({ row: place, key, column: '', base: words(was), mine: words(own), theirs: words(other) })
      continue
    }
    const place = rows.length
    const cells = columns.flatMap((column) => {
      const [before, here, there] = [was?.[column] ?? '', own[column] ?? '', other[column] ?? '']
      if (here === there || there === before) return [[column, here]]
      if (here === before) return [[column, there]]
      conflicts.push({ row: place, key, column, base: before, mine: here, theirs: there })
      return [[column, here]]
    })
    rows.push(only(columns, Object.fromEntries(cells) as Row))
  }
  return { rows, conflicts }
}

/**
 * The rows once each conflict is settled.
 * @param choices a side for each conflict, in their order; mine where none is said
 */
export function resolve({ rows, conflicts }: Merge, choices: readonly (Side | undefined)[]): Row[] {
  const settled = new Map<number, Row | undefined>()
  conflicts.forEach((conflict, i) => {
    const text = conflict[choices[i] ?? 'mine']
    const row = settled.has(conflict.row) ? settled.get(conflict.row) : rows[conflict.row]!
    if (conflict.column !== '') settled.set(conflict.row, { ...row, [conflict.column]: text })
    else settled.set(conflict.row, text === '' ? undefined : row)
  })
  return rows.flatMap((row, i) => {
    const chosen = settled.has(i) ? settled.get(i) : row
    const kept = only(Object.keys(chosen ?? {}), chosen ?? {})
    return Object.keys(kept).length === 0 ? [] : [kept]
  })
}

/** The key that one or both filled in; '' where they differ, and it is itself a conflict. */
const agreed = (mine: string, theirs: string): string => (mine === theirs || theirs === '' ? mine : mine === '' ? theirs : '')

const only = (columns: readonly string[], row: Row): Row =>
  Object.fromEntries(columns.flatMap((column) => ((row[column] ?? '') === '' ? [] : [[column, row[column]!]])))

const words = (row: Row | undefined): string => (row === undefined ? '' : Object.values(row).join(' '))

/** One row in all three versions, as far as they have it. */
interface Line {
  readonly base?: Row
  readonly mine?: Row
  readonly theirs?: Row
}

/** The rows of all three side by side, in the order of whoever moved rows, mine where nobody did; what the other added follows what it followed there. */
function linesOf(sheet: SheetDefinition, base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Line[] {
  const [fromMine, fromTheirs] = [pairRows(sheet, base, mine), pairRows(sheet, base, theirs)]
  const theirPlace = placesOf(fromTheirs)
  const addedByMe = mine.flatMap((_, i) => (fromMine[i] === undefined ? [i] : []))
  const addedByThem = theirs.flatMap((_, i) => (fromTheirs[i] === undefined ? [i] : []))
  const both = addedAlike(sheet, mine, theirs, addedByMe, addedByThem)
  const lineOfMine = mine.map((row, i): Line => {
    const [was, other] = [fromMine[i], fromMine[i] === undefined ? both.get(i) : theirPlace.get(fromMine[i])]
    return { mine: row, ...(was !== undefined && { base: base[was]! }), ...(other !== undefined && { theirs: theirs[other]! }) }
  })
  const byTheirs = new Map(lineOfMine.flatMap((line) => (line.theirs === undefined ? [] : [[line.theirs, line]])))
  const lineOfTheirs = theirs.map(
    (row, i): Line => byTheirs.get(row) ?? { theirs: row, ...(fromTheirs[i] !== undefined && { base: base[fromTheirs[i]]! }) },
  )
  return moved(fromTheirs) ? woven(lineOfTheirs, lineOfMine) : woven(lineOfMine, lineOfTheirs)
}

const placesOf = (pairs: readonly (number | undefined)[]) => new Map(pairs.flatMap((i, j) => (i === undefined ? [] : [[i, j]])))

const moved = (pairs: readonly (number | undefined)[]): boolean => {
  const places = pairs.filter((place) => place !== undefined)
  return places.some((place, i) => i > 0 && place < places[i - 1]!)
}

/** What both added: of one key, or the same words. */
function addedAlike(
  sheet: SheetDefinition,
  mine: readonly Row[],
  theirs: readonly Row[],
  ofMine: readonly number[],
  ofTheirs: readonly number[],
) {
  const columns = Object.keys(sheet.columns)
  const keys = keyColumns(sheet)
  const [a, b] = [ofMine.map((i) => mine[i]!), ofTheirs.map((i) => theirs[i]!)]
  const isSame = (one: Row, other: Row) => {
    const [key, otherKey] = [identityOf(keys, one), identityOf(keys, other)]
    return equalRows(columns, one, other) || (key !== '' && key === otherKey)
  }
  const pairs = pairRows(sheet, a, b)
  return new Map(
    pairs.flatMap((i, j): [number, number][] => (i === undefined || !isSame(a[i]!, b[j]!) ? [] : [[ofMine[i]!, ofTheirs[j]!]])),
  )
}

/** All lines, in the order of the first list; a line of the second alone comes after the one it comes after there. */
function woven(first: readonly Line[], second: readonly Line[]): Line[] {
  const known = new Set(first)
  const after = new Map<Line | undefined, Line[]>()
  let last: Line | undefined
  for (const line of second) {
    if (!known.has(line)) after.set(last, [...(after.get(last) ?? []), line])
    else last = line
  }
  return [...(after.get(undefined) ?? []), ...first.flatMap((line) => [line, ...(after.get(line) ?? [])])]
}
