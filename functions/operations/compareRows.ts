import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import type { Row } from '@kaoji/shared/year'

/** What happened to a row between two versions. `row`: its 序号 in the newer one, `before`: in the older one. */
export type RowChange =
  | { readonly change: 'added'; readonly row: number; readonly values: Row }
  | { readonly change: 'removed'; readonly before: number; readonly values: Row }
  | { readonly change: 'changed'; readonly row: number; readonly before: number; readonly cells: readonly CellChange[] }

/** A cell that changed; '' where it was or is empty. */
interface CellChange {
  readonly column: string
  readonly from: string
  readonly to: string
}

// Above this many pairs of rows a gap is compared row by row in place: the table of the longest common run would not fit.
const mostPairs = 4_000_000

/**
 * 比对: how one version became the next. Rows that stayed are found first, whatever moved around them; what is left between two of
 * them is paired by the ledger's number or the person, else by place where at least half of the cells are the same.
 */
export function compareRows(sheet: SheetDefinition, older: readonly Row[], newer: readonly Row[]): RowChange[] {
  const columns = Object.keys(sheet.columns)
  const [a, b] = [older.map((row) => textOf(columns, row)), newer.map((row) => textOf(columns, row))]
  const changes: RowChange[] = []
  let [i, j] = [0, 0]
  for (const [keptI, keptJ] of [...commonRun(a, b), [a.length, b.length] as const]) {
    changes.push(
      ...gap(columns, range(i, keptI), range(j, keptJ), older, newer, sheet.ledger ?? (sheet.columns['person'] ? 'person' : undefined)),
    )
    ;[i, j] = [keptI + 1, keptJ + 1]
  }
  return changes
}

const textOf = (columns: readonly string[], row: Row) => JSON.stringify(columns.map((column) => row[column] ?? ''))
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

/** The pairs of places of a longest run of equal rows common to both. */
function commonRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
  const head = range(0, start).map((i) => [i, i] as const)
  const tail = range(endA, a.length).map((i) => [i, i - endA + endB] as const)
  return [...head, ...middleRun(a.slice(start, endA), b.slice(start, endB)).map(([i, j]) => [i + start, j + start] as const), ...tail]
}

function middleRun(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostPairs) return []
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? longest[(i + 1) * width + j + 1]! + 1 : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) i += 1
    else j += 1
  }
  return pairs
}

function gap(
  columns: readonly string[],
  before: number[],
  after: number[],
  older: readonly Row[],
  newer: readonly Row[],
  named: string | undefined,
): RowChange[] {
  const left = new Set(before)
  const changes: RowChange[] = []
  for (const j of after) {
    const row = newer[j]!
    const name = named === undefined ? undefined : row[named]
    const i = [...left].find((place) => (name === undefined ? alike(columns, older[place]!, row) : older[place]![named!] === name))
    if (i === undefined) changes.push({ change: 'added', row: j + 1, values: row })
    else {
      left.delete(i)
      const cells = columns.filter((column) => (older[i]![column] ?? '') !== (row[column] ?? ''))
      changes.push({
        change: 'changed',
        row: j + 1,
        before: i + 1,
        cells: cells.map((column) => ({ column, from: older[i]![column] ?? '', to: row[column] ?? '' })),
      })
    }
  }
  return [...[...left].map((i): RowChange => ({ change: 'removed', before: i + 1, values: older[i]! })), ...changes]
}

const alike = (columns: readonly string[], a: Row, b: Row) => {
  const filled = columns.filter((column) => a[column] !== undefined || b[column] !== undefined)
  return filled.filter((column) => a[column] === b[column]).length * 2 >= filled.length
}
