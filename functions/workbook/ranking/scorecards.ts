import type { WhyCard } from '@kaoji/shared/scoring/card'
import type { RunResult, Scorecard, ScoreLine } from '@kaoji/shared/scoring/result'
import { cellAddress } from '../cellAddress.ts'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { arrow, blanks, cell, headingRow, heightFor, points, sharedCells } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { cardsOf, cents, marksOf, scorecardPage, sheetNames, titled } from './standing.ts'
import { whose } from './whose.ts'
import { arithmeticSays, lastStep } from './whyCards.ts'

/** Where a scorecard begins. */
export type Anchors = ReadonlyMap<string, { readonly page: string; readonly cell: string }>

const WIDTHS = [9, 17, 7, 8, 8, 50, 4]
/** longer reasons are read on 得分说明 */
const REASON = 54

/** A department's scorecards 得分单, one person a printed page, each line leading to its why-card. */
export function scorecardsPage(
  department: string,
  result: RunResult,
  run: RunStanding,
  cardRows: ReadonlyMap<string, number>,
): { page: Page; anchors: Anchors; cited: Anchors } {
  const name = scorecardPage(
    department,
    result.departments.map((one) => one.department),
  )
  const rows: BookRow[] = []
  const merges: { top: number; bottom: number; left: number; right: number }[] = []
  const anchors = new Map<string, { page: string; cell: string }>()
  const cited = new Map<string, { page: string; cell: string }>()
  const wide = (text: string, style: (typeof look)[keyof typeof look], height: number, breakAfter = false) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTHS.length })
    rows.push({ height, breakAfter, cells: [cell(text, style), ...blanks(WIDTHS.length - 1, style)] })
  }
  const [scorecards, shared] = [cardsOf(department, result), sharedCells()]
  for (const [i, card] of scorecards.entries()) {
    anchors.set(card.id, { page: name, cell: cellAddress(1, rows.length + 1) })
    wide(titled(`${result.year}年得分单`, result), look.title, 32)
    wide(personLine(card, result), look.lead, 36)
    rows.push(headingRow(['条款', '名称', '分值', '得分', '扣分', '原因', '→'], 22))
    for (const group of groupsOf(card, result)) {
      wide(group.title, look.group, 20)
      for (const line of group.lines) {
        if (!cited.has(line.card)) cited.set(line.card, { page: name, cell: cellAddress(1, rows.length + 1) })
        rows.push(lineRow(line, result, cardRows, shared))
      }
    }
    rows.push(totalRow(card))
    wide(standingLine(card, result), look.plain, 34)
    wide('本人签字：　　　　　　　　　　　　年　　月　　日', look.lead, 30, i < scorecards.length - 1)
  }
  if (scorecards.length === 0) wide('没有得分单。', look.lead, 30)
  return {
    anchors,
    cited,
    page: {
      name,
      columns: WIDTHS.map((width) => ({ width })),
      rows,
      merges,
      paper: paper('portrait', marksOf(result, run), undefined),
    },
  }
}

function personLine(card: Scorecard, result: RunResult): string {
  const method = result.methods.find((one) => one.method === card.method)
  const post = `${card.department} ${card.post}（${card.type}${card.main ? '' : '，兼岗'}）`
  const name = card.name === card.person || card.name === card.post ? '' : ` ${card.name}`
  return `${card.person}${name}　${post}　${card.from}至${card.to}，${card.days}天\n按《${method?.title.zh ?? card.method}》第${method?.version ?? ''}版`
}

interface Group {
  readonly title: string
  readonly lines: readonly ScoreLine[]
}

/** Lines under their headings, adjustments of a section behind its clauses; vetoes only where something is found. */
function groupsOf(card: Scorecard, result: RunResult): readonly Group[] {
  const names = [...new Set(card.lines.map((line) => line.section))]
  return names.flatMap((name) => {
    const lines = card.lines.filter((line) => line.section === name)
    const section = card.sections.find((one) => one.section === name)
    if (name === '否决') {
      const found = lines.filter(({ card }) => (result.cards[card]?.facts.length ?? 0) > 0 || result.cards[card]?.branch === 'limited')
      return found.length === 0 ? [] : [{ title: '否决与限等', lines: found }]
    }
    const title =
      section === undefined
        ? name === ''
          ? '总分'
          : `${name}　${card.bonus}`
        : `${name}部分　${section.points ?? '不适用'}/${section.maximum}`
    return [{ title, lines }]
  })
}

function lineRow(line: ScoreLine, result: RunResult, cardRows: ReadonlyMap<string, number>, shared: typeof cell): BookRow {
  const none = shared('—', look.centre)
  const card = result.cards[line.card]
  const bonus = line.section === '加分'
  const lost = line.points === null || bonus || Number(line.maximum) === 0 ? 0 : (cents(line.points) - cents(line.maximum)) / 100
  const silent =
    line.section !== '否决' &&
    line.status === 'scored' &&
    lost === 0 &&
    (bonus || Number(line.maximum) === 0 ? Number(line.points) === 0 : true)
  const reason = card === undefined || silent ? '' : reasonOf(card)
  const adjustment = Number(line.maximum) === 0
  const row = cardRows.get(line.card)
  return {
    height: heightFor(
      [
        [reason, WIDTHS[5]!],
        [card?.title.zh ?? '', WIDTHS[1]!],
      ],
      19,
    ),
    cells: [
      shared(line.clause, look.centre),
      shared(card?.title.zh ?? ''),
      adjustment ? none : shared(Number(line.maximum), look.number),
      points(line.points, line.status === 'not-applicable' ? '不适用' : '待定', look.number, shared),
      lost === 0 ? none : shared(lost, look.lost),
      reason === '' ? shared(reason, look.reason) : cell(reason, look.reason),
      row === undefined ? shared(null) : arrow(sheetNames.cards, cellAddress(1, row)),
    ],
  }
}

const totalRow = (card: Scorecard): BookRow => ({
  height: 24,
  cells: [
    cell('总分', look.heading),
    cell(`基础${card.base}＋加分${card.bonus}`, look.heading),
    cell(null, look.heading),
    card.incomplete ? cell('待定', look.pending) : cell(Number(card.total), look.strongNumber),
    ...blanks(3, look.heading),
  ],
})

function standingLine(card: Scorecard, result: RunResult): string {
  const person = whose(result).person.get(card.person)
  if (person === undefined) return ''
  const several = person.cards.length > 1 ? `；本人共${person.cards.length}张得分单，按天数加权得${person.score}` : ''
  const place = person.rank === null ? (person.list === null ? '不参加排名' : '不排名') : `第${person.rank}名`
  const grade = person.incomplete ? '待定' : (person.grade?.zh ?? '—')
  const why = person.explanation.zh === '' ? '' : `；${person.explanation.zh}`
  return `名次：${place}　等次：${grade}${several}${why}`
}

/** In a line: what happened, where the facts say it in words; else the step that gave the points. */
function reasonOf(card: WhyCard): string {
  const happened = card.facts.map((fact) => fact.says.zh)
  const inWords = card.status === 'scored' && happened.length > 0 && happened.every((words) => /\p{Script=Han}{2}/u.test(words))
  const words = inWords ? happened.join('、') : card.status === 'scored' ? lastStep(card) : arithmeticSays(card)
  return words.length > REASON ? `${words.slice(0, REASON)}…` : words
}
