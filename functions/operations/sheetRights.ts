import type { SheetDefinition } from '@kaoji/shared/sheets/define'
import { isOwnSheet } from '@kaoji/shared/sheets/mayWriteSheet'
import { inspectionGroup } from '@kaoji/shared/year'
import type { Role, Who } from '../identity/who.ts'

type Reader = Pick<Who, 'department' | 'roles'>

const has = (who: Reader, ...roles: readonly Role[]) => roles.some((role) => who.roles.includes(role))

/**
 * May he read this sheet of this department (design.md 3, Identity)? Department's people read their own sheets, findings and review
 * not; the inspection group (督查组) all but others' restricted ones; auditors all but restricted ones; office and leaders all.
 */
export const mayReadSheet = (who: Reader, sheet: SheetDefinition, department: string): boolean =>
  has(who, 'office', 'leader') ||
  isOwnSheet(who, sheet, department) ||
  (has(who, 'auditor') && !sheet.restricted) ||
  (has(who, 'inspector') && (!sheet.restricted || department === inspectionGroup || sheet.writers?.includes('inspector') === true))

/** May he accept sheets of this kind? */
export const mayAcceptSheet = (who: Reader, sheet: SheetDefinition): boolean =>
  has(who, 'office') || (sheet.alsoAcceptedBy !== undefined && has(who, sheet.alsoAcceptedBy))
