import type { Result } from '../result.ts'
import { failed, ok } from '../result.ts'
import type { Parameter } from '../rules/parameters.ts'
import { WrongParameter, count, decimal, flag, list, oneOf, optional, pointsOrNone, record, table, word } from '../rules/parameters.ts'
import { sections } from '../year.ts'
import type { MethodData, MethodFault } from './define.ts'

/** Checks what comes from outside against the form of a method; the values stay as written. */
const written = <T>(inner: Parameter<T>): Parameter<unknown> => ({
  read(value) {
    inner.read(value)
    return value
  },
})

/** One of several records, told apart by whether they can be read; the last reason is reported. */
const either = (...choices: readonly Parameter<unknown>[]): Parameter<unknown> => ({
  read(value) {
    let reason: unknown
    for (const choice of choices) {
      try {
        return choice.read(value)
      } catch (trouble) {
        if (!(trouble instanceof WrongParameter)) throw trouble
        reason = trouble
      }
    }
    throw reason
  },
})

const anything: Parameter<unknown> = { read: (value) => value }
const any = (inner: Parameter<unknown>): Parameter<readonly unknown[]> => ({
  read: (value) => (Array.isArray(value) && value.length === 0 ? [] : list(inner).read(value)),
})
const textOf = record({ zh: word, en: word })
const whole: Parameter<number> = {
  read(value) {
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
      throw new WrongParameter(`${JSON.stringify(value)} is not a whole number`)
    return value
  },
}

const section = oneOf(...sections)
const whose = either(
  record({ of: oneOf('segment'), person: word, day: optional(word), unnamed: optional(oneOf('head')) }),
  record({ of: oneOf('person'), columns: list(word), unnamed: optional(oneOf('head')) }),
  record({ of: oneOf('person-main'), person: word }),
  record({ of: oneOf('head'), department: word, day: word }),
  record({ of: oneOf('head-months') }),
  record({ of: oneOf('everyone'), day: word }),
  record({ of: oneOf('department'), section: optional(section) }),
  record({ of: oneOf('bureau') }),
)
const rows = record({
  sheet: word,
  whose,
  where: optional(word),
  highestOf: optional(record({ same: word, level: word, levels: list(word) })),
})
const sums = table(record({ rows, of: optional(word), distinct: optional(word) }))
const off: Parameter<unknown> = oneOfValues(false)
const item = either(
  record({ says: textOf, sums, when: word }),
  record({
    says: textOf,
    rows,
    lacking: oneOf('week', 'month', 'quarter'),
    workdays: optional(whole),
    by: optional(word),
    until: optional(record({ column: word, day: whole })),
    duty: optional(section),
  }),
  record({ says: textOf, rows, quantity: optional(word), item: optional(whole), key: optional(off) }),
)
const facts: Record<string, Parameter<unknown>> = {
  entries: record({ shape: word, items: list(item), key: optional(word), window: optional(oneOf('quarter', 'year')) }),
  parts: record({
    shape: word,
    rows,
    weight: optional(word),
    target: word,
    together: optional(flag),
    done: either(
      word,
      list(record({ when: optional(word), done: decimal })),
      record({ rows, take: oneOf('sum', 'last'), of: word, match: table(word) }),
    ),
  }),
  value: record({
    shape: word,
    sums,
    value: word,
    target: optional(word),
    againstMedian: optional(record({ full: decimal, none: decimal })),
  }),
  pair: record({ shape: word, rows, actual: word, against: word }),
  day: record({ shape: word, rows, column: word }),
  record: record({ shape: word, section: optional(section) }),
  scores: record({ shape: word, rows, score: word, by: oneOf('month', 'rows'), missingMonth: optional(oneOf('zero')) }),
  ballots: record({ shape: word, rows, group: word, ballots: word, mean: list(word) }),
  place: record({ shape: word }),
  cases: either(record({ shape: word, rows, values: table(word) }), record({ shape: word, sums })),
  credits: record({ shape: word, rows, level: word, authors: list(word) }),
  losses: record({ shape: word, clauses: list(word) }),
  share: record({ shape: word, clause: word }),
}
const factSpec: Parameter<unknown> = {
  read(value) {
    const shape = typeof value === 'object' && value !== null && 'shape' in value ? String(value.shape) : ''
    const form = facts[shape]
    if (form === undefined) throw new WrongParameter(`"${shape}" is no shape of facts`)
    return form.read(value)
  },
}
const meaning = oneOf('zero', 'not-applicable', 'cannot-score')
const rounding = record({ places: whole, mode: oneOf('half-up', 'truncate', 'floor', 'ceiling') })
const clause = record({
  no: word,
  section: word,
  title: textOf,
  text: textOf,
  maximum: pointsOrNone,
  level: oneOf('person', 'department', 'bureau'),
  applies: optional(record({ post: optional(oneOf('head')), partyMemberOn: optional(word), assigned: optional(oneOf('企业', '村')) })),
  kind: word,
  parameters: anything,
  facts: factSpec,
  missing: optional(meaning),
  missingWhen: optional(oneOf('all')),
  empty: optional(oneOf('zero', 'not-applicable', 'cannot-score', 'department')),
  whenGone: optional(meaning),
  headsTakeDepartment: optional(flag),
  rounding: optional(rounding),
  afterSection: optional(flag),
  source: word,
})
const chainKey = either(
  record({ key: word, says: textOf, section: word }),
  record({ key: word, says: textOf, clauses: list(word) }),
  record({ key: word, says: textOf, sums, value: word, better: oneOf('less', 'more') }),
)
const quota = record({
  share: decimal,
  rounding: oneOf('floor', 'half-up', 'ceiling', 'largest-remainder'),
  ties: oneOf('all-in', 'all-out'),
  scope: oneOf('list', 'department'),
})
const grades = list(record({ title: textOf, from: pointsOrNone }))
const method = record({
  method: word,
  version: word,
  title: textOf,
  source: word,
  from: word,
  to: optional(word),
  types: list(word),
  sections: list(record({ section: word, title: textOf, points: pointsOrNone })),
  bonus: record({ section: word, title: textOf, cap: pointsOrNone }),
  restraints: record({ section: word, title: textOf }),
  clauses: list(clause),
  ranking: record({ groups: either(oneOf('one-list', 'type'), record({ classes: table(list(word)) })), chain: any(chainKey), quota }),
  grades,
  undetermined: textOf,
  posts: record({ main: decimal, concurrent: decimal }),
  departments: optional(record({ clauses: decimal, staff: decimal, barredBy: rows, chain: any(chainKey), quota, grades })),
  contest: optional(record({ rows, from: word, to: word, fuel: word, km: word, allowed: word, leastKm: count, disqualified: word })),
})

function oneOfValues<T>(...values: readonly T[]): Parameter<T> {
  return {
    read(value) {
      const found = values.find((candidate) => candidate === value)
      if (found === undefined) throw new WrongParameter(`${JSON.stringify(value)} is none of ${JSON.stringify(values)}`)
      return found
    },
  }
}

/** Checks the form of method data from outside; clauses are read one by one so that a fault names its clause. */
export function methodShape(data: object): Result<MethodData, readonly MethodFault[]> {
  const faults: MethodFault[] = []
  const attempt = (no: string, form: Parameter<unknown>, value: unknown) => {
    try {
      form.read(value)
    } catch (trouble) {
      if (!(trouble instanceof WrongParameter)) throw trouble
      const where = no === '' ? { zh: '', en: '' } : { zh: `第${no}条：`, en: `Clause ${no}: ` }
      faults.push({ clause: no, says: { zh: `${where.zh}${trouble.message}`, en: `${where.en}${trouble.message}` } })
    }
  }
  const clauses: unknown = 'clauses' in data ? data.clauses : undefined
  if (Array.isArray(clauses)) for (const [i, one] of clauses.entries()) attempt(numberOf(one, i), clause, one)
  if (faults.length === 0) attempt('', written(method), data)
  return faults.length === 0 ? ok(data as MethodData) : failed(faults)
}

const numberOf = (one: unknown, place: number): string =>
  typeof one === 'object' && one !== null && 'no' in one && typeof one.no === 'string' ? one.no : `#${place + 1}`
