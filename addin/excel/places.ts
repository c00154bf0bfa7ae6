import { namesOf, placeOfPage } from '@kaoji/shared/sheets/entryNames'
import type { SheetIdentity } from './openSheet.ts'
import { IDENTITY_CELLS, identityIn } from './openSheet.ts'

/** As many sheets are asked for without knowing whether they are there: more of them in one workbook take a second sync. */
const ASKED_FOR = 8

/** The places that hold sheets, or parts of one. */
export interface PlaceFound {
  readonly place: number
  readonly rangeName: string
  readonly pageName: string
  /** undefined where the hidden page is gone */
  readonly identity: SheetIdentity | undefined
  readonly named: boolean
  /** undefined where the range's name is gone, or leads nowhere since its sheet is */
  readonly sheet: { readonly id: string; readonly name: string } | undefined
}

/** Reads all hidden pages and ranges of ours; whatever was queued before goes with its first sync. */
export async function findPlaces(context: Excel.RequestContext): Promise<readonly PlaceFound[]> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  const first = Array.from({ length: ASKED_FOR }, (_, i) => ask(context, i + 1))
  await context.sync()
  const further = worksheets.items
    .map(({ name }) => placeOfPage(name))
    .filter((place) => place !== undefined)
    .filter((place) => place > ASKED_FOR)
  const rest = further.map((place) => ask(context, place))
  if (rest.length > 0) await context.sync()
  return [...first, ...rest].map((answer) => answer()).filter(({ identity, named }) => identity !== undefined || named)
}

function ask({ workbook }: Excel.RequestContext, place: number): () => PlaceFound {
  const { rangeName, pageName } = namesOf(place)
  const page = workbook.worksheets.getItemOrNullObject(pageName)
  const cells = page.getRange(IDENTITY_CELLS)
  cells.load({ values: true })
  const name = workbook.names.getItemOrNullObject(rangeName)
  const sheet = name.getRangeOrNullObject().worksheet
  sheet.load({ id: true, name: true })
  return () => ({
    place,
    rangeName,
    pageName,
    named: !name.isNullObject,
    identity: page.isNullObject ? undefined : identityIn(cells.values),
    sheet: sheet.isNullObject ? undefined : { id: sheet.id, name: sheet.name },
  })
}
