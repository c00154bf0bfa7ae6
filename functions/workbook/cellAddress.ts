/** The last row and column that a sheet has in Excel since 2007. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/** A block of cells, rows and columns counted from 1, the last ones included. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** @returns the letters of a column counted from 1: 28 is `AB` */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** @returns `D6` for column 4, row 6 */
export const cellAddress = (column: number, row: number): string => columnName(column) + String(row)

/** @returns `$A$1:$C$9`, as names and validations write a block */
export const absoluteRange = ({ top, left, bottom, right }: CellRange): string =>
  `$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`

/** @returns a sheet's name quoted as formulas want it: `'得分单·办公室'` */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** @returns `A1:C9`, as merges and formats write a block */
export const plainRange = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right ? cellAddress(left, top) : `${cellAddress(left, top)}:${cellAddress(right, bottom)}`

/** @returns the block that `B2:D9` or `B2` names, or undefined where it names none on a sheet */
export function parseRange(text: string): CellRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text)
  if (match === null) return undefined
  const [left, top] = [columnNumber(match[1]!), Number(match[2])]
  const [right, bottom] = [match[3] === undefined ? left : columnNumber(match[3]), match[4] === undefined ? top : Number(match[4])]
  const fits = top >= 1 && top <= bottom && bottom <= LAST_ROW && left >= 1 && left <= right && right <= LAST_COLUMN
  return fits ? { top, left, bottom, right } : undefined
}

/** @returns the number of a column from its letters: `AB` is 28 */
function columnNumber(letters: string): number {
  let column = 0
  for (let index = 0; index < letters.length; index += 1) column = column * 26 + letters.charCodeAt(index) - 64
  return column
}
