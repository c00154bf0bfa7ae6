import type { RunResult } from '@kaoji/shared/scoring/result'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { blanks, cell, headingRow, heightFor, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'

const WIDTHS = [25, 13, 16, 27, 25, 30]

/** 年度数字: the figures as the bureau's report states them — cut, never rounded up — with how each came about. */
export function figuresPage(result: RunResult, run: RunStanding): Page {
  const rows: BookRow[] = [
    titleRow(titled(`${result.year}年年度数字`, result), WIDTHS.length),
    headingRow(['项目', '数字', '总结写法', '算式', '取数办法', '来源']),
  ]
  const merges = [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }]
  let group = ''
  for (const figure of result.figures) {
    if (figure.group.zh !== group) {
      group = figure.group.zh
      merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTHS.length })
      rows.push({ height: 20, cells: [cell(group, look.group), ...blanks(WIDTHS.length - 1, look.group)] })
    }
    const source = `${figure.sheets.map((sheet) => `局考${String(sheet).padStart(2, '0')}表`).join('、')}，${figure.rows}行；${figure.source}`
    rows.push({
      height: heightFor([
        [figure.arithmetic, WIDTHS[3]!],
        [source, WIDTHS[5]!],
        [figure.rule.zh, WIDTHS[4]!],
      ]),
      cells: [
        cell(figure.title.zh),
        valueCell(figure.value, figure.printed.zh.includes('%')),
        cell(figure.printed.zh),
        cell(figure.arithmetic),
        cell(figure.rule.zh),
        cell(source),
      ],
    })
  }
  return {
    name: sheetNames.figures,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    freeze: { rows: 2 },
    paper: paper('portrait', marksOf(result, run), [1, 2]),
  }
}

const plain = { ...look.number, format: '0.##########' }
const whole = { ...look.number, format: '0' }

/** @param percent as the report prints it: 0.0503 as 5.03% */
function valueCell(exact: string | null, percent: boolean) {
  if (exact === null) return cell('没有数据', look.pending)
  const [above, below] = exact.split('/')
  const value = Number(above) / Number(below ?? '1')
  return cell(below === undefined ? value : Math.trunc(value * 1e4) / 1e4, percent ? look.percent : Number.isInteger(value) ? whole : plain)
}
