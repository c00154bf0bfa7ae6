import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Bureau, Row } from '@kaoji/shared/year'
import type { FullVersion, Who } from '../../service/answers.ts'
import type { Base } from './drafts.ts'
import { mayFill } from '../due/mayFill.ts'
import { equalRows } from './equalRows.ts'

/** What a copy in the workbook is to whoever has it open, before the service is asked. */
export type CopyOwner = 'own' | 'other-bureau' | 'other-department' | 'unknown-kind'

interface Identity {
  readonly kind: string
  readonly bureau: string
  readonly department: string
}

/** Whether a copy is this bureau's, and one that whoever is signed in fills. */
export function copyOwner(
  { kind, bureau, department }: Identity,
  here: { readonly bureau: Bureau; readonly who: Pick<Who, 'department' | 'roles'> },
): CopyOwner {
  if (bureau !== here.bureau.name) return 'other-bureau'
  if (sheetOf(kind) === undefined) return 'unknown-kind'
  return mayFill(here.who, here.bureau, { kind, department }) ? 'own' : 'other-department'
}

/** Whether the sheet's definition has changed since the copy was laid out. */
export const isOlderDefinition = ({ kind, definition }: { readonly kind: string; readonly definition: string }): boolean =>
  sheetOf(kind)?.version !== definition

/**
 * How a copy stands to the newest version. `current`: made from it, or nothing was handed in yet. `handed-in`: its rows are the newest version's.
 * `behind`: somebody handed in a version meanwhile, and the copy has other rows.
 */
export type Standing = 'current' | 'handed-in' | 'behind'

/**
 * @param bases what the workbook and the pane know of the version the copy stands on; the later one counts
 * @param rows the copy's rows as they would be kept
 */
export function copyStanding(
  bases: readonly Base[],
  rows: readonly Row[],
  newest: Pick<FullVersion, 'version' | 'rows' | 'zero'> | undefined,
): Standing {
  if (newest === undefined) return 'current'
  if (rows.length > 0 && equalRows(rows, newest.rows)) return 'handed-in'
  return baseOf(bases).version >= newest.version ? 'current' : 'behind'
}

/** The version a copy stands on. */
export const baseOf = (bases: readonly Base[]): Base =>
  bases.reduce((one, other) => (other.version > one.version ? other : one), { version: 0, code: '' })
