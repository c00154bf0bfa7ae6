import { byText, grouped } from '../grouped.ts'
import { sheetOf } from '../sheets/registry.ts'
import type { Row, Ruling } from '../year.ts'
import type { FrozenSheet, YearInputs } from './frozen.ts'
import { placeName } from '../placeName.ts'

/** A row as facts see it: rulings applied, ledgers merged, references followed. */
export interface ReadRow {
  readonly sheet: FrozenSheet
  readonly place: number
  readonly values: Row
}

type Strike = Extract<Ruling, { ruling: 'strike-row' }>

const isStruck = (row: Row, match: Row) => Object.entries(match).every(([column, value]) => (row[column] ?? '') === value)

/**
 * Reads the accepted sheets of a year once: sheets ruled zero are empty, struck rows are gone, of a ledger's rows with the same `no` in a department
 * only that of the latest period stands.
 * @param references dotted columns that methods read, by sheet kind: `vehicle-log` → `plate.quota`
 */
export function readSheets(inputs: YearInputs, references: ReadonlyMap<string, ReadonlySet<string>>) {
  const ruledZero = new Set(inputs.rulings.flatMap((ruling) => (ruling.ruling === 'sheet-as-zero' ? [placeName(ruling)] : [])))
  const strikes = grouped(
    inputs.rulings.filter((ruling) => ruling.ruling === 'strike-row'),
    placeName,
  )
  const known = new Set(inputs.sheets.map(placeName))
  const ruledOnly = inputs.rulings.flatMap((ruling) =>
    ruling.ruling === 'sheet-as-zero' && !known.has(placeName(ruling))
      ? [{ kind: ruling.kind, department: ruling.department, period: ruling.period, version: 0, rows: [], history: [], returned: [] }]
      : [],
  )
  const byKind = [...grouped([...inputs.sheets, ...ruledOnly], ({ kind }) => kind)].sort(([a], [b]) => byText(a, b))
  const sheets = byKind.flatMap(([, own]) => own.sort((a, b) => byText(a.department, b.department) || byText(a.period, b.period)))
  const accepted = new Set<string>()
  const rows = new Map<string, ReadRow[]>()
  for (const sheet of sheets) {
    const place = placeName(sheet)
    const zero = ruledZero.has(place)
    if (sheet.version === 0 && !zero) continue
    accepted.add(place)
    if (zero) continue
    const kept = rowsLeft(sheet, strikes.get(place) ?? [])
    const ofKind = rows.get(sheet.kind)
    if (ofKind === undefined) rows.set(sheet.kind, kept)
    else ofKind.push(...kept)
  }
  for (const [kind, ofKind] of rows) {
    const ledger = sheetOf(kind)?.ledger
    if (ledger !== undefined) rows.set(kind, latestOf(ofKind, ledger))
  }
  for (const [kind, columns] of references) follow(kind, [...columns].sort(byText), rows)
  return {
    /** rows of a kind, by department, period and place */
    rowsOf: (kind: string): readonly ReadRow[] => rows.get(kind) ?? [],
    isAccepted: (kind: string, department: string, period: string) => accepted.has(placeName({ kind, department, period })),
  }
}

export type SheetsRead = ReturnType<typeof readSheets>

function rowsLeft(sheet: FrozenSheet, struck: readonly Strike[]): ReadRow[] {
  const left: ReadRow[] = []
  for (const [i, values] of sheet.rows.entries()) {
    if (!struck.some(({ match }) => isStruck(values, match))) left.push({ sheet, place: i + 1, values })
  }
  return left
}

/** Rows come by department and period, so the last of a `no` is the one that stands; it keeps the place of its own period. */
function latestOf(rows: readonly ReadRow[], ledger: string): ReadRow[] {
  const last = new Map(rows.map((row) => [`${row.sheet.department}\n${row.values[ledger]}`, row]))
  return rows.filter((row) => last.get(`${row.sheet.department}\n${row.values[ledger]}`) === row)
}

function follow(kind: string, columns: readonly string[], rows: Map<string, ReadRow[]>): void {
  const targets = columns.map((column) => {
    const dot = column.indexOf('.')
    const from = column.slice(0, dot)
    const to = sheetOf(kind)?.columns[from]?.refersTo
    const targetRows = to === undefined ? [] : (rows.get(to.kind) ?? [])
    const own = new Map(targetRows.map((row) => [`${row.sheet.department}\n${row.values[to!.column]}`, row.values]))
    const any = new Map(targetRows.map((row) => [row.values[to!.column], row.values]))
    return { column, from, take: column.slice(dot + 1), own, any }
  })
  const followed = (rows.get(kind) ?? []).map((row) => {
    const extra = targets.flatMap(({ column, from, take, own, any }) => {
      const value = row.values[from]
      const target = value === undefined ? undefined : (own.get(`${row.sheet.department}\n${value}`) ?? any.get(value))
      return target?.[take] === undefined ? [] : [[column, target[take]]]
    })
    return extra.length === 0 ? row : { ...row, values: { ...row.values, ...Object.fromEntries(extra) } }
  })
  rows.set(kind, followed)
}
