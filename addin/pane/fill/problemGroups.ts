import type { Problem, Severity } from '@kaoji/shared/sheets/define'

/** 必改, 须说明, 提醒, in this order. */
export const severities: readonly Severity[] = ['error', 'explain', 'warn']

/** A character before each colour, so that a grey copy tells them apart. */
export const signOf: Readonly<Record<Severity, string>> = { error: '●', explain: '▲', warn: '○' }

/** How many problems of each kind. */
export function countsOf(problems: readonly Pick<Problem, 'severity'>[]): Readonly<Record<Severity, number>> {
  const counts: Record<Severity, number> = { error: 0, explain: 0, warn: 0 }
  for (const { severity } of problems) counts[severity] += 1
  return counts
}

/** A name by which a problem stays the same from one check to the next. */
export const nameOf = ({ row, column, rule, says }: Problem): string => `${row} ${column} ${rule} ${says.zh}`
