import { keptDocument } from './bulk.ts'
import { documentOf } from './chunks.ts'
import { readContent, type Content } from './content.ts'
import type { Properties, Store } from './port.ts'
import { readRange } from './readRange.ts'
import { readHead, type SheetState } from './sheetHead.ts'
import {
  bulkRow,
  contentRows,
  decisionRow,
  partitionOf,
  submissionsTable,
  versionRow,
  versionRows,
  type SheetPlace,
} from './submissionKeys.ts'

/** What is known of a version when it is handed in. Moments are ISO 8601 with zone. */
export interface VersionFacts {
  /** The moment it counts from; in an import the document's. */
  readonly at: string
  /** The moment it was written. */
  readonly recordedAt: string
  readonly by: string
  /** What he was called then, which no list tells later of whoever stands outside staffing. */
  readonly byName?: string
  readonly zero: boolean
  /** Of the rows; a run freezes it. */
  readonly hash: string
  /** Version of the sheet's definition. */
  readonly definition: string
  /** Why an accepted sheet is corrected. */
  readonly reason?: string
  /** 导入: which document, who brought it. */
  readonly imported?: unknown
  /** Whatever else the operation wants to find again. */
  readonly more?: unknown
}

/** What was decided on a version, once. */
export interface Decision {
  readonly state: 'returned' | 'accepted'
  readonly at: string
  readonly recordedAt: string
  readonly by: string
  /** What he was called then, which no list tells later of whoever stands outside staffing. */
  readonly byName?: string
  readonly reason?: string
  /** Reasons row by row. */
  readonly rows?: unknown
  readonly imported?: unknown
}

export interface Version extends VersionFacts {
  readonly version: number
  readonly rowCount: number
  readonly state: SheetState
  readonly decision?: Decision
}

type Kept = VersionFacts & Pick<Version, 'version' | 'rowCount'>

const PAGE = 100

/** What is known of a version, as it stands in the first entity of its content. */
export const factsBeside = (kept: Kept): Properties => ({ facts: JSON.stringify(kept) })

/** A sheet's versions without their rows, the first first. */
export async function listVersions(store: Store, place: SheetPlace): Promise<Version[]> {
  const head = await readHead(store, place)
  if (head === undefined) return []
  const partition = partitionOf(place)
  const [beside, contents] = await Promise.all([
    readRange(store, submissionsTable, { partition, rows: versionRows(place) }),
    readRange(store, submissionsTable, { partition, rows: contentRows(place), select: ['facts'], pageSize: PAGE }),
  ])
  const byRow = new Map([...beside, ...contents].map(({ rowKey, properties }) => [rowKey, properties]))
  return Promise.all(
    head.history.map(async ({ version, content }) => {
      const kept = keptOf(byRow.get(bulkRow(place, content.id, 0)), byRow.get(versionRow(place, version)))
      return versionOf(kept, await decisionOf(store, place, byRow.get(decisionRow(place, version))))
    }),
  )
}

/** One version with its rows; undefined where there is none of that number. */
export async function readVersion(store: Store, place: SheetPlace, version: number): Promise<(Version & Content) | undefined> {
  const head = await readHead(store, place)
  const mark = head?.history[version - 1]
  if (head === undefined || mark === undefined) return undefined
  const at = async (row: string) => (await store.get(submissionsTable, partitionOf(place), row, true))?.properties
  const [first, decided, content] = await Promise.all([
    at(bulkRow(place, mark.content.id, 0)),
    at(decisionRow(place, version)),
    readContent(store, head, version),
  ])
  const kept = keptOf(first, first?.['facts'] === undefined ? await at(versionRow(place, version)) : undefined)
  return { ...versionOf(kept, await decisionOf(store, place, decided)), ...content }
}

/** @param before where it was kept before it came to stand beside its content */
function keptOf(content: Properties | undefined, before: Properties | undefined): Kept {
  const facts = content?.['facts']
  return (typeof facts === 'string' ? JSON.parse(facts) : documentOf(before!)) as Kept
}

const decisionOf = async (store: Store, place: SheetPlace, decided: Properties | undefined) =>
  decided && ((await keptDocument(store, place, decided)) as Decision)

const versionOf = (kept: Kept, decision: Decision | undefined): Version => ({
  ...kept,
  state: decision?.state ?? 'submitted',
  ...(decision && { decision }),
})
