import { columnsOf, parseExpression } from '../expressions/parse.ts'
import { onceFor } from '../onceFor.ts'
import type { Row } from '../year.ts'
import { alikeToLastPeriod } from './checks/alikeToLastPeriod.ts'
import type { AskedSheet, Reference, SheetDefinition, SheetSetting } from './define.ts'
import { fillersOf } from './fillers.ts'
import { sheetOf } from './registry.ts'
import { placeName } from '../placeName.ts'

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
  const references = referencesOf(sheet).flatMap((reference) => referred(reference, setting))
  const checks = [...sheet.checks, alikeToLastPeriod].flatMap((check) => ('find' in check ? (check.asks?.(setting, sheet) ?? []) : []))
  const byPlace = new Map<string, AskedSheet>()
  for (const asked of [...staffing, ...references, ...checks]) {
    const place = placeName(asked)
    byPlace.set(place, together(byPlace.get(place), asked))
  }
  return [...byPlace.values()]
}

/** Of {@link askedSheets} those that are asked for whatever stands in the rows, and so can be fetched in one go before the sheet is read; everybody's staffing aside. */
export function surelyAsked(sheet: SheetDefinition, setting: SheetSetting): readonly Pick<AskedSheet, 'kind' | 'department' | 'period'>[] {
  const period = String(setting.bureau.year)
  const references = referencesOf(sheet).flatMap(({ kind }) => {
    const department = fillerOf(kind, setting)
    return department === undefined ? [] : [{ kind, department, period }]
  })
  return [...references, ...alikeToLastPeriod.asks(setting, sheet)]
}

/** Whether checking this sheet asks by which clauses people are assessed. */
export const asksClauses = ({ checks }: SheetDefinition): boolean => checks.some((check) => 'find' in check && check.asksClauses === true)

/** A row with nothing but these columns; all of it where none are named. */
export const rowWithin = (row: Row, columns: readonly string[] | undefined): Row =>
  columns === undefined ? row : Object.fromEntries(columns.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))

const referencesOf = onceFor(({ columns }: SheetDefinition): readonly Reference[] =>
  Object.values(columns).flatMap(({ refersTo }) => (refersTo === undefined ? [] : [refersTo])),
)

/** Whose sheet of that kind a reference looks at. */
function fillerOf(kind: string, { bureau, department }: SheetSetting): string | undefined {
  const target = sheetOf(kind)
  return target?.filledBy === 'each' ? department : target && fillersOf(target, bureau)[0]
}

function referred({ kind, column, where, ownRowsOf }: Reference, setting: SheetSetting): AskedSheet[] {
  const filler = fillerOf(kind, setting)
  if (filler === undefined) return []
  const condition = where === undefined ? undefined : parseExpression(where)
  const read = condition?.ok === true ? columnsOf(condition.value) : []
  const columns = [...new Set([column, ...read, ...(ownRowsOf === undefined ? [] : [ownRowsOf])])]
  return [{ kind, department: filler, period: String(setting.bureau.year), columns }]
}

function together(one: AskedSheet | undefined, other: AskedSheet): AskedSheet {
  if (one === undefined) return other
  const { kind, department, period } = one
  // Without columns all of them are asked for.
  if (one.columns === undefined || other.columns === undefined) return { kind, department, period }
  return { kind, department, period, columns: [...new Set([...one.columns, ...other.columns])] }
}
