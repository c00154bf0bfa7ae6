import { StaffingIndex } from '@kaoji/shared/sheets/staffingIndex'
import type { Bureau, Row } from '@kaoji/shared/year'
import { readContent } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { liveVersion, type SheetHead } from '../storage/sheetHead.ts'
import { readStaffingHeads } from '../storage/staffingHeads.ts'

/** The year's staffing 人员岗位名册, department by department, as its newest live versions say. */
export interface Staffing {
  /** Undefined where a department's is not in. */
  readonly rows: ReadonlyMap<string, readonly Row[] | undefined>
  readonly index: StaffingIndex
}

interface Known {
  readonly heads: readonly (SheetHead | undefined)[]
  readonly staffing: Staffing
}

// By bureau, since what is indexed holds for one; its record gives out the very same while nobody changes it.
const known = new WeakMap<Store, WeakMap<Bureau, Known>>()

/**
 * The staffing of now: whether a head changed is asked every time, and only what changed since is read. The very same while none did.
 * @param atHand its heads, department by department, where somebody has them
 */
export async function staffingNow(store: Store, bureau: Bureau, atHand?: readonly (SheetHead | undefined)[]): Promise<Staffing> {
  const { departments, year } = bureau
  const byBureau = known.get(store) ?? new WeakMap<Bureau, Known>()
  known.set(store, byBureau)
  const heads = atHand ?? (await readStaffingHeads(store, String(year), departments))
  const before = byBureau.get(bureau)
  if (before !== undefined && (before.heads === heads || heads.every((head, i) => head === before.heads[i]))) return before.staffing
  const lists = await Promise.all(
    heads.map(async (head, i) => {
      if (before !== undefined && before.heads[i] === head) return before.staffing.rows.get(departments[i]!)
      const live = head && liveVersion(head)
      return head && live !== undefined ? (await readContent(store, head, live)).rows : undefined
    }),
  )
  const rows = new Map(departments.map((department, i) => [department, lists[i]]))
  const staffing = { rows, index: new StaffingIndex(rows) }
  byBureau.set(bureau, { heads, staffing })
  return staffing
}
