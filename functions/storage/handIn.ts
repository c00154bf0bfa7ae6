import { commitVersion, type NewVersion } from './commitVersion.ts'
import type { Row } from './content.ts'
import type { Store } from './port.ts'
import type { SheetHead } from './sheetHead.ts'
import type { SheetPlace } from './submissionKeys.ts'

/** A moment of June 2011, for tests. */
export const moment = (day: number): string => new Date(Date.UTC(2011, 5, day)).toISOString()

export const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, i) => ({ person: `XZ-${i}`, present: '21.5' }))

let departments = 0
/** A sheet of a department that no test of this process used, of a name that Table storage would not bear. */
export const freshSheet = (): SheetPlace => ({
  year: '2011',
  department: `科室 ${(departments += 1)} a/b\\c#d?e'f"g`,
  kind: 'attendance',
  period: '2011-06',
})

/** A version handed in on that day, three rows unless said otherwise. */
export function newVersion(place: SheetPlace, head: SheetHead | undefined, day: number, more: Partial<NewVersion> = {}): NewVersion {
  const who = { at: moment(day), recordedAt: moment(day), by: 'XZ-03' }
  return {
    place,
    head,
    facts: { ...who, zero: false, hash: `hash${day}`, definition: '1' },
    content: { rows: rowsOf(3), explanations: [{ row: 2, text: '加班' }] },
    audit: { ...who, action: 'submit', subject: `${place.kind}/${place.period}` },
    receipt: { day },
    ...more,
  }
}

/** Hands it in. @throws where it is refused */
export async function handIn(store: Store, ...version: Parameters<typeof newVersion>): Promise<SheetHead> {
  const committed = await commitVersion(store, newVersion(...version))
  if (!committed.ok) throw new Error(committed.error.kind)
  return committed.value.head
}
