import type { DepartmentScore, RunResult, Scorecard, ScoreLine } from '@kaoji/shared/scoring/result'
import type { PageMarks } from './look.ts'
import { whose } from './whose.ts'

/** What a ranking workbook says of the run beside its result. */
export interface RunStanding {
  /** 第3次汇总 */
  readonly number: number
  /** the day it was closed, yyyy-mm-dd in Beijing */
  readonly day: string
  readonly checkCode: string
  readonly published: boolean
  /** sheets marked 导入 */
  readonly imported: number
  /** sheets with problems still unexplained 未说明 */
  readonly unexplained?: number
  readonly previous?: { readonly number: number; readonly result: RunResult }
}

export const sheetNames = {
  cover: '封面',
  overview: '一页看清',
  departments: '科室排名',
  posts: '岗位排名',
  drivers: '驾驶员排名',
  contest: '节油竞赛',
  quota: '等次测算',
  cards: '得分说明',
  missing: '缺报与问题',
  figures: '年度数字',
  changes: '变化',
} as const

/** @returns the page of a department's scorecards; a name too long for Excel is cut, its place makes it one of its own */
export function scorecardPage(department: string, departments: readonly string[]): string {
  const name = `得分单·${department}`
  return name.length <= 31 ? name : `${name.slice(0, 27)}…${departments.indexOf(department) + 1}`
}

/** @returns `【未齐】缺2张`, or nothing */
export function marksOf(result: RunResult, run: RunStanding): PageMarks {
  const lacking = result.missing.length
  return {
    incomplete: lacking === 0 ? '' : `【未齐】缺${lacking}张`,
    run: `第${run.number}次汇总 ${run.day} 校验码 ${run.checkCode}`,
  }
}

/** @returns a title, marked where something lacks */
export const titled = (title: string, result: RunResult): string => (result.missing.length === 0 ? title : `${title}（未齐）`)

/** @returns points lost on a line, 0 where it lost nothing, was not scored or adds */
export const lostOn = (line: ScoreLine): number =>
  line.points === null || Number(line.maximum) === 0 ? 0 : Math.max(0, (cents(line.maximum) - cents(line.points)) / 100)

/** Points have two places, so hundredths are whole and sums of them exact. */
export const cents = (text: string): number => Math.round(Number(text) * 100)

export interface Loss {
  readonly clause: string
  readonly lost: number
  readonly card: string
}

/** @returns what a department's own clauses lost, the dearest first */
export const lossesOf = (department: DepartmentScore): readonly Loss[] =>
  department.lines
    .map((line) => ({ clause: line.clause, lost: lostOn(line), card: line.card }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.lost - a.lost || Number(a.clause) - Number(b.clause))

/** @returns `第16条重点工作督查`: a bare number before a title reads as one with it, as in 14月度重点工作 */
export const clauseSays = (clause: string, title = ''): string => (/^\d/.test(clause) ? `第${clause}条${title}` : title || clause)

/** @returns `第16条重点工作督查−3.00` */
export const lossSays = ({ clause, lost, card }: Loss, result: RunResult): string =>
  `${clauseSays(clause, result.cards[card]?.title.zh)}−${lost.toFixed(2)}`

/** @returns a method in short, where its title stands on the cover: 岗位办法, 车队办法 */
export const methodSays = (method: string): string => (method === 'drivers-2011' ? '车队办法' : '岗位办法')

/** @returns scorecards of a department's page, in order of person and segment */
export const cardsOf = (department: string, result: RunResult): readonly Scorecard[] =>
  whose(result).cardsOfDepartment.get(department) ?? []
