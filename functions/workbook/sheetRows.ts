import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { isReason } from '@kaoji/shared/sheets/entryReasons'
import type { RawCell, RawRow } from '@kaoji/shared/sheets/rawCell'
import { cellAddress, columnName, plainRange } from './cellAddress.ts'
import type { Cell, SheetCells, SheetRow } from './cells.ts'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { fileProblem } from '@kaoji/shared/sheets/sheetTroubles'

const FIRST_ROW = 4
const MOST_SAID = 20

/** The entry rows as they stand, by column key: an empty row and a row of sums keep their place as `{}`, those at the end are left out. */
export interface RowsRead {
  readonly rows: readonly RawRow[]
  readonly problems: readonly Problem[]
}

/** Reads the rows under the headings, whose columns stand where they belong. */
export function readRows(page: SheetCells, sheet: SheetDefinition, date1904: boolean): RowsRead {
  const { kind } = sheet
  const keys = layoutOf(sheet).columns.map(({ key }) => key)
  const last = keys.length + 1
  const filled = page.rows.filter(
    (row) => row.row >= FIRST_ROW && !isSum(row) && row.cells.some(({ column }) => column > 1 && column <= last),
  )
  const count = (filled.at(-1)?.row ?? FIRST_ROW - 1) - FIRST_ROW + 1
  if (count > MOST_ROWS)
    return {
      rows: [],
      problems: [fileProblem('too-many-rows', { count, most: MOST_ROWS }, { kind, cell: cellAddress(1, FIRST_ROW + MOST_ROWS) })],
    }

  const rows: RawRow[] = Array.from({ length: count }, () => ({}))
  const problems: Problem[] = []
  for (const { row, cells } of filled) {
    const raw: Record<string, RawCell> = {}
    for (const cell of cells) {
      if (cell.column === 1 || cell.column > last) continue
      if (cell.value === null)
        problems.push(
          fileProblem(
            'not-calculated',
            { cell: cellAddress(cell.column, row) },
            { kind, column: keys[cell.column - 2]!, cell: cellAddress(cell.column, row) },
          ),
        )
      else raw[keys[cell.column - 2]!] = rawCell(cell, date1904)
    }
    rows[row - FIRST_ROW] = raw
  }
  return {
    rows,
    problems: [...problems.slice(0, MOST_SAID), ...mergedOnes(page, kind, last), ...hiddenRows(filled, kind), ...beside(page, kind, last)],
  }
}

/** A printed copy has 合计 under its rows: no data, wherever it stands. */
const isSum = ({ cells }: SheetRow): boolean => {
  const first = cells.find(({ column }) => column === 1)?.value
  return typeof first === 'string' && first.replaceAll(/\s/gu, '') === '合计'
}

function rawCell({ value, date }: Cell, date1904: boolean): RawCell {
  if (typeof value === 'number') return date ? { serial: value, date1904 } : value
  return typeof value === 'object' && value !== null ? value.error : value
}

function mergedOnes(page: SheetCells, kind: string, last: number): Problem[] {
  const merged = page.merges.filter(({ bottom, left }) => bottom >= FIRST_ROW - 1 && left <= last)
  const said = merged
    .slice(0, MOST_SAID)
    .map((range) => fileProblem('merged', { range: plainRange(range) }, { kind, cell: cellAddress(range.left, range.top) }))
  return merged.length > MOST_SAID ? [...said, fileProblem('merged-more', { count: merged.length - MOST_SAID }, { kind })] : said
}

function hiddenRows(filled: readonly SheetRow[], kind: string): Problem[] {
  const hidden = filled.filter((row) => row.hidden)
  const [first] = hidden
  if (first === undefined) return []
  const place = { kind, cell: `A${first.row}`, severity: 'warn' } as const
  return [
    hidden.length === 1
      ? fileProblem('row-hidden', { row: first.row }, place)
      : fileProblem('rows-hidden', { row: first.row, count: hidden.length }, place),
  ]
}

function beside(page: SheetCells, kind: string, last: number): Problem[] {
  const columns = new Map<number, number>()
  for (const { row, cells } of page.rows) {
    if (row < FIRST_ROW - 1) continue
    for (const { column, value } of cells) if (column > last && !columns.has(column) && !isReason(value)) columns.set(column, row)
  }
  return [...columns]
    .slice(0, MOST_SAID)
    .map(([column, row]) =>
      fileProblem('column-beside', { letter: columnName(column) }, { kind, cell: cellAddress(column, row), severity: 'warn' }),
    )
}
