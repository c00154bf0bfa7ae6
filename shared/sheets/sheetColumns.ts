import { letterOf } from './compileSheet.ts'
import type { Problem, SheetDefinition } from './define.ts'
import { columnOfHeading } from './headings.ts'
import { layoutOf } from './layout.ts'
import { fileProblem } from './sheetTroubles.ts'

/** As much of a sheet as its headings are found in, out of a file or out of Excel; rows and columns counted from 1. */
export interface HeldSheet {
  readonly rows: readonly HeldRow[]
  /** first and last column of each hidden stretch */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** An error is an object in a file, its text in Excel; null is a formula without a value. */
type HeldValue = string | number | boolean | object | null

interface HeldRow {
  readonly row: number
  /** cells that hold nothing are left out */
  readonly cells: readonly { readonly column: number; readonly value: HeldValue }[]
}

const HEADING_ROW = 3
/** How far down headings are looked for, to say where they have got to. */
const DEEPEST_HEADING = 12
const MOST_SAID = 20

/**
 * Holds the headings of a page against the sheet's. Whoever reads a problem finds the cell by its letter, so columns must stand where they were laid
 * out: what is missing, doubled, moved or put in between is refused by name; what stands right of the table is only told.
 */
export function columnProblems(page: HeldSheet, sheet: SheetDefinition): Problem[] {
  const { kind } = sheet
  const headings = page.rows.find(({ row }) => row === HEADING_ROW)
  const moved =
    (headings === undefined ? 0 : knownIn(headings, sheet)) * 2 <= Object.keys(sheet.columns).length
      ? headingsElsewhere(page, sheet)
      : undefined
  if (moved !== undefined) return [fileProblem('headings-moved', { row: moved }, { kind, cell: `A${moved}` })]
  if (headings === undefined || knownIn(headings, sheet) === 0) return [fileProblem('no-headings', {}, { kind, cell: 'B3' })]
  return [...placesWrong(headings, sheet), ...hiddenOnes(page, sheet)].slice(0, MOST_SAID)
}

const keyAt = ({ value }: HeldRow['cells'][number], sheet: SheetDefinition) =>
  typeof value === 'string' ? columnOfHeading(sheet, value) : undefined

const knownIn = ({ cells }: HeldRow, sheet: SheetDefinition): number =>
  new Set(cells.map((cell) => keyAt(cell, sheet)).filter((key) => key !== undefined)).size

function headingsElsewhere(page: HeldSheet, sheet: SheetDefinition): number | undefined {
  const here = page.rows.find(
    (row) => row.row !== HEADING_ROW && row.row <= DEEPEST_HEADING && knownIn(row, sheet) * 2 > Object.keys(sheet.columns).length,
  )
  return here?.row
}

function placesWrong({ cells }: HeldRow, sheet: SheetDefinition): Problem[] {
  const { kind } = sheet
  const { columns } = layoutOf(sheet)
  const found = cells
    .filter(({ column }) => column > 1)
    .map((cell) => ({ letter: letterOf(cell.column - 1), at: cell.column, value: cell.value, key: keyAt(cell, sheet) }))
  const lastKnown = Math.max(...found.filter(({ key }) => key !== undefined).map(({ at }) => at))
  const problems: Problem[] = []
  for (const { letter, value } of found.filter(({ key, at }) => key === undefined && at < lastKnown)) {
    problems.push(fileProblem('column-extra', { letter, heading: wordsOf(value) }, { kind, cell: `${letter}3` }))
  }
  // a heading wiped out leaves a column without a name between the others
  const shifted = problems.length > 0
  let order = 0
  for (const { key, letter, column } of columns) {
    const places = found.filter((one) => one.key === key)
    const said = { column: column.title, letter }
    if (places.length === 0) problems.push(fileProblem('column-missing', said, { kind, column: key, cell: `${letter}3` }))
    else if (places.length > 1) {
      const list = places.map((one) => one.letter).join('、')
      problems.push(
        fileProblem('column-twice', { ...said, count: places.length, places: list }, { kind, column: key, cell: `${places[1]!.letter}3` }),
      )
    } else if (places[0]!.letter !== letter && (!shifted || places[0]!.at < order)) {
      problems.push(
        fileProblem('column-moved', { ...said, found: places[0]!.letter }, { kind, column: key, cell: `${places[0]!.letter}3` }),
      )
    }
    order = Math.max(order, places[0]?.at ?? 0)
  }
  return missingShifts(problems)
}

/** Where a column is missing, all behind it stand one to the left: only the missing one is named. */
function missingShifts(problems: Problem[]): Problem[] {
  const missing = problems.some(({ rule }) => rule === 'file.column-missing' || rule === 'file.column-twice')
  return missing ? problems.filter(({ rule }) => rule !== 'file.column-moved') : problems
}

function hiddenOnes(page: HeldSheet, sheet: SheetDefinition): Problem[] {
  const hidden = (at: number) => page.hiddenColumns.some(([from, to]) => from <= at && at <= to)
  return layoutOf(sheet).columns.flatMap(({ key, letter, column }, index) =>
    hidden(index + 2)
      ? [
          fileProblem(
            'column-hidden',
            { letter, column: column.title },
            { kind: sheet.kind, column: key, cell: `${letter}3`, severity: 'warn' },
          ),
        ]
      : [],
  )
}

const wordsOf = (value: HeldValue): string => (typeof value === 'object' ? '' : String(value).slice(0, 20))
