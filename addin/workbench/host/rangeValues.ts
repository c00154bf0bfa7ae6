import type { Area } from './area.ts'
import { MOST_COLUMNS, MOST_ROWS } from './area.ts'
import { entered, shown } from './entry.ts'
import { accessDenied, invalidArgument } from './fault.ts'
import type { HeldCell } from './grid.ts'
import type { HostProperty, Session } from './hostObject.ts'
import { allow, lookAt, looksIn } from './looks.ts'
import { looksOver } from './looksOver.ts'

/** More cells than this are neither read nor written at once (Range limits). */
const MOST_CELLS = 5_000_000
const ONE_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 }

/** The properties of a range that are tables of its cells, shaped as the range. */
export function valueProperties(session: Session, sheet: string, area: Area): Readonly<Record<string, HostProperty>> {
  const { grid } = session
  const tooWide = area.rows === MOST_ROWS || area.columns === MOST_COLUMNS || area.rows * area.columns > MOST_CELLS
  const table = (at: (held: HeldCell | undefined, row: number, column: number) => unknown) =>
    tooWide ? null : rowsOf(area).map((row) => columnsOf(area).map((column) => at(grid.cell(sheet, row, column), row, column)))
  // A large table asks for every cell's format: painted once, not searched for a cell at a time.
  const formats = () => {
    const layers = grid.layers(sheet).get('numberFormat') ?? []
    const looks = looksOver(new Map([['numberFormat', layers]]), tooWide ? ONE_CELL : area)
    return (row: number, column: number) => (looks(row, column)['numberFormat'] ?? 'General') as string
  }
  const write = (given: unknown) => {
    if (tooWide) throw invalidArgument('The range is too large to be written.')
    const values = shaped(given, area)
    unlocked(session, sheet, area)
    const rows = writtenRows(session, sheet, area)
    values.forEach((line, i) => line.forEach((value, j) => writeCell(session, sheet, rows[i], area.column + j, value)))
    session.changed(sheet, area)
  }
  return {
    values: { get: () => table((held) => held?.value ?? ''), set: write },
    formulas: { get: () => table((held) => held?.formula ?? held?.value ?? ''), set: write },
    text: {
      get() {
        const formatAt = formats()
        return table((held, row, column) => (held === undefined ? '' : shown(held, formatAt(row, column))))
      },
    },
    valueTypes: { get: () => table(typeOf) },
    numberFormat: {
      get() {
        const formatAt = formats()
        return table((_, row, column) => formatAt(row, column))
      },
      set(given) {
        allow(session, sheet, 'allowFormatCells')
        if (typeof given === 'string') return grid.setLook(sheet, 'numberFormat', area, given)
        shaped(given, area).forEach((line, i) =>
          line.forEach((code, j) => {
            const cell = { row: area.row + i, column: area.column + j, rows: 1, columns: 1 }
            if (code !== null) grid.setLook(sheet, 'numberFormat', cell, code)
          }),
        )
      },
    },
  }
}

const rowsOf = ({ row, rows }: Area) => Array.from({ length: rows }, (_, i) => row + i)
const columnsOf = ({ column, columns }: Area) => Array.from({ length: columns }, (_, i) => column + i)

/** @throws HostFault InvalidArgument where a table has another shape than its range; a scalar fills it */
function shaped(given: unknown, { rows, columns }: Area): readonly (readonly unknown[])[] {
  if (given === null) throw invalidArgument('null is no value.')
  if (!Array.isArray(given)) return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given as unknown))
  const fits = given.length === rows && given.every((line) => Array.isArray(line) && line.length === columns)
  if (!fits) throw invalidArgument('The number of rows or columns in the input array does not match the range.')
  return given as unknown[][]
}

/** @throws HostFault AccessDenied where the workbook is read-only or a cell is locked, even if nothing would be written into it */
export function unlocked(session: Session, sheet: string, area: Area) {
  if (!mayWrite(session, sheet, area)) throw accessDenied()
}

/** @returns whether no protection keeps a cell of an area as it is */
export function mayWrite({ grid, readOnly }: Session, sheet: string, area: Area): boolean {
  const isProtected = grid.sheets().find(({ id }) => id === sheet)?.protection !== undefined
  return !readOnly && !(isProtected && looksIn(grid, sheet, 'format/protection/locked', area).has(true))
}

/** Under a filter several rows go to the rows that show, so that values land beside where they were meant to be (office-js 224). */
function writtenRows({ grid }: Session, sheet: string, area: Area): readonly (number | undefined)[] {
  const rows = rowsOf(area)
  const isFiltered = grid.sheets().find(({ id }) => id === sheet)?.filtered !== undefined
  if (!isFiltered || rows.length === 1) return rows
  return rows.filter((row) => lookAt(grid, sheet, 'rowHidden', row, area.column) !== true)
}

function writeCell({ grid }: Session, sheet: string, row: number | undefined, column: number, value: unknown) {
  if (row === undefined || value === null) return
  const format = lookAt(grid, sheet, 'numberFormat', row, column) as string
  const { held, numberFormat } = entered(value, format, grid.date1904)
  grid.hold(sheet, row, column, held)
  if (numberFormat !== undefined && format === 'General')
    grid.setLook(sheet, 'numberFormat', { row, column, rows: 1, columns: 1 }, numberFormat)
}

function typeOf(held: HeldCell | undefined): string {
  if (held === undefined) return 'Empty'
  if (held.isError === true) return 'Error'
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof held.value as 'string' | 'number' | 'boolean']
}
