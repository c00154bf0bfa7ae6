import type { Condition, Given } from '../expressions/evaluate.ts'
import { grouped } from '../grouped.ts'
import type { RowsSpec } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { onceFor } from '../onceFor.ts'
import { sheetOf } from '../sheets/registry.ts'
import { columnsRead, conditionOver } from './compiled.ts'
import type { ReadRow, SheetsRead } from './sheetsRead.ts'
import { readsOfMethod, specKey } from './specs.ts'

export interface UsedSpec {
  readonly spec: RowsSpec
  /** staffing types of all methods that read by it */
  readonly types: ReadonlySet<string>
  /** sheet kinds its rows refer to where a clause reads on */
  readonly refersTo: ReadonlySet<string>
}

/** @returns each rows spec of the methods once */
export const specsByMethods = onceFor((methods: readonly LoadedMethod[]): readonly UsedSpec[] => {
  const found = new Map<string, { spec: RowsSpec; types: Set<string>; refersTo: Set<string> }>()
  for (const { data } of methods) {
    for (const { rows, reads } of readsOfMethod(data)) {
      const key = specKey(rows)
      const entry = found.get(key) ?? found.set(key, { spec: rows, types: new Set(), refersTo: new Set() }).get(key)!
      for (const type of data.types) entry.types.add(type)
      for (const column of reads.flatMap((source) => columnsRead(source))) {
        const target = column.includes('.') ? sheetOf(rows.sheet)?.columns[column.split('.')[0]!]?.refersTo : undefined
        if (target !== undefined) entry.refersTo.add(target.kind)
      }
    }
  }
  return [...found.values()]
})

/** @returns the dotted columns that methods read, by sheet kind: `vehicle-log` → `plate.quota` */
export const referencesOf = onceFor((methods: readonly LoadedMethod[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const references = new Map<string, Set<string>>()
  for (const { rows, reads } of methods.flatMap(({ data }) => readsOfMethod(data))) {
    for (const column of reads.flatMap((source) => columnsRead(source))) {
      if (!column.includes('.')) continue
      const columns = references.get(rows.sheet) ?? references.set(rows.sheet, new Set()).get(rows.sheet)!
      columns.add(column)
    }
  }
  return references
})

function rowsWhere(rows: readonly ReadRow[], holds: Condition, given: Given): readonly ReadRow[] {
  const passing: ReadRow[] = []
  for (const row of rows) if (holds(row.values, given) === true) passing.push(row)
  return passing
}

/** @returns the rows a spec is about, whosever they are */
export function rowsOfSpec(spec: RowsSpec, sheets: SheetsRead, given: Given): readonly ReadRow[] {
  const holds = spec.where === undefined ? undefined : conditionOver(spec.sheet, spec.where)
  const rows = sheets.rowsOf(spec.sheet)
  const passing = holds === undefined ? rows : rowsWhere(rows, holds, given)
  if (spec.highestOf === undefined) return passing
  const { same, level, levels } = spec.highestOf
  const rank = (row: ReadRow) => levels.indexOf(row.values[level] ?? '')
  const groups = grouped(passing, (row) => `${row.sheet.department}\n${row.values[same]}`)
  return [...groups.values()].map((group) => group.reduce((best, row) => (rank(row) < rank(best) ? row : best)))
}
