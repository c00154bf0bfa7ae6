import type { Bureau } from '../year.ts'
import { inspectionGroup } from '../year.ts'
import type { SheetDefinition } from './define.ts'

/** @returns who fills a sheet: every department, one section's department (none where the bureau lacks it), or 督查组 */
export function fillersOf({ filledBy }: Pick<SheetDefinition, 'filledBy'>, { departments, roles }: Bureau): readonly string[] {
  if (filledBy === 'each') return departments
  if (filledBy === 'inspection-group') return [inspectionGroup]
  const section = roles[filledBy]
  return section === undefined ? [] : [section]
}
