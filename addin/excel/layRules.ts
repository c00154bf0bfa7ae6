import type { CellBlock } from '@kaoji/shared/sheets/cellLook'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { LISTS_FROM } from '@kaoji/shared/sheets/entryCopy'
import type { EntryValidation } from '@kaoji/shared/sheets/entryRules'
import { entryMarks, entryValidations } from '@kaoji/shared/sheets/entryRules'
import { letterOf } from '@kaoji/shared/sheets/compileSheet'
import { paintMark } from './paint.ts'

/** @returns `D4:D9` */
export const addressOf = ({ top, left, bottom, right }: CellBlock): string => `${letterOf(left - 1)}${top}:${letterOf(right - 1)}${bottom}`

/**
 * Lays drop-downs, date limits and the headings' prompts on a sheet, down to the row `last`. Every list stands on the hidden page, a column each: neither
 * commas nor 255 characters nor the locale's list separator matter there (officejs.md 36).
 */
export function layValidations(sheet: Excel.Worksheet, page: Excel.Worksheet, pageName: string, copy: SheetCopy, last: number) {
  const sources = new Map<string, string>()
  for (const { range, allow, prompt, refusal } of entryValidations(copy, last)) {
    const { dataValidation } = sheet.getRange(addressOf(range))
    if (allow !== undefined && 'list' in allow) {
      const source = sources.get(listKey(allow)) ?? layList(page, pageName, allow.list, sources.size)
      sources.set(listKey(allow), source)
      dataValidation.rule = { list: { inCellDropDown: true, source } }
    } else if (allow !== undefined)
      dataValidation.rule = { date: { formula1: day(allow.dateFrom), formula2: day(allow.to), operator: 'Between' } }
    if (prompt !== undefined) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
    if (refusal !== undefined) dataValidation.errorAlert = alertOf(refusal)
    // Offered words only: others may be typed.
    else if (allow !== undefined) dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' }
  }
}

const listKey = ({ list }: { readonly list: readonly string[] }) => JSON.stringify(list)

function layList(page: Excel.Worksheet, pageName: string, list: readonly string[], place: number): string {
  const letter = letterOf(LISTS_FROM - 1 + place)
  const range = page.getRange(`${letter}1:${letter}${list.length}`)
  range.numberFormat = '@' as unknown as string[][]
  range.values = list.map((words) => [words])
  return `='${pageName}'!$${letter}$1:$${letter}$${list.length}`
}

const alertOf = ({ kind, title, text }: NonNullable<EntryValidation['refusal']>): Excel.DataValidationErrorAlert => ({
  showAlert: true,
  style: kind === 'stop' ? 'Stop' : 'Warning',
  title,
  message: text,
})

/** A formula means the same day in every locale and in either date system. */
const day = (date: string): string => `=DATE(${Number(date.slice(0, 4))},${Number(date.slice(5, 7))},${Number(date.slice(8))})`

/** Lays the marks that show while somebody types, down to the row `last`: they leave Undo alone, and work in WPS. */
export function layMarks(sheet: Excel.Worksheet, copy: SheetCopy, last: number) {
  // Excel puts the newest first, and the first wins.
  for (const mark of entryMarks(copy, last).toReversed()) {
    const condition = sheet.getRange(addressOf(mark.range)).conditionalFormats.add('Custom')
    condition.custom.rule.formula = `=${mark.formula}`
    paintMark(condition.custom.format, mark)
  }
}
