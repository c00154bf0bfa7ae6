import { ENTRY_NAME, pageNameOf } from '@kaoji/shared/sheets/entryNames'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { FileSheet, WorkbookFile } from '@kaoji/shared/workbookFile'
import type { Paper } from '../../workbook/book.ts'
import { sheetPaper } from '../../workbook/sheetPage.ts'

/**
 * How a sheet prints that the pane laid out: as the service's own copies do. The pane sets no page, since Excel can be told only from ExcelApi 1.9 on.
 * @returns undefined for a sheet that is none of ours, or has its page from elsewhere
 */
export function entryPaper({ sheets, names }: WorkbookFile, { name, paper }: FileSheet): Paper | undefined {
  const block = names.find((one) => one.sheet === name && one.name.startsWith(ENTRY_NAME))
  if (block === undefined || paper !== undefined) return undefined
  const said = sheets.find((one) => one.name === pageNameOf(block.name))?.rows.map(({ cells }) => cells.map(([, , value]) => value))
  const sheet = sheetOf(String(said?.find(([key]) => key === 'kind')?.[1]))
  return sheet === undefined ? undefined : sheetPaper({ sheet }, [])
}
