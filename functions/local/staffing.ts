import { readYears } from '../operations/yearRecord.ts'
import { readContents } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import type { SheetHead } from '../storage/sheetHead.ts'
import { readStaffingHeads } from '../storage/staffingHeads.ts'
import type { StaffingRow } from './people.ts'

interface Known {
  readonly heads: readonly SheetHead[]
  readonly rows: readonly StaffingRow[]
}

const known = new WeakMap<Store, Known>()

/**
 * The staffing that holds on a day: of each department the newest version in the newest year, not after the day's,
 * that has one. A store without years has none. The very same list while none of these versions changed.
 */
export async function staffingOn(store: Store, day: string): Promise<readonly StaffingRow[]> {
  const heads = await newestHeads(store, day)
  const before = known.get(store)
  if (before !== undefined && before.heads.length === heads.length && heads.every((head, i) => head === before.heads[i])) return before.rows
  const contents = await readContents(
    store,
    heads.map((head) => ({ head, version: head.version })),
  )
  // The columns of the staffing sheet, which its validator let in.
  const rows = heads.flatMap(({ department }, i) =>
    contents[i]!.rows.map((row) => ({ ...(row as unknown as Omit<StaffingRow, 'department'>), department })),
  )
  known.set(store, { heads, rows })
  return rows
}

async function newestHeads(store: Store, day: string): Promise<SheetHead[]> {
  const years = (await readYears(store)).filter(({ year }) => year <= day.slice(0, 4)).reverse()
  const found = new Map<string, SheetHead>()
  for (const { year, record } of years) {
    for (const head of await readStaffingHeads(store, year, record.bureau.departments))
      if (head !== undefined && !found.has(head.department)) found.set(head.department, head)
  }
  return [...found.values()]
}
