import { inspectionGroup, type Bureau } from '../year.ts'
import type { SheetDefinition } from './define.ts'
import { fillersOf } from './fillers.ts'

/** Whoever is signed in, as rights go by him. */
export interface Writer {
  /** '' for somebody of no department */
  readonly department: string
  readonly roles: readonly string[]
}

type Written = Pick<SheetDefinition, 'filledBy' | 'writers'>

/** Is this one of the sheets that his own department fills? */
export const isOwnSheet = (who: Writer, { writers }: Written, department: string): boolean =>
  department !== '' &&
  department === who.department &&
  writers === undefined &&
  who.roles.some((role) => role === 'filler' || role === 'head')

/**
 * May he hand in this sheet for this department? Whose sheet it is says the definition; kinds with writers of their own (否决与处分认定, 民主测评)
 * are those writers', whoever owes them. The office fills no department's sheet.
 */
export function mayWriteSheet(who: Writer, sheet: Written, department: string, bureau: Bureau): boolean {
  if (!fillersOf(sheet, bureau).includes(department)) return false
  if (sheet.writers !== undefined) return sheet.writers.some((writer) => who.roles.includes(writer))
  return isOwnSheet(who, sheet, department) || (department === inspectionGroup && who.roles.includes('inspector'))
}
