import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { arrow, cell, headingRow, heightFor, points, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'

const WIDTHS = [11, 15, 25, 31, 36, 7, 7, 17, 4]
const HEADINGS = ['编号', '条款', '依据', '事实', '算式', '得分', '分值', '再变一点', '←']
const FIRST = 3
/** how many cited rows a card lists before it says how many more there are */
const LISTED = 14

/** @returns the row on 得分说明 where each card stands */
export const cardRows = (result: RunResult): ReadonlyMap<string, number> =>
  new Map(Object.keys(result.cards).map((id, i) => [id, FIRST + i]))

/** 得分说明: a row a card — basis, facts with sheet and cell, arithmetic, points, and what would change them. */
export function whyCardsPage(
  result: RunResult,
  run: RunStanding,
  cited: ReadonlyMap<string, { readonly page: string; readonly cell: string }>,
): Page {
  const rows = Object.values(result.cards).map((card) => cardRow(card, cited))
  return {
    name: sheetNames.cards,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [titleRow(titled(`${result.year}年得分说明`, result), WIDTHS.length), headingRow(HEADINGS), ...rows],
    merges: [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }],
    freeze: { rows: 2, columns: 2 },
    paper: paper('landscape', marksOf(result, run), [1, 2]),
  }
}

function cardRow(card: WhyCard, cited: ReadonlyMap<string, { readonly page: string; readonly cell: string }>): BookRow {
  const facts = factsSay(card)
  const arithmetic = arithmeticSays(card)
  const back = cited.get(card.id)
  const title = `${isClause(card.clause) ? `第${card.clause}条 ` : ''}${card.title.zh}（${levelSays(card.level)}）`
  const status = card.status === 'not-applicable' ? '不适用' : '待定'
  const nearest = card.nearest === undefined ? '' : `${card.nearest.says.zh}，得${card.nearest.points}（${card.nearest.change}）`
  return {
    height: heightFor([
      [card.text.zh, WIDTHS[2]!],
      [facts, WIDTHS[3]!],
      [arithmetic, WIDTHS[4]!],
      [nearest, WIDTHS[7]!],
      [title, WIDTHS[1]!],
    ]),
    cells: [
      cell(card.id, look.top),
      cell(title, look.top),
      cell(`${card.text.zh}（${card.method}第${card.methodVersion}版）`, look.top),
      cell(facts, look.top),
      cell(arithmetic, look.top),
      points(card.points, status),
      card.maximum === '0' ? cell('—', look.centre) : cell(Number(card.maximum), look.number),
      cell(nearest, look.top),
      back === undefined ? cell(null) : arrow(back.page, back.cell, '←'),
    ],
  }
}

const isClause = (clause: string) => /^\d/.test(clause) && !clause.endsWith('倒扣')
const levelSays = (level: WhyCard['level']) => ({ person: '本人', department: '本科室', bureau: '全局' })[level]

/** @returns the steps, and where rounding bit */
export function arithmeticSays(card: WhyCard): string {
  const rounding = card.rounding === undefined ? '' : `；${card.rounding.zh}`
  const ruling = card.ruling === undefined ? '' : `（${card.ruling.zh}）`
  return `${card.arithmetic.zh}${rounding}${ruling}`
}

/** @returns the step that gave the points */
export const lastStep = (card: WhyCard): string => card.arithmetic.zh.split('；').at(-1) ?? ''

/** `3月迟到2〔局考15表3月 序号4 E7〕；…` */
function factsSay(card: WhyCard): string {
  const shown = card.facts.slice(0, LISTED).map(factSays)
  const more = card.facts.length - shown.length
  return more > 0 ? `${shown.join('；')}；等${card.facts.length}处` : shown.join('；')
}

function factSays(fact: CitedRow): string {
  const code = `局考${String(fact.sheet).padStart(2, '0')}表`
  const where =
    fact.row === 0
      ? `${code}${sheetOf(fact.kind)?.title.zh ?? ''} ${fact.period}`
      : `${code} ${fact.period} 序号${fact.row} ${fact.cells.join(' ')}`
  return `${fact.says.zh}〔${where.trim()}〕`
}
