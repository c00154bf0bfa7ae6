import type { Ruling } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { listRulings, type KeptRuling } from '../storage/rulings.ts'

/** What a withdrawal says: it is a ruling of its own, so that nothing that was ruled is ever erased. */
export interface Withdrawal {
  readonly ruling: 'withdraw'
  /** The number of the ruling that no longer holds. */
  readonly withdraws: string
  readonly at?: string
  readonly reason?: string
  readonly by?: string
}

/** A ruling (裁定) as it stands in the list. */
export type ListedRuling = (Ruling | Withdrawal) & {
  /** `1`, `2`, … within the year. */
  readonly number: string
  readonly at: string
  readonly recordedAt: string
  readonly by: string
  readonly reason: string
  /** The import that brought it: 导入. */
  readonly imported?: string
  /** The number of the ruling that withdrew it. */
  readonly withdrawnBy?: string
}

/** Every ruling of a year in the order entered, those withdrawn marked. */
export async function rulingsOf(store: Store, year: string): Promise<ListedRuling[]> {
  const kept = (await listRulings(store, year)).map(({ record }: KeptRuling) => record as ListedRuling)
  const withdrawnBy = new Map(kept.flatMap((one) => (one.ruling === 'withdraw' ? [[one.withdraws, one.number] as const] : [])))
  return kept.map((one) => {
    const by = withdrawnBy.get(one.number)
    return by === undefined ? one : { ...one, withdrawnBy: by }
  })
}

/** The rulings in force: what a run freezes. */
export const rulingsInForce = (list: readonly ListedRuling[]): Ruling[] =>
  list.flatMap((one) => {
    if (one.ruling === 'withdraw' || one.withdrawnBy !== undefined) return []
    const { number: _, recordedAt: __, imported: ___, withdrawnBy: ____, ...ruling } = one
    return [ruling]
  })
