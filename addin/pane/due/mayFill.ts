import { mayWriteSheet } from '@kaoji/shared/sheets/mayWriteSheet'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Bureau } from '@kaoji/shared/year'
import type { SheetPlace, Who } from '../../service/answers.ts'

type Filler = Pick<Who, 'department' | 'roles'>

/** May he hand in this sheet? As the service will ask; a kind that this pane does not know is nobody's. */
export function mayFill(who: Filler, bureau: Bureau, { kind, department }: Pick<SheetPlace, 'kind' | 'department'>): boolean {
  const sheet = sheetOf(kind)
  return sheet !== undefined && mayWriteSheet(who, sheet, department, bureau)
}

/** Whose lists hold what he fills: his own department's, and for 考核办 and 督查组 that of 办公室, which owes what they write. */
export function departmentsToFill({ department, roles }: Filler, { roles: sections }: Bureau): readonly string[] {
  const writes = roles.some((role) => role === 'office' || role === 'inspector')
  return [...new Set([department, ...(writes ? [sections.office ?? ''] : [])])].filter((name) => name !== '')
}
