import { Decimal, dec } from '../decimal.ts'
import type { Given } from '../expressions/evaluate.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { amountOfFigures, amountOver, conditionOver } from './compiled.ts'
import type { Staff } from './segments.ts'
import type { SheetsRead } from './sheetsRead.ts'

/**
 * The medians that clauses compare with: of the clause's value over everybody's whole year who holds a post under the method. An even number of values:
 * the mean of the middle two.
 * @returns by `method clause`; absent where nobody has a value
 */
export function mediansOf(methods: readonly LoadedMethod[], sheets: SheetsRead, staff: Staff, given: Given) {
  const medians: Record<string, { median: string; of: number }> = {}
  for (const { data } of methods) {
    for (const clause of data.clauses) {
      if (clause.facts.shape !== 'value' || clause.facts.againstMedian === undefined) continue
      const people = new Set(staff.segments.filter((segment) => data.types.includes(segment.type)).map((segment) => segment.person))
      const figures = new Map<string, Record<string, Decimal>>([...people].map((person) => [person, {}]))
      for (const [name, { rows, of }] of Object.entries(clause.facts.sums)) {
        const amount = of === undefined ? () => Decimal.one : amountOver(rows.sheet, of)
        const holds = rows.where === undefined ? undefined : conditionOver(rows.sheet, rows.where)
        const column = rows.whose.of === 'segment' ? rows.whose.person : 'person'
        for (const own of figures.values()) own[name] = Decimal.zero
        for (const { values } of sheets.rowsOf(rows.sheet)) {
          const own = figures.get(values[column] ?? '')
          if (own === undefined || (holds !== undefined && holds(values, given) !== true)) continue
          own[name] = own[name]!.plus(amount(values, given) ?? Decimal.zero)
        }
      }
      const value = amountOfFigures(clause.facts.value)
      const found = [...figures.values()].flatMap((own) => value(own) ?? []).sort((a, b) => a.compare(b))
      if (found.length > 0) medians[`${data.method} ${clause.no}`] = { median: middle(found).toString(), of: found.length }
    }
  }
  return medians
}

function middle(sorted: readonly Decimal[]): Decimal {
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[half]! : sorted[half - 1]!.plus(sorted[half]!).div(dec(2))
}
