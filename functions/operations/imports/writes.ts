import { beijingTime } from '@kaoji/shared/civilDate'
import type { Row } from '@kaoji/shared/year'
import { commitVersion } from '../../storage/commitVersion.ts'
import { decide } from '../../storage/decide.ts'
import type { Store } from '../../storage/port.ts'
import type { SheetHead } from '../../storage/sheetHead.ts'
import { rowsHash } from '../checkCode.ts'
import type { KnownSheet } from '../sheetPlace.ts'
import type { Imported } from '../sheetVersions.ts'
import type { CamePart } from './camePart.ts'
import type { Happening } from './moments.ts'

/** A version as a document brings it, checked. */
interface Brought {
  readonly at: string
  readonly zero: boolean
  readonly rows: readonly Row[]
  readonly accepted: boolean
  readonly number: number
  /** An accepted version is there already: this one corrects it. */
  readonly corrects: boolean
}

/** Writes a version with the document's time and ours, accepted at once where the document says so. @returns undefined: somebody else was first */
export function writeVersion(
  store: Store,
  { place, sheet }: KnownSheet,
  { at, zero, rows, accepted, number, corrects }: Brought,
  imported: Imported,
  { by, now }: CamePart,
) {
  const moments = { at, recordedAt: beijingTime(now), by }
  const rowsText = JSON.stringify(rows)
  const hash = rowsHash(zero, rows, rowsText)
  const audit = {
    ...moments,
    action: 'import-version',
    subject: `${place.kind}/${place.period}/${number}`,
    details: { document: imported.document, hash, accepted },
  }
  return async (head: SheetHead | undefined): Promise<SheetHead | undefined> => {
    const committed = await commitVersion(store, {
      place,
      head,
      facts: { ...moments, zero, hash, definition: sheet.version, imported, ...(corrects && { reason: '导入' }) },
      content: { rows, rowsText, explanations: [] },
      ...(accepted && { decision: { ...moments, state: 'accepted', imported } }),
      audit,
      receipt: null,
    })
    return committed.ok ? committed.value.head : undefined
  }
}

/** Writes that the newest version went back. @returns undefined: somebody else was first */
export async function writeReturn(
  store: Store,
  head: SheetHead,
  { at }: Happening,
  imported: Imported,
  { by, now }: CamePart,
): Promise<SheetHead | undefined> {
  const moments = { at, recordedAt: beijingTime(now), by }
  const audit = {
    ...moments,
    action: 'import-return',
    subject: `${head.kind}/${head.period}/${head.version}`,
    details: { document: imported.document },
  }
  const decided = await decide(store, { head, decision: { ...moments, state: 'returned', reason: '导入', imported }, audit })
  return decided.ok ? decided.value : undefined
}
