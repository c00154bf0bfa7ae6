import { keptDocument } from './bulk.ts'
import { documentOf } from './chunks.ts'
import { readContent, type Content } from './content.ts'
import type { Store } from './port.ts'
import { readRange } from './readRange.ts'
import { readHead, type SheetState } from './sheetHead.ts'
import { decisionRow, partitionOf, submissionsTable, versionRow, versionRows, type SheetPlace } from './submissionKeys.ts'

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

/** A sheet's versions without their rows, the first first. */
export async function listVersions(store: Store, place: SheetPlace): Promise<Version[]> {
  const entities = await readRange(store, submissionsTable, { partition: partitionOf(place), rows: versionRows(place) })
  const byRow = new Map(entities.map(({ rowKey, properties }) => [rowKey, properties]))
  const versions: Version[] = []
  for (let version = 1; ; version += 1) {
    const kept = byRow.get(versionRow(place, version))
    if (kept === undefined) return versions
    const decided = byRow.get(decisionRow(place, version))
    const decision = decided && ((await keptDocument(store, place, decided)) as Decision)
    versions.push({ ...(documentOf(kept) as Kept), state: decision?.state ?? 'submitted', ...(decision && { decision }) })
  }
}

/** One version with its rows; undefined where there is none of that number. */
export async function readVersion(store: Store, place: SheetPlace, version: number): Promise<(Version & Content) | undefined> {
  const head = await readHead(store, place)
  if (head === undefined || head.history[version - 1] === undefined) return undefined
  const partition = partitionOf(place)
  const [kept, decided, content] = await Promise.all([
    store.get(submissionsTable, partition, versionRow(place, version)),
    store.get(submissionsTable, partition, decisionRow(place, version)),
    readContent(store, head, version),
  ])
  const decision = decided && ((await keptDocument(store, place, decided.properties)) as Decision)
  return { ...(documentOf(kept!.properties) as Kept), state: decision?.state ?? 'submitted', ...(decision && { decision }), ...content }
}
