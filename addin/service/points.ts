import type { Result } from '@kaoji/shared/result'
import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RawRow } from '@kaoji/shared/sheets/rawCell'
import type { SheetPlace } from './answers.ts'
import type { Client } from './client.ts'
import { sheetPath } from './sheets.ts'
import type { Trouble } from './trouble.ts'

/** 本表得分: what the clauses that read a sheet come to so far. Decimals are texts. */
export interface DraftPoints {
  /** Of the clauses that apply, without the bonus; maximum '0': no clause reads the sheet. */
  readonly points: string
  readonly maximum: string
  readonly bonus: string
  /** The last day of which something can lack. */
  readonly until: string
  /** The department's cards, then its people's. */
  readonly cards: readonly WhyCard[]
}

/** What these rows would come to were they accepted now. Nothing is kept. */
export const draftPoints = (
  client: Client,
  place: SheetPlace,
  { rows, zero }: { readonly rows: readonly RawRow[]; readonly zero: boolean },
): Promise<Result<DraftPoints, Trouble>> => client.send('POST', `${sheetPath(place)}/points`, { json: { rows, zero } })
