import { ok, type Result } from '@kaoji/shared/result'
import type { Overview, Who } from '../../service/answers.ts'
import type { Client } from '../../service/client.ts'
import { departmentScores, listScorecards, personScores, readOverview } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import type { ListedScores } from './lists.ts'
import { isReviewer } from '../shell/tabs.ts'
import { together } from './useRun.ts'

/** What a ranking is drawn from. */
export interface Ranking {
  readonly now: ListedScores
  readonly before?: ListedScores
  /** Absent for those who see their own department alone. */
  readonly overview?: Overview
}

/**
 * Reads a run's ranking, with the run before and what lacks where the reader may see all.
 * @param roles none: whoever has no role reads himself alone, and no department
 */
export async function readRanking(
  client: Client,
  year: string,
  run: number,
  before: number | undefined,
  { roles }: Pick<Who, 'roles'>,
): Promise<Result<Ranking, Trouble>> {
  const [now, overview, earlier] = await Promise.all([
    scoresOf(client, year, run, roles.length > 0),
    isReviewer({ roles }) ? readOverview(client, year, run) : undefined,
    before === undefined ? undefined : scoresOf(client, year, before, roles.length > 0),
  ])
  if (!now.ok) return now
  if (overview?.ok === false) return overview
  if (earlier?.ok === false) return earlier
  return ok({
    now: now.value,
    ...(earlier && { before: earlier.value }),
    ...(overview && { overview: overview.value }),
  })
}

/** Reads what a run came to, as far as the reader may see it. */
async function scoresOf(client: Client, year: string, run: number, withDepartments: boolean): Promise<Result<ListedScores, Trouble>> {
  const found = await together(
    withDepartments ? departmentScores(client, year, run) : Promise.resolve(ok([])),
    personScores(client, year, run),
    listScorecards(client, year, run),
  )
  if (!found.ok) return found
  const [departments, persons, scorecards] = found.value
  return ok({ departments, persons, scorecards })
}
