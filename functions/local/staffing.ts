import { readYears } from '../operations/yearRecord.ts'
import { readContents } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { listYearHeads } from '../storage/sheetHead.ts'
import type { StaffingRow } from './people.ts'

/**
 * The staffing that holds on a day: of each department the newest version in the newest year, not after the day's,
 * that has one. A store without years has none.
 */
export async function staffingOn(store: Store, day: string): Promise<StaffingRow[]> {
  const years = (await readYears(store)).filter(({ year }) => year <= day.slice(0, 4)).reverse()
  const rows: StaffingRow[] = []
  const found = new Set<string>()
  for (const { year, record } of years) {
    const departments = record.bureau.departments.filter((department) => !found.has(department))
    const { heads } = await listYearHeads(store, year, departments, { kind: 'staffing' })
    const contents = await readContents(
      store,
      heads.map((head) => ({ head, version: head.version })),
    )
    for (const [index, { department }] of heads.entries()) {
      found.add(department)
      // The columns of the staffing sheet, which its validator let in.
      rows.push(...contents[index]!.rows.map((row) => ({ ...(row as unknown as Omit<StaffingRow, 'department'>), department })))
    }
  }
  return rows
}
