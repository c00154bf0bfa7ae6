import { countingVersion, type FrozenSheet } from '@kaoji/shared/scoring/frozen'
import { grouped } from '@kaoji/shared/grouped'
import type { Bureau, Ruling } from '@kaoji/shared/year'
import type { Store } from '../../storage/port.ts'
import { listHeadsOfEach, type SheetHead } from '../../storage/sheetHead.ts'
import { returnsOf } from '../lateness.ts'
import { rulingsInForce, rulingsOf } from '../rulingList.ts'
import { reporters, type YearRecord } from '../yearRecord.ts'
import { frozenText, readFrozen, type FrozenText } from './frozenTexts.ts'

/** A sheet as a run froze it: which version counts, by number and hash; its rows stay where they are, since no version ever changes. */
export interface FrozenRef extends Omit<FrozenSheet, 'rows'> {
  readonly hash: string
  readonly zero: boolean
  readonly imported: boolean
}

/** What a run froze beside the sheets. */
interface FrozenTerms {
  readonly bureau: Bureau
  readonly freeze: string
  readonly methods: readonly { readonly method: string; readonly version: string; readonly hash: string }[]
  readonly rulings: readonly Ruling[]
}

/** What a run froze. */
export interface FrozenInputs extends FrozenTerms {
  /** By department, then kind, then period. */
  readonly sheets: readonly FrozenRef[]
}

/** What a run froze, as it is kept: each department's sheets are a text of their own, named by its hash, which the next run takes over where it holds. */
export interface KeptInputs extends FrozenTerms {
  readonly departments: readonly { readonly department: string; readonly sheets: string }[]
}

/** Frozen inputs as they are kept. */
export interface SealedInputs extends FrozenText {
  readonly kept: KeptInputs
  readonly lists: readonly FrozenList[]
}

/** The heads of all that was handed in for a year, those of each reporter apart; the very same lists while nothing is handed in there. */
export const headsOfYear = (store: Store, record: YearRecord): Promise<(readonly SheetHead[])[]> =>
  listHeadsOfEach(store, String(record.bureau.year), reporters(record))

/**
 * Freezes a year: what counts of every sheet now, and the rulings in force.
 * @param heads of each reporter, as `headsOfYear` gives them
 */
export async function freezeInputs(
  store: Store,
  { bureau, freeze }: YearRecord,
  heads: readonly (readonly SheetHead[])[],
  methods: FrozenInputs['methods'],
): Promise<{ readonly frozen: FrozenInputs; readonly sealed: SealedInputs }> {
  const rulings = rulingsInForce(await rulingsOf(store, String(bureau.year)))
  const terms = { bureau, freeze, methods, rulings }
  const lists = heads.filter((own) => own.length > 0).map((own) => frozenList(own, freeze))
  return { frozen: { ...terms, sheets: lists.flatMap(({ refs }) => refs) }, sealed: seal(terms, lists) }
}

/** A department's sheets as they are frozen, and the hash of the text that they are kept as. */
interface FrozenList {
  readonly department: string
  readonly refs: readonly FrozenRef[]
  readonly hash: string
}

// A county's texts are 7 million characters, of which a run keeps what changed: they are written out again for that.
const listOf = (department: string, refs: readonly FrozenRef[]): FrozenList => ({ department, refs, hash: frozenText(refs).hash })

// Of a hundred departments' heads, the very same lists where nothing was handed in since the run before.
const frozenLists = new WeakMap<readonly SheetHead[], { readonly freeze: string; readonly list: FrozenList }>()

function frozenList(heads: readonly SheetHead[], freeze: string): FrozenList {
  const known = frozenLists.get(heads)
  if (known?.freeze === freeze) return known.list
  const list = listOf(
    heads[0]!.department,
    heads.map((head) => frozenRef(head, freeze)),
  )
  frozenLists.set(heads, { freeze, list })
  return list
}

// Of ten thousand heads, the very same while nothing is handed in, a few changed since the run before.
const refs = new WeakMap<SheetHead, { readonly freeze: string; readonly ref: FrozenRef }>()

function frozenRef(head: SheetHead, freeze: string): FrozenRef {
  const known = refs.get(head)
  if (known?.freeze === freeze) return known.ref
  const ref = refOf(head, freeze)
  refs.set(head, { freeze, ref })
  return ref
}

function refOf(head: SheetHead, freeze: string): FrozenRef {
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

/** @returns the inputs as they are kept; equal inputs have equal hashes */
export const sealInputs = ({ sheets, ...terms }: FrozenInputs): SealedInputs =>
  seal(
    terms,
    [...grouped(sheets, ({ department }) => department)].map(([department, own]) => listOf(department, own)),
  )

function seal(terms: FrozenTerms, lists: readonly FrozenList[]): SealedInputs {
  const kept = { ...terms, departments: lists.map(({ department, hash }) => ({ department, sheets: hash })) }
  return { ...frozenText(kept), kept, lists }
}

/** What is to be kept of the inputs, themselves the last; what an earlier run kept already is left out. */
export function* inputTexts({ hash, text, lists }: SealedInputs, before?: KeptInputs): Iterable<FrozenText> {
  const there = new Set(before?.departments.map(({ sheets }) => sheets))
  for (const list of lists) if (!there.has(list.hash)) yield frozenText(list.refs)
  yield { hash, text }
}

/** What a run froze. @throws Error where it is gone */
export async function readInputs(store: Store, year: string, hash: string): Promise<FrozenInputs> {
  const kept = (await readFrozen(store, year, hash)) as KeptInputs | FrozenInputs
  // Runs of the first edition kept it in one text.
  if ('sheets' in kept) return kept
  const { departments, ...terms } = kept
  const sheets = await Promise.all(departments.map((one) => readSheetsOf(store, year, one)))
  return { ...terms, sheets: sheets.flat() }
}

/** A department's sheets as a run froze them. @throws Error where they are gone */
export const readSheetsOf = async (
  store: Store,
  year: string,
  { sheets }: KeptInputs['departments'][number],
): Promise<readonly FrozenRef[]> => (await readFrozen(store, year, sheets)) as readonly FrozenRef[]
