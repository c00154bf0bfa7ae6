import { pageNameOf } from '@kaoji/shared/sheets/entryNames'
import { identityOnPage } from '@kaoji/shared/sheets/hiddenPage'
import { Refused } from './inExcel.ts'

/** What a sheet's hidden page says it is (look.md 5). */
export interface SheetIdentity {
  readonly kind: string
  /** the definition's version */
  readonly definition: string
  readonly bureau: string
  readonly department: string
  readonly period: string
  /** the version it started from, 0 = none */
  readonly base: number
  /** that version's check code 校验码, '' = none */
  readonly baseCode: string
  /** '' while it is being laid out */
  readonly laidOutAt: string
}

/** A sheet of the workbook laid out for filling; found again by its range's name, whatever the sheet is called now. */
export interface OpenSheet {
  readonly identity: SheetIdentity
  /** '' where the name is gone: then it is found by the sheet's name */
  readonly rangeName: string
  readonly sheetName: string
  readonly active: boolean
  /** its hidden page is gone (`no-identity`), or another sheet of the workbook is the one it was copied from (`copy`); said by its heading then */
  readonly stray?: 'no-identity' | 'copy'
}

/** The block of a hidden page that holds keys and values. */
export const IDENTITY_CELLS = 'A1:B8'

/** Below it the page remembers which cells `markCells` marked. */
export const MARKED_CELLS = 'A9:B9'

/** What a sheet says of itself, and its marks. */
export const PAGE_CELLS = 'A1:B9'

/** Whether a page remembers marks. @param cells keys and values as the page holds them */
export const isMarked = (cells: readonly (readonly unknown[])[]): boolean => cells.some(([key, value]) => key === 'marks' && value !== '')

/** @param cells keys and values as the page holds them */
export function identityIn(cells: readonly (readonly unknown[])[]): SheetIdentity {
  const {
    kind = '',
    definition = '',
    bureau = '',
    department = '',
    period = '',
    base = 0,
    baseCode = '',
    laidOutAt = '',
  } = identityOnPage(cells)
  return { kind, definition, bureau, department, period, base, baseCode, laidOutAt }
}

/**
 * The hidden page of a sheet.
 * @throws Refused where the sheet is a stray: `adopt` makes it one that has a page
 */
export function pageOf({ workbook }: Excel.RequestContext, { rangeName }: OpenSheet): Excel.Worksheet {
  if (rangeName === '') throw new Refused('ItemNotFound')
  return workbook.worksheets.getItem(pageNameOf(rangeName))
}

/** The entry sheet itself, wherever it is now, or a null object: its name in Excel is the clerk's to change. */
export const worksheetOf = ({ workbook }: Excel.RequestContext, { rangeName, sheetName }: OpenSheet): Excel.Worksheet =>
  rangeName === ''
    ? workbook.worksheets.getItemOrNullObject(sheetName)
    : workbook.names.getItemOrNullObject(rangeName).getRangeOrNullObject().worksheet
