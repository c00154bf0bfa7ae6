import type { CitedRow, WhyCard } from '@kaoji/shared/scoring/card'
import { onceFor } from '@kaoji/shared/onceFor'
import type { RunResult } from '@kaoji/shared/scoring/result'
import { sheetOf } from '@kaoji/shared/sheets/registry'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { arrow, cell, headingRow, heightFor, points, sharedCells, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, methodSays, sheetNames, titled } from './standing.ts'

const WIDTHS = [11, 15, 25, 31, 36, 7, 7, 17, 4]
const HEADINGS = ['科室或人员', '条款', '依据', '事实', '算式', '得分', '分值', '再变一点', '←']
const FIRST = 3
/** how many cited rows a card lists before it says how many more there are */
const LISTED = 14

/** @returns the row on 得分说明 where each card stands */
export const cardRows = (result: RunResult): ReadonlyMap<string, number> => new Map(inOrder(result).map((id, i) => [id, FIRST + i]))

/** By whose they are, then as the method counts its clauses: 4 before 10, adjustments last. */
const inOrder = onceFor(({ cards }: RunResult): readonly string[] => {
  const parts = Object.keys(cards).map((id) => {
    const at = id.lastIndexOf('/')
    const clause = Number.parseFloat(id.slice(at + 1))
    return { id, owner: id.slice(0, at), clause: Number.isNaN(clause) ? Number.MAX_VALUE : clause }
  })
  return parts
    .sort((a, b) => (a.owner < b.owner ? -1 : a.owner > b.owner ? 1 : a.clause - b.clause || (a.id < b.id ? -1 : 1)))
    .map(({ id }) => id)
})

/** 得分说明: a row a card — basis, facts with sheet and cell, arithmetic, points, and what would change them. */
export function whyCardsPage(
  result: RunResult,
  run: RunStanding,
  cited: ReadonlyMap<string, { readonly page: string; readonly cell: string }>,
): Page {
  const shared = sharedCells()
  const rows = inOrder(result).map((id) => cardRow(result.cards[id]!, cited, shared))
  return {
    name: sheetNames.cards,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [titleRow(titled(`${result.year}年得分说明`, result), WIDTHS.length), headingRow(HEADINGS), ...rows],
    merges: [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }],
    freeze: { rows: 2, columns: 2 },
    paper: paper('landscape', marksOf(result, run), [1, 2]),
  }
}

function cardRow(
  card: WhyCard,
  cited: ReadonlyMap<string, { readonly page: string; readonly cell: string }>,
  shared: typeof cell,
): BookRow {
  const owner = ownerSays(card)
  const basis = `${card.text.zh}（${methodSays(card.method)}第${card.methodVersion}版）`
  const facts = factsSay(card)
  const arithmetic = arithmeticSays(card)
  const back = cited.get(card.id)
  const title = `${isClause(card.clause) ? `第${card.clause}条 ` : ''}${card.title.zh}（${levelSays(card.level)}）`
  const status = card.status === 'not-applicable' ? '不适用' : '待定'
  const nearest = card.nearest === undefined ? '' : `${card.nearest.says.zh}，得${card.nearest.points}（${card.nearest.change}）`
  return {
    height: heightFor([
      [owner, WIDTHS[0]!],
      [basis, WIDTHS[2]!],
      [facts, WIDTHS[3]!],
      [arithmetic, WIDTHS[4]!],
      [nearest, WIDTHS[7]!],
      [title, WIDTHS[1]!],
    ]),
    cells: [
      shared(owner, look.top),
      shared(title, look.top),
      shared(basis, look.top),
      cell(facts, look.top),
      cell(arithmetic, look.top),
      points(card.points, status, look.number, shared),
      card.maximum === '0' ? shared('—', look.centre) : shared(Number(card.maximum), look.number),
      nearest === '' ? shared(nearest, look.top) : cell(nearest, look.top),
      back === undefined ? shared(null) : arrow(back.page, back.cell, '←'),
    ],
  }
}

/** `办公室`, `XZ-03`; of several scorecards of a person `XZ-03 第2张` from the second on. The card's id begins with them. */
function ownerSays({ id, method }: WhyCard): string {
  const [owner = '', segment = ''] = id.split('/')
  return segment === method || segment === '1' ? owner : `${owner} 第${segment}张`
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
