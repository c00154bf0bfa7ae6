import type { DepartmentScore, RunResult } from '@kaoji/shared/scoring/result'
import type { BookCell, BookRow, Chart, Page } from '../book.ts'
import { look, paper, sectionColors } from './look.ts'
import { blanks, cell, headingRow, points } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { cents, clauseSays, lossSays, lossesOf, lostOn, marksOf, scorecardPage, sheetNames, titled } from './standing.ts'

const COLUMNS = 17
const FIRST = 4
/** the chart's figures stand to the right of what is printed */
const FIGURES = 20

/** 一页看清: who stands where, why, and how the months went, on one A4 page. */
export function overviewPage(result: RunResult, run: RunStanding): Page {
  const { departments } = result
  const sections = sectionsOf(departments)
  const last = FIRST + departments.length - 1
  const table = departments.map((department): BookRow => departmentRow(department, result, run, sections))
  const headings = headingRow(
    [
      '名次',
      '较上次',
      '科室',
      '得分',
      '等次',
      `扣分构成 ${sections.join('·')}`,
      ...Array.from({ length: 6 }, () => ''),
      '扣最多一条',
      ...Array.from({ length: 4 }, () => ''),
    ],
    22,
  )
  const rows: BookRow[] = [
    {
      height: 36,
      cells: [cell(titled(`${result.bureau}${result.year}年考核一页看清`, result), look.title), ...blanks(COLUMNS - 1, look.title)],
    },
    { height: 30, cells: [cell(sentence(result), look.lead), ...blanks(COLUMNS - 1, look.lead)] },
    {
      ...headings,
      cells: [
        ...headings.cells,
        ...Array.from({ length: FIGURES - COLUMNS - 1 }, () => undefined),
        ...sections.map((section) => cell(section, look.small)),
      ],
    },
    ...table,
    { height: 10, cells: [] },
    spread(['扣分最多三条', '涉及', '加分最多三条'], [5, 7, 5], look.heading, 22),
    ...threeAndThree(result),
    { height: 10, cells: [] },
    completionHeading(),
    ...completionRows(result),
  ]
  const tops = last + 2
  return {
    name: sheetNames.overview,
    columns: [
      { width: 6 },
      { width: 7 },
      { width: 16 },
      { width: 9 },
      { width: 11 },
      ...Array.from({ length: 12 }, () => ({ width: 6.6 })),
      { width: 4 },
      { width: 4 },
      ...sections.map(() => ({ width: 8 })),
    ],
    rows,
    merges: [
      { top: 1, bottom: 1, left: 1, right: COLUMNS },
      { top: 2, bottom: 2, left: 1, right: COLUMNS },
      { top: 3, bottom: 3, left: 6, right: 12 },
      { top: 3, bottom: 3, left: 13, right: COLUMNS },
      ...departments.map((_, i) => ({ top: FIRST + i, bottom: FIRST + i, left: 13, right: COLUMNS })),
      ...[0, 1, 2, 3].flatMap((i) => [
        { top: tops + i, bottom: tops + i, left: 1, right: 5 },
        { top: tops + i, bottom: tops + i, left: 6, right: 12 },
        { top: tops + i, bottom: tops + i, left: 13, right: COLUMNS },
      ]),
      ...Array.from({ length: departments.length + 1 }, (_, i) => ({ top: tops + 5 + i, bottom: tops + 5 + i, left: 1, right: 5 })),
    ],
    charts: departments.length === 0 ? [] : [lossChart(sections, last)],
    gridLines: false,
    paper: paper('landscape', marksOf(result, run), undefined, {
      fit: 'page',
      area: { top: 1, left: 1, bottom: rows.length, right: COLUMNS },
    }),
  }
}

const sectionsOf = (departments: readonly DepartmentScore[]): readonly string[] => [
  ...new Set(departments.flatMap((department) => department.lines.map((line) => line.section))),
]

function departmentRow(department: DepartmentScore, result: RunResult, run: RunStanding, sections: readonly string[]): BookRow {
  const before = run.previous?.result.departments.find((other) => other.department === department.department)?.rank ?? null
  const [worst] = lossesOf(department)
  const lost = sections.map(
    (section) =>
      department.lines.filter((line) => line.section === section).reduce((sum, line) => sum + cents(lostOn(line).toFixed(2)), 0) / 100,
  )
  const link: BookCell = {
    value: department.department,
    style: { ...look.link },
    link: {
      page: scorecardPage(
        department.department,
        result.departments.map((one) => one.department),
      ),
      cell: 'A1',
    },
  }
  return {
    height: 20,
    cells: [
      department.rank === null ? cell('待定', look.pending) : cell(department.rank, look.strong),
      run.previous === undefined || before === null || department.rank === null
        ? cell('—', look.centre)
        : cell(before - department.rank, look.change),
      link,
      points(department.score, '待定', look.strongNumber),
      cell(department.grade?.zh ?? '待定', look.centre),
      ...blanks(7, look.text),
      cell(worst === undefined ? '无扣分' : lossSays(worst, result), look.text),
      ...blanks(4, look.text),
      undefined,
      undefined,
      ...lost.map((value) => cell(value, look.small)),
    ],
  }
}

function lossChart(sections: readonly string[], last: number): Chart {
  const names = { top: FIRST, bottom: last, left: 3, right: 3 }
  return {
    kind: 'bar',
    stacked: true,
    bare: true,
    fromTop: true,
    gap: 60,
    over: { top: FIRST, left: 6, bottom: last, right: 12 },
    says: '各科室扣分按部分堆叠，从0起',
    series: sections.map((section, i) => ({
      name: section,
      values: { top: FIRST, bottom: last, left: FIGURES + i, right: FIGURES + i },
      categories: names,
      color: sectionColors[i % sectionColors.length]!,
      outline: '595959',
    })),
  }
}

/** `办公室第1；行政科第7，因第16条重点工作督查−3.00。` */
function sentence(result: RunResult): string {
  const ranked = result.departments.filter((department) => department.rank !== null)
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (first === undefined || last === undefined) return '还没有可以排名的科室。'
  const reasons = lossesOf(last)
    .slice(0, 2)
    .map((loss) => lossSays(loss, result))
  const why = reasons.length === 0 ? '' : `，因${reasons.join('、')}`
  const lacking = result.missing.length === 0 ? '' : `缺${result.missing.length}张表，排名照出。`
  return first === last
    ? `${first.department}第1。${lacking}`
    : `${first.department}第1；${last.department}第${last.rank}${why}。${lacking}`
}

const spread = (texts: readonly string[], widths: readonly number[], style: (typeof look)[keyof typeof look], height = 20): BookRow => ({
  height,
  cells: texts.flatMap((text, i) => [cell(text, style), ...blanks(widths[i]! - 1, style)]),
})

/** What cost the bureau most, and whom; what brought most. */
function threeAndThree(result: RunResult): readonly BookRow[] {
  const losses = new Map<string, { title: string; lost: number; who: { department: string; lost: number }[] }>()
  for (const department of result.departments) {
    for (const { clause, lost, card } of lossesOf(department)) {
      const entry =
        losses.get(clause) ?? losses.set(clause, { title: clauseSays(clause, result.cards[card]?.title.zh), lost: 0, who: [] }).get(clause)!
      entry.lost = (Math.round(entry.lost * 100) + Math.round(lost * 100)) / 100
      entry.who.push({ department: department.department, lost })
    }
  }
  const gains = result.scorecards.flatMap((card) =>
    card.lines
      .filter((line) => line.section === '加分' && line.points !== null && Number(line.maximum) > 0 && Number(line.points) > 0)
      .map((line) => ({
        says: `${card.person} ${clauseSays(line.clause, result.cards[line.card]?.title.zh)}+${line.points}`,
        points: Number(line.points),
      })),
  )
  const worst = [...losses.values()].sort((a, b) => b.lost - a.lost || (a.title < b.title ? -1 : 1)).slice(0, 3)
  const best = gains.sort((a, b) => b.points - a.points || (a.says < b.says ? -1 : 1)).slice(0, 3)
  return [0, 1, 2].map((i) => {
    const loss = worst[i]
    return spread(
      [loss === undefined ? '' : `${loss.title}−${loss.lost.toFixed(2)}`, loss === undefined ? '' : whoSays(loss.who), best[i]?.says ?? ''],
      [5, 7, 5],
      look.text,
    )
  })
}

/** `行政科3.00、接待科2.00等4个科室`: the dearest first. */
function whoSays(who: readonly { readonly department: string; readonly lost: number }[]): string {
  const first = [...who]
    .sort((a, b) => b.lost - a.lost)
    .slice(0, 2)
    .map(({ department, lost }) => `${department}${lost.toFixed(2)}`)
  return `${first.join('、')}${who.length > first.length ? `等${who.length}个科室` : ''}`
}

const completionHeading = (): BookRow => ({
  height: 22,
  cells: [
    cell('重点工作完成率（%，低于80加粗）', look.heading),
    ...blanks(4, look.heading),
    ...Array.from({ length: 12 }, (_, i) => cell(`${i + 1}月`, look.heading)),
  ],
})

const completionRows = (result: RunResult): readonly BookRow[] =>
  result.departments.map(({ department }) => ({
    height: 20,
    cells: [
      cell(department, look.text),
      ...blanks(4, look.text),
      ...(result.completion[department] ?? []).map((mean) =>
        mean === null ? cell('缺', look.pending) : cell(Number(mean), Number(mean) < 80 ? look.low : look.month),
      ),
    ],
  }))
