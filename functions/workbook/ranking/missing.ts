import type { RunResult } from '@kaoji/shared/scoring/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { blanks, cell, headingRow, heightFor, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, methodSays, sheetNames, titled } from './standing.ts'

const WIDTHS = [16, 26, 11, 12, 9, 34]

/** 缺报与问题: what never came and which clauses it touches; who is pending, and why. */
export function missingPage(result: RunResult, run: RunStanding): Page {
  const rows: BookRow[] = [
    titleRow(titled(`${result.year}年缺报与问题`, result), WIDTHS.length),
    headingRow(['科室', '表', '考核期', '应报', '状态', '影响条款']),
  ]
  const merges = [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }]
  const wide = (text: string, style: (typeof look)[keyof typeof look]) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTHS.length })
    rows.push({ height: heightFor([[text, 100]], 22), cells: [cell(text, style), ...blanks(WIDTHS.length - 1, style)] })
  }
  for (const sheet of result.missing) {
    const clauses = clausesSay(sheet.clauses, result)
    rows.push({
      height: heightFor([[clauses, WIDTHS[5]!]]),
      cells: [
        cell(sheet.department),
        cell(`局考${String(sheet.sheet).padStart(2, '0')}表 ${sheetOf(sheet.kind)?.title.zh ?? ''}`),
        cell(sheet.period, look.centre),
        cell(sheet.dueOn, look.centre),
        cell('缺报', look.pending),
        cell(clauses),
      ],
    })
  }
  if (result.missing.length === 0) wide('没有缺报的表。', look.plain)
  const pending = result.scorecards.flatMap((card) =>
    card.lines.filter((line) => line.status === 'cannot-score').map((line) => ({ card, line })),
  )
  wide('待定的条款', look.caption)
  if (pending.length === 0) wide('没有待定的条款。', look.plain)
  for (const { card, line } of pending)
    wide(
      `${card.person}　${card.department}　第${line.clause}条${result.cards[line.card]?.title.zh ?? ''}：${result.cards[line.card]?.arithmetic.zh ?? ''}`,
      look.plain,
    )
  if ((run.unexplained ?? 0) > 0) wide(`另有${run.unexplained}处须说明的没有写情况说明（未说明）。`, look.plain)
  return {
    name: sheetNames.missing,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    freeze: { rows: 2 },
    paper: paper('portrait', marksOf(result, run), [1, 2]),
  }
}

/** `岗位办法第1、2、12条；车队办法第13条` */
function clausesSay(clauses: readonly string[], result: RunResult): string {
  return result.methods
    .flatMap(({ method }) => {
      const own = clauses.filter((clause) => clause.startsWith(`${method} `)).map((clause) => clause.slice(method.length + 1))
      return own.length === 0 ? [] : [`${methodSays(method)}第${own.join('、')}条`]
    })
    .join('；')
}
