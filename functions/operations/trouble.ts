import type { Filling } from '@kaoji/shared/messages/render'
import type { Problem } from '@kaoji/shared/sheets/define'
import { failed } from '@kaoji/shared/result'
import type { Text } from '@kaoji/shared/text'

/** What can stand in the way of an operation; each is also a trouble of the HTTP interface (functions/functions/troubles.ts). */
export type TroubleKind =
  | 'not-found'
  | 'not-allowed'
  | 'conflict'
  | 'older-definition'
  | 'sheets-waiting'
  | 'year-published'
  | 'cannot-publish'
  | 'own-work'
  | 'somebody-was-first'
  | 'if-match-missing'
  | 'rows-at-fault'
  | 'body-at-fault'
  | 'unreadable-workbook'
  | 'key-reused'

/** Expected trouble: what it is, and in both languages what to do about it. */
export interface Trouble {
  readonly kind: TroubleKind
  /** `{gaps}` are filled from `values`. */
  readonly says: Text
  readonly values?: Readonly<Record<string, Filling>>
  /** What is wrong in a sheet, in order. */
  readonly problems?: readonly Problem[]
  /** Further facts of the trouble, by name: the sheets that wait, the version somebody else handed in. */
  readonly members?: Readonly<Record<string, unknown>>
}

/** A result that says why not. */
export const refused = (kind: TroubleKind, says: Text, more: Omit<Trouble, 'kind' | 'says'> = {}) =>
  failed<Trouble>({ kind, says, ...more })
