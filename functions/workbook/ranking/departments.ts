import type { RunResult } from '@kaoji/shared/scoring/result'
import type { BookRow, Page } from '../book.ts'
import { look, paper, sectionColors } from './look.ts'
import { blanks, cell, headingRow, heightFor, points, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { lossSays, lossesOf, marksOf, scorecardPage, sheetNames, titled } from './standing.ts'

const WIDTHS = [6, 7, 16, 9, 11, 10, 10, 74]
const HEADINGS = ['名次', '较上次', '科室', '得分S', '等次', '科室条款A', '人员均分B', '扣分最多三条']

/** 科室排名: S = 0.7A + 0.3B, its arithmetic under the table, the bars beneath. */
export function departmentsPage(result: RunResult, run: RunStanding): Page {
  const names = result.departments.map((department) => department.department)
  const table = result.departments.map((department): BookRow => {
    const before = run.previous?.result.departments.find((other) => other.department === department.department)?.rank ?? null
    const worst = lossesOf(department)
      .slice(0, 3)
      .map((loss) => lossSays(loss, result))
      .join('；')
    return {
      height: heightFor([[worst, WIDTHS[7]!]]),
      cells: [
        department.rank === null ? cell('待定', look.pending) : cell(department.rank, look.strong),
        before === null || department.rank === null ? cell('—', look.centre) : cell(before - department.rank, look.change),
        { value: department.department, style: look.link, link: { page: scorecardPage(department.department, names), cell: 'A1' } },
        points(department.score, '待定', look.strongNumber),
        cell(department.grade?.zh ?? '待定', look.centre),
        points(department.clauses, '—'),
        points(department.staff, '—'),
        cell(worst === '' ? '无扣分' : worst),
      ],
    }
  })
  const last = 2 + table.length
  const wide = (text: string, style: (typeof look)[keyof typeof look] = look.plain): BookRow => ({
    height: heightFor([[text, 140]]),
    cells: [cell(text, style), ...blanks(WIDTHS.length - 1, style)],
  })
  const notes = result.departments.map((department) =>
    wide(
      `${department.department}　${department.arithmetic.zh}${department.explanation.zh === '' ? '' : `；${department.explanation.zh}`}`,
    ),
  )
  const rows: BookRow[] = [
    titleRow(titled(`${result.year}年科室排名`, result), WIDTHS.length),
    headingRow(HEADINGS),
    ...table,
    { height: 8, cells: [] },
    wide('怎样算出来的', look.caption),
    ...notes,
    { height: 8, cells: [], breakAfter: result.departments.length > 12 },
  ]
  const chartTop = rows.length + 1
  const chartRows = Math.min(40, Math.max(10, result.departments.length + 4))
  for (let i = 0; i < chartRows; i++) rows.push({ height: 20, cells: [] })
  const range = (left: number) => ({ top: 3, bottom: last, left, right: left })
  return {
    name: sheetNames.departments,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges: [
      { top: 1, bottom: 1, left: 1, right: WIDTHS.length },
      ...Array.from({ length: notes.length + 1 }, (_, i) => ({ top: last + 2 + i, bottom: last + 2 + i, left: 1, right: WIDTHS.length })),
    ],
    freeze: { rows: 2 },
    charts:
      table.length === 0
        ? []
        : [
            {
              kind: 'column',
              gap: 60,
              legend: 'bottom',
              title: '科室条款A与人员均分B',
              over: { top: chartTop, left: 1, bottom: chartTop + chartRows - 1, right: WIDTHS.length },
              axis: { min: 0, format: '0' },
              says: '各科室的科室条款得分与人员均分',
              series: [
                {
                  name: '科室条款A',
                  values: range(6),
                  categories: range(3),
                  color: sectionColors[0],
                  labels: { format: '0.00', position: 'end', size: 9, color: 'FFFFFF' },
                },
                {
                  name: '人员均分B',
                  values: range(7),
                  categories: range(3),
                  color: sectionColors[2],
                  outline: '595959',
                  labels: { format: '0.00', position: 'end', size: 9 },
                },
              ],
            },
          ],
    paper: paper('landscape', marksOf(result, run), [1, 2]),
  }
}
