import type { HeadIdentity } from '@kaoji/shared/sheets/headIdentity'
import { headLine, identityInHead } from '@kaoji/shared/sheets/headIdentity'
import { identityOnPage, type HiddenIdentity } from '@kaoji/shared/sheets/hiddenPage'
import { namesOf, placeOfPage } from '@kaoji/shared/sheets/entryNames'
import type { SheetCells, WorkbookCells } from './cells.ts'

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

const identityOn = ({ rows }: SheetCells): HiddenIdentity =>
  identityOnPage(rows.map(({ cells }) => [1, 2].map((column) => cells.find((cell) => cell.column === column)?.value)))

/** @returns what a page's first two rows say it is, or undefined where neither 表号 nor title names a kind */
export const headIdentity = (page: SheetCells): HeadIdentity | undefined => identityInHead(lineOf(page, 1), lineOf(page, 2))

const lineOf = (page: SheetCells, row: number): string =>
  headLine((page.rows.find((one) => one.row === row)?.cells ?? []).map(({ value }) => value))
