import type { ClauseData, FactSpec, MethodData, RowsSpec, SumSpec } from '../methods/define.ts'

/** @returns the key under which a spec's rows are found in the facts */
const keys = new WeakMap<RowsSpec, string>()
export function specKey(spec: RowsSpec): string {
  const known = keys.get(spec)
  if (known !== undefined) return known
  const key = `${spec.sheet} ${JSON.stringify(spec.whose)}${spec.where === undefined ? '' : ` ${spec.where}`}${spec.highestOf === undefined ? '' : ` ${JSON.stringify(spec.highestOf)}`}`
  keys.set(spec, key)
  return key
}

const ofSums = (sums: Readonly<Record<string, SumSpec>>) => Object.values(sums).map((sum) => sum.rows)

/** @returns every rows spec a clause's facts come from */
export function specsOf(facts: FactSpec): readonly RowsSpec[] {
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
}

/** @returns expressions over the rows of each spec of a clause, to know which cells it reads */
export function expressionsOf(facts: FactSpec): readonly { readonly rows: RowsSpec; readonly reads: readonly string[] }[] {
  const ofSum = (sum: SumSpec) => ({ rows: sum.rows, reads: [sum.of ?? sum.distinct ?? ''].filter((source) => source !== '') })
  switch (facts.shape) {
    case 'entries':
      return facts.items.flatMap((item) => {
        if ('sums' in item) return Object.values(item.sums).map(ofSum)
        if ('lacking' in item) return [{ rows: item.rows, reads: [item.by ?? '', item.until?.column ?? ''].filter((column) => column !== '') }]
        return [{ rows: item.rows, reads: [item.quantity ?? '', facts.key ?? ''].filter((source) => source !== '') }]
      })
    case 'parts': {
      const own = { rows: facts.rows, reads: [facts.target, facts.weight ?? '', ...doneOf(facts.done)].filter((source) => source !== '') }
      if (typeof facts.done === 'string' || !('rows' in facts.done)) return [own]
      const { rows, of, match } = facts.done
      return [{ ...own, reads: [...own.reads, ...Object.values(match)] }, { rows, reads: [of, ...Object.keys(match)] }]
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

/** @returns the sheet kinds a clause reads, those it applies by among them */
export function sheetsRead(clause: ClauseData): readonly string[] {
  const kinds = specsOf(clause.facts).map((spec) => spec.sheet)
  return [...new Set(clause.applies?.assigned === undefined ? kinds : [...kinds, 'assignments'])]
}

/** @returns every rows spec of a method, those of its tie chain and contest among them */
export function specsOfMethod(method: MethodData): readonly RowsSpec[] {
  const chain = method.ranking.chain.flatMap((key) => ('sums' in key ? ofSums(key.sums) : []))
  return [...method.clauses.flatMap((clause) => specsOf(clause.facts)), ...chain]
}
