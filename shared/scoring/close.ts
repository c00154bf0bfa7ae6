import { Decimal } from '../decimal.ts'
import { byText } from '../grouped.ts'
import type { LoadedMethod } from '../methods/load.ts'
import type { Text } from '../text.ts'
import type { WhyCard } from './card.ts'
import type { DepartmentPoints, DepartmentShard } from './department.ts'
import type { BureauFacts } from './part.ts'
import { rankPeople } from './persons.ts'
import type { RankableCard, RankableDepartment } from './rankable.ts'
import { award, rank } from './ranking.ts'
import type { DepartmentScore, Quota, RunResult } from './result.ts'

/** A run's result without the scorecards and why-cards, which each department's scoring came to. */
export type RankedRun = Omit<RunResult, 'scorecards' | 'cards'>

/** Ranks and closes a run: deterministic, whatever order the departments came in. */
export function rankRun(bureau: BureauFacts, scored: readonly RankableDepartment[], methods: readonly LoadedMethod[]): RankedRun {
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
  return {
    ...rankRun(bureau, shards, methods),
    scorecards: inOrder
      .flatMap(({ scorecards }) => scorecards)
      .sort(byId)
      .map(({ scorecard }) => scorecard),
    cards: Object.assign({}, ...inOrder.map(({ cards }) => cards)) as Record<string, WhyCard>,
  }
}

const inOrderOf = <T extends RankableDepartment>({ departments }: BureauFacts, scored: readonly T[]): T[] => {
  const byDepartment = new Map(scored.map((one) => [one.department, one]))
  return departments.flatMap((department) => byDepartment.get(department) ?? [])
}

const byId = (a: RankableCard, b: RankableCard) => byText(a.scorecard.id, b.scorecard.id)

function rankDepartments(
  { data }: LoadedMethod,
  shards: readonly RankableDepartment[],
): { departments: DepartmentScore[]; quotas: Quota[] } {
  const rules = data.departments!
  const scored = shards.flatMap(({ department, score }) => (score === null ? [] : [{ department, score }]))
  const ranked = rank(
    scored.flatMap(({ department, score }) =>
      score.score === null
        ? []
        : [
            {
              id: department,
              score: Decimal.of(score.score),
              points: score,
              chain: rules.chain.map((key) => ({ value: Decimal.of(score.chain[key.key]!), better: 'more' as const })),
            },
          ],
    ),
  )
  const best = Decimal.of(rules.grades[0]!.from)
  const qualifiers = ranked
    .filter(({ candidate }) => candidate.score.gte(best) && !candidate.points.barred)
    .map(({ candidate, rank: place }) => ({ id: candidate.id, rank: place }))
  const outcome = award(ranked.length, qualifiers, rules.quota)
  const departments = ranked.map(({ candidate: { id, score, points }, rank: place }): DepartmentScore => {
    const reached = rules.grades.findIndex((grade) => score.gte(Decimal.of(grade.from)))
    const grade = reached === 0 && !outcome.awarded.has(id) ? 1 : reached
    return {
      ...known(id, points, rules.chain),
      rank: place,
      grade: rules.grades[grade]!.title,
      explanation: explain(rules.grades[0]!.title, reached === 0 && grade > 0, points.barred),
    }
  })
  const without = scored
    .filter(({ score }) => score.score === null)
    .map(({ department, score }): DepartmentScore => ({
      ...known(department, score, rules.chain),
      rank: null,
      grade: null,
      explanation: { zh: '没有完整的得分单，待定', en: 'no complete scorecard: pending' },
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

function known(department: string, points: DepartmentPoints, chain: readonly { readonly key: string; readonly says: Text }[]) {
  return {
    department,
    clauses: points.clauses,
    staff: points.staff,
    score: points.score,
    barred: points.barred,
    lines: points.lines,
    arithmetic: points.arithmetic,
    chain: chain.map((key) => ({ key: key.key, says: key.says, value: points.chain[key.key] ?? null })),
  }
}

function explain(best: Text, outside: boolean, barred: boolean): Text {
  if (!outside) return { zh: '', en: '' }
  return barred
    ? { zh: `有安全责任事故或弄虚作假，不评${best.zh}`, en: `a safety accident or falsification: not ${best.en.toLowerCase()}` }
    : { zh: '在名额之外', en: 'beyond the quota' }
}
