import { namesOf } from '@kaoji/shared/sheets/entryNames'
import type { Result } from '@kaoji/shared/result'
import { failed, ok } from '@kaoji/shared/result'
import type { SheetCopy } from '@kaoji/shared/sheets/entryCopy'
import { identityOf, MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { inExcel } from './inExcel.ts'
import { layMarks, layValidations } from './layRules.ts'
import { layColumns, layHead, layRows } from './laySheet.ts'
import type { OpenSheet } from './openSheet.ts'
import { IDENTITY_CELLS, identityIn } from './openSheet.ts'
import type { PlaceFound } from './places.ts'
import { findPlaces } from './places.ts'
import { PROTECTION } from './protection.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/** A sheet to lay into the workbook: what the printed template is made of, too. */
export type SheetToLayOut = SheetCopy

/** The largest sheets take Excel on the web longer than other batches. */
const DEADLINE = 30_000

/**
 * Lays a sheet out in the workbook, beside what is there, and goes to its first cell: one sync to read, one to write. A sheet of that very kind, department,
 * period and definition that is there already is gone to instead, whatever stands in it. What an earlier attempt left half done is replaced.
 */
export async function layOut(copy: SheetToLayOut): Promise<Result<OpenSheet, ExcelTrouble>> {
  let attempted: string | undefined
  const laid = await inExcel(async (context) => {
    const { workbook } = context
    const date = workbook.functions.date(1904, 1, 2)
    date.load({ value: true })
    const places = await findPlaces(context)
    const there = places.find((place) => isWhole(place) && isThat(place, copy))
    if (there !== undefined) return goTo(context, there)
    const halves = places.filter((place) => place.identity?.laidOutAt === '')
    for (const half of halves) remove(workbook, half)
    const place = freePlace(places)
    attempted = namesOf(place).rangeName
    const names = workbook.worksheets.items.map(({ name }) => name).filter((name) => halves.every(({ sheet }) => sheet?.name !== name))
    const sheetName = lay(workbook, copy, place, freeName(copy, names), date.value === 1)
    await written(context)
    return { identity: identityIn(Object.entries(identityOf(copy))), rangeName: attempted, sheetName, active: true }
  }, DEADLINE)
  if (!laid.ok && attempted !== undefined) await protectHalf(attempted)
  return laid.ok ? ok(laid.value) : failed(laid.error)
}

const isWhole = ({ identity, sheet }: PlaceFound) => identity !== undefined && sheet !== undefined && identity.laidOutAt !== ''

const isThat = ({ identity }: PlaceFound, { sheet, department, period }: SheetToLayOut) =>
  identity?.kind === sheet.kind && identity.department === department && identity.period === period && identity.definition === sheet.version

async function goTo(context: Excel.RequestContext, { identity, sheet, rangeName }: PlaceFound): Promise<OpenSheet> {
  context.workbook.worksheets.getItem(sheet!.id).activate()
  await context.sync()
  return { identity: identity!, rangeName, sheetName: sheet!.name, active: true }
}

/** Excel deletes no very hidden sheet (officejs.md 28). */
function remove({ worksheets, names }: Excel.Workbook, { pageName, rangeName, named, sheet, identity }: PlaceFound) {
  if (named) names.getItem(rangeName).delete()
  if (sheet !== undefined) worksheets.getItem(sheet.id).delete()
  if (identity === undefined) return
  const page = worksheets.getItem(pageName)
  page.visibility = 'Hidden'
  page.delete()
}

function freePlace(places: readonly PlaceFound[]): number {
  const taken = new Set(places.filter(({ identity }) => identity?.laidOutAt !== '').map(({ place }) => place))
  let place = 1
  while (taken.has(place)) place += 1
  return place
}

/** @returns the kind's title, with its period and then a number where another sheet bears it; Excel knows no case there, and takes 31 characters */
function freeName({ sheet, period }: SheetToLayOut, taken: readonly string[]): string {
  const title = sheet.title.zh.replaceAll(/[:\\/?*[\]]/gu, '').slice(0, 18)
  const isFree = (name: string) => taken.every((one) => one.toLowerCase() !== name.toLowerCase())
  const names = [title, `${title} ${period}`, ...Array.from({ length: 999 }, (_, i) => `${title} ${period} ${i + 2}`)]
  return names.find(isFree) ?? title
}

/** Queues the whole sheet. Its name comes first and `laid-out-at` last: between them it is half laid out, and found to be. */
function lay({ worksheets, names }: Excel.Workbook, copy: SheetToLayOut, place: number, sheetName: string, date1904: boolean): string {
  const { rangeName, pageName } = namesOf(place)
  const last = layoutOf(copy.sheet).firstDataRow + MOST_ROWS - 1
  const identity = Object.entries(identityOf(copy))
  const page = worksheets.add(pageName)
  const cells = page.getRange(IDENTITY_CELLS)
  cells.numberFormat = '@' as unknown as string[][]
  cells.values = identity.map(([key, value]) => [key, key === 'laid-out-at' ? '' : value])
  page.visibility = 'VeryHidden'
  const sheet = worksheets.add(sheetName)
  names.add(rangeName, sheet.getRange(`A4:${layoutOf(copy.sheet).lastLetter}${last}`))
  layColumns(sheet, copy)
  layHead(sheet, copy)
  layRows(sheet, copy, date1904)
  layValidations(sheet, page, pageName, copy, last)
  layMarks(sheet, copy, last)
  sheet.freezePanes.freezeRows(3)
  sheet.protection.protect(PROTECTION)
  cells.values = identity
  sheet.activate()
  sheet.getRange('B4').select()
  return sheetName
}

/** What was laid out half is locked as a whole one is, so that nothing is typed into it before it is laid out again. */
async function protectHalf(rangeName: string) {
  await inExcel(async ({ workbook }) => {
    const { protection } = workbook.names.getItem(rangeName).getRange().worksheet
    protection.protect(PROTECTION)
    await workbook.context.sync()
  })
}
