import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Who } from '../identity/who.ts'
import { mayReadSheet } from './sheetRights.ts'
import type { YearRecord } from './yearRecord.ts'

/** What of a run's results a reader sees: everything, or the cards of his department and his own. */
export type Scope = 'all' | { readonly department: string | undefined; readonly person: string }

/** Whose results a reader sees of this run; undefined: nothing. Before publication (公布) nobody's department does. */
export function scopeOf(
  who: Pick<Who, 'roles' | 'department' | 'person'>,
  { publications }: Pick<YearRecord, 'publications'>,
  run: number,
): Scope | undefined {
  if (who.roles.some((role) => role !== 'filler' && role !== 'head')) return 'all'
  if (!publications.some((one) => one.run === run)) return undefined
  return { department: who.roles.length > 0 && who.department !== '' ? who.department : undefined, person: who.person }
}

/** Does the scope hold what belongs to this department, and to this person where one is named? */
export const within = (scope: Scope, of: { readonly department: string; readonly person?: string }): boolean =>
  scope === 'all' || scope.department === of.department || (of.person !== undefined && scope.person === of.person)

const hidden = { zh: '（§ 限看）', en: '(§ restricted)' }

/** May he see this fact of a card? Who sees only his own sees all that his cards cite; others as they may read the sheet. */
export function maySeeFact(
  who: Pick<Who, 'roles' | 'department'>,
  scope: Scope,
  { kind, department }: Pick<CitedRow, 'kind' | 'department'>,
): boolean {
  const sheet = sheetOf(kind)
  return scope !== 'all' || sheet === undefined || mayReadSheet(who, sheet, department)
}

/** A why-card as this reader sees it: facts out of sheets that he may not read say only where they stand. */
export const shownCard = (card: WhyCard, who: Pick<Who, 'roles' | 'department'>, scope: Scope): WhyCard => ({
  ...card,
  facts: card.facts.map((fact) => (maySeeFact(who, scope, fact) ? fact : { ...fact, cells: [], says: hidden })),
})
