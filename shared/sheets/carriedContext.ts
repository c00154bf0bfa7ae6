import type { Bureau, Row } from '../year.ts'
import type { ClauseStanding, SheetContext } from './define.ts'
import { placeName } from '../placeName.ts'

/** What checking a sheet takes along where the other sheets are not at hand, as plain data; see askedSheets.ts. */
export interface Carried {
  readonly bureau: Bureau
  readonly freeze: string
  readonly department: string
  readonly period: string
  /** without rows: the sheet is not in */
  readonly surroundings: readonly {
    readonly kind: string
    readonly department: string
    readonly period: string
    readonly rows?: readonly Row[]
  }[]
  /** person to clause; left out where the sheet's checks do not ask */
  readonly clauses?: Readonly<Record<string, Readonly<Record<string, ClauseStanding>>>>
}

/** The context of a sheet's checks out of what was taken along. A sheet that was not counts as not in. */
export function carriedContext({ bureau, freeze, department, period, surroundings, clauses }: Carried): SheetContext {
  const rows = new Map(surroundings.map((sheet) => [placeName(sheet), sheet.rows]))
  const clausesBy = clauses && new Map(Object.entries(clauses).map(([person, own]) => [person, new Map(Object.entries(own))]))
  return {
    bureau,
    freeze,
    department,
    period,
    rowsOf: (kind, of, when) => rows.get(placeName({ kind, department: of, period: when })),
    ...(clausesBy && { clausesOf: (person) => clausesBy.get(person) }),
  }
}
