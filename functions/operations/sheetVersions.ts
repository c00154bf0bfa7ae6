import { ok, type Result } from '@kaoji/shared/result'
import type { Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { headTag, readHead } from '../storage/sheetHead.ts'
import { listVersions, readVersion, type Version } from '../storage/versions.ts'
import { checkCode } from './checkCode.ts'
import type { Explanation } from './filledSheet.ts'
import type { RowReason } from './returnSheet.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { refused, type Trouble } from './trouble.ts'

/** 导入: where a version came from that was not handed in here. */
export interface Imported {
  readonly import: string
  readonly part: string
  /** SHA-256 of the document's bytes. */
  readonly document: string
  readonly by: string
}

/** A version as it is shown, without its rows. */
export interface ShownVersion {
  readonly version: number
  readonly state: Version['state']
  readonly at: string
  readonly by: string
  /** his name as it was then; unknown of what was imported */
  readonly byName?: string
  readonly zero: boolean
  readonly rowCount: number
  readonly hash: string
  readonly code: string
  readonly definition: string
  readonly reason?: string
  readonly imported?: Imported
  /** The version that the accepter completed in this one. */
  readonly completes?: number
  readonly decision?: {
    readonly state: 'returned' | 'accepted'
    readonly at: string
    readonly by: string
    readonly byName?: string
    readonly reason?: string
    readonly rows?: readonly RowReason[]
  }
}

/** A version with what it says. */
export type FullVersion = ShownVersion & { readonly rows: readonly Row[]; readonly explanations: readonly Explanation[] }

function shownVersion({
  version,
  state,
  at,
  by,
  byName,
  zero,
  rowCount,
  hash,
  definition,
  reason,
  imported,
  more,
  decision,
}: Version): ShownVersion {
  const completes = (more as { completes?: number } | undefined)?.completes
  return {
    version,
    state,
    at,
    by,
    ...(byName !== undefined && { byName }),
    zero,
    rowCount,
    hash,
    code: checkCode(hash),
    definition,
    ...(reason !== undefined && { reason }),
    ...(imported !== undefined && { imported: imported as Imported }),
    ...(completes !== undefined && { completes }),
    ...(decision && {
      decision: {
        state: decision.state,
        at: decision.at,
        by: decision.by,
        ...(decision.byName !== undefined && { byName: decision.byName }),
        ...(decision.reason !== undefined && { reason: decision.reason }),
        ...(decision.rows !== undefined && { rows: decision.rows as readonly RowReason[] }),
      },
    }),
  }
}

/** All versions of a sheet, the first first; none where nothing was handed in. */
export const versionsOf = async (store: Store, { place }: KnownSheet): Promise<ShownVersion[]> =>
  (await listVersions(store, place)).map(shownVersion)

/** One version with its rows; the newest where no number is given. `etag` is the sheet's own, for If-Match. */
export async function fullVersion(
  store: Store,
  { place }: KnownSheet,
  number?: number,
): Promise<Result<{ readonly version: FullVersion; readonly etag: string }, Trouble>> {
  const head = await readHead(store, place)
  const found = head && (await readVersion(store, place, number ?? head.version))
  if (head === undefined || found === undefined) return noSuchVersion(number)
  return ok({
    version: { ...shownVersion(found), rows: found.rows, explanations: found.explanations as readonly Explanation[] },
    etag: headTag(head),
  })
}

const noSuchVersion = (number: number | undefined) =>
  number === undefined
    ? refused('not-found', { zh: '这张表还没有报过。', en: 'Nothing was handed in for this sheet yet.' })
    : refused('not-found', { zh: '没有第{number}版。', en: 'There is no version {number}.' }, { values: { number } })
