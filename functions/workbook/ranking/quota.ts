import { Decimal } from '@kaoji/shared/decimal'
import type { Quota, RunResult } from '@kaoji/shared/scoring/result'
import type { BookRow, Page } from '../book.ts'
import { look, paper } from './look.ts'
import { blanks, cell, headingRow, heightFor, points, titleRow } from './rows.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'

const WIDTHS = [8, 14, 16, 10, 12, 30]
/** Points that rows may take on an upright A4 page below the repeated title. */
const PAGE = 640

/** 等次测算: `27×15%=4.05，取整4`; who qualifies, where the line falls, what became of equals. */
export function quotaPage(result: RunResult, run: RunStanding): Page {
  const rows: BookRow[] = [titleRow(titled(`${result.year}年等次测算`, result), WIDTHS.length)]
  const merges = [{ top: 1, bottom: 1, left: 1, right: WIDTHS.length }]
  const wide = (text: string, style: (typeof look)[keyof typeof look] = look.plain) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: WIDTHS.length })
    rows.push({ height: heightFor([[text, 90]], 22), cells: [cell(text, style), ...blanks(WIDTHS.length - 1, style)] })
  }
  let section = 0
  for (const quota of result.quotas) {
    const before = rows.length
    wide(titleOf(quota, result), look.caption)
    wide(
      `名额：${quota.arithmetic.zh}。符合条件${quota.qualified}${quota.list === 'departments' ? '个科室' : '人'}，评出${quota.awarded}。${quota.line.zh}。`,
    )
    rows.push(headingRow(['名次', '编号', '科室', '得分', '等次', '说明']))
    rows.push(...(quota.list === 'departments' ? ofDepartments(result, quota) : ofPeople(result, quota)))
    rows.push({ height: 10, cells: [] })
    // A list that fits on a page is not parted: the next page is begun where it would be.
    const high = heightOf(rows.slice(before))
    if (section > 0 && section + high > PAGE) {
      rows[before - 1] = { ...rows[before - 1]!, breakAfter: true }
      section = 0
    }
    section += high
  }
  return {
    name: sheetNames.quota,
    columns: WIDTHS.map((width) => ({ width })),
    rows,
    merges,
    paper: paper('portrait', marksOf(result, run), [1, 1]),
  }
}

const heightOf = (rows: readonly BookRow[]) => rows.reduce((sum, { height = 15 }) => sum + height, 0)

function titleOf({ list }: Quota, result: RunResult): string {
  if (list === 'departments') return '科室'
  const method = result.methods.find((one) => list.startsWith(one.method))
  const rest = list.slice(method?.method.length ?? 0).trim()
  return `${method?.title.zh ?? list}${rest === '' ? '' : `　${rest}`}`
}

/** Who reached the best grade's score, and the first below, so that the line can be seen from both sides. */
function ofPeople(result: RunResult, quota: Quota): readonly BookRow[] {
  const ranked = result.persons.filter((person) => quota.list.startsWith(person.list ?? '\n') && person.rank !== null)
  const shown = Math.max(quota.quota + 2, ranked.filter((person) => Decimal.of(person.score).gte(Decimal.of(90))).length + 1)
  return ranked.slice(0, shown).map((person) => ({
    height: heightFor([[person.explanation.zh, WIDTHS[5]!]]),
    cells: [
      cell(person.rank, look.strong),
      cell(person.person, look.centre),
      cell(person.department),
      points(person.score, '待定'),
      cell(person.grade?.zh ?? '—', look.centre),
      cell(person.explanation.zh),
    ],
  }))
}

function ofDepartments(result: RunResult, quota: Quota): readonly BookRow[] {
  return result.departments.slice(0, Math.max(quota.quota + 2, 5)).map((department) => ({
    height: heightFor([[department.explanation.zh, WIDTHS[5]!]]),
    cells: [
      department.rank === null ? cell('—', look.pending) : cell(department.rank, look.strong),
      cell('—', look.centre),
      cell(department.department),
      points(department.score, '待定'),
      cell(department.grade?.zh ?? '—', look.centre),
      cell(department.explanation.zh),
    ],
  }))
}
