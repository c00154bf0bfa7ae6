import type { LoadedMethod } from '@kaoji/shared/methods/load'
import { completeness } from '@kaoji/shared/rules/completeness'

/** What late days of a sheet cost its department, as a clause says: decimals as texts. */
export interface LateCost {
  readonly clause: string
  readonly aDay: string
  /** For one sheet. */
  readonly atMost: string
}

/** The clause that charges a department's own late sheets by the day; undefined where no method in force has one. */
export function lateCostOf(methods: readonly LoadedMethod[]): LateCost | undefined {
  for (const { data } of methods) {
    for (const { no, kind, parameters, facts } of data.clauses) {
      const { aDayLate, dayCap } = parameters as Readonly<Record<string, unknown>>
      // Of the department's own sheets, not of a section's.
      const own = facts.shape === 'record' && facts.section === undefined
      if (kind !== completeness.kind || !own || typeof aDayLate !== 'string' || typeof dayCap !== 'string') continue
      return { clause: no, aDay: aDayLate, atMost: dayCap }
    }
  }
  return undefined
}
