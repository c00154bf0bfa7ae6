import { ok, type Result } from '@kaoji/shared/result'
import type { DepartmentScore, PersonScore } from '@kaoji/shared/scoring/result'
import type { Overview } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { departmentScores, listScorecards, personScores, readOverview } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import type { ListedScores } from './lists.ts'
import { together } from './useRun.ts'

/** What a ranking is drawn from. */
export interface Ranking {
  readonly now: ListedScores
  readonly before?: { readonly departments: readonly DepartmentScore[]; readonly persons: readonly PersonScore[] }
  /** Absent for those who see their own department alone. */
  readonly overview?: Overview
}

/** Reads a run's ranking, with the run before and what lacks where the reader may see all. */
export async function readRanking(
  client: Client,
  year: string,
  run: number,
  before: number | undefined,
  reviewer: boolean,
): Promise<Result<Ranking, Trouble>> {
  const scores = together(departmentScores(client, year, run), personScores(client, year, run), listScorecards(client, year, run))
  const [found, overview, earlier] = await Promise.all([
    scores,
    reviewer ? readOverview(client, year, run) : undefined,
    before === undefined ? undefined : together(departmentScores(client, year, before), personScores(client, year, before)),
  ])
  if (!found.ok) return found
  if (overview?.ok === false) return overview
  if (earlier?.ok === false) return earlier
  const [departments, persons, scorecards] = found.value
  return ok({
    now: { departments, persons, scorecards },
    ...(earlier && { before: { departments: earlier.value[0], persons: earlier.value[1] } }),
    ...(overview && { overview: overview.value }),
  })
}
