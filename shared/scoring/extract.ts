import { Decimal } from '../decimal.ts'
import { hasSteps, withFigures } from '../expressions/written.ts'
import { grouped } from '../grouped.ts'
import type { FactSpec } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { FactShape, FactShapes } from '../rules/facts.ts'
import { same } from '../text.ts'
import type { CitedRow } from './card.ts'
import { authorsIn } from './attribute.ts'
import { cellSays, cite, periodSays } from './cite.ts'
import { amountOfFigures, amountOver } from './compiled.ts'
import { extractEntries } from './extractEntries.ts'
import { extractParts } from './extractParts.ts'
import { extractRecord } from './extractRecord.ts'
import type { Reading } from './reading.ts'
import { missingFor, periodOf, rowsFor, sumUp } from './reading.ts'

/** Facts in the shape a rule wants, and the rows they come from. */
export interface Extracted {
  readonly facts: FactShapes[FactShape]
  readonly cited: readonly CitedRow[]
}

type Spec<S extends FactSpec['shape']> = Extract<FactSpec, { shape: S }>

/**
 * Reads a clause's facts for one reader.
 * @param medianKey under which the facts hold the median this clause compares with
 * @returns undefined where nothing is there to compute from: no rows for a mean, a denominator of 0
 */
export function extract(spec: FactSpec, reading: Reading, medianKey: string): Extracted | undefined {
  switch (spec.shape) {
    case 'entries':
      return extractEntries(spec, reading)
    case 'parts':
      return extractParts(spec, reading)
    case 'value':
      return value(spec, reading, medianKey)
    case 'pair':
      return pair(spec, reading)
    case 'day':
      return day(spec, reading)
    case 'record':
      return extractRecord(spec, reading)
    case 'scores':
      return scores(spec, reading)
    case 'ballots':
      return ballots(spec, reading)
    case 'place':
      return place(reading)
    case 'cases':
      return cases(spec, reading)
    case 'credits':
      return credits(spec, reading)
    case 'losses':
    case 'share':
      throw new Error(`${spec.shape} is read from cards, not from rows`)
  }
}

function value(spec: Spec<'value'>, reading: Reading, medianKey: string): Extracted | undefined {
  const { figures, cited } = sumUp(reading, spec.sums)
  const days = reading.segment === undefined ? {} : { 'segment-days': Decimal.of(reading.segment.days) }
  const known = { ...figures, ...days }
  const found = amountOfFigures(spec.value)(known, reading.given)
  if (found === undefined) return undefined
  const written = (name: string) => cellSays(known[name as keyof typeof known])
  const steps = (source: string, result: Decimal) => (hasSteps(source) ? `${withFigures(source, written)}=${figure(result)}` : '')
  const target = spec.target === undefined ? undefined : amountOfFigures(spec.target)(known, reading.given)
  const aim = target === undefined ? {} : { target, targetSays: same(steps(spec.target!, target)) }
  if (spec.againstMedian === undefined) return { facts: { value: found, says: same(steps(spec.value, found)), ...aim }, cited }
  const median = reading.facts.medians[medianKey]
  if (median === undefined) return undefined
  const middle = Decimal.fromExact(median.median)
  const own = steps(spec.value, found)
  if (middle.isZero()) {
    const stands = Decimal.of(found.isZero() ? spec.againstMedian.full : spec.againstMedian.none)
    return {
      facts: { value: stands, says: { zh: `${own}；中位数0，按${figure(stands)}`, en: `${own}; median 0, counts as ${figure(stands)}` } },
      cited,
    }
  }
  const ratio = found.div(middle)
  const against = `${figure(found)}÷${figure(middle)}=${figure(ratio)}`
  return {
    facts: {
      value: ratio,
      says: {
        zh: `${own}；${median.of}人中位数${figure(middle)}；${against}`,
        en: `${own}; median of ${median.of}: ${figure(middle)}; ${against}`,
      },
    },
    cited,
  }
}

function pair(spec: Spec<'pair'>, reading: Reading): Extracted | undefined {
  const { figures, cited } = sumUp(reading, {
    actual: { rows: spec.rows, of: spec.actual },
    against: { rows: spec.rows, of: spec.against },
  })
  const [actual, against] = [figures['actual'] as Decimal, figures['against'] as Decimal]
  return against.isZero() ? undefined : { facts: { actual, against, says: same('') }, cited }
}

function day(spec: Spec<'day'>, reading: Reading): Extracted {
  const dated = rowsFor(reading, spec.rows).flatMap((row) =>
    row.values[spec.column] === undefined ? [] : [{ row, day: row.values[spec.column]! }],
  )
  const first = dated.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0]
  const { year } = reading.facts
  return first === undefined
    ? { facts: { year }, cited: [] }
    : { facts: { day: first.day, year }, cited: [cite(reading.facts, first.row, [spec.column], same(first.day))] }
}

function scores(spec: Spec<'scores'>, reading: Reading): Extracted | undefined {
  const amount = amountOver(spec.rows.sheet, spec.score)
  const { facts } = reading
  const rows = rowsFor(reading, spec.rows)
  if (
    rows.length === 0 &&
    (spec.missingMonth === undefined || reading.segment !== undefined || missingFor(reading, spec.rows).length === 0)
  )
    return undefined
  const scored = rows.map((row) => ({
    row,
    score: amount(row.values, reading.given) ?? Decimal.zero,
    period: spec.by === 'month' ? periodOf(facts, row) : '',
  }))
  const cited = scored.map(({ row, score, period }) =>
    cite(facts, row, [spec.score], { zh: `${period === '' ? '' : periodSays(period).zh}${figure(score)}`, en: figure(score) }),
  )
  const groups = grouped(scored, ({ period }) => period)
  if (spec.missingMonth === 'zero')
    for (const sheet of missingFor(reading, spec.rows))
      if (!groups.has(facts.sheets[sheet]!.period)) groups.set(facts.sheets[sheet]!.period, [])
  const inOrder = [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return {
    facts: {
      groups: inOrder.map(([period, members]) => ({
        says: period === '' ? same('') : periodSays(period),
        scores: members.map(({ score }) => score),
      })),
    },
    cited,
  }
}

function ballots(spec: Spec<'ballots'>, reading: Reading): Extracted | undefined {
  const [votes, dimensions] = [amountOver(spec.rows.sheet, spec.ballots), spec.mean.map((column) => amountOver(spec.rows.sheet, column))]
  const found = rowsFor(reading, spec.rows).flatMap((row) => {
    const cast = votes(row.values, reading.given) ?? Decimal.zero
    if (cast.isZero()) return []
    const mean = Decimal.sum(dimensions.map((dimension) => dimension(row.values, reading.given) ?? Decimal.zero)).div(dimensions.length)
    return [{ row, group: row.values[spec.group] ?? '', ballots: cast, mean }]
  })
  if (found.length === 0) return undefined
  return {
    facts: { groups: found.map(({ group, ballots: cast, mean }) => ({ group, ballots: cast, mean })) },
    cited: found.map(({ row, group, ballots: cast, mean }) =>
      cite(reading.facts, row, [spec.ballots, ...spec.mean], {
        zh: `${group}${figure(cast)}票均${figure(mean)}`,
        en: `${group}: ${figure(cast)} ballots, mean ${figure(mean)}`,
      }),
    ),
  }
}

function place({ facts, segment }: Reading): Extracted {
  const found = facts.places[segment?.person ?? '']
  if (found === undefined) return { facts: { shared: 0, peers: 0, says: { zh: '未参赛', en: 'did not take part' } }, cited: [] }
  const says = found.place === undefined ? { zh: '不排名', en: 'no place' } : { zh: `第${found.place}名`, en: `place ${found.place}` }
  return { facts: { ...found, says }, cited: [] }
}

function cases(spec: Spec<'cases'>, reading: Reading): Extracted {
  const { year } = reading.facts
  if ('sums' in spec) {
    const { figures, cited } = sumUp(reading, spec.sums)
    return { facts: { year, rows: [{ says: same(''), values: figures }] }, cited }
  }
  const rows = rowsFor(reading, spec.rows)
  const read = rows.map((row) => ({
    row,
    values: Object.fromEntries(Object.entries(spec.values).map(([name, column]) => [name, row.values[column]])),
  }))
  const says = (values: Readonly<Record<string, string | undefined>>) => same(Object.values(values).map(cellSays).join('、'))
  return {
    facts: { year, rows: read.map(({ values }) => ({ says: says(values), values })) },
    cited: read.map(({ row, values }) => cite(reading.facts, row, Object.values(spec.values), says(values))),
  }
}

function credits(spec: Spec<'credits'>, reading: Reading): Extracted {
  const works = rowsFor(reading, spec.rows).map((row) => {
    const authors = new Set(spec.authors.flatMap((column) => authorsIn(row.values[column])))
    const level = row.values[spec.level] ?? ''
    const title = row.values['title'] ?? ''
    return {
      row,
      level,
      authors: authors.size,
      says: { zh: `“${title}”${level}，${authors.size}人`, en: `“${title}” ${level}, ${authors.size} author(s)` },
    }
  })
  return {
    facts: { works: works.map(({ says, level, authors }) => ({ says, level, authors })) },
    cited: works.map(({ row, says }) => cite(reading.facts, row, [spec.level, ...spec.authors], says)),
  }
}
