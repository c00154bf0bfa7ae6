import { onceFor } from '@kaoji/shared/onceFor'
import { placeName } from '@kaoji/shared/placeName'
import type { FrozenSheet, YearInputs } from '@kaoji/shared/scoring/frozen'
import { readContents } from '../../storage/content.ts'
import type { Store } from '../../storage/port.ts'
import type { SheetHead } from '../../storage/sheetHead.ts'
import { rowsHash } from '../checkCode.ts'
import type { YearRecord } from '../yearRecord.ts'
import { headsOfYear, type FrozenInputs, type FrozenRef } from './frozenInputs.ts'

/** A sheet as it was frozen, its rows not read. The very same as long as the sheet's head is: see frozenInputs.ts. */
export const withoutRows = onceFor((ref: FrozenRef): FrozenSheet => {
  const { hash: _, zero: __, imported: ___, ...sheet } = ref
  return { ...sheet, rows: [] }
})

const headsByPlace = onceFor(
  (heads: readonly SheetHead[]): ReadonlyMap<string, SheetHead> => new Map(heads.map((head) => [placeName(head), head])),
)

/**
 * @param heads of each reporter, as `headsOfYear` gives them: they know where each version's rows lie
 * @returns a reader of the rows that count of sheets
 */
export function rowReader(
  store: Store,
  heads: readonly (readonly SheetHead[])[],
): (sheets: readonly FrozenSheet[]) => Promise<FrozenSheet[]> {
  const byDepartment = new Map(heads.filter((own) => own.length > 0).map((own) => [own[0]!.department, own]))
  const headOf = (sheet: FrozenSheet) => headsByPlace(byDepartment.get(sheet.department)!).get(placeName(sheet))!
  return async (sheets) => {
    const counting = sheets.filter(({ version }) => version > 0)
    const contents = await readContents(
      store,
      counting.map((sheet) => ({ head: headOf(sheet), version: sheet.version })),
    )
    const rows = new Map(counting.map((sheet, i) => [sheet, contents[i]!.rows]))
    return sheets.map((sheet) => ({ ...sheet, rows: rows.get(sheet) ?? [] }))
  }
}

/** A frozen year with its rows, each version held against the hash it was frozen with. @throws Error where one differs: the database was changed behind the service */
export async function thawInputs(store: Store, record: YearRecord, frozen: FrozenInputs): Promise<YearInputs> {
  const { bureau, freeze, rulings } = frozen
  const sheets = await rowReader(store, await headsOfYear(store, record))(frozen.sheets.map(withoutRows))
  for (const [i, { kind, department, period, version, hash, zero }] of frozen.sheets.entries()) {
    if (version > 0 && rowsHash(zero, sheets[i]!.rows) !== hash)
      throw new Error(`${department} ${kind} ${period}: version ${version} is not what the run froze`)
  }
  return { bureau, freeze, rulings, sheets }
}
