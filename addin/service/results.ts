import { failed, ok, type Result } from '@kaoji/shared/result'
import type { DepartmentScore, PersonScore, Scorecard } from '@kaoji/shared/scoring/result'
import type { Text } from '@kaoji/shared/text'
import type { Row } from '@kaoji/shared/year'
import type { CardWithRows, Overview, Run, RunChanges, ScorecardWithReasons, Year } from './answers.ts'
import type { Client } from './client.ts'
import type { Trouble } from './trouble.ts'

type Answer<T> = Promise<Result<T, Trouble>>

const runPath = (year: string, run: number) => `/api/years/${year}/runs/${run}`

/** An id with slashes as an address carries it: `XZ-03/1/6` is `XZ-03~1~6`. */
const inAddress = (id: string) => encodeURIComponent(id.replaceAll('/', '~'))

/** The runs of a year, the first first. */
export const listRuns = (client: Client, year: string): Answer<readonly Run[]> => client.list(`/api/years/${year}/runs?maxpagesize=1000`)

/** 汇总: begins one. Refused `sheets-waiting` where some are not reviewed. */
export const startRun = (client: Client, year: string): Answer<Run> => client.send('POST', `/api/years/${year}/runs`)

/** 取消, 继续 or 公布 of a run. */
export const steerRun = (client: Client, year: string, run: number, what: 'cancel' | 'resume' | 'publish'): Answer<unknown> =>
  client.send('POST', `${runPath(year, run)}/${what}`)

/** A run that may be read, and the done one before it, to compare with. */
export interface RunToRead {
  readonly run: number
  readonly before?: number
}

/** The run that whoever is signed in may read now: the newest done one; for those who may not list runs, the published one. Undefined: none yet. */
export async function runToRead(client: Client, year: Year, reviewer: boolean): Answer<RunToRead | undefined> {
  if (!reviewer) return ok(year.published && { run: year.published.run })
  const runs = await listRuns(client, year.year)
  if (!runs.ok) return failed(runs.error)
  return ok(newestDone(runs.value))
}

/** The newest done run and the done one before it. */
export function newestDone(runs: readonly Run[]): RunToRead | undefined {
  const [before, newest] = runs.filter(({ state }) => state === 'done').slice(-2)
  if (before === undefined) return undefined
  return newest === undefined ? { run: before.run } : { run: newest.run, before: before.run }
}

/** 科室排名. */
export const departmentScores = (client: Client, year: string, run: number): Answer<readonly DepartmentScore[]> =>
  client.list(`${runPath(year, run)}/departments`)

/** 岗位排名. */
export const personScores = (client: Client, year: string, run: number): Answer<readonly PersonScore[]> =>
  client.list(`${runPath(year, run)}/persons?maxpagesize=1000`)

/** 得分单 without their why-cards. */
export const listScorecards = (client: Client, year: string, run: number): Answer<readonly Scorecard[]> =>
  client.list(`${runPath(year, run)}/scorecards?maxpagesize=1000`)

/** Missing sheets, quotas, completion. */
export const readOverview = (client: Client, year: string, run: number): Answer<Overview> => client.read(`${runPath(year, run)}/overview`)

/** 得分单 with the why-card of each line. */
export const readScorecard = (client: Client, year: string, run: number, id: string): Answer<ScorecardWithReasons> =>
  client.read(`${runPath(year, run)}/scorecards/${inAddress(id)}`)

/** 得分说明 with the rows it cites. */
export const readCard = (client: Client, year: string, run: number, id: string): Answer<CardWithRows> =>
  client.read(`${runPath(year, run)}/cards/${inAddress(id)}`)

/** Where the ranking workbook is. */
export const rankingPath = (year: string, run: number): string => `${runPath(year, run)}/workbook`

/** A method 考核办法 as far as the pane words it: what clauses and sections are called. */
export interface MethodWords {
  readonly method: string
  readonly version: string
  readonly title: Text
  readonly sections: readonly { readonly section: string; readonly title: Text }[]
  readonly clauses: readonly { readonly no: string; readonly title: Text }[]
}

/** The versions of the methods. */
export const listMethods = (client: Client): Answer<readonly Pick<MethodWords, 'method' | 'version' | 'title'>[]> =>
  client.list('/api/methods')

/** A version of a method with its clauses. */
export const readMethod = (client: Client, method: string, version: string): Answer<MethodWords> =>
  client.read(`/api/methods/${encodeURIComponent(method)}/versions/${encodeURIComponent(version)}`)

/** 变动: who moved since an earlier run. */
export const readRunChanges = (client: Client, year: string, run: number, since: number): Answer<RunChanges> =>
  client.read(`${runPath(year, run)}/changes?since=${since}`)

/** 裁定 as the office records it: who and when the service says. */
export type RulingToRecord =
  | {
      readonly ruling: 'sheet-as-zero'
      readonly kind: string
      readonly department: string
      readonly period: string
      readonly reason: string
    }
  | {
      readonly ruling: 'strike-row'
      readonly kind: string
      readonly department: string
      readonly period: string
      readonly match: Row
      readonly reason: string
    }
  | {
      readonly ruling: 'points'
      readonly person: string
      readonly clause: string
      readonly points: string
      readonly department: string
      readonly post: string
      readonly reason: string
    }
  | { readonly ruling: 'withdraw'; readonly withdraws: string; readonly reason: string }

/** A ruling in the year's list; `withdrawnBy` is the number of the one that took it back. */
export type ListedRuling = RulingToRecord & {
  readonly number: string
  readonly at: string
  readonly by: string
  readonly withdrawnBy?: string
}

/** The rulings of a year in the order entered. */
export const listRulings = (client: Client, year: string): Answer<readonly ListedRuling[]> =>
  client.list(`/api/rulings?year=${year}&maxpagesize=1000`)

/** Records a ruling; runs started from now on take it in. */
export const recordRuling = (client: Client, year: string, ruling: RulingToRecord): Answer<ListedRuling> =>
  client.send('POST', '/api/rulings', { json: { year, ...ruling } })
