import { Decimal } from '../decimal.ts'
import { byText } from '../grouped.ts'
import type { MethodData } from '../methods/define.ts'
import type { LoadedMethod } from '../methods/load.ts'
import { onceFor } from '../onceFor.ts'
import type { Text } from '../text.ts'
import type { WhyCard } from './card.ts'
import type { DepartmentShard } from './department.ts'
import type { DepartmentPoints } from './departmentPoints.ts'
import type { BureauFacts } from './part.ts'
import { rankPeople } from './persons.ts'
import type { RankableCard, RankableDepartment } from './rankable.ts'
import { award, rank } from './ranking.ts'
import type { PersonLine } from './person.ts'
import type { DepartmentScore, Place, Placed, Quota, RunResult } from './result.ts'

/** A run's result without the scorecards and why-cards, which each department's scoring came to. */
export type RankedRun = Omit<RunResult, 'scorecards' | 'cards'>

/** The same with its lines in two, so that whoever writes it down again writes only what moved. */
export type Ranking = Omit<RankedRun, 'departments' | 'persons'> & {
  readonly departments: readonly Placed<DepartmentLine>[]
  readonly persons: readonly Placed<PersonLine>[]
}

type DepartmentLine = Omit<DepartmentScore, keyof Place>

/** Ranks and closes a run: deterministic, whatever order the departments came in. */
export function rankRun(bureau: BureauFacts, scored: readonly RankableDepartment[], methods: readonly LoadedMethod[]): Ranking {
  const inOrder = inOrderOf(bureau, scored)
  const segments = inOrder.flatMap(({ scorecards }) => scorecards).sort(byId)
  const people = rankPeople(segments, bureau.mainPosts, methods)
  const judging = methods.find(({ data }) => data.departments !== undefined)
  const departments = judging === undefined ? { departments: [], quotas: [] } : rankDepartments(judging, inOrder)
  return {
    bureau: bureau.bureau,
    year: bureau.year,
    freeze: bureau.freeze,
    methods: methods.map(({ data }) => ({ method: data.method, version: data.version, title: data.title })),
    complete: bureau.missing.length === 0,
    missing: bureau.missing,
    sheets: bureau.sheets,
    departments: departments.departments,
    persons: people.persons,
    quotas: [...people.quotas, ...departments.quotas],
    contest: bureau.contest,
    figures: bureau.figures,
    completion: bureau.completion,
  }
}

/** A run's whole result. */
export function closeRun(bureau: BureauFacts, shards: readonly DepartmentShard[], methods: readonly LoadedMethod[]): RunResult {
  const inOrder = inOrderOf(bureau, shards)
  const ranking = rankRun(bureau, shards, methods)
  return {
    ...ranking,
    departments: ranking.departments.map(wholeLine),
    persons: ranking.persons.map(wholeLine),
    scorecards: inOrder
      .flatMap(({ scorecards }) => scorecards)
      .sort(byId)
      .map(({ scorecard }) => scorecard),
    cards: Object.assign({}, ...inOrder.map(({ cards }) => cards)) as Record<string, WhyCard>,
  }
}

const wholeLine = <Line>({ line, place }: Placed<Line>): Line & Place => ({ ...line, ...place })

const inOrderOf = <T extends RankableDepartment>({ departments }: BureauFacts, scored: readonly T[]): T[] => {
  const byDepartment = new Map(scored.map((one) => [one.department, one]))
  return departments.flatMap((department) => byDepartment.get(department) ?? [])
}

const byId = (a: RankableCard, b: RankableCard) => byText(a.scorecard.id, b.scorecard.id)

function rankDepartments(
  { data }: LoadedMethod,
  shards: readonly RankableDepartment[],
): { departments: Placed<DepartmentLine>[]; quotas: Quota[] } {
  const rules = data.departments!
  const scored = shards
    .filter((shard): shard is ScoredDepartment => shard.score !== null)
    .map((shard) => ({ id: shard.department, points: shard.score, line: lineOf(rules)(shard) }))
  const ranked = rank(
    scored.flatMap((one) =>
      one.points.score === null
        ? []
        : [
            {
              ...one,
              score: Decimal.of(one.points.score),
              chain: rules.chain.map((key) => ({ value: Decimal.of(one.points.chain[key.key]!), better: 'more' as const })),
            },
          ],
    ),
  )
  const best = Decimal.of(rules.grades[0]!.from)
  const qualifiers = ranked
    .filter(({ candidate }) => candidate.score.gte(best) && !candidate.points.barred)
    .map(({ candidate, rank: place }) => ({ id: candidate.id, rank: place }))
  const outcome = award(ranked.length, qualifiers, rules.quota)
  const departments = ranked.map(({ candidate: { id, score, points, line }, rank: place }): Placed<DepartmentLine> => {
    const reached = rules.grades.findIndex((grade) => score.gte(Decimal.of(grade.from)))
    const grade = reached === 0 && !outcome.awarded.has(id) ? 1 : reached
    const explanation = explain(rules.grades[0]!.title, reached === 0 && grade > 0, points.barred)
    return { line, place: { rank: place, grade: rules.grades[grade]!.title, explanation } }
  })
  const without = scored
    .filter(({ points }) => points.score === null)
    .map(({ line }): Placed<DepartmentLine> => ({
      line,
      place: { rank: null, grade: null, explanation: { zh: '没有完整的得分单，待定', en: 'no complete scorecard: pending' } },
    }))
  const quota: Quota = {
    list: 'departments',
    ranked: ranked.length,
    share: rules.quota.share,
    exact: outcome.exact.toString(),
    quota: outcome.quota,
    qualified: outcome.qualified,
    awarded: outcome.awarded.size,
    arithmetic: outcome.arithmetic,
    line: outcome.line,
  }
  return { departments: [...departments, ...without], quotas: [quota] }
}

interface ScoredDepartment extends RankableDepartment {
  readonly score: DepartmentPoints
}

const lineOf = onceFor(({ chain }: DepartmentRules) =>
  onceFor(({ department, score: points }: ScoredDepartment): DepartmentLine => ({
    department,
    clauses: points.clauses,
    staff: points.staff,
    score: points.score,
    barred: points.barred,
    lines: points.lines,
    arithmetic: points.arithmetic,
    chain: chain.map((key) => ({ key: key.key, says: key.says, value: points.chain[key.key] ?? null })),
  })),
)

type DepartmentRules = NonNullable<MethodData['departments']>

function explain(best: Text, outside: boolean, barred: boolean): Text {
  if (!outside) return { zh: '', en: '' }
  return barred
    ? { zh: `有安全责任事故或弄虚作假，不评${best.zh}`, en: `a safety accident or falsification: not ${best.en.toLowerCase()}` }
    : { zh: '在名额之外', en: 'beyond the quota' }
}
