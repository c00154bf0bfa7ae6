import { countingVersion, type FrozenSheet, type YearInputs } from '@kaoji/shared/scoring/frozen'
import type { Bureau, Ruling } from '@kaoji/shared/year'
import { readContents } from '../../storage/content.ts'
import { getText, putText } from '../../storage/blob.ts'
import type { Store } from '../../storage/port.ts'
import { listYearHeads, type SheetHead } from '../../storage/sheetHead.ts'
import { rowsHash } from '../checkCode.ts'
import { returnsOf } from '../lateness.ts'
import { rulingsInForce, rulingsOf } from '../rulingList.ts'
import { placeName } from '../placeName.ts'
import { reporters, type YearRecord } from '../yearRecord.ts'

/** A sheet as a run froze it: which version counts, by number and hash; its rows stay where they are, since no version ever changes. */
export interface FrozenRef extends Omit<FrozenSheet, 'rows'> {
  readonly hash: string
  readonly zero: boolean
  readonly imported: boolean
}

/** What a run froze. */
export interface FrozenInputs {
  readonly bureau: Bureau
  readonly freeze: string
  readonly methods: readonly { readonly method: string; readonly version: string; readonly hash: string }[]
  readonly rulings: readonly Ruling[]
  /** By department, then kind, then period. */
  readonly sheets: readonly FrozenRef[]
}

/** The heads of all that was handed in for a year. */
export const yearHeads = async (store: Store, record: YearRecord): Promise<SheetHead[]> =>
  (await listYearHeads(store, String(record.bureau.year), reporters(record))).heads

/** Freezes a year: what counts of every sheet now, and the rulings in force. */
export async function freezeInputs(
  store: Store,
  record: YearRecord,
  heads: readonly SheetHead[],
  methods: FrozenInputs['methods'],
): Promise<{ readonly frozen: FrozenInputs; readonly inputs: YearInputs }> {
  const { bureau, freeze } = record
  const rulings = rulingsInForce(await rulingsOf(store, String(bureau.year)))
  const sheets = heads.map((head) => frozenRef(head, freeze))
  const frozen: FrozenInputs = { bureau, freeze, methods, rulings, sheets }
  return { frozen, inputs: await withRows(store, frozen, heads) }
}

/** A frozen year with its rows, each version held against the hash it was frozen with. @throws Error where one differs: the database was changed behind the service */
export async function thawInputs(store: Store, record: YearRecord, frozen: FrozenInputs): Promise<YearInputs> {
  const inputs = await withRows(store, frozen, await yearHeads(store, record))
  for (const [i, { kind, department, period, version, hash, zero }] of frozen.sheets.entries()) {
    if (version > 0 && rowsHash(zero, inputs.sheets[i]!.rows) !== hash)
      throw new Error(`${department} ${kind} ${period}: version ${version} is not what the run froze`)
  }
  return inputs
}

function frozenRef(head: SheetHead, freeze: string): FrozenRef {
  const { kind, department, period, history } = head
  const version = countingVersion(history, freeze)
  const counting = history[version - 1]
  return {
    kind,
    department,
    period,
    version,
    hash: counting?.hash ?? '',
    zero: counting?.zero ?? false,
    imported: counting?.imported ?? false,
    history: history.map(({ at, rowCount }) => ({ at, empty: rowCount === 0 })),
    returned: returnsOf(history),
  }
}

async function withRows(store: Store, { bureau, freeze, rulings, sheets }: FrozenInputs, heads: readonly SheetHead[]): Promise<YearInputs> {
  const byPlace = new Map(heads.map((head) => [placeName(head), head]))
  const counting = sheets.filter(({ version }) => version > 0)
  const contents = await readContents(
    store,
    counting.map((ref) => ({ head: byPlace.get(placeName(ref))!, version: ref.version })),
  )
  const rows = new Map(counting.map((ref, i) => [ref, contents[i]!.rows]))
  return {
    bureau,
    freeze,
    rulings,
    sheets: sheets.map((ref): FrozenSheet => {
      const { hash: _, zero: __, imported: ___, ...sheet } = ref
      return { ...sheet, rows: rows.get(ref) ?? [] }
    }),
  }
}

const shelf = (year: string) => `frozen ${year}`

/** Keeps a text of a run under its own hash. What is there already is not written again. */
export async function keepFrozen(store: Store, year: string, hash: string, text: string): Promise<void> {
  await putText(store, shelf(year), hash, text)
}

/** @returns a text that a run froze. @throws Error where it is gone */
export async function readFrozen(store: Store, year: string, hash: string): Promise<string> {
  const found = await getText(store, shelf(year), hash)
  if (found === undefined) throw new Error(`what a run of ${year} froze is gone: ${hash}`)
  return found.text
}
