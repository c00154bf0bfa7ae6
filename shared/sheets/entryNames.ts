/**
 * The very hidden page that says what a sheet is, found by name: LibreOffice turns very hidden into hidden. Where a workbook holds several sheets, the
 * further ones' pages and blocks have a number behind their names: `_考绩2` belongs to `填报区2`.
 */
export const IDENTITY_PAGE = '_考绩'

/** The block of entry rows, by this name in every workbook of ours: from row 4 down, column A to the last. */
export const ENTRY_NAME = '填报区'

/** @returns the names of the nth sheet's block and hidden page: 填报区 and _考绩, 填报区2 and _考绩2 */
export function namesOf(place: number): { readonly rangeName: string; readonly pageName: string } {
  const suffix = place === 1 ? '' : String(place)
  return { rangeName: `${ENTRY_NAME}${suffix}`, pageName: `${IDENTITY_PAGE}${suffix}` }
}

/** @returns the hidden page that belongs to a block's name */
export const pageNameOf = (rangeName: string): string => `${IDENTITY_PAGE}${rangeName.slice(ENTRY_NAME.length)}`

/** @returns the place that a hidden page's name has, undefined for any other sheet's name */
export function placeOfPage(name: string): number | undefined {
  const match = /^([2-9]|[1-9]\d{1,3})?$/u.exec(name.startsWith(IDENTITY_PAGE) ? name.slice(IDENTITY_PAGE.length) : '?')
  return match === null ? undefined : Number(match[1] ?? 1)
}
