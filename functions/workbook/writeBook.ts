import type { ConditionalRule, DataValidation, NamedRange, PageSetup, SheetProtection, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import type { Book, Condition, Page, Paper, Validation } from './book.ts'
import { sheetChart } from './bookChart.ts'
import type { LaidOutLists } from './bookLists.ts'
import { fitsInline, layOutLists } from './bookLists.ts'
import { borderStyle, fontStyle, PLAIN_FONT } from './bookStyle.ts'
import { absoluteRange, plainRange, quotedSheet } from './cellAddress.ts'
import { checkBook } from './checkBook.ts'
import { footCode } from './headFoot.ts'
import { mendParts, type FramedPage } from './mendParts.ts'
import { serialOfDay } from '@kaoji/shared/sheets/serialDay'
import { sheetFrame } from './sheetFrame.ts'
import { written } from './writtenText.ts'

const MILLIMETRES_AN_INCH = 25.4

/**
 * Writes a workbook: the one place that calls hucre (xlsx.md). Text that starts with = + - @ stays text, no page holds a formula.
 * @returns the bytes of the .xlsx, the same for the same book on one Node and CPU
 * @throws BookFault where Excel would repair, drop or misread what the book says
 */
export async function writeBook(book: Book): Promise<Buffer> {
  const lists = layOutLists(book)
  const whole = { ...book, pages: lists.pages, names: lists.names }
  checkBook(whole)
  const at = new Date(book.at)
  const hasTexts = whole.pages.some(({ rows }) => rows.some(({ cells }) => cells.some((cell) => typeof cell?.value === 'string')))
  const framed = whole.pages.map((page, i) => ({ page, frame: sheetFrame(page, hasTexts && i === 0 ? 'x' : undefined) }))
  const bytes = await writeXlsx({
    sheets: framed.map((one) => worksheet(one, lists)),
    namedRanges: [
      ...whole.pages.flatMap(printNames),
      ...whole.names.map(({ name, page, range }) => ({ name, range: `${quotedSheet(page)}!${absoluteRange(range)}` })),
    ],
    defaultFont: fontStyle(PLAIN_FONT),
    activeSheet: whole.pages.findIndex((page) => (book.opensOn === undefined ? page.state === undefined : page.name === book.opensOn)),
    properties: { title: written(book.title), creator: written(book.creator), created: at, modified: at },
  })
  return mendParts(bytes, framed)
}

function worksheet({ page, frame }: FramedPage, lists: LaidOutLists): WriteSheet {
  const { paper } = page
  return {
    name: page.name,
    cells: frame.cells,
    columns: page.columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rowBreaks: page.rows.flatMap(({ breakAfter }, index) => (breakAfter ? [index] : [])),
    merges: (page.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    dataValidations: (page.validations ?? []).map((validation) => dataValidation(validation, lists)),
    conditionalRules: (page.conditions ?? []).map(conditionalRule),
    charts: (page.charts ?? []).map(sheetChart),
    view: { showGridLines: page.gridLines !== false, ...(page.tabColor === undefined ? {} : { tabColor: { rgb: page.tabColor } }) },
    ...(page.state === 'hidden' ? { hidden: true } : {}),
    ...(page.state === 'veryHidden' ? { veryHidden: true } : {}),
    ...(page.freeze === undefined ? {} : { freezePane: page.freeze }),
    ...(page.protection === undefined ? {} : { protection: PROTECTIONS[page.protection] }),
    ...(paper === undefined ? {} : { pageSetup: pageSetup(paper), headerFooter: headerFooter(paper, page.name) }),
  }
}

/** No password: a guard against slips. `entry` allows what look.md 5 lists; notes are objects, which stay free. */
const PROTECTIONS: Readonly<Record<NonNullable<Page['protection']>, SheetProtection>> = {
  entry: {
    sheet: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  },
  locked: { sheet: true, objects: true, scenarios: true },
}

function dataValidation({ range, allow, prompt, refusal }: Validation, lists: LaidOutLists): DataValidation {
  return {
    range: plainRange(range),
    allowBlank: true,
    ...allowed(allow, lists),
    ...(prompt ? { showInputMessage: true, inputTitle: prompt.title, inputMessage: prompt.text } : {}),
    ...(refusal ? { showErrorMessage: true, errorStyle: refusal.kind, errorTitle: refusal.title, errorMessage: refusal.text } : {}),
  }
}

function allowed(
  allow: Validation['allow'],
  lists: LaidOutLists,
): Pick<DataValidation, 'type' | 'operator' | 'values' | 'formula1' | 'formula2'> {
  if (allow === undefined) return { type: 'custom', formula1: 'TRUE' }
  if ('list' in allow)
    return fitsInline(allow.list) ? { type: 'list', values: [...allow.list] } : { type: 'list', formula1: lists.nameOf(allow.list) }
  if ('wholeFrom' in allow) return { type: 'whole', operator: 'greaterThanOrEqual', formula1: String(allow.wholeFrom) }
  if ('dateFrom' in allow)
    return { type: 'date', operator: 'between', formula1: String(serialOfDay(allow.dateFrom)), formula2: String(serialOfDay(allow.to)) }
  if ('longest' in allow) return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(allow.longest) }
  if ('formula' in allow) return { type: 'custom', formula1: allow.formula }
  return allow.to === undefined
    ? { type: 'decimal', operator: 'greaterThanOrEqual', formula1: String(allow.decimalFrom) }
    : { type: 'decimal', operator: 'between', formula1: String(allow.decimalFrom), formula2: String(allow.to) }
}

function conditionalRule({ range, formula, style }: Condition, index: number): ConditionalRule {
  const { font, fill, border } = style
  return {
    type: 'expression',
    priority: index + 1,
    range: plainRange(range),
    formula,
    style: {
      ...(font
        ? {
            font: {
              ...(font.bold ? { bold: true } : {}),
              ...(font.underline ? { underline: true } : {}),
              ...(font.color === undefined ? {} : { color: { rgb: font.color } }),
            },
          }
        : {}),
      // in a differential style the visible colour of a solid fill is its background
      ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
      ...(border ? { border: borderStyle(border) } : {}),
    },
  }
}

/** @returns a page's size, edges and fit as hucre takes them */
export function pageSetup({ orientation, margins, fit, centred }: Paper): PageSetup {
  const inches = (millimetres: number) => Number((millimetres / MILLIMETRES_AN_INCH).toFixed(4))
  const { top, bottom, left, right, head, foot } = margins
  return {
    paperSize: 'a4',
    orientation,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(head),
      footer: inches(foot),
    },
    ...(typeof fit === 'number' ? { scale: fit } : { fitToPage: true, fitToWidth: 1, fitToHeight: fit === 'page' ? 1 : 0 }),
    ...(centred ? { horizontalCentered: true } : {}),
  }
}

/** @returns head and foot as hucre takes them */
export function headerFooter({ head, foot }: Paper, page: string): NonNullable<WriteSheet['headerFooter']> {
  return { ...(head ? { oddHeader: footCode(head, page) } : {}), ...(foot ? { oddFooter: footCode(foot, page) } : {}) }
}

/** hucre leaves the sheet's name unquoted in these two, so they are written as the names that they are. */
function printNames({ name, paper }: Page): NamedRange[] {
  const titles = paper?.repeatRows && {
    name: '_xlnm.Print_Titles',
    scope: name,
    range: `${quotedSheet(name)}!$${paper.repeatRows[0]}:$${paper.repeatRows[1]}`,
  }
  const area = paper?.area && { name: '_xlnm.Print_Area', scope: name, range: `${quotedSheet(name)}!${absoluteRange(paper.area)}` }
  return [area, titles].filter((one) => one !== undefined)
}
