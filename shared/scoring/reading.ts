import { Decimal } from '../decimal.ts'
import type { Given, Values } from '../expressions/evaluate.ts'
import type { RowsSpec, SumSpec } from '../methods/define.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { CitedRow } from './card.ts'
import { cite } from './cite.ts'
import { amountOver } from './compiled.ts'
import type { DepartmentFacts, FactRow, SegmentFacts } from './facts.ts'
import { specKey } from './specs.ts'

/** Where a clause reads: the department's facts, and whose card it is (a segment, or the department where there is none). */
export interface Reading {
  readonly facts: DepartmentFacts
  readonly segment?: SegmentFacts
  readonly given: Given
}

/** @returns the rows a spec finds for the reader */
export function rowsFor({ facts, segment }: Reading, spec: RowsSpec): readonly FactRow[] {
  const found = facts.belongs[specKey(spec)]
  if (found === undefined) return []
  const owner = spec.whose.of === 'department' || spec.whose.of === 'bureau' ? '' : (segment?.id ?? '')
  return (found[owner] ?? []).map((index) => facts.rows[index]!)
}

/** @returns indexes of sheets of due periods that were never accepted and where rows of the spec would be */
export function missingFor({ facts, segment }: Reading, spec: RowsSpec): readonly number[] {
  const owner = spec.whose.of === 'department' || spec.whose.of === 'bureau' ? '' : (segment?.id ?? '')
  return facts.missing[specKey(spec)]?.[owner] ?? []
}

export const periodOf = (facts: DepartmentFacts, row: FactRow): string => facts.sheets[row.sheet]!.period

/** @returns the day of a row, where its sheet is dated by one */
export function dayOf(facts: DepartmentFacts, row: FactRow): string | undefined {
  const dated = sheetOf(facts.sheets[row.sheet]!.kind)!.dated
  return dated === undefined ? undefined : row.values[dated]
}

export interface Summed {
  readonly figures: Values
  readonly cited: readonly CitedRow[]
  readonly rows: number
}

/** Sums each figure over its rows; every row that went in is cited once. */
export function sumUp(reading: Reading, sums: Readonly<Record<string, SumSpec>>): Summed {
  const figures: Record<string, Decimal> = {}
  const sources = new Map<FactRow, { readonly spec: RowsSpec; readonly read: string[] }>()
  for (const [name, { rows: spec, of, distinct }] of Object.entries(sums)) {
    const rows = rowsFor(reading, spec)
    for (const row of rows) {
      const known = sources.get(row)
      if (known === undefined) sources.set(row, { spec, read: [of ?? distinct ?? ''] })
      else known.read.push(of ?? distinct ?? '')
    }
    if (distinct !== undefined) figures[name] = Decimal.of(new Set(rows.map((row) => row.values[distinct])).size)
    else if (of === undefined) figures[name] = Decimal.of(rows.length)
    else {
      const amount = amountOver(spec.sheet, of)
      figures[name] = Decimal.sum(rows.map((row) => amount(row.values, reading.given) ?? Decimal.zero))
    }
  }
  const cited = [...sources].map(([row, { read }]) => {
    const columns = read.filter((source) => source !== '')
    const words = columns.map((source) => (row.values[source] === undefined ? '' : row.values[source])).filter((word) => word !== '')
    return cite(reading.facts, row, columns, { zh: words.join('、'), en: words.join(', ') })
  })
  return { figures, cited, rows: sources.size }
}
