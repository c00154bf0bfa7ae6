import { ok, type Result } from '@kaoji/shared/result'
import { readCell } from '@kaoji/shared/sheets/readCell'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { Row, Ruling } from '@kaoji/shared/year'
import type { Store } from '../storage/port.ts'
import { Surroundings } from './surroundings.ts'
import { refused, type Trouble } from './trouble.ts'
import type { YearRecord } from './yearRecord.ts'

type Strike = Extract<Ruling, { ruling: 'strike-row' }>

/**
 * Which row a ruling strikes, in the words in which rows are kept: `120.50` strikes `120.5`, `2011/9/22` and a name its code. Trouble, where
 * `mustBeThere`: the sheet as it stands has no such row.
 */
export async function struckRow(
  store: Store,
  record: YearRecord,
  { kind, department, period, match }: Strike,
  mustBeThere: boolean,
): Promise<Result<Row, Trouble>> {
  const around = new Surroundings(store, record)
  const staffing = await around.staffing()
  const columns = sheetOf(kind)!.columns
  const canonical = Object.fromEntries(
    Object.entries(match).map(([column, said]) => [column, readCell(columns[column]!, said, { staffing })?.text ?? said]),
  )
  if (!mustBeThere) return ok(canonical)
  const rows = (await around.rowsOf(kind, department, period)) ?? []
  const there = rows.some((row) => Object.entries(canonical).every(([column, value]) => (row[column] ?? '') === value))
  return there ? ok(canonical) : refused('body-at-fault', { zh: '这张表里没有这样的行。', en: 'The sheet has no such row.' })
}
