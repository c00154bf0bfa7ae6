import { fillersOf } from '@kaoji/shared/sheets/fillers'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Bureau } from '@kaoji/shared/year'
import type { SheetPlace, Who } from '../../service/answers.ts'

type Filler = Pick<Who, 'department' | 'roles'>

/** May he hand in this sheet? As the service will ask: kinds with writers of their own (否决与处分认定, 民主测评) are those writers', whoever owes them. */
export function mayFill(
  { department: own, roles }: Filler,
  bureau: Bureau,
  { kind, department }: Pick<SheetPlace, 'kind' | 'department'>,
): boolean {
  const sheet = sheetOf(kind)
  if (sheet === undefined || !fillersOf(sheet, bureau).includes(department)) return false
  if (sheet.writers !== undefined) return roles.some((role) => sheet.writers?.some((writer) => writer === role))
  return own === department && roles.some((role) => role === 'filler' || role === 'head' || role === 'inspector')
}

/** Whose lists hold what he fills: his own department's, and for 考核办 and 督查组 that of 办公室, which owes what they write. */
export function departmentsToFill({ department, roles }: Filler, { roles: sections }: Bureau): readonly string[] {
  const writes = roles.some((role) => role === 'office' || role === 'inspector')
  return [...new Set([department, ...(writes ? [sections.office ?? ''] : [])])].filter((name) => name !== '')
}
