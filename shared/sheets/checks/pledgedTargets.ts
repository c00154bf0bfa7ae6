import { dec } from '../../decimal.ts'
import { previousPeriod } from '../../period.ts'
import type { Row } from '../../year.ts'
import { say } from '../../messages/render.ts'
import type { AskedSheet, Check, SheetContext, SheetSetting } from '../define.ts'
import { namesOf } from '../titles.ts'
import { eachRow } from './eachRow.ts'
import { rowsBy } from './rowsBy.ts'

const pledged = (context: SheetContext): readonly Row[] | undefined =>
  context.rowsOf('pledge-projects', context.department, String(context.bureau.year))

const pledgedAsked = ({ department, bureau }: SheetSetting): AskedSheet[] => [
  { kind: 'pledge-projects', department, period: String(bureau.year), columns: ['no', 'target'] },
]

const byNumber = (rows: readonly Row[] | undefined, number: unknown): Row | undefined =>
  rows === undefined ? undefined : rowsBy(rows, 'no').get(String(number))

/** No pledged project 承诺项目 of the department is left out. */
export const everyProject: Check = {
  rule: 'every-project',
  demands: { zh: '每个承诺项目一行', en: 'every pledged project has a row' },
  asks: pledgedAsked,
  find({ rows }, context) {
    const there = new Set(rows.map((row) => row['no']))
    const lacking = (pledged(context) ?? []).flatMap(({ no }) => (no === undefined || there.has(no) ? [] : [no]))
    if (lacking.length === 0) return []
    const names = namesOf(lacking, (shown, count) => say('check.and-other-things', { names: shown, count }))
    return [{ columns: ['no'], says: say('check.projects-missing', { names }) }]
  },
}

/** What is done so far does not shrink from one month to the next without a word. */
export const notBelowLastMonth = eachRow({
  rule: 'below-last-month',
  severity: 'explain',
  reads: ['done', 'no'],
  asks: ({ department, period }) => [{ kind: 'pledge-progress', department, period: previousPeriod(period), columns: ['no', 'done'] }],
  demands: { zh: '{done}不少于上月', en: '{done} is not below last month’s' },
  wrong(row, context) {
    const before = byNumber(context.rowsOf('pledge-progress', context.department, previousPeriod(context.period)), row['no'])?.['done']
    if (row['done'] === undefined || before === undefined || dec(row['done']).gte(dec(before))) return undefined
    const done = String(row['done'])
    return { zh: `累计完成${done}少于上月${before}，请写情况说明。`, en: `${done} done, ${before} last month: explain.` }
  },
})

/** A project is 完成 only once its target is reached. */
export const completedReachesTarget = eachRow({
  rule: 'completed-below-target',
  reads: ['done', 'state', 'no'],
  asks: pledgedAsked,
  demands: { zh: '{state}为完成的，{done}达到目标值', en: '{state} 完成 needs {done} ≥ the target' },
  wrong(row, context) {
    const target = byNumber(pledged(context), row['no'])?.['target']
    if (row['state'] !== '完成' || row['done'] === undefined || target === undefined || dec(row['done']).gte(dec(target))) return undefined
    const done = String(row['done'])
    return { zh: `累计完成${done}，未到目标值${target}，不能填完成。`, en: `${done} done of ${target}: not 完成 yet.` }
  },
})
