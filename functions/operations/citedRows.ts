import type { CitedRow } from '@kaoji/shared/scoring/card'
import type { Row } from '@kaoji/shared/year'
import { readContents } from '../storage/content.ts'
import type { Store } from '../storage/port.ts'
import { readHead } from '../storage/sheetHead.ts'
import { placeName } from '@kaoji/shared/placeName'

/** A row that a why-card cites, with what stands in it. */
export interface ShownRow extends Pick<CitedRow, 'kind' | 'department' | 'period' | 'version' | 'row'> {
  readonly values: Row
}

/** The rows behind a card's facts, each once, as the run read them. A missing sheet has none. */
export async function citedRows(store: Store, year: string, facts: readonly CitedRow[]): Promise<ShownRow[]> {
  const rows = new Map(facts.filter(({ row, version }) => row > 0 && version > 0).map((fact) => [`${placeName(fact)}\n${fact.row}`, fact]))
  const sheets = new Map([...rows.values()].map((fact) => [placeName(fact), fact]))
  const heads = await Promise.all(
    [...sheets.values()].map((fact) => readHead(store, { year, kind: fact.kind, department: fact.department, period: fact.period })),
  )
  const wanted = [...sheets.values()].flatMap((fact, i) => (heads[i] === undefined ? [] : [{ head: heads[i], version: fact.version }]))
  const contents = new Map((await readContents(store, wanted)).map((content, i) => [placeName(wanted[i]!.head), content.rows]))
  return [...rows.values()].flatMap((fact) => {
    const { kind, department, period, version, row } = fact
    const values = contents.get(placeName(fact))?.[row - 1]
    return values === undefined ? [] : [{ kind, department, period, version, row, values }]
  })
}
