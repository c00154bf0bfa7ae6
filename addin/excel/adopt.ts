import type { Result } from '@kaoji/shared/result'
import { MOST_ROWS } from '@kaoji/shared/sheets/entryCopy'
import { namesOf, pageNameOf } from '@kaoji/shared/sheets/entryNames'
import { layoutOf } from '@kaoji/shared/sheets/layout'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import { inExcel, Refused } from './inExcel.ts'
import type { OpenSheet, SheetIdentity } from './openSheet.ts'
import { IDENTITY_CELLS } from './openSheet.ts'
import type { PlaceFound } from './places.ts'
import { findPlaces } from './places.ts'
import type { ExcelTrouble } from './trouble.ts'
import { written } from './written.ts'

/** What the hidden page of such a sheet says instead of the time at which it was laid out. */
const ADOPTED = 'adopted'

/**
 * Makes a stray one of ours again: its range gets its name back, and a hidden page says what its heading says. Nothing of its cells is touched. One sync
 * to read, one to write; after a click, for a new sheet empties Excel's list of undo steps.
 * @param on the version that it stands on from now, where that is another
 */
export const adopt = (open: OpenSheet, on?: Pick<SheetIdentity, 'base' | 'baseCode'>): Promise<Result<OpenSheet, ExcelTrouble>> =>
  inExcel(async (context) => {
    const definition = sheetOf(open.identity.kind)
    if (definition === undefined) throw new Refused('ItemNotFound')
    const { worksheets, names } = context.workbook
    const places = await findPlaces(context)
    const { rangeName, identity: said, named } = placeFor(open, places)
    const known = said ?? open.identity
    const identity = { ...known, ...on, laidOutAt: known.laidOutAt || ADOPTED }
    const pageName = pageNameOf(rangeName)
    const isThere = worksheets.items.some(({ name }) => name === pageName)
    layPage(isThere ? worksheets.getItem(pageName) : worksheets.add(pageName), identity)
    if (open.rangeName === '') {
      if (named) names.getItem(rangeName).delete()
      const block = `A4:${layoutOf(definition).lastLetter}${MOST_ROWS + 3}`
      names.add(rangeName, worksheets.getItem(open.sheetName).getRange(block))
    }
    worksheets.getItem(open.sheetName).activate()
    await written(context)
    return { identity, rangeName, sheetName: open.sheetName, active: true }
  })

/** The place it had, where its name or its hidden page is still there; else the first free one. */
function placeFor({ rangeName, identity }: OpenSheet, places: readonly PlaceFound[]) {
  if (rangeName !== '') return { rangeName, identity: undefined, named: true }
  const orphan = places.find(
    ({ sheet, identity: said }) =>
      sheet === undefined && said?.kind === identity.kind && said.department === identity.department && said.period === identity.period,
  )
  if (orphan !== undefined) return orphan
  const taken = new Set(places.map(({ place }) => place))
  let place = 1
  while (taken.has(place)) place += 1
  return { rangeName: namesOf(place).rangeName, identity: undefined, named: false }
}

function layPage(page: Excel.Worksheet, { laidOutAt, base, baseCode, ...identity }: SheetIdentity) {
  const cells = page.getRange(IDENTITY_CELLS)
  cells.numberFormat = '@' as unknown as string[][]
  cells.values = [...Object.entries(identity), ['base', String(base)], ['base-code', baseCode], ['laid-out-at', laidOutAt]]
  page.visibility = 'VeryHidden'
}
