import type { Result } from '@kaoji/shared/result'
import { carriedContext, type Carried } from '@kaoji/shared/sheets/carriedContext'
import type { SheetContext } from '@kaoji/shared/sheets/define'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import type { FullVersion, SheetPlace, Standing } from './answers.ts'
import type { Client } from './client.ts'
import { sheetPath } from './sheets.ts'
import type { Trouble } from './trouble.ts'

/** All that it takes to lay a sheet out and to check it as the service would. */
export interface Filling extends Carried, SheetPlace {
  /** The version of the definition by which the service reads the sheet: an open copy of another one is to be laid out anew. */
  readonly definition: string
  readonly title: Text
  readonly standing: Standing
  /** Absent while nothing was handed in. */
  readonly newest?: FullVersion
  readonly lists: {
    readonly people: readonly string[]
    readonly departments: readonly string[]
    readonly references: Readonly<Record<string, readonly string[]>>
  }
  /** What carries over from the period before: rows with those columns alone. */
  readonly lastPeriod?: { readonly period: string; readonly rows: readonly Row[] }
  /** The clause that charges late days, points a day and at most for one sheet. */
  readonly lateCost?: { readonly clause: string; readonly aDay: string; readonly atMost: string }
}

/** Reads what filling a sheet stands on. */
export const readFilling = (client: Client, place: SheetPlace): Promise<Result<Filling, Trouble>> =>
  client.read(`${sheetPath(place)}/filling`)

/** The context in which `validate` says in the pane what the service would say. */
export const contextOf = (filling: Filling): SheetContext => carriedContext(filling)
