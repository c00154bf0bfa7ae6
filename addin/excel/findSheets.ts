import type { Result } from '@kaoji/shared/result'
import { inExcel } from './inExcel.ts'
import type { OpenSheet } from './openSheet.ts'
import type { PlaceFound } from './places.ts'
import { findPlaces } from './places.ts'
import { strayIn } from './straySheet.ts'
import type { ExcelTrouble } from './trouble.ts'

/** Every sheet of ours in the workbook, in the order they were laid out; the one in front also where only its heading says that it is ours. */
export const findSheets = (): Promise<Result<readonly OpenSheet[], ExcelTrouble>> =>
  inExcel(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet()
    active.load({ id: true, name: true })
    const head = active.getRange('A1:Z2')
    head.load({ values: true })
    const places = await findPlaces(context)
    const whole = places.flatMap(({ identity, sheet, rangeName }) =>
      identity === undefined || sheet === undefined || identity.laidOutAt === ''
        ? []
        : [{ identity, rangeName, sheetName: sheet.name, active: sheet.id === active.id }],
    )
    if (places.some(({ sheet }) => sheet?.id === active.id)) return [...whole, ...withoutPage(places, head.values, active.id)]
    const stray = strayIn(head.values, active.name, places)
    return stray === undefined ? whole : [...whole, stray]
  })

/** The sheet in front whose name is there, but whose hidden page somebody deleted. */
function withoutPage(places: readonly PlaceFound[], head: readonly (readonly unknown[])[], activeId: string): readonly OpenSheet[] {
  const found = places.find(({ sheet, identity }) => sheet?.id === activeId && identity === undefined)
  const stray = found?.sheet === undefined ? undefined : strayIn(head, found.sheet.name, [])
  return found === undefined || stray === undefined ? [] : [{ ...stray, rangeName: found.rangeName }]
}
