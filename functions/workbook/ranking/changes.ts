import { movedPersons, type MovedPerson } from '@kaoji/shared/scoring/moved'
import type { RunResult } from '@kaoji/shared/scoring/result'
import type { BookRow, Page } from '../book.ts'
import { look, paper, sectionColors } from './look.ts'
import { blanks, cell, headingRow, heightFor, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { cents, clauseSays, marksOf, sheetNames, titled } from './standing.ts'

const WIDTHS = [11, 16, 10, 10, 10, 8, 8, 12, 12, 44]

/** 变化: who moved against the run before, from where to where, and by which clauses. */
export function changesPage(result: RunResult, run: RunStanding): Page {
  const { previous } = run
  const heading = previous === undefined ? `${result.year}年变化` : `${result.year}年变化（比第${previous.number}次汇总）`
  const rows: BookRow[] = [
    titleRow(titled(heading, result), WIDTHS.length),
    headingRow(['编号', '科室', '原得分', '现得分', '变动', '原名次', '现名次', '原等次', '现等次', '因哪些条款']),
  ]
  const merges = [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }]
  const wide = (text: string, style: (typeof look)[keyof typeof look]) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTHS.length })
    rows.push({ height: 24, cells: [cell(text, style), ...blanks(WIDTHS.length - 1, style)] })
  }
  const page = (charts: Page['charts']): Page => ({
    name: sheetNames.changes,
    columns: [...WIDTHS.map((width) => ({ width })), { width: 4 }, ...Array.from({ length: 3 }, () => ({ width: 10 }))],
    rows,
    merges,
    freeze: { rows: 2 },
    ...(charts === undefined ? {} : { charts }),
    paper: paper('landscape', marksOf(result, run), [1, 2], {
      area: { top: 1, left: 1, bottom: Math.max(3, rows.length), right: WIDTHS.length },
    }),
  })
  if (previous === undefined) {
    wide('这是第一次汇总，没有可比的。', look.lead)
    return page(undefined)
  }
  const moved = movedPersons(previous.result, result)
  if (moved.length === 0) wide('没有人变动。', look.lead)
  for (const { person, department, from, to, clauses } of moved) {
    const why = clauses
      .map(({ clause, card, from, to }) => `${clauseSays(clause, result.cards[card]?.title.zh)} ${signed(from)}→${signed(to)}`)
      .join('；')
    rows.push({
      height: heightFor([[why, WIDTHS[9]!]]),
      cells: [
        cell(person, look.centre),
        cell(department),
        cell(Number(from.score), look.number),
        cell(Number(to.score), look.strongNumber),
        cell((cents(to.score!) - cents(from.score!)) / 100, look.moved),
        cell(from.rank ?? '—', look.centre),
        cell(to.rank ?? '—', look.centre),
        cell(gradeOf(from), look.centre),
        cell(gradeOf(to), look.centre),
        cell(why === '' ? '别人变动带来的' : why),
      ],
    })
  }
  return page(slope(result, previous.result, rows))
}

const signed = (points: string | null) => points?.replace(/^-/, '−') ?? '—'
const gradeOf = ({ incomplete, grade }: MovedPerson['to']) => (incomplete ? '待定' : (grade?.zh ?? '—'))

/** A line from then to now for each department: what rises and falls is seen without reading. */
function slope(result: RunResult, then: RunResult, rows: BookRow[]): Page['charts'] {
  const old = new Map(then.departments.map((department) => [department.department, department.score]))
  const both = result.departments.filter((department) => department.score !== null && old.get(department.department) != null).slice(0, 12)
  if (both.length === 0) return undefined
  rows.push({ height: 14, cells: [] })
  const top = rows.length + 1
  const spare = Array.from({ length: WIDTHS.length + 1 }, () => undefined)
  rows.push({ height: 20, cells: [...spare, cell('', look.small), cell('上次', look.small), cell('这次', look.small)] })
  for (const department of both)
    rows.push({
      height: 20,
      cells: [
        ...spare,
        cell(department.department, look.small),
        cell(Number(old.get(department.department)), look.small),
        cell(Number(department.score), look.small),
      ],
    })
  while (rows.length < top + 16) rows.push({ height: 20, cells: [] })
  const scores = both.flatMap((department) => [Number(department.score), Number(old.get(department.department))])
  return [
    {
      kind: 'line',
      title: '科室得分：上次→这次',
      legend: 'right',
      over: { top, left: 1, bottom: rows.length, right: WIDTHS.length },
      says: '各科室上次与这次的得分',
      axis: { min: Math.floor(Math.min(...scores) - 1), max: Math.ceil(Math.max(...scores) + 1), format: '0' },
      series: both.map((department, i) => ({
        name: department.department,
        values: { top: top + 1 + i, bottom: top + 1 + i, left: WIDTHS.length + 3, right: WIDTHS.length + 4 },
        categories: { top, bottom: top, left: WIDTHS.length + 3, right: WIDTHS.length + 4 },
        color: sectionColors[i % 3]!,
        line: { width: 2, dashed: i % 2 === 1 },
      })),
    },
  ]
}
