import { partYear, type BureauFacts } from '@kaoji/shared/scoring/part'
import type { DepartmentFacts } from '@kaoji/shared/scoring/facts'
import type { ChangedSheet } from '@kaoji/shared/scoring/touched'
import type { LoadedMethod } from '@kaoji/shared/methods/load'
import type { Store } from '../../storage/port.ts'
import type { SheetHead } from '../../storage/sheetHead.ts'
import { placeName } from '@kaoji/shared/placeName'
import { readSheetsOf, type FrozenInputs, type FrozenRef, type KeptInputs } from './frozenInputs.ts'
import { rowReader, withoutRows } from './frozenRows.ts'
import { readFrozen } from './frozenTexts.ts'
import { partNext, type Next } from './partNext.ts'
import type { KnownRun } from './runRecord.ts'

/** A run that the next may go on from, with what it froze. */
export interface RunBefore {
  readonly run: KnownRun
  readonly inputs: KeptInputs
}

interface Parting {
  readonly heads: readonly (readonly SheetHead[])[]
  readonly frozen: FrozenInputs
  readonly kept: KeptInputs
  readonly methods: readonly LoadedMethod[]
  readonly before?: RunBefore
}

/** Parts a year's facts: of all departments, or, going on from an earlier run, of those whose facts may have changed since. */
export async function partRun(
  store: Store,
  { heads, frozen, kept, methods, before }: Parting,
): Promise<{ readonly departments: readonly DepartmentFacts[]; readonly bureau: BureauFacts }> {
  const { bureau, freeze, rulings } = frozen
  const [year, withRows] = [String(bureau.year), rowReader(store, heads)]
  const inputs = { bureau, freeze, rulings, sheets: frozen.sheets.map(withoutRows) }
  const next = before && (await goOn(before))
  return next ?? partYear({ ...inputs, sheets: await withRows(inputs.sheets) }, methods)

  async function goOn({ run: { record }, inputs: old }: RunBefore): Promise<Next | undefined> {
    if (termsOf(old) !== termsOf(kept)) return undefined
    const facts = new Map(record.departments.map((one) => [one.department, one.facts]))
    const changed = await changedSince(store, year, old, kept, frozen.sheets)
    const bureauFacts = (await readFrozen(store, year, record.bureauFacts)) as BureauFacts
    return partNext({ bureau: bureauFacts, changed }, inputs, methods, {
      withRows,
      factsOf: async (department) => (await readFrozen(store, year, facts.get(department)!)) as DepartmentFacts,
    })
  }
}

function termsOf(kept: KeptInputs): string {
  const { departments: _, ...terms } = kept
  return JSON.stringify(terms)
}

/** The sheets that are not as an earlier run froze them; only departments whose text has another hash are looked into. */
async function changedSince(
  store: Store,
  year: string,
  old: KeptInputs,
  now: KeptInputs,
  sheets: readonly FrozenRef[],
): Promise<ChangedSheet[]> {
  const before = new Map(old.departments.map((one) => [one.department, one]))
  const moved = now.departments.filter(({ department, sheets: hash }) => before.get(department)?.sheets !== hash)
  const then = new Map<string, FrozenRef>()
  for (const { department } of moved) {
    const kept = before.get(department)
    for (const ref of kept === undefined ? [] : await readSheetsOf(store, year, kept)) then.set(placeName(ref), ref)
  }
  const departments = new Set(moved.map(({ department }) => department))
  return sheets
    .filter(({ department }) => departments.has(department))
    .map((ref) => ({ ref, was: then.get(placeName(ref)) }))
    .filter(({ ref, was }) => JSON.stringify(ref) !== JSON.stringify(was))
    .map(({ ref, was }) => ({ before: was && withoutRows(was), now: withoutRows(ref) }))
}
