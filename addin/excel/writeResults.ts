import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import { HEADING, HEIGHTS, MARKS, TITLE } from '@kaoji/shared/sheets/entryLook'
import type { Result } from '@kaoji/shared/result'
import { inExcel } from './inExcel.ts'
import { paint, pointsOf } from './paint.ts'
import { askPlace, freeSheetName, type ResultPlace } from './resultPlaces.ts'
import type { ExcelTrouble } from './trouble.ts'

/** A column of a result sheet. `format`: Excel's own, `@` for text. */
export interface ResultColumn {
  readonly heading: string
  /** In characters of 宋体 11. */
  readonly width: number
  readonly format: string
}

/** A list to be laid into the workbook: 科室排名, 岗位排名, 变化. */
export interface ResultSheet {
  /** Lasting, and letters alone: under it the sheet is found again. */
  readonly id: string
  readonly name: string
  readonly title: string
  /** Which run it is, 未齐, 校验码. */
  readonly note: string
  readonly columns: readonly ResultColumn[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const DEADLINE = 30_000

/**
 * Lays result sheets into the workbook: one sync to read, one to write. A sheet laid before gets the new content and keeps its place, its name and
 * whatever formulas elsewhere refer to it; a sheet of somebody's own with the same name is left alone.
 * @returns what the sheets are called
 */
export const writeResults = (results: readonly ResultSheet[]): Promise<Result<readonly string[], ExcelTrouble>> =>
  inExcel(async (context) => {
    const { worksheets } = context.workbook
    worksheets.load('items/name')
    const places = results.map(({ id }) => askPlace(context, nameOf(id)))
    await context.sync()
    const taken = worksheets.items.map(({ name }) => name)
    const called = results.map((result, at) => {
      const place = places[at]!
      const name = place.sheet.isNullObject ? freeSheetName(result.name, taken) : place.sheet.name
      taken.push(name)
      lay(context, result, place, name)
      return name
    })
    worksheets.getItem(called[0]!).activate()
    await context.sync()
    return called
  }, DEADLINE)

const nameOf = (id: string) => `考绩结果_${id}`

function lay({ workbook }: Excel.RequestContext, result: ResultSheet, place: ResultPlace, name: string) {
  const there = !place.sheet.isNullObject
  const sheet = there ? workbook.worksheets.getItem(place.sheet.id) : workbook.worksheets.add(name)
  if (there) sheet.getRange().clear()
  else {
    if (!place.name.isNullObject) place.name.delete()
    workbook.names.add(nameOf(result.id), sheet.getRange('A1'))
  }
  write(sheet, result)
}

/** Ranks, moves and grades in the middle; names and reasons to the left, points to the right. */
const alignmentOf = (format: string, width: number) =>
  format === 'General' || (format === '@' && width < 12) ? 'Center' : format === '@' ? 'Left' : 'Right'

function write(sheet: Excel.Worksheet, { title, note, columns, rows }: ResultSheet) {
  const last = letterOf(columns.length - 1)
  const end = rows.length + 3
  sheet.getRange().format.rowHeight = HEIGHTS.data
  const all = sheet.getRange(`A1:${last}${end}`)
  all.format.font.name = '宋体'
  all.format.font.size = 10.5
  all.format.verticalAlignment = 'Center'
  columns.forEach(({ width, format }, at) => {
    const letter = letterOf(at)
    sheet.getRange(`${letter}:${letter}`).format.columnWidth = pointsOf(width)
    // Text columns first become text: a name that begins with = is still a name.
    const cells = sheet.getRange(`${letter}4:${letter}${Math.max(4, end)}`)
    cells.numberFormat = format as unknown as string[][]
    cells.format.wrapText = format === '@' && width > 20
    cells.format.horizontalAlignment = alignmentOf(format, width)
  })
  paint(sheet.getRange('A1'), { ...TITLE, across: 'left', format: '@' })
  paint(sheet.getRange('A2'), { format: '@' })
  paint(sheet.getRange(`A3:${last}3`), HEADING)
  if (rows.length > 0) paint(sheet.getRange(`A4:${last}${end}`), MARKS.filled)
  sheet.getRange('1:1').format.rowHeight = HEIGHTS.title
  sheet.getRange('3:3').format.rowHeight = HEIGHTS.headings
  const blanks = columns.slice(1).map(() => '')
  all.values = [[title, ...blanks], [note, ...blanks], columns.map(({ heading }) => heading), ...rows.map((row) => [...row])]
  for (const row of [1, 2]) sheet.getRange(`A${row}:${last}${row}`).merge()
  sheet.freezePanes.freezeRows(3)
}
