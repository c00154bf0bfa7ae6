import type { Who } from '../../service/answers.ts'

/** A view that stands in the row of tabs. */
export type TabView = 'due' | 'heat' | 'review' | 'consolidate' | 'ranking' | 'leader'

/** Reads every department's results as soon as there is a run: 督查组, 考核办, 局领导, 审计. */
export const isReviewer = ({ roles }: Pick<Who, 'roles'>): boolean => roles.some((role) => role !== 'filler' && role !== 'head')

/** The tabs that somebody sees, the first one first opened. Never empty: everybody has results of his own. */
export function tabsOf({ roles, department }: Pick<Who, 'roles' | 'department'>): readonly [TabView, ...TabView[]] {
  const has = (...wanted: readonly Who['roles'][number][]) => roles.some((role) => wanted.includes(role))
  const tabs: TabView[] = []
  if (has('leader')) tabs.push('leader')
  if (department !== '' && has('filler', 'head', 'inspector')) tabs.push('due')
  if (isReviewer({ roles })) tabs.push('heat')
  if (has('office', 'inspector')) tabs.push('review')
  if (has('office')) tabs.push('consolidate')
  // What only the office writes: 否决与处分认定, 民主测评.
  if (has('office') && !tabs.includes('due')) tabs.push('due')
  const [first, ...rest] = [...tabs, 'ranking' as const]
  return [first, ...rest]
}
