import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { headRows } from '@kaoji/shared/sheets/entryHead'
import { dataStyle, heightOf, HEIGHTS, ordinalStyle } from '@kaoji/shared/sheets/entryLook'
import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { cellValue } from './cellValues.ts'
import { addressOf } from './layRules.ts'
import { paint, pointsOf } from './paint.ts'

/** Columns, as far down as the sheet goes: what is set on a whole column costs nothing and prints nothing (look.md 5). */
export function layColumns(sheet: Excel.Worksheet, { sheet: definition }: SheetCopy) {
  const { columns, ordinal } = layoutOf(definition)
  sheet.getRange().format.rowHeight = HEIGHTS.data
  // Beside the table too: Excel deletes no row that has a locked cell anywhere.
  sheet.getRange().format.protection.locked = false
  const all = sheet.getRange(`A:${letterOf(columns.length + 1)}`)
  all.format.verticalAlignment = 'Center'
  all.format.font.name = '宋体'
  all.format.font.size = 10.5
  paint(sheet.getRange('A:A'), ordinalStyle('open'))
  sheet.getRange('A:A').format.columnWidth = pointsOf(ordinal.width)
  for (const column of columns) {
    const range = sheet.getRange(`${column.letter}:${column.letter}`)
    paint(range, dataStyle(column, 'open'))
    range.format.columnWidth = pointsOf(column.width)
  }
  layReasons(sheet, letterOf(columns.length + 1))
}

/** Right of the table stands why a row was returned, where Excel has no notes: no data, so it is not read. */
function layReasons(sheet: Excel.Worksheet, letter: string) {
  const range = sheet.getRange(`${letter}:${letter}`)
  paint(range, { font: { color: 'A4262C' }, format: '@', across: 'left' })
}

/** Rows 1 to 3: text cells before anything is written into them, locked, merged as they print. */
export function layHead(sheet: Excel.Worksheet, copy: SheetCopy) {
  const { lastLetter } = layoutOf(copy.sheet)
  const { rows, merges } = headRows(copy)
  const head = sheet.getRange(`A1:${lastLetter}3`)
  paint(head, { format: '@', wrap: false })
  sheet.getRange('1:3').format.protection.locked = true
  const width = layoutOf(copy.sheet).columns.length + 1
  head.values = rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at]?.value ?? ''))
  rows.forEach(({ height, cells }, index) => {
    const row = index + 1
    sheet.getRange(`${row}:${row}`).format.rowHeight = height
    if (index === 2) paint(sheet.getRange(`A3:${lastLetter}3`), cells[0]!.style)
    else cells.forEach((cell, at) => cell !== undefined && paint(sheet.getRange(`${letterOf(at)}${row}`), cell.style))
  })
  for (const block of merges) sheet.getRange(addressOf(block)).merge()
}

/** The rows of a version, with their 序号. */
export function layRows(sheet: Excel.Worksheet, { sheet: definition, rows }: SheetCopy, date1904: boolean) {
  if (rows.length === 0) return
  const { columns, lastLetter } = layoutOf(definition)
  sheet.getRange(`A4:${lastLetter}${rows.length + 3}`).values = rows.map((row, at) => [
    at + 1,
    ...columns.map((column) => cellValue(row[column.key], column, date1904)),
  ])
  const heights = rows.map((row) =>
    heightOf(columns.flatMap(({ key, width, wrapped }) => (wrapped && row[key] !== undefined ? [{ text: row[key], width }] : []))),
  )
  layHeights(sheet, heights)
}

/** Rows of one height in a stretch are set together: row by row, a long sheet comes near the 5 MB that Excel on the web takes. */
function layHeights(sheet: Excel.Worksheet, heights: readonly number[]) {
  let from = 0
  heights.forEach((height, at) => {
    if (height === heights[at + 1]) return
    if (height !== HEIGHTS.data) sheet.getRange(`${from + 4}:${at + 4}`).format.rowHeight = height
    from = at + 1
  })
}
