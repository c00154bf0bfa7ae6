import { periodText } from '../messages/periods.ts'
import type { Period } from '../period.ts'
import type { Text } from '../text.ts'
import { joinTexts, same } from '../text.ts'
import { letterOf } from './compileSheet.ts'
import type { Column, ColumnType, SheetDefinition } from './define.ts'
import { headingOf, promptOf } from './headings.ts'
import { sheetCode } from './registry.ts'

/** A column as it stands on the sheet. */
export interface LaidOutColumn {
  readonly key: string
  readonly column: Column
  /** B for the first; A is 序号 */
  readonly letter: string
  /** title, unit, * */
  readonly heading: Text
  /** what the heading's cell tells who stands on it */
  readonly prompt: Text
  /** in characters of 宋体 11 */
  readonly width: number
  readonly wrapped: boolean
  readonly align: 'left' | 'right'
  /** Excel's format code; text columns are @, so that 3-1 stays 3-1 */
  readonly numberFormat: string
  /** the drop-down's words, where the definition alone knows them; people, departments and references are the bureau's */
  readonly list: readonly string[] | undefined
}

/** Where everything of a sheet stands, from its definition alone; the template, the printed copy and the pane follow it (look.md 5). */
export interface Layout {
  readonly sheetCode: string
  readonly columns: readonly LaidOutColumn[]
  readonly ordinal: { readonly letter: 'A'; readonly heading: Text; readonly width: number }
  readonly lastLetter: string
  readonly titleRow: 1
  readonly identityRow: 2
  readonly headingRow: 3
  readonly firstDataRow: 4
  readonly orientation: 'portrait' | 'landscape'
  /** millimetres */
  readonly margins: { readonly top: 20; readonly bottom: 25; readonly left: 15; readonly right: 15 }
  /** whether the printed copy has a 合计 row */
  readonly sums: boolean
}

/** The first rows of a filled sheet: 局名+期间+表种, and 科室, 考核期, 表号. */
export interface LaidOutHead {
  readonly title: Text
  readonly department: Text
  readonly period: Text
  readonly code: Text
}

const ORDINAL_WIDTH = 5
/** A4 less its margins, in characters of 宋体 11, shrunk to 70 %: no page is printed smaller */
const ROOM = { portrait: 139, landscape: 206 }
const NARROWEST = { 'long-text': 18, text: 14 }

const layouts = new WeakMap<SheetDefinition, Layout>()

/** @returns where everything of a sheet stands, the same object each time */
export function layoutOf(sheet: SheetDefinition): Layout {
  const known = layouts.get(sheet)
  if (known !== undefined) return known
  const stated = Object.entries(sheet.columns)
  const orientation = stated.length + 1 >= 8 ? 'landscape' : 'portrait'
  const widths = fitted(
    stated.map(([, column]) => column),
    ROOM[orientation] - ORDINAL_WIDTH,
  )
  const layout: Layout = {
    sheetCode: sheetCode(sheet),
    columns: stated.map(([key, column], i) => ({
      key,
      column,
      letter: letterOf(i + 1),
      heading: headingOf(column),
      prompt: promptOf(column),
      width: widths[i]!,
      wrapped: column.type === 'long-text' || column.type === 'text',
      align: isNumber(column.type) ? 'right' : 'left',
      numberFormat: formats[column.type] ?? '@',
      list: column.choices ?? (column.type === 'yes-no' ? ['是', '否'] : undefined),
    })),
    ordinal: { letter: 'A', heading: { zh: '序号', en: 'No.' }, width: ORDINAL_WIDTH },
    lastLetter: letterOf(stated.length),
    titleRow: 1,
    identityRow: 2,
    headingRow: 3,
    firstDataRow: 4,
    orientation,
    margins: { top: 20, bottom: 25, left: 15, right: 15 },
    sums: stated.some(([, { sum }]) => sum === true),
  }
  layouts.set(sheet, layout)
  return layout
}

/** @returns the words of rows 1 and 2 of one department's sheet for a period */
export function headOf(sheet: SheetDefinition, bureau: string, department: string, period: Period): LaidOutHead {
  const words = periodText(period)
  return {
    title: { zh: `${bureau}${words.zh}${sheet.title.zh}`, en: `${bureau} ${sheet.title.en}, ${words.en}` },
    department: { zh: `科室：${department}`, en: `Department: ${department}` },
    period: { zh: `考核期：${words.zh}`, en: `Period: ${words.en}` },
    code: joinTexts([{ zh: '表号', en: 'Sheet' }, same(sheetCode(sheet))], { zh: '：', en: ' ' }),
  }
}

/** The page foot of a printed sheet: 填报说明 with marks (迟报2天, 第2版, 零报告), who signs, the page's number. */
export interface LaidOutFoot {
  readonly notes: Text
  readonly signatures: Text
  /** `{page}` and `{pages}` stand for the numbers */
  readonly page: Text
}

/** @param marks what a printed copy bears: 迟报2天, 第2版 */
export const footOf = ({ notes }: SheetDefinition, marks: readonly Text[] = []): LaidOutFoot => ({
  notes: joinTexts([{ zh: `填报说明：${notes.zh}`, en: `Notes: ${notes.en}` }, ...marks], { zh: '　', en: '  ' }),
  signatures: {
    zh: '填报人：　　　　审核人（科室负责人）：　　　　联系电话：　　　　填报日期：　　　　',
    en: 'Filled by:            Checked by (head):            Telephone:            Date:            ',
  },
  page: { zh: '第{page}页 共{pages}页', en: 'Page {page} of {pages}' },
})

const formats: Readonly<Partial<Record<ColumnType, string>>> = {
  count: '0',
  'one-place': '0.0',
  'two-places': '0.00',
  percent: '0.0',
  date: 'yyyy-mm-dd',
}

const isNumber = (type: ColumnType) => type === 'count' || type === 'one-place' || type === 'two-places' || type === 'percent'

/** Stated widths, or narrower long texts, then texts, until the page holds them all at 70 %. */
function fitted(columns: readonly Column[], room: number): number[] {
  const widths = columns.map(({ width }) => width)
  for (const type of ['long-text', 'text'] as const) {
    const over = widths.reduce((sum, width) => sum + width, 0) - room
    const give = columns.map((column, i) => (column.type === type ? Math.max(0, widths[i]! - NARROWEST[type]) : 0))
    const mostGiven = give.reduce((sum, width) => sum + width, 0)
    if (over <= 0 || mostGiven === 0) continue
    const share = Math.min(1, over / mostGiven)
    give.forEach((width, i) => (widths[i] = Math.floor(widths[i]! - width * share)))
  }
  return widths
}
