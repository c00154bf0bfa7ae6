import { headLine, identityInHead } from '@kaoji/shared/sheets/headIdentity'
import type { OpenSheet } from './openSheet.ts'
import type { PlaceFound } from './places.ts'

/**
 * The sheet in front that no name of ours leads to, known by its heading: taken to another workbook, copied, or its name deleted.
 * @param head the values of its first two rows
 */
export function strayIn(head: readonly (readonly unknown[])[], sheetName: string, places: readonly PlaceFound[]): OpenSheet | undefined {
  const said = identityInHead(headLine(head[0] ?? []), headLine(head[1] ?? []))
  if (said?.department === undefined || said.period === undefined) return undefined
  const { department, period, sheet, bureau = '' } = said
  const same = places.filter(
    ({ identity }) => identity?.kind === sheet.kind && identity.department === department && identity.period === period,
  )
  // A hidden page whose range is gone still says which version the rows started from.
  const orphan = same.find((place) => place.sheet === undefined)
  if (orphan?.identity !== undefined) return { identity: orphan.identity, rangeName: '', sheetName, active: true }
  const identity = { kind: sheet.kind, definition: sheet.version, bureau, department, period, base: 0, baseCode: '', laidOutAt: '' }
  return { identity, rangeName: '', sheetName, active: true, stray: same.length > 0 ? 'copy' : 'no-identity' }
}
