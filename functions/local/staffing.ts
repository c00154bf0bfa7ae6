import { inspectionGroup } from '@kaoji/shared/year'
import { listYearHeads } from '../storage/sheetHead.ts'
import type { Store } from '../storage/port.ts'
import { readContents } from '../storage/content.ts'
import { getYear, listYears } from '../storage/years.ts'
import type { StaffingRow } from './people.ts'

/**
 * The staffing that holds on a day: of each department the newest version in the newest year, not after the day's,
 * that has one. A year without a record, or a store without years, has none.
 */
export async function staffingOn(store: Store, day: string): Promise<StaffingRow[]> {
  const years = (await listYears(store))
    .filter((year) => year <= day.slice(0, 4))
    .sort()
    .reverse()
  const rows: StaffingRow[] = []
  const found = new Set<string>([inspectionGroup])
  for (const year of years) {
    const record = (await getYear(store, year))?.record as { readonly departments?: readonly string[] } | undefined
    const departments = (record?.departments ?? []).filter((department) => !found.has(department))
    const { heads } = await listYearHeads(store, year, departments, { kind: 'staffing' })
    const contents = await readContents(
      store,
      heads.map((head) => ({ head, version: head.version })),
    )
    for (const [index, { department }] of heads.entries()) {
      found.add(department)
      rows.push(...contents[index]!.rows.map((row) => ({ ...(row as unknown as Omit<StaffingRow, 'department'>), department })))
    }
  }
  return rows
}
