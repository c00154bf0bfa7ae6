import { ok, type Result } from '@kaoji/shared/result'
import { previousPeriod } from '@kaoji/shared/period'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { FullVersion, SheetPlace, SheetProblem } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { checkRows, readSheet } from '../../service/sheets.ts'
import type { Trouble } from '../../service/trouble.ts'
import { lastFigures, type LastFigures } from './lastFigures.ts'

/** A sheet as it is reviewed: its newest version, the problems, the figures of the period before that differ. */
export interface ReviewedSheet {
  readonly version: FullVersion
  readonly problems: readonly SheetProblem[]
  readonly last: LastFigures
}

/** Reads a sheet to be reviewed. Where the period before has none there is nothing to compare with. */
export async function readReviewed(client: Client, sheet: SheetPlace): Promise<Result<ReviewedSheet, Trouble>> {
  const definition = sheetOf(sheet.kind)
  const comparable = definition !== undefined && definition.cycle !== 'year'
  const [version, before] = await Promise.all([
    readSheet(client, sheet),
    comparable ? readSheet(client, { ...sheet, period: previousPeriod(sheet.period) }) : undefined,
  ])
  if (!version.ok) return version
  if (before?.ok === false && before.error.kind !== 'refused') return before
  const checked = await checkRows(client, sheet, version.value)
  if (!checked.ok) return checked
  return ok({
    version: version.value,
    problems: checked.value.problems,
    last: definition !== undefined && before?.ok === true ? lastFigures(definition, version.value.rows, before.value.rows) : new Map(),
  })
}
