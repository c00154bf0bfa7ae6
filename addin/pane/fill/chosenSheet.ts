import type { OpenSheet } from '../../excel/openSheet.ts'
import type { SheetPlace } from '../../service/answers.ts'

/** Which of the workbook's copies is meant: of a place the one in front, else the one laid out last; without a place the one in front. */
export function chosenSheet(sheets: readonly OpenSheet[], wanted: SheetPlace | undefined): OpenSheet | undefined {
  const front = sheets.find(({ active }) => active)
  if (wanted === undefined) return front
  const copies = sheets.filter(
    ({ identity: { kind, department, period } }) => kind === wanted.kind && department === wanted.department && period === wanted.period,
  )
  if (front !== undefined && copies.includes(front)) return front
  return [...copies].sort((a, b) => (a.identity.laidOutAt < b.identity.laidOutAt ? 1 : -1))[0]
}
