import { previousPeriod, type Period } from '@kaoji/shared/period'
import { askedSheets, asksClauses, rowWithin } from '@kaoji/shared/sheets/askedSheets'
import type { AskedSheet, ClauseStanding, SheetDefinition } from '@kaoji/shared/sheets/define'
import { staffingOf } from '@kaoji/shared/sheets/staffingIndex'
import type { Text } from '@kaoji/shared/text'
import type { Bureau, Row } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { dropDownsOf } from '../workbook/dropDowns.ts'
import type { DropDowns } from '@kaoji/shared/sheets/entryCopy'
import { standingOfSheet, type SheetStanding } from './dueSheets.ts'
import { lateCostOf, type LateCost } from './lateCost.ts'
import { methodsInForce } from './methods.ts'
import type { KnownSheet } from './sheetPlace.ts'
import { fullVersion, type FullVersion } from './sheetVersions.ts'
import { Surroundings } from './surroundings.ts'

/** What a check may ask for of another sheet; without rows it is not in. */
interface SurroundingSheet {
  readonly kind: string
  readonly department: string
  readonly period: Period
  readonly rows?: readonly Row[]
}

/** All that somebody needs to lay a sheet out for filling and to check it as the service would. */
export interface Filling {
  readonly kind: string
  /** The version of the definition by which the service reads the sheet now. */
  readonly definition: string
  readonly department: string
  readonly period: Period
  readonly bureau: Bureau
  readonly freeze: string
  readonly title: Text
  readonly standing: SheetStanding
  readonly newest?: FullVersion
  readonly lists: DropDowns
  readonly surroundings: readonly SurroundingSheet[]
  /** For self-assessment: person to clause to what it is held against. */
  readonly clauses?: Readonly<Record<string, Readonly<Record<string, ClauseStanding>>>>
  readonly lastPeriod?: { readonly period: Period; readonly rows: readonly Row[] }
  /** Absent where no method in force charges late days. */
  readonly lateCost?: LateCost
}

/**
 * Reads what filling a sheet stands on. Of other sheets it tells the columns that this sheet's checks read and no more, whoever asks: a clerk gets
 * the other departments' codes, names and days in post, as the check of his own sheet tells him anyway, and never a restricted figure.
 */
export async function fillingOf(store: Store, known: KnownSheet, now: number): Promise<Filling> {
  const { sheet, place, record } = known
  const around = new Surroundings(store, record)
  const { department, period } = place
  const asked = askedSheets(sheet, { bureau: record.bureau, department, period })
  const [standing, newest, surroundings, lastPeriod, methods] = await Promise.all([
    standingOfSheet(store, record, place, now),
    fullVersion(store, known),
    Promise.all(asked.map((one) => surrounding(around, one))),
    offered(around, sheet, department, period),
    methodsInForce(store, record.bureau.year),
  ])
  const lists = await around.ask(place, (context) => dropDownsOf(sheet, context))
  const lateCost = lateCostOf(methods.map(({ loaded }) => loaded))
  const clauses = asksClauses(sheet) ? await around.ask(place, clausesByPerson) : undefined
  return {
    kind: sheet.kind,
    definition: sheet.version,
    department,
    period,
    bureau: record.bureau,
    freeze: record.freeze,
    title: sheet.title,
    standing,
    ...(newest.ok && { newest: newest.value.version }),
    lists,
    surroundings,
    ...(clauses && { clauses }),
    ...(lastPeriod && { lastPeriod }),
    ...(lateCost && { lateCost }),
  }
}

async function surrounding(around: Surroundings, { kind, department, period, columns }: AskedSheet): Promise<SurroundingSheet> {
  const rows = await around.rowsOf(kind, department, period)
  return { kind, department, period, ...(rows && { rows: rows.map((row) => rowWithin(row, columns)) }) }
}

const clausesByPerson: Parameters<typeof Surroundings.prototype.ask<Filling['clauses']>>[1] = (context) =>
  Object.fromEntries(
    [...staffingOf(context).people()].flatMap((person) => {
      const clauses = context.clausesOf?.(person)
      return clauses === undefined ? [] : [[person, Object.fromEntries(clauses)]]
    }),
  )

/** What carries over from the period before: each of its rows once, with those columns alone. */
async function offered(around: Surroundings, { kind, carriesOver }: SheetDefinition, department: string, period: Period) {
  if (carriesOver === undefined) return undefined
  const before = previousPeriod(period)
  const rows = await around.rowsOf(kind, department, before)
  const kept = new Map((rows ?? []).map((row) => rowWithin(row, carriesOver)).map((row) => [JSON.stringify(row), row]))
  kept.delete('{}')
  return kept.size === 0 ? undefined : { period: before, rows: [...kept.values()] }
}
