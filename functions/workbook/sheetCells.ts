import { isCivilDate } from '@kaoji/shared/civilDate'
import { LAST_COLUMN, LAST_ROW, parseRange } from './cellAddress.ts'
import type { CellRange } from './cellAddress.ts'
import type { Cell, CellValue, SheetCells, SheetRow } from './cells.ts'
import { UnsafeWorkbook } from './refusals.ts'
import { serialOfDay } from '@kaoji/shared/sheets/serialDay'
import { readRichText, unescaped } from './sharedStrings.ts'
import type { XmlScanner } from './xmlScanner.ts'
import { CLOSE, END, OPEN } from './xmlScanner.ts'
import { LIMITS } from './zip.ts'

/** What the cells of a sheet refer to outside it. `room` is how many cells and rows the workbook may still have; it is counted down. */
export interface SheetSurroundings {
  readonly strings: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly date1904: boolean
  room: number
}

const isOn = (value: string | undefined) => value === '1' || value === 'true'
const EXPECTED = { sheetData: true, cols: true, mergeCell: true, worksheet: true, mergeCells: true } as const satisfies Record<string, true>

/** Reads one worksheet part. `dimension` is not believed; rows and cells may come without their addresses. */
export function readSheetCells(xml: XmlScanner, surroundings: SheetSurroundings): Pick<SheetCells, 'rows' | 'merges' | 'hiddenColumns'> {
  let rows: SheetRow[] = []
  const merges: CellRange[] = []
  const hiddenColumns: [number, number][] = []
  for (let event = xml.next(); event !== END; event = xml.next()) {
    if (event !== OPEN) continue
    if (xml.name === 'sheetData') rows = readRows(xml, surroundings)
    else if (xml.name === 'col') addHidden(xml, hiddenColumns)
    else if (xml.name === 'mergeCell') merges.push(readMerge(xml, surroundings))
    else if (!(xml.name in EXPECTED)) xml.skip()
  }
  return { rows, merges, hiddenColumns }
}

function addHidden(xml: XmlScanner, hiddenColumns: [number, number][]) {
  if (!isOn(xml.attribute('hidden')) && Number(xml.attribute('width') ?? 1) !== 0) return
  const first = Number(xml.attribute('min'))
  const last = Math.min(Number(xml.attribute('max')), LAST_COLUMN)
  if (!(first >= 1 && first <= last) || hiddenColumns.length >= LAST_COLUMN) throw new UnsafeWorkbook('damaged', 'a hidden column')
  hiddenColumns.push([first, last])
}

function readMerge(xml: XmlScanner, surroundings: SheetSurroundings): CellRange {
  takeRoom(surroundings)
  const range = parseRange(xml.attribute('ref') ?? '')
  if (range === undefined) throw new UnsafeWorkbook('damaged', 'a merged range')
  return range
}

function takeRoom(surroundings: SheetSurroundings) {
  surroundings.room -= 1
  if (surroundings.room < 0) throw new UnsafeWorkbook('too-many-cells', `more than ${LIMITS.cells}`)
}

function readRows(xml: XmlScanner, surroundings: SheetSurroundings): SheetRow[] {
  const rows: SheetRow[] = []
  const depth = xml.depth
  let [last, inOrder] = [0, true]
  for (;;) {
    const event = xml.next()
    if (event === CLOSE && xml.depth < depth) break
    if (event !== OPEN) continue
    if (xml.name !== 'row') {
      xml.skip()
      continue
    }
    takeRoom(surroundings)
    const written = xml.attribute('r')
    const row = written === undefined ? last + 1 : Number(written)
    if (!(Number.isInteger(row) && row >= 1 && row <= LAST_ROW)) throw new UnsafeWorkbook('damaged', `row ${written}`)
    if (row <= last) inOrder = false
    last = row
    const hidden = isOn(xml.attribute('hidden'))
    const cells = readRowCells(xml, row, surroundings)
    if (cells.length > 0) rows.push({ row, hidden, cells })
  }
  return inOrder ? rows : sortedOnce(rows, (row) => row.row)
}

/** Out of order is put in order; the same place twice is a damaged file, for nobody knows which one is meant. */
function sortedOnce<T>(list: T[], place: (one: T) => number): T[] {
  list.sort((a, b) => place(a) - place(b))
  for (let index = 1; index < list.length; index += 1) {
    if (place(list[index]!) === place(list[index - 1]!)) throw new UnsafeWorkbook('damaged', `row or column ${place(list[index]!)} twice`)
  }
  return list
}

function readRowCells(xml: XmlScanner, row: number, surroundings: SheetSurroundings): Cell[] {
  const cells: Cell[] = []
  const depth = xml.depth
  let [last, inOrder] = [0, true]
  for (;;) {
    const event = xml.next()
    if (event === CLOSE && xml.depth < depth) return inOrder ? cells : sortedOnce(cells, (cell) => cell.column)
    if (event !== OPEN) continue
    if (xml.name !== 'c') {
      xml.skip()
      continue
    }
    takeRoom(surroundings)
    const address = xml.attribute('r')
    const column = address === undefined ? last + 1 : columnOf(address, row)
    if (column > LAST_COLUMN) throw new UnsafeWorkbook('damaged', `row ${row}: beyond the last column`)
    if (column <= last) inOrder = false
    last = column
    const cell = readCell(xml, column, surroundings)
    if (cell !== undefined) cells.push(cell)
  }
}

/** @returns the column of an address, whose row must be the one it stands in */
function columnOf(address: string, row: number): number {
  let [column, at] = [0, 0]
  for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(at)) {
    column = column * 26 + code - 64
    at += 1
  }
  let written = 0
  for (let index = at; index < address.length; index += 1) written = written * 10 + address.charCodeAt(index) - 48
  if (at === 0 || at > 3 || written !== row) throw new UnsafeWorkbook('damaged', `cell ${address.slice(0, 12)} in row ${row}`)
  return column
}

function readCell(xml: XmlScanner, column: number, surroundings: SheetSurroundings): Cell | undefined {
  const type = xml.attribute('t')
  const style = xml.attribute('s')
  const depth = xml.depth
  let written: string | undefined
  let inline: string | undefined
  let formula = false
  for (;;) {
    const event = xml.next()
    if (event === CLOSE && xml.depth < depth) break
    if (event !== OPEN) continue
    if (xml.name === 'v') written = xml.content()
    else if (xml.name === 'is') inline = readRichText(xml)
    else {
      if (xml.name === 'f') formula = true
      xml.skip()
    }
  }
  const value = inline ?? (written === undefined || (written === '' && type !== 'str') ? undefined : valueOf(written, type, surroundings))
  if (value === undefined || value === '') return formula ? { column, value: value ?? null, date: false, formula } : undefined
  const date = type === 'd' || (typeof value === 'number' && style !== undefined && surroundings.dateStyles[Number(style)] === true)
  return { column, value, date, formula }
}

function valueOf(written: string, type: string | undefined, { strings, date1904 }: SheetSurroundings): CellValue {
  switch (type) {
    case undefined:
    case 'n':
      return numberOf(written)
    case 's': {
      const text = /^\d{1,7}$/.test(written) ? strings[Number(written)] : undefined
      if (text === undefined) throw new UnsafeWorkbook('damaged', `shared string ${written.slice(0, 12)}`)
      return text
    }
    case 'str':
    case 'inlineStr':
      return unescaped(written)
    case 'b':
      return isOn(written)
    case 'e':
      return { error: written }
    case 'd':
      return serialOf(written, date1904)
    default:
      throw new UnsafeWorkbook('damaged', `cell type ${type.slice(0, 12)}`)
  }
}

function numberOf(written: string): number {
  const value = Number(written)
  if (!Number.isFinite(value)) throw new UnsafeWorkbook('damaged', `number ${written.slice(0, 20)}`)
  return value
}

/** ISO 8601 dates, as `t="d"` writes them, become the serial number every other cell would hold. */
function serialOf(written: string, date1904: boolean): number {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(written.trim())
  if (match === null || !isCivilDate(match[1]!)) throw new UnsafeWorkbook('damaged', `date ${written.slice(0, 20)}`)
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)
  return serialOfDay(match[1]!, date1904) + seconds / 86_400
}
