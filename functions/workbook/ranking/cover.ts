import type { RunResult } from '@kaoji/shared/scoring/result'
import { periodText } from '@kaoji/shared/messages/periods'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { blanks, cell } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'

const WIDTH = 4

/** 封面: whose, which year, by which methods and run, whether all is in, what the book holds, who signs. */
export function coverPage(
  result: RunResult,
  run: RunStanding,
  contents: readonly { readonly page: string; readonly says: string }[],
): Page {
  const rows: BookRow[] = []
  const merges: Page['merges'] extends readonly (infer R)[] | undefined ? R[] : never = []
  const line = (text: string, style: (typeof look)[keyof typeof look], height: number) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTH })
    rows.push({ height, cells: [cell(text, style), ...blanks(WIDTH - 1, style)] })
  }
  const gap = (height: number) => rows.push({ height, cells: [] })
  gap(50)
  line(result.bureau, look.subtitle, 30)
  line(titled(`${result.year}年岗位目标考核结果`, result), look.bigTitle, 60)
  line(`第${run.number}次汇总 · ${chineseDay(run.day)}${run.published ? ' · 已公布' : ' · 尚未公布'}`, look.subtitle, 28)
  gap(24)
  const fact = (title: string, text: string, height = 24) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 2, right: WIDTH })
    rows.push({ height, cells: [cell(title, look.heading), cell(text, look.text), ...blanks(WIDTH - 2, look.text)] })
  }
  fact('考核办法', result.methods.map((method) => `《${method.title.zh}》第${method.version}版`).join('\n'), 40)
  fact('截止', `${chineseDay(result.freeze.slice(0, 10))}${result.freeze.length === 10 ? '' : ` ${result.freeze.slice(11, 16)}`}`)
  fact(
    '应报与审定',
    `应报${result.sheets.due}张，已审定${result.sheets.accepted}张，${result.missing.length === 0 ? '已齐' : `未齐，缺${result.missing.length}张`}`,
  )
  if (result.missing.length > 0) {
    const shown = result.missing
      .slice(0, 6)
      .map(({ department, period, kind }) => `${department}${periodText(period).zh}${sheetOf(kind)?.title.zh ?? ''}`)
    fact(
      '缺报',
      `${shown.join('；')}${result.missing.length > 6 ? `；等${result.missing.length}张，见“${sheetNames.missing}”` : ''}`,
      20 + 16 * Math.ceil(shown.length / 2),
    )
  }
  if (run.imported > 0) fact('导入', `其中${run.imported}张为导入的往年数据`)
  fact('校验码', `${run.checkCode}（同一结果，校验码不变）`)
  gap(20)
  line('目录', look.caption, 24)
  for (const { page, says } of contents) {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 2, right: WIDTH })
    rows.push({
      height: 20,
      cells: [{ value: page, style: look.plainLink, link: { page, cell: 'A1' } }, cell(says, look.plain), ...blanks(WIDTH - 2, look.plain)],
    })
  }
  gap(30)
  rows.push({ height: 24, cells: ['考核办：', '分管领导：', '局长：', '（公章）'].map((text) => cell(text, look.lead)) })
  rows.push({ height: 24, cells: ['', '', '', '年　　月　　日'].map((text) => cell(text === '' ? null : text, look.lead)) })
  return {
    name: sheetNames.cover,
    columns: [{ width: 27 }, { width: 22 }, { width: 20 }, { width: 22 }],
    rows,
    merges,
    gridLines: false,
    paper: paper('portrait', marksOf(result, run), undefined, { fit: 'page' }),
  }
}

/** `2012年1月16日` */
const chineseDay = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
