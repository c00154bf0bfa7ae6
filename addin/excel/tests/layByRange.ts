import { identityOf, MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { namesOf } from '@kaoji/shared/sheets/entryNames'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { SheetToLayOut } from '../layOut.ts'
import { layMarks, layValidations } from '../layRules.ts'
import { layColumns, layHead, layRows } from '../laySheet.ts'
import { IDENTITY_CELLS } from '../openSheet.ts'
import { PROTECTION } from '../protection.ts'
import { notedSheet } from './notedSheet.ts'

/** Lays a sheet into an empty workbook as most add-ins do, for the bench: the statements of `layOut`, each range with a sync of its own. */
export const layByRange = (copy: SheetToLayOut): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets, names } = context.workbook
    const { rangeName, pageName } = namesOf(1)
    const { lastLetter, firstDataRow } = layoutOf(copy.sheet)
    const last = firstDataRow + MOST_ROWS - 1
    const page = worksheets.add(pageName)
    await context.sync()
    const cells = page.getRange(IDENTITY_CELLS)
    cells.numberFormat = '@' as unknown as string[][]
    cells.values = Object.entries(identityOf(copy))
    await context.sync()
    page.visibility = 'VeryHidden'
    await context.sync()
    const real = worksheets.add(copy.sheet.title.zh)
    await context.sync()
    names.add(rangeName, real.getRange(`A4:${lastLetter}${last}`))
    await context.sync()
    const { sheet, stretches } = notedSheet(() => real)
    layColumns(sheet, copy)
    layHead(sheet, copy)
    layRows(sheet, copy, false)
    layValidations(sheet, page, pageName, copy, last)
    layMarks(sheet, copy, last)
    for (const { statements } of stretches) {
      for (const statement of statements) statement()
      await context.sync()
    }
    real.freezePanes.freezeRows(3)
    await context.sync()
    real.protection.protect(PROTECTION)
    await context.sync()
    real.activate()
    real.getRange('B4').select()
    await context.sync()
  })
