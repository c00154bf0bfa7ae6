import { Decimal } from '../decimal.ts'
import type { FactSpec } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { FactShape, FactShapes } from '../rules/facts.ts'
import { same } from '../text.ts'
import { authorsIn } from './attribute.ts'
import type { CitedRow } from './card.ts'
import { cellSays, citing, periodSays } from './cite.ts'
import { amountOver } from './compiled.ts'
import { extractingEntries } from './extractEntries.ts'
import { extractingParts } from './extractParts.ts'
import { extractingRecord } from './extractRecord.ts'
import { extractingValue } from './extractValue.ts'
import type { FactRow } from './facts.ts'
import { onceFor } from '../onceFor.ts'
import type { Reading } from './reading.ts'
import { finding, lacking, periodOf } from './reading.ts'
import { summing } from './summing.ts'

/** Facts in the shape a rule wants, and the rows they come from. */
export interface Extracted {
  readonly facts: FactShapes[FactShape]
  readonly cited: readonly CitedRow[]
}

/**
 * Reads a clause's facts for one reader: `medianKey` is under which the facts hold the median this clause compares with. Undefined where nothing
 * is there to compute from: no rows for a mean, a denominator of 0.
 */
export type Extractor = (reading: Reading, medianKey: string) => Extracted | undefined

type Spec<S extends FactSpec['shape']> = Extract<FactSpec, { shape: S }>

/** Prepares what a clause's facts ask of every reader alike: expressions compiled, cells that are cited looked up. */
export const extracting = onceFor((spec: FactSpec): Extractor => {
  switch (spec.shape) {
    case 'entries':
      return extractingEntries(spec)
    case 'parts':
      return extractingParts(spec)
    case 'value':
      return extractingValue(spec)
    case 'pair':
      return pair(spec)
    case 'day':
      return day(spec)
    case 'record':
      return extractingRecord(spec)
    case 'scores':
      return scores(spec)
    case 'ballots':
      return ballots(spec)
    case 'place':
      return place
    case 'cases':
      return 'sums' in spec ? summedCase(spec.sums) : cases(spec)
    case 'credits':
      return credits(spec)
    case 'losses':
    case 'share':
      return () => {
        throw new Error(`${spec.shape} is read from cards, not from rows`)
      }
  }
})

function pair({ rows, ...columns }: Spec<'pair'>): Extractor {
  const sumUp = summing({ actual: { rows, of: columns.actual }, against: { rows, of: columns.against } })
  return (reading) => {
    const { figures, cite } = sumUp(reading)
    const [actual, against] = [figures['actual']!, figures['against']!]
    return against.isZero() ? undefined : { facts: { actual, against, says: same('') }, cited: cite() }
  }
}

function day({ rows, column }: Spec<'day'>): Extractor {
  const [find, cite] = [finding(rows), citing(rows.sheet, [column])]
  return (reading) => {
    const { facts } = reading
    const { year } = facts
    let first: FactRow | undefined
    for (const row of find(reading)) {
      const written = row.values[column]
      if (written !== undefined && (first === undefined || written < first.values[column]!)) first = row
    }
    if (first === undefined) return { facts: { year }, cited: [] }
    const written = first.values[column]!
    return { facts: { day: written, year }, cited: [cite(facts, first, same(written))] }
  }
}

function scores({ rows, score, by, missingMonth }: Spec<'scores'>): Extractor {
  const [find, lack, cite, amount] = [finding(rows), lacking(rows), citing(rows.sheet, [score]), amountOver(rows.sheet, score)]
  return (reading) => {
    const { facts, given, segment } = reading
    const found = find(reading)
    if (found.length === 0 && (missingMonth === undefined || segment !== undefined || lack(reading).length === 0)) return undefined
    const groups = new Map<string, Decimal[]>()
    const cited: CitedRow[] = []
    for (const row of found) {
      const points = amount(row.values, given) ?? Decimal.zero
      const period = by === 'month' ? periodOf(facts, row) : ''
      const group = groups.get(period)
      if (group === undefined) groups.set(period, [points])
      else group.push(points)
      const written = figure(points)
      cited.push(cite(facts, row, { zh: period === '' ? written : `${periodSays(period).zh}${written}`, en: written }))
    }
    if (missingMonth === 'zero')
      for (const sheet of lack(reading)) {
        const { period } = facts.sheets[sheet]!
        if (!groups.has(period)) groups.set(period, [])
      }
    const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return {
      facts: { groups: inOrder.map(([period, members]) => ({ says: period === '' ? same('') : periodSays(period), scores: members })) },
      cited,
    }
  }
}

function ballots({ rows, group, ballots: cast, mean }: Spec<'ballots'>): Extractor {
  const [find, cite, votes] = [finding(rows), citing(rows.sheet, [cast, ...mean]), amountOver(rows.sheet, cast)]
  const dimensions = mean.map((column) => amountOver(rows.sheet, column))
  return (reading) => {
    const groups: FactShapes['ballots']['groups'][number][] = []
    const cited: CitedRow[] = []
    for (const row of find(reading)) {
      const number = votes(row.values, reading.given)
      if (number === undefined || number.isZero()) continue
      let sum = Decimal.zero
      for (const dimension of dimensions) sum = sum.plus(dimension(row.values, reading.given) ?? Decimal.zero)
      const voted = { group: row.values[group] ?? '', ballots: number, mean: sum.div(dimensions.length) }
      const [many, average] = [figure(number), figure(voted.mean)]
      groups.push(voted)
      cited.push(
        cite(reading.facts, row, {
          zh: `${voted.group}${many}票均${average}`,
          en: `${voted.group}: ${many} ballots, mean ${average}`,
        }),
      )
    }
    return groups.length === 0 ? undefined : { facts: { groups }, cited }
  }
}

function place({ facts, segment }: Reading): Extracted {
  const found = facts.places[segment?.person ?? '']
  if (found === undefined) return { facts: { shared: 0, peers: 0, says: { zh: '未参赛', en: 'did not take part' } }, cited: [] }
  const says = found.place === undefined ? { zh: '不排名', en: 'no place' } : { zh: `第${found.place}名`, en: `place ${found.place}` }
  return { facts: { ...found, says }, cited: [] }
}

function summedCase(sums: Extract<Spec<'cases'>, { sums: unknown }>['sums']): Extractor {
  const sumUp = summing(sums)
  return (reading) => {
    const { figures, cite } = sumUp(reading)
    return { facts: { year: reading.facts.year, rows: [{ says: same(''), values: figures }] }, cited: cite() }
  }
}

function cases({ rows, values }: Extract<Spec<'cases'>, { rows: unknown }>): Extractor {
  const named = Object.entries(values)
  const [find, cite] = [finding(rows), citing(rows.sheet, Object.values(values))]
  return (reading) => {
    const { facts } = reading
    const found = find(reading)
    const read = found.map((row) => {
      const cells: Record<string, string | undefined> = {}
      for (const [name, column] of named) cells[name] = row.values[column]
      return { says: same(named.map(([name]) => cellSays(cells[name])).join('、')), values: cells }
    })
    return { facts: { year: facts.year, rows: read }, cited: read.map(({ says }, i) => cite(facts, found[i]!, says)) }
  }
}

function credits({ rows, level, authors }: Spec<'credits'>): Extractor {
  const [find, cite] = [finding(rows), citing(rows.sheet, [level, ...authors])]
  return (reading) => {
    const found = find(reading)
    const works = found.map((row) => {
      const { size } = new Set(authors.flatMap((column) => authorsIn(row.values[column])))
      const [title, reached] = [row.values['title'] ?? '', row.values[level] ?? '']
      const says = { zh: `“${title}”${reached}，${size}人`, en: `“${title}” ${reached}, ${size} author(s)` }
      return { says, level: reached, authors: size }
    })
    return { facts: { works }, cited: works.map(({ says }, i) => cite(reading.facts, found[i]!, says)) }
  }
}
