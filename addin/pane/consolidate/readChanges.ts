import { ok, type Result } from '@kaoji/shared/result'
import type { Client } from '../../service/client.ts'
import { departmentScores, listScorecards, personScores } from '../../service/results.ts'
import type { Trouble } from '../../service/trouble.ts'
import { together } from '../ranking/useRun.ts'
import { changesBetween, type Moved, type Scores } from './changes.ts'

/** Reads what a run came to. */
async function scoresOf(client: Client, year: string, run: number): Promise<Result<Scores, Trouble>> {
  const found = await together(departmentScores(client, year, run), personScores(client, year, run), listScorecards(client, year, run))
  if (!found.ok) return found
  const [departments, persons, scorecards] = found.value
  return ok({ departments, persons, scorecards })
}

/** Reads two runs and compares them. */
export async function readChanges(client: Client, year: string, before: number, run: number): Promise<Result<readonly Moved[], Trouble>> {
  const both = await together(scoresOf(client, year, before), scoresOf(client, year, run))
  return both.ok ? ok(changesBetween(...both.value)) : both
}
