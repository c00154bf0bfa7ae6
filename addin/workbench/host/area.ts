import { invalidArgument } from './fault.ts'

/** A block of cells: its first row and column counted from 0, and how many. */
export interface Area {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export const MOST_ROWS = 1_048_576
export const MOST_COLUMNS = 16_384

/** The longest address Excel takes (Resource limits and performance optimization). */
const LONGEST_ADDRESS = 8192
const ADDRESS = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/u

/**
 * @param address A1, $B$2:C9, A:C, 3:3, with or without its sheet in front; an empty one is the whole sheet
 * @throws HostFault InvalidArgument where it is no address
 */
export function areaOf(address: string): Area {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument('The address is too long.')
  const cells = address.slice(address.lastIndexOf('!') + 1).toUpperCase()
  if (cells === '') return { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS }
  const match = ADDRESS.exec(cells)
  if (match === null) throw invalidArgument(`${address} is no address.`)
  const [, left, top, right = left, bottom = top] = match
  const isRange = cells.includes(':')
  if ((!isRange && (left === undefined || top === undefined)) || (left === undefined) !== (right === undefined))
    throw invalidArgument(`${address} is no address.`)
  if ((top === undefined) !== (bottom === undefined)) throw invalidArgument(`${address} is no address.`)
  const columns = [columnIndex(left) ?? 0, columnIndex(right) ?? MOST_COLUMNS - 1].sort((a, b) => a - b)
  const rows = [top === undefined ? 0 : Number(top) - 1, bottom === undefined ? MOST_ROWS - 1 : Number(bottom) - 1].sort((a, b) => a - b)
  return checked({ row: rows[0]!, column: columns[0]!, rows: rows[1]! - rows[0]! + 1, columns: columns[1]! - columns[0]! + 1 })
}

/** @throws HostFault InvalidArgument where an area reaches over the edge of a sheet */
export function checked(area: Area): Area {
  const { row, column, rows, columns } = area
  const whole = [row, column, rows, columns].every(Number.isInteger)
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1 || row + rows > MOST_ROWS || column + columns > MOST_COLUMNS)
    throw invalidArgument('The range lies outside the sheet.')
  return area
}

function columnIndex(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined
  let index = 0
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64
  return index - 1
}

/** @returns A for 0 */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** @returns the address without its sheet: A1, B2:C9, A:C, 3:3 */
export function addressOf({ row, column, rows, columns }: Area): string {
  const [first, last] = [columnLetters(column), columnLetters(column + columns - 1)]
  if (rows === MOST_ROWS) return `${first}:${last}`
  if (columns === MOST_COLUMNS) return `${row + 1}:${row + rows}`
  return rows === 1 && columns === 1 ? `${first}${row + 1}` : `${first}${row + 1}:${last}${row + rows}`
}

/** @returns a sheet's name as an address has it: quoted where it holds more than letters, digits and _ */
export const quotedName = (name: string) => (/^[A-Za-z_][\w]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`)

/** @returns where both lie, or undefined */
export function meeting(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row)
  const column = Math.max(one.column, other.column)
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined
}

export const covers = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns

/** @returns the smallest area around all of them, or undefined for none */
export function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0]
  for (const { row, column, rows, columns } of areas) {
    top = Math.min(top, row)
    left = Math.min(left, column)
    bottom = Math.max(bottom, row + rows)
    right = Math.max(right, column + columns)
  }
  return { row: top, column: left, rows: bottom - top, columns: right - left }
}
