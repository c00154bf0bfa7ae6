import type { HeadIdentity } from '@kaoji/shared/sheets/headIdentity'
import { headLine, identityInHead } from '@kaoji/shared/sheets/headIdentity'
import { namesOf, placeOfPage } from '@kaoji/shared/sheets/entryNames'
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

/** @returns whether a page is one of those that say what a sheet is */
export const isIdentityPage = ({ name }: SheetCells): boolean => placeOfPage(name) !== undefined

/**
 * @param page the sheet it should belong to, where there are several: the range's name leads from one to the other, else the heading says it
 * @returns what the hidden page says, found by its name whatever its state; undefined where there is none, or several and no page is given
 */
export function hiddenIdentity(workbook: WorkbookCells, page?: SheetCells): HiddenIdentity | undefined {
  const all = workbook.sheets.filter(isIdentityPage).map((one) => ({ one, said: identityOn(one) }))
  if (all.length === 1) return all[0]!.said
  if (page === undefined) return undefined
  const named = all.find(({ one }) => blockLies(workbook, namesOf(placeOfPage(one.name)!).rangeName, page))
  const head = headIdentity(page)
  const alike = all.find(
    ({ said }) => said.kind === head?.sheet.kind && said.department === head?.department && said.period === head?.period,
  )
  return (named ?? alike)?.said
}

/** @returns whether a name's block lies on that page: `'考勤与请销假'!$A$4:$K$5003` */
const blockLies = ({ names }: WorkbookCells, rangeName: string, page: SheetCells): boolean =>
  names.some(({ name, refersTo }) => {
    const sheet = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/u.exec(refersTo)
    return name === rangeName && (sheet?.[1]?.replaceAll("''", "'") ?? sheet?.[2]) === page.name
  })

function identityOn(page: SheetCells): HiddenIdentity {
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
