import type { Result } from '@kaoji/shared/result'
import { isDateFormat } from '@kaoji/shared/sheets/dateFormat'
import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { RawCell, RawRow } from '@kaoji/shared/sheets/rawCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { inExcel, Refused } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import { IDENTITY_CELLS, identityIn, pageNameOf, worksheetOf } from './openSheet.ts'
import type { ExcelTrouble } from './trouble.ts'

/** What is wrong with the sheet itself, before its cells are looked at: an `error` holds up reporting, a `warn` tells. */
export type ReadFault = Problem

export interface SheetRead {
  /** with what its hidden page says now */
  readonly open: OpenSheet
  /** by column key, empty cells left out; the place in the list + 1 is the 序号, and an empty row in between is {} */
  readonly rows: readonly RawRow[]
  readonly date1904: boolean
  readonly faults: readonly ReadFault[]
}

/** A sheet's entry rows as Excel holds them, every row also where it is hidden or filtered out: one sync. */
export const readRows = (open: OpenSheet): Promise<Result<SheetRead, ExcelTrouble>> =>
  inExcel(async (context) => {
    const { workbook } = context
    const sheet = worksheetOf(context, open)
    sheet.load({ name: true })
    const used = sheet.getUsedRangeOrNullObject(true)
    used.load({ values: true, numberFormat: true, rowIndex: true, columnIndex: true, rowHidden: true, columnHidden: true })
    const page = workbook.worksheets.getItemOrNullObject(pageNameOf(open.rangeName))
    const identityCells = page.getRange(IDENTITY_CELLS)
    identityCells.load({ values: true })
    const date = workbook.functions.date(1904, 1, 2)
    date.load({ value: true })
    await context.sync()
    const identity = page.isNullObject ? open.identity : identityIn(identityCells.values)
    const definition = sheetOf(identity.kind)
    if (definition === undefined) throw new Refused('ItemNotFound')
    const date1904 = date.value === 1
    return {
      open: { ...open, identity, sheetName: sheet.name },
      rows: used.isNullObject ? [] : rowsIn(used, definition, date1904),
      date1904,
      faults: [],
    }
  })

type Block = Pick<Excel.Range, 'values' | 'numberFormat' | 'rowIndex' | 'columnIndex'>

function rowsIn({ values, numberFormat, rowIndex, columnIndex }: Block, definition: SheetDefinition, date1904: boolean): RawRow[] {
  const { columns, firstDataRow } = layoutOf(definition)
  const skipped = firstDataRow - 1 - rowIndex
  const rows = values.slice(Math.max(0, skipped)).map((cells, i): RawRow => {
    const row: Record<string, RawCell> = {}
    columns.forEach(({ key }, at) => {
      const place = at + 1 - columnIndex
      const value = cells[place] as unknown
      if (value === undefined || value === '') return
      const format = String(numberFormat[i + Math.max(0, skipped)]?.[place])
      row[key] = typeof value === 'number' && isDateFormat(format) ? { serial: value, date1904 } : (value as RawCell)
    })
    return row
  })
  const above = Array.from({ length: Math.max(0, -skipped) }, () => ({}))
  const all = [...above, ...rows]
  return all.slice(0, all.findLastIndex((row) => Object.keys(row).length > 0) + 1)
}
