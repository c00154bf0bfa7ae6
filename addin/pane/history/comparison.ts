import type { CellChange, RowChange } from '../../service/answers.ts'

/** A line of 比对: rows that stayed as they were, or one that did not. `row` is 序号 in the newer version, `before` in the older one. */
export type ComparedLine =
  | { readonly line: 'same'; readonly from: number; readonly to: number }
  | { readonly line: 'added'; readonly row: number }
  | { readonly line: 'removed'; readonly before: number }
  | { readonly line: 'changed'; readonly row: number; readonly cell: CellChange }

/** The changes cell by cell in the order of the newer version; rows taken out stand first. @param rowCount how many rows the newer version has */
export function comparedLines(changes: readonly RowChange[], rowCount: number): readonly ComparedLine[] {
  const lines: ComparedLine[] = changes.flatMap((change) =>
    change.change === 'removed' ? [{ line: 'removed', before: change.before }] : [],
  )
  const byRow = new Map(changes.flatMap((change) => (change.change === 'removed' ? [] : [[change.row, change] as const])))
  let from = 1
  for (let row = 1; row <= rowCount + 1; row += 1) {
    const change = byRow.get(row)
    if (change === undefined && row <= rowCount) continue
    if (from < row) lines.push({ line: 'same', from, to: row - 1 })
    from = row + 1
    if (change?.change === 'added') lines.push({ line: 'added', row })
    if (change?.change === 'changed') for (const cell of change.cells) lines.push({ line: 'changed', row, cell })
  }
  return lines
}

/** How many cells, and rows more and fewer. */
export const changeCounts = (
  changes: readonly RowChange[],
): { readonly cells: number; readonly added: number; readonly removed: number } => ({
  cells: changes.reduce((sum, one) => sum + (one.change === 'changed' ? one.cells.length : 0), 0),
  added: changes.filter(({ change }) => change === 'added').length,
  removed: changes.filter(({ change }) => change === 'removed').length,
})
