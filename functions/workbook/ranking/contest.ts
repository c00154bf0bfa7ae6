import type { RunResult } from '@kaoji/shared/scoring/result'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { cell, headingRow, heightFor, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'

const WIDTHS = [8, 12, 14, 14, 62]

/** 节油竞赛: who saved how much of his quota in the contest's days; who has no place says why. */
export function contestPage(result: RunResult, run: RunStanding): Page {
  const rows = result.contest.map(({ place, person, km, fuel, says }): BookRow => ({
    height: heightFor([[says.zh, WIDTHS[4]!]]),
    cells: [
      place === null ? cell('—', look.pending) : cell(place, look.strong),
      cell(person, look.centre),
      cell(Number(km), look.number),
      cell(Number(fuel), look.number),
      cell(says.zh),
    ],
  }))
  return {
    name: sheetNames.contest,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      titleRow(titled(`${result.year}年百日节油竞赛`, result), WIDTHS.length),
      headingRow(['名次', '编号', '里程（公里）', '用油（升）', '节油率与名次']),
      ...rows,
    ],
    merges: [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }],
    freeze: { rows: 2 },
    paper: paper('landscape', marksOf(result, run), [1, 2]),
  }
}
