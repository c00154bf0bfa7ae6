import { pageNameOf } from '@kaoji/shared/sheets/entryNames'
import type { Result } from '@kaoji/shared/result'
import { isDateFormat } from '@kaoji/shared/sheets/dateFormat'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import type { RawCell, RawRow } from '@kaoji/shared/sheets/rawCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Block } from './heldSheet.ts'
import { heldSheet } from './heldSheet.ts'
import { inExcel, Refused } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import { identityIn, isMarked, PAGE_CELLS, worksheetOf } from './openSheet.ts'
import { belowTable, tableOf } from './table.ts'
import type { ReadFault } from './readFaults.ts'
import { readFaults } from './readFaults.ts'
import type { ExcelTrouble } from './trouble.ts'

/** So many columns right of the table are looked at, to find headings that have moved there. */
const BESIDE = 12

export interface SheetRead {
  /** with what its hidden page says now, and what the sheet is called now */
  readonly open: OpenSheet
  /** by column key, empty cells left out; the place in the list + 1 is the 序号, and an empty row in between is {} */
  readonly rows: readonly RawRow[]
  readonly date1904: boolean
  readonly faults: readonly ReadFault[]
  /** marks of `markCells` stand in it, however old */
  readonly marked: boolean
}

/** A sheet's entry rows as Excel holds them, every row also where it is hidden or filtered out, and what is wrong with the sheet: one sync. */
export const readRows = (open: OpenSheet): Promise<Result<SheetRead, ExcelTrouble>> =>
  inExcel(async (context) => {
    const kind = sheetOf(open.identity.kind)
    if (kind === undefined) throw new Refused('ItemNotFound')
    const sheet = worksheetOf(context, open)
    sheet.load({ name: true })
    const used = tableOf(sheet, kind, BESIDE).getUsedRangeOrNullObject(true)
    used.load({ values: true, numberFormat: true, rowIndex: true, columnIndex: true, rowHidden: true })
    const below = belowTable(sheet, kind).getUsedRangeOrNullObject(true)
    below.load({ rowIndex: true, rowCount: true })
    const columns = ['A', ...layoutOf(kind).columns.map(({ letter }) => letter)].map((letter) => sheet.getRange(`${letter}:${letter}`))
    for (const column of columns) column.load({ columnHidden: true })
    const page = context.workbook.worksheets.getItemOrNullObject(pageNameOf(open.rangeName))
    const said = page.getRange(PAGE_CELLS)
    said.load({ values: true })
    const date = context.workbook.functions.date(1904, 1, 2)
    date.load({ value: true })
    await context.sync()
    if (sheet.isNullObject) throw new Refused('ItemNotFound')

    const now = { ...identified(open, page.isNullObject ? undefined : said.values), sheetName: sheet.name }
    const definition = sheetOf(now.identity.kind) ?? kind
    const date1904 = date.value === 1
    const block: FormattedBlock = used.isNullObject ? { values: [], numberFormat: [], rowIndex: 0, columnIndex: 0 } : used
    const hidden = columns.map(({ columnHidden }) => columnHidden)
    const someRowsHidden = !used.isNullObject && (used.rowHidden as boolean | null) !== false
    return {
      open: now,
      rows: rowsIn(block, definition, date1904),
      date1904,
      marked: !page.isNullObject && isMarked(said.values),
      faults: readFaults(now, definition, heldSheet(block, hidden), {
        someRowsHidden,
        lastRow: below.isNullObject ? 0 : below.rowIndex + below.rowCount,
      }),
    }
  })

/** A hidden page deleted since says nothing any more; what was known of the sheet still holds, but for who asks again it is a stray. */
function identified(open: OpenSheet, said: readonly (readonly unknown[])[] | undefined): OpenSheet {
  if (open.rangeName === '') return open
  const identity = said === undefined ? undefined : identityIn(said)
  return identity === undefined || identity.kind === '' ? { ...open, stray: 'no-identity' } : { ...open, identity }
}

interface FormattedBlock extends Block {
  readonly numberFormat: readonly (readonly unknown[])[]
}

function rowsIn({ values, numberFormat, rowIndex, columnIndex }: FormattedBlock, definition: SheetDefinition, date1904: boolean): RawRow[] {
  const { columns, firstDataRow } = layoutOf(definition)
  const first = firstDataRow - 1
  const rows = values.flatMap((cells, i) =>
    rowIndex + i < first || isSum(cells[-columnIndex]) ? [] : [{ at: rowIndex + i - first, cells, i }],
  )
  const made: RawRow[] = Array.from({ length: (rows.at(-1)?.at ?? -1) + 1 }, () => ({}))
  for (const { at, cells, i } of rows) {
    const row: Record<string, RawCell> = {}
    columns.forEach(({ key }, column) => {
      const place = column + 1 - columnIndex
      const value = cells[place]
      if (value === undefined || value === '') return
      const isDate = typeof value === 'number' && isDateFormat(String(numberFormat[i]?.[place]))
      row[key] = isDate ? { serial: value, date1904 } : (value as RawCell)
    })
    made[at] = row
  }
  return made.slice(0, made.findLastIndex((row) => Object.keys(row).length > 0) + 1)
}

/** A printed copy's 合计 under its rows is no data, wherever it stands. */
const isSum = (first: unknown): boolean => typeof first === 'string' && first.replaceAll(/\s/gu, '') === '合计'
