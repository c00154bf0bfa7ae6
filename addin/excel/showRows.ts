import type { Result } from '@kaoji/shared/result'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { MARKS } from '@kaoji/shared/sheets/entryLook'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { inExcel } from './inExcel.ts'
import { layColumns, layHead, layRows } from './laySheet.ts'
import { paint } from './paint.ts'
import { PROTECTION } from './protection.ts'
import { askPlace, freeSheetName } from './resultPlaces.ts'
import type { ExcelTrouble } from './trouble.ts'

/** A version to look at. */
export interface ShownCopy {
  readonly copy: SheetCopy
  /** What row 1 says: that this is a copy to look at, and of which version; and row 2. No entry sheet's heading reads so: nobody takes it for one. */
  readonly title: string
  readonly note: string
  readonly name: string
  /** The cells that are cited, the first one is gone to: `E7`. */
  readonly cells: readonly string[]
}

const PLACE = '考绩原表'
const DEADLINE = 30_000

/**
 * Lays a read-only copy of a handed-in version into the workbook and goes to the cell that was cited: one sync to read, one to write. There is one such
 * copy at a time; asked for again, it is only gone to. Adding a sheet ends what can be undone, so nobody is shown one unasked.
 */
export const showRows = (shown: ShownCopy): Promise<Result<string, ExcelTrouble>> =>
  inExcel(async (context) => {
    const { title, name, cells } = shown
    const { workbook } = context
    const date = workbook.functions.date(1904, 1, 2)
    date.load({ value: true })
    workbook.worksheets.load('items/name')
    const place = askPlace(context, PLACE)
    await context.sync()
    const there = !place.sheet.isNullObject && place.first.values[0]?.[0] === title
    const called = there
      ? place.sheet.name
      : freeSheetName(
          name,
          workbook.worksheets.items.map((one) => one.name),
        )
    const sheet = there ? workbook.worksheets.getItem(place.sheet.id) : workbook.worksheets.add(called)
    if (!there) {
      if (!place.name.isNullObject) place.name.delete()
      if (!place.sheet.isNullObject) workbook.worksheets.getItem(place.sheet.id).delete()
      workbook.names.add(PLACE, sheet.getRange('A1'))
      lay(sheet, shown, date.value === 1)
    }
    sheet.activate()
    sheet.getRange(cells[0] ?? 'A4').select()
    await context.sync()
    return called
  }, DEADLINE)

function lay(sheet: Excel.Worksheet, { copy, title, note, cells }: ShownCopy, date1904: boolean) {
  const { lastLetter, columns } = layoutOf(copy.sheet)
  layColumns(sheet, copy)
  layHead(sheet, copy)
  layRows(sheet, copy, date1904)
  if (copy.rows.length > 0) paint(sheet.getRange(`A4:${lastLetter}${copy.rows.length + 3}`), MARKS.filled)
  sheet.getRange(`A1:${lastLetter}2`).values = [title, note].map((words) => [words, ...columns.map(() => '')])
  for (const cell of cells) paint(sheet.getRange(cell), MARKS.explain)
  sheet.getRange(`A:${lastLetter}`).format.protection.locked = true
  sheet.freezePanes.freezeRows(3)
  sheet.protection.protect(PROTECTION)
}
