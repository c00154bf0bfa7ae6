import { sheetOf } from '../sheets/registry.ts'
import { columnsRead } from './compiled.ts'
import { onceFor } from '../onceFor.ts'
import type { Section } from '../year.ts'
import type { ClauseData, FactSpec, MethodData, RowsSpec, SumSpec } from '../methods/define.ts'

/** @returns the key under which a spec's rows are found in the facts */
export const specKey = onceFor(
  ({ sheet, whose, where, highestOf }: RowsSpec) =>
    `${sheet} ${JSON.stringify(whose)}${where === undefined ? '' : ` ${where}`}${highestOf === undefined ? '' : ` ${JSON.stringify(highestOf)}`}`,
)

const ofSums = (sums: Readonly<Record<string, SumSpec>>) => Object.values(sums).map((sum) => sum.rows)

/** @returns every rows spec a clause's facts come from */
export const specsOf = onceFor((facts: FactSpec): readonly RowsSpec[] => {
  switch (facts.shape) {
    case 'entries':
      return facts.items.flatMap((item) => ('sums' in item ? ofSums(item.sums) : [item.rows]))
    case 'parts':
      return typeof facts.done === 'object' && 'rows' in facts.done ? [facts.rows, facts.done.rows] : [facts.rows]
    case 'value':
      return ofSums(facts.sums)
    case 'cases':
      return 'rows' in facts ? [facts.rows] : ofSums(facts.sums)
    case 'pair':
    case 'day':
    case 'scores':
    case 'ballots':
    case 'credits':
      return [facts.rows]
    default:
      return []
  }
})

/** @returns expressions over the rows of each spec of a clause, to know which cells it reads */
export function expressionsOf(facts: FactSpec): readonly { readonly rows: RowsSpec; readonly reads: readonly string[] }[] {
  const ofSum = (sum: SumSpec) => ({ rows: sum.rows, reads: [sum.of ?? sum.distinct ?? ''].filter((source) => source !== '') })
  switch (facts.shape) {
    case 'entries':
      return facts.items.flatMap((item) => {
        if ('sums' in item) return Object.values(item.sums).map(ofSum)
        if ('lacking' in item)
          return [{ rows: item.rows, reads: [item.by ?? '', item.until?.column ?? ''].filter((column) => column !== '') }]
        return [{ rows: item.rows, reads: [item.quantity ?? '', facts.key ?? ''].filter((source) => source !== '') }]
      })
    case 'parts': {
      const own = { rows: facts.rows, reads: [facts.target, facts.weight ?? '', ...doneOf(facts.done)].filter((source) => source !== '') }
      if (typeof facts.done === 'string' || !('rows' in facts.done)) return [own]
      const { rows, of, match } = facts.done
      return [
        { ...own, reads: [...own.reads, ...Object.values(match)] },
        { rows, reads: [of, ...Object.keys(match)] },
      ]
    }
    case 'value':
      return Object.values(facts.sums).map(ofSum)
    case 'pair':
      return [{ rows: facts.rows, reads: [facts.actual, facts.against] }]
    case 'day':
      return [{ rows: facts.rows, reads: [facts.column] }]
    case 'scores':
      return [{ rows: facts.rows, reads: [facts.score] }]
    case 'ballots':
      return [{ rows: facts.rows, reads: [facts.group, facts.ballots, ...facts.mean] }]
    case 'cases':
      return 'rows' in facts ? [{ rows: facts.rows, reads: Object.values(facts.values) }] : Object.values(facts.sums).map(ofSum)
    case 'credits':
      return [{ rows: facts.rows, reads: [facts.level, ...facts.authors] }]
    default:
      return []
  }
}

function doneOf(done: Extract<FactSpec, { shape: 'parts' }>['done']): readonly string[] {
  if (typeof done === 'string') return [done]
  return 'rows' in done ? [] : done.flatMap((one) => (one.when === undefined ? [one.done] : [one.when, one.done]))
}

/** @returns the section whose record or rows a clause reads, where it is not the reader's own department */
export function sectionOf(facts: FactSpec): Section | undefined {
  if (facts.shape === 'record') return facts.section
  for (const { whose } of specsOf(facts)) if (whose.of === 'department' && whose.section !== undefined) return whose.section
  return undefined
}

/** @returns the facts of a person's clause read for his department: the same rows, whoever they name */
export const departmentFacts = onceFor((facts: FactSpec): FactSpec => {
  if (!('rows' in facts)) throw new Error(`${facts.shape} has no rows to read for a department`)
  const { whose: _whose, ...rest } = facts.rows
  return { ...facts, rows: { ...rest, whose: { of: 'department' as const } } }
})

/** @returns the sheet kinds a clause reads, those it applies by and those its rows refer to among them */
export const sheetsRead = onceFor((clause: ClauseData): readonly string[] => {
  const kinds = specsOf(clause.facts).map((spec) => spec.sheet)
  const referred = expressionsOf(clause.facts).flatMap(({ rows, reads }) =>
    [...reads, rows.where ?? '']
      .flatMap((source) => columnsRead(source))
      .flatMap((column) => (column.includes('.') ? (sheetOf(rows.sheet)?.columns[column.split('.')[0]!]?.refersTo?.kind ?? []) : [])),
  )
  return [...new Set([...kinds, ...referred, ...(clause.applies?.assigned === undefined ? [] : ['assignments'])])]
})

/** @returns every rows spec of a method with the expressions read over its rows, those of the tie chain and of the department's points among them */
export const readsOfMethod = onceFor((method: MethodData): readonly { readonly rows: RowsSpec; readonly reads: readonly string[] }[] => {
  const ofClauses = method.clauses.flatMap((clause) => [
    ...expressionsOf(clause.facts),
    ...(clause.empty === 'department' ? expressionsOf(departmentFacts(clause.facts)) : []),
  ])
  const chain = method.ranking.chain.flatMap((key) =>
    'sums' in key ? Object.values(key.sums).map((sum) => ({ rows: sum.rows, reads: [sum.of ?? ''] })) : [],
  )
  const barred = method.departments === undefined ? [] : [{ rows: method.departments.barredBy, reads: [] }]
  const contest =
    method.contest === undefined
      ? []
      : [
          {
            rows: method.contest.rows,
            reads: [method.contest.fuel, method.contest.km, method.contest.allowed, method.contest.disqualified],
          },
        ]
  return [...ofClauses, ...chain, ...barred, ...contest].map(({ rows, reads }) => ({
    rows,
    reads: rows.where === undefined ? reads : [...reads, rows.where],
  }))
})
