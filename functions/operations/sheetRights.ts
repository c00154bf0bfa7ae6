import { fillersOf } from '@kaoji/shared/sheets/fillers'
import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { inspectionGroup, type Bureau } from '@kaoji/shared/year'
import type { Role, Who } from '../identity/who.ts'

type Reader = Pick<Who, 'department' | 'roles'>

const has = (who: Reader, ...roles: readonly Role[]) => roles.some((role) => who.roles.includes(role))

/** Is this one of the sheets that the reader's own department fills? */
const ownSheet = (who: Reader, sheet: SheetDefinition, department: string) =>
  has(who, 'filler', 'head') && department !== '' && department === who.department && sheet.writers === undefined

/**
 * May he read this sheet of this department (design.md 3, Identity)? Department's people read their own sheets, findings and review
 * not; the inspection group (督查组) all but others' restricted ones; auditors all but restricted ones; office and leaders all.
 */
export const mayReadSheet = (who: Reader, sheet: SheetDefinition, department: string): boolean =>
  has(who, 'office', 'leader') ||
  ownSheet(who, sheet, department) ||
  (has(who, 'auditor') && !sheet.restricted) ||
  (has(who, 'inspector') && (!sheet.restricted || department === inspectionGroup || sheet.writers?.includes('inspector') === true))

/** May he hand in this sheet for this department? Whose sheet it is says the definition; the office fills no department's sheet. */
export const mayWriteSheet = (who: Reader, sheet: SheetDefinition, department: string, bureau: Bureau): boolean => {
  if (!fillersOf(sheet, bureau).includes(department)) return false
  if (sheet.writers !== undefined) return has(who, ...sheet.writers)
  return ownSheet(who, sheet, department) || (department === inspectionGroup && has(who, 'inspector'))
}

/** May he accept sheets of this kind? */
export const mayAcceptSheet = (who: Reader, sheet: SheetDefinition): boolean =>
  has(who, 'office') || (sheet.alsoAcceptedBy !== undefined && has(who, sheet.alsoAcceptedBy))
