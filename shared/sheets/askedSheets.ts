import { columnsOf, parseExpression } from '../expressions/parse.ts'
import type { Row } from '../year.ts'
import { alikeToLastPeriod } from './checks/alikeToLastPeriod.ts'
import type { AskedSheet, Reference, SheetDefinition, SheetSetting } from './define.ts'
import { fillersOf } from './fillers.ts'
import { sheetOf } from './registry.ts'

/** Whatever checks look up of a person: in post when, as what, where. */
const staffingColumns = ['person', 'name', 'type', 'main', 'party', 'from', 'to']

/**
 * Every sheet that checking this one may ask for, whatever rows are typed, each once with the columns that are read of it: everybody's staffing, what
 * its columns refer to, what its checks ask. In no order.
 */
export function askedSheets(sheet: SheetDefinition, setting: SheetSetting): readonly AskedSheet[] {
  const { bureau } = setting
  const staffing = bureau.departments.map((department) => ({
    kind: 'staffing',
    department,
    period: String(bureau.year),
    columns: staffingColumns,
  }))
  const references = Object.values(sheet.columns).flatMap(({ refersTo }) => (refersTo === undefined ? [] : referred(refersTo, setting)))
  const checks = [...sheet.checks, alikeToLastPeriod].flatMap((check) => ('find' in check ? (check.asks?.(setting, sheet) ?? []) : []))
  const byPlace = new Map<string, AskedSheet>()
  for (const asked of [...staffing, ...references, ...checks]) {
    const place = `${asked.kind}\n${asked.department}\n${asked.period}`
    byPlace.set(place, together(byPlace.get(place), asked))
  }
  return [...byPlace.values()]
}

/** Whether checking this sheet asks by which clauses people are assessed. */
export const asksClauses = ({ checks }: SheetDefinition): boolean => checks.some((check) => 'find' in check && check.asksClauses === true)

/** A row with nothing but these columns; all of it where none are named. */
export const rowWithin = (row: Row, columns: readonly string[] | undefined): Row =>
  columns === undefined ? row : Object.fromEntries(columns.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))

function referred({ kind, column, where, ownRowsOf }: Reference, { bureau, department }: SheetSetting): AskedSheet[] {
  const target = sheetOf(kind)
  const filler = target?.filledBy === 'each' ? department : target && fillersOf(target, bureau)[0]
  if (filler === undefined) return []
  const condition = where === undefined ? undefined : parseExpression(where)
  const read = condition?.ok === true ? columnsOf(condition.value) : []
  const columns = [...new Set([column, ...read, ...(ownRowsOf === undefined ? [] : [ownRowsOf])])]
  return [{ kind, department: filler, period: String(bureau.year), columns }]
}

function together(one: AskedSheet | undefined, other: AskedSheet): AskedSheet {
  if (one === undefined) return other
  const { kind, department, period } = one
  // Without columns all of them are asked for.
  if (one.columns === undefined || other.columns === undefined) return { kind, department, period }
  return { kind, department, period, columns: [...new Set([...one.columns, ...other.columns])] }
}
