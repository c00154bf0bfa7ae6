import { Decimal } from '../decimal.ts'
import type { Given } from '../expressions/evaluate.ts'
import { grouped } from '../grouped.ts'
import type { SumSpec } from '../methods/define.ts'
import type { CitedRow } from './card.ts'
import { citing } from './cite.ts'
import { amountOver } from './compiled.ts'
import type { DepartmentFacts, FactRow } from './facts.ts'
import { onceFor } from '../onceFor.ts'
import type { Reading } from './reading.ts'
import { finding } from './reading.ts'
import { specKey } from './specs.ts'

/** Figures by name, and the rows they were summed from. */
export interface Summed {
  readonly figures: Figures
  /** cites every row that went into any of them, once; asked for only where they make a card's facts */
  readonly cite: () => readonly CitedRow[]
}

type Figures = Record<string, Decimal>

/** Prepares sums over rows. */
export const summing = onceFor((sums: Readonly<Record<string, SumSpec>>): ((reading: Reading) => Summed) => {
  const all = Object.entries(sums).map(([name, sum], i): Sum => ({ ...sum, name, bit: 2 ** i, total: totalOf(sum) }))
  const groups = [...grouped(all, ({ rows }) => specKey(rows)).values()].map((members) => ({
    members,
    find: finding(members[0]!.rows),
    bits: members.reduce((bits, { bit }) => bits | bit, 0),
  }))
  const citers = new Map<number, CiteSums>()
  const citer = (bits: number) => {
    const known = citers.get(bits) ?? citingSums(all.filter(({ bit }) => (bits & bit) !== 0))
    citers.set(bits, known)
    return known
  }
  return (reading) => {
    const figures: Figures = {}
    const found = groups.map(({ members, find, bits }) => {
      const rows = find(reading)
      for (const { name, total } of members) figures[name] = total(rows, reading.given)
      return { rows, bits }
    })
    return { figures, cite: () => citeAll(found, citer, reading.facts) }
  }
})

function citeAll(
  found: readonly { readonly rows: readonly FactRow[]; readonly bits: number }[],
  citer: (bits: number) => CiteSums,
  facts: DepartmentFacts,
): readonly CitedRow[] {
  const cited: CitedRow[] = []
  if (found.length === 1) {
    const [{ rows, bits }] = found as [(typeof found)[0]]
    const cite = citer(bits)
    for (const row of rows) cited.push(cite(facts, row))
    return cited
  }
  const readBy = new Map<FactRow, number>()
  for (const { rows, bits } of found) for (const row of rows) readBy.set(row, (readBy.get(row) ?? 0) | bits)
  for (const [row, bits] of readBy) cited.push(citer(bits)(facts, row))
  return cited
}

interface Sum extends SumSpec {
  readonly name: string
  /** which of the sums it is, to say by one number which of them a row went into */
  readonly bit: number
  readonly total: (rows: readonly FactRow[], given: Given) => Decimal
}

function totalOf({ rows: { sheet }, of, distinct }: SumSpec): Sum['total'] {
  if (distinct !== undefined) return (rows) => Decimal.of(new Set(rows.map((row) => row.values[distinct])).size)
  if (of === undefined) return (rows) => Decimal.of(rows.length)
  const amount = amountOver(sheet, of)
  return (rows, given) => {
    const amounts: Decimal[] = []
    for (const row of rows) amounts.push(amount(row.values, given) ?? Decimal.zero)
    return Decimal.sum(amounts)
  }
}

type CiteSums = (facts: DepartmentFacts, row: FactRow) => CitedRow

function citingSums(sums: readonly Sum[]): CiteSums {
  const columns = sums.map(({ of, distinct }) => of ?? distinct ?? '').filter((source) => source !== '')
  const cite = citing(sums[0]!.rows.sheet, columns)
  return (facts, row) => {
    let [zh, en] = ['', '']
    for (const column of columns) {
      const cell = row.values[column]
      if (cell === undefined || cell === '') continue
      zh = zh === '' ? cell : `${zh}、${cell}`
      en = en === '' ? cell : `${en}, ${cell}`
    }
    return cite(facts, row, { zh, en })
  }
}
