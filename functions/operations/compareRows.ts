import { commonRun } from '@kaoji/shared/sheets/commonRun'
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
