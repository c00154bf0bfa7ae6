import { onceFor } from '@kaoji/shared/onceFor'
import type { Bulk } from './bulk.ts'
import { documentOf } from './chunks.ts'
import type { Entity, Store } from './port.ts'
import { readRange } from './readRange.ts'
import { headRow, headRows, partitionOf, submissionsTable, type SheetPlace } from './submissionKeys.ts'

/** 已报, 退回, 审定. */
export type SheetState = 'submitted' | 'returned' | 'accepted'

/** What the head remembers of a version: enough for lateness, completeness and a run's frozen inputs. */
export interface VersionMark {
  readonly version: number
  /** The moment it counts from; in an import the document's. */
  readonly at: string
  readonly recordedAt: string
  readonly by: string
  readonly zero: boolean
  readonly state: SheetState
  /** The moment it was returned or accepted. */
  readonly decidedAt?: string
  readonly rowCount: number
  readonly hash: string
  readonly definition: string
  readonly imported?: true
  /** Where storage keeps the rows. */
  readonly content: Bulk
}

/** The head of a submission (报送): its newest version's number and state, and all versions, the first first. */
export interface SheetHead extends SheetPlace {
  readonly state: SheetState
  readonly version: number
  /** The newest version that was accepted. */
  readonly accepted?: number
  readonly history: readonly VersionMark[]
  readonly etag: string
}

export interface HeadFilter {
  readonly kind?: string
  readonly period?: string
  readonly state?: SheetState
}

/** How many departments are asked at once. */
const AT_ONCE = 16

/** What a reader of the sheet saw, for HTTP's ETag: `3.accepted`. Unlike storage's etag the same in every copy of the data. */
export const headTag = ({ version, state }: SheetHead): string => `${version}.${state}`

/** The number of a sheet's newest live version: the newest that was not returned (退回); undefined where none lives. */
export const liveVersion = ({ history }: Pick<SheetHead, 'history'>): number | undefined =>
  history.findLast(({ state }) => state !== 'returned')?.version

/** @returns the sheet's head, or undefined where nothing was ever handed in */
export async function readHead(store: Store, place: SheetPlace): Promise<SheetHead | undefined> {
  const entity = await store.get(submissionsTable, partitionOf(place), headRow(place))
  return entity && headOf(entity)
}

/** A department's heads, by kind, then period. */
export async function listHeads(store: Store, year: string, department: string, filter: HeadFilter = {}): Promise<readonly SheetHead[]> {
  const range = { partition: partitionOf({ year, department }), rows: headRows(filter.kind) }
  const { entities, continuation } = await store.query(submissionsTable, range)
  const heads = headsOfPage(entities)
  if (continuation !== undefined) {
    const others = await readRange(store, submissionsTable, { ...range, continuation })
    return [...heads, ...others.map(headOf)].filter((head) => passes(head, filter))
  }
  return filter.period === undefined && filter.state === undefined ? heads : heads.filter((head) => passes(head, filter))
}

/** The heads of each of these departments, in their order; the very same list for a department while the store knows that nothing changed there. */
export async function listHeadsOfEach(store: Store, year: string, departments: readonly string[]): Promise<(readonly SheetHead[])[]> {
  const lists: (readonly SheetHead[])[] = []
  for (let i = 0; i < departments.length; i += AT_ONCE)
    lists.push(...(await Promise.all(departments.slice(i, i + AT_ONCE).map((department) => listHeads(store, year, department)))))
  return lists
}

/**
 * The heads of many departments, in the order given; in each by kind, then period. Without `limit` all.
 * One short read a department: a year's heads lie scattered among its rows.
 */
export async function listYearHeads(
  store: Store,
  year: string,
  departments: readonly string[],
  { limit = Infinity, continuation, ...filter }: HeadFilter & { readonly limit?: number; readonly continuation?: string } = {},
): Promise<{ heads: SheetHead[]; continuation?: string }> {
  const after = continuation === undefined ? undefined : (JSON.parse(Buffer.from(continuation, 'base64url').toString()) as [string, string])
  const heads: SheetHead[] = []
  const start = after === undefined ? 0 : Math.max(0, departments.indexOf(after[0]))
  const step = limit === Infinity ? AT_ONCE : 1
  for (let i = start; i < departments.length && heads.length <= limit; i += step) {
    const lists = await Promise.all(departments.slice(i, i + step).map((department) => listHeads(store, year, department, filter)))
    for (const head of lists.flat()) {
      if (after === undefined || head.department !== after[0] || headRow(head) > after[1]) heads.push(head)
    }
  }
  if (heads.length <= limit) return { heads }
  const last = heads[limit - 1]!
  return { heads: heads.slice(0, limit), continuation: Buffer.from(JSON.stringify([last.department, headRow(last)])).toString('base64url') }
}

// What a store answers with the very same list was read before.
const headsOfPage = onceFor((entities: readonly Entity[]): readonly SheetHead[] => entities.map(headOf))

// A county's office looks at ten thousand heads, of which a few changed since it looked last.
const parsed = new Map<string, SheetHead>()
const mostParsed = 20_000

// A store that remembers what it read answers with the very same entities, which need not even be named anew.
const headOf = onceFor((entity: Entity): SheetHead => {
  const { partitionKey, rowKey, etag } = entity
  const known = parsed.get(`${partitionKey}\n${rowKey}`)
  return known?.etag === etag ? known : rememberHead({ ...(documentOf(entity.properties) as Omit<SheetHead, 'etag'>), etag })
})

/** Whoever wrote a head need not read it. @returns it */
export function rememberHead(head: SheetHead): SheetHead {
  const name = `${partitionOf(head)}\n${headRow(head)}`
  if (parsed.size >= mostParsed) parsed.delete(parsed.keys().next().value!)
  parsed.set(name, head)
  return head
}

const passes = (head: SheetHead, { period, state }: HeadFilter): boolean =>
  (period === undefined || head.period === period) && (state === undefined || head.state === state)
