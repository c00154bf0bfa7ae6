import { cycleOf } from '@kaoji/shared/period'
import type { Period } from '@kaoji/shared/period'
import type { Filling } from '@kaoji/shared/messages/render'
import type { Result } from '@kaoji/shared/result'
import type { HiddenIdentity } from '@kaoji/shared/sheets/hiddenPage'
import { failed, ok } from '@kaoji/shared/result'
import type { Problem, SheetDefinition } from '@kaoji/shared/sheets/define'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { SheetCells, WorkbookCells } from './cells.ts'
import { columnProblems } from '@kaoji/shared/sheets/sheetColumns'
import { copyProblems, identityWords } from '@kaoji/shared/sheets/copyProblems'
import type { HeadIdentity } from '@kaoji/shared/sheets/headIdentity'
import { headIdentity, hiddenIdentity, isIdentityPage } from './sheetIdentity.ts'
import { readRows } from './sheetRows.ts'
import type { SheetTrouble } from '@kaoji/shared/sheets/sheetTroubles'
import { fileProblem } from '@kaoji/shared/sheets/sheetTroubles'

/** What a file should be; what is left out is taken from the file. */
export interface ExpectedSheet {
  readonly kind?: string
  readonly bureau?: string
  readonly department?: string
  readonly period?: Period
}

/** A filled sheet out of a workbook: what it is, and its cells as they stand, for the validator. */
export interface HandedInSheet {
  readonly sheet: SheetDefinition
  /** undefined where neither heading nor hidden page says it */
  readonly bureau: string | undefined
  readonly department: string
  readonly period: Period
  /** the version it started from, 0 = none; undefined without the hidden page */
  readonly base: number | undefined
  readonly baseCode: string | undefined
  readonly rows: readonly RawRow[]
  readonly date1904: boolean
  /** told, though the file is taken: hidden columns and rows, other pages, what stands beside the table */
  readonly warnings: readonly Problem[]
}

/**
 * Finds out which sheet a workbook holds, by its hidden page and its heading, which must agree with each other and with what is expected, and reads
 * its rows.
 * @returns the sheet, or everything that is wrong with the file, at once
 */
export function readSheet(workbook: WorkbookCells, expected: ExpectedSheet = {}): Result<HandedInSheet, readonly Problem[]> {
  const found = findPage(workbook, expected)
  if (!found.ok) return found
  const { page, head, sheet, others } = found.value
  const hidden = hiddenIdentity(workbook, page)
  const { kind } = sheet
  const department = head?.department ?? hidden?.department
  const period = head?.period ?? hidden?.period ?? head?.titlePeriod
  const bureau = hidden?.bureau ?? head?.bureau
  const identity = [
    ...copyProblems(kind, hidden, head),
    ...expectedProblems(kind, { kind, bureau, department, period }, expected),
    ...lacking(sheet, department, period),
  ]
  const columns = columnProblems(page, sheet)
  const { rows, problems } = columns.some(isError) ? { rows: [], problems: [] } : readRows(page, sheet, workbook.date1904)
  const all = [...identity, ...olderDefinition(sheet, hidden), ...columns, ...problems, ...others]
  if (all.some(isError) || department === undefined || period === undefined) return failed(all)
  return ok({
    sheet,
    bureau,
    department,
    period,
    base: hidden?.base,
    baseCode: hidden?.baseCode,
    rows,
    date1904: workbook.date1904,
    warnings: all,
  })
}

const isError = ({ severity }: Problem) => severity === 'error'

interface FoundPage {
  readonly page: SheetCells
  readonly head: HeadIdentity | undefined
  readonly sheet: SheetDefinition
  readonly others: readonly Problem[]
}

/**
 * The page to read: the one whose heading names a kind; of several the one that is expected, or else the hidden page's kind; without any, the only one
 * beside a hidden page that does.
 */
function findPage(workbook: WorkbookCells, expected: ExpectedSheet): Result<FoundPage, readonly Problem[]> {
  const hidden = hiddenIdentity(workbook)
  const pages = workbook.sheets.filter((page) => !isIdentityPage(page) && page.rows.length > 0)
  const headed = pages.flatMap((page) => {
    const head = headIdentity(page)
    return head === undefined ? [] : [{ page, head, sheet: head.sheet }]
  })
  const wanted = headed.filter(({ sheet }) => sheet.kind === (expected.kind ?? hidden?.kind))
  const exact = wanted.filter(
    ({ head }) => (expected.department ?? head.department) === head.department && (expected.period ?? head.period) === head.period,
  )
  const candidates = headed.length === 1 ? headed : ([exact, wanted].find((some) => some.length > 0) ?? headed)
  if (candidates.length > 1) return failed([fileProblem('several-sheets', { pages: candidates.map(({ page }) => page.name).join('、') })])
  const hiddenSheet = hidden?.kind === undefined ? undefined : sheetOf(hidden.kind)
  const [visible, another] = pages.filter(({ state }) => state === 'visible')
  const found =
    candidates[0] ??
    (hiddenSheet !== undefined && visible !== undefined && another === undefined
      ? { page: visible, head: undefined, sheet: hiddenSheet }
      : undefined)
  if (found === undefined) return failed([fileProblem('no-sheet')])
  const others = pages.filter((page) => page !== found.page)
  return ok({
    ...found,
    others: others.map((page) =>
      fileProblem('other-page', { page: page.name, read: found.page.name }, { kind: found.sheet.kind, severity: 'warn' }),
    ),
  })
}

function expectedProblems(
  kind: string,
  found: { readonly [key in keyof ExpectedSheet]-?: string | undefined },
  expected: ExpectedSheet,
): Problem[] {
  const compare = (
    trouble: SheetTrouble,
    here: string | undefined,
    wanted: string | undefined,
    cell: string,
    say: (said: string) => Filling,
  ) =>
    here === undefined || wanted === undefined || here === wanted
      ? []
      : [fileProblem(trouble, { found: say(here), wanted: say(wanted) }, { kind, cell })]
  return [
    ...compare('other-kind', found.kind, expected.kind, 'A2', identityWords.kind),
    ...compare('other-bureau', found.bureau, expected.bureau, 'A1', identityWords.as),
    ...compare('other-department', found.department, expected.department, 'A2', identityWords.as),
    ...compare('other-period', found.period, expected.period, 'A2', identityWords.period),
  ]
}

function lacking({ kind, cycle, title }: SheetDefinition, department: string | undefined, period: Period | undefined): Problem[] {
  const problems = department === undefined ? [fileProblem('no-department', {}, { kind, cell: 'A2' })] : []
  if (period === undefined) return [...problems, fileProblem('no-period', {}, { kind, cell: 'A2' })]
  return cycleOf(period) === cycle
    ? problems
    : [...problems, fileProblem('wrong-cycle', { sheet: title, period: identityWords.period(period) }, { kind, cell: 'A2' })]
}

function olderDefinition({ kind, version }: SheetDefinition, hidden: HiddenIdentity | undefined): Problem[] {
  const found = hidden?.definition
  if (found === undefined || found === version || hidden?.kind !== kind) return []
  return [fileProblem('older-definition', { found, now: version }, { kind, severity: 'warn' })]
}
