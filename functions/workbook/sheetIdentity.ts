import type { HeadIdentity } from '@kaoji/shared/sheets/headIdentity'
import { headLine, identityInHead } from '@kaoji/shared/sheets/headIdentity'
import { sheetCode, sheetOf } from '@kaoji/shared/sheets/registry'
import { IDENTITY_PAGE } from '@kaoji/shared/sheets/entryCopy'
import type { SheetCells, WorkbookCells } from './cells.ts'

/** What a workbook says it is, on its hidden page. Anyone can edit a workbook: it is held against the heading and against what was asked for. */
export interface HiddenIdentity {
  readonly kind: string | undefined
  readonly definition: string | undefined
  readonly bureau: string | undefined
  readonly department: string | undefined
  readonly period: string | undefined
  /** version it started from, 0 = none */
  readonly base: number | undefined
  readonly baseCode: string | undefined
}

/** @returns what the hidden page says, found by its name whatever its state, or undefined where there is none */
export function hiddenIdentity(workbook: WorkbookCells): HiddenIdentity | undefined {
  const page = workbook.sheets.find((sheet) => sheet.name === IDENTITY_PAGE)
  if (page === undefined) return undefined
  const said = new Map(page.rows.map((row) => [textAt(page, row.row, 1), textAt(page, row.row, 2)]))
  const of = (key: string) => said.get(key) || undefined
  const base = of('base')
  return {
    kind: of('kind'),
    definition: of('definition'),
    bureau: of('bureau'),
    department: of('department'),
    period: of('period'),
    base: base !== undefined && /^\d{1,6}$/.test(base) ? Number(base) : undefined,
    baseCode: of('base-code'),
  }
}

/** @returns what a page's first two rows say it is, or undefined where neither 表号 nor title names a kind */
export const headIdentity = (page: SheetCells): HeadIdentity | undefined => identityInHead(lineOf(page, 1), lineOf(page, 2))

const lineOf = (page: SheetCells, row: number): string =>
  headLine((page.rows.find((one) => one.row === row)?.cells ?? []).map(({ value }) => value))

function textAt(page: SheetCells, row: number, column: number): string {
  const value = page.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column)?.value
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** @returns how a kind is named to people: 考勤与请销假（局考15表）, or the key itself where there is no such kind */
export function nameOfKind(kind: string): string {
  const sheet = sheetOf(kind)
  return sheet === undefined ? kind.slice(0, 40) : `${sheet.title.zh}（${sheetCode(sheet)}）`
}
