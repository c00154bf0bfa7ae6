import type { PersonScore, RunResult } from '@kaoji/shared/scoring/result'
import type { BookCell, BookRow, Page } from '../book.ts'
import type { CellRange } from '../cellAddress.ts'
import { look, paper } from './look.ts'
import { arrow, blanks, cell, headingRow, heightFor, points, titleRow } from './rows.ts'
import type { Anchors } from './scorecards.ts'
import type { RunStanding } from './standing.ts'
import { marksOf, sheetNames, titled } from './standing.ts'
import { whose } from './whose.ts'

/** 岗位排名, 驾驶员排名: one list, ranked; 不定等次 and 待定 stand apart, unnumbered. Equal scores say what parted them. */
export function peoplePage(list: string, result: RunResult, run: RunStanding, anchors: Anchors): Page {
  const method = result.methods.find((one) => one.method === list)
  const members = result.persons.filter((person) => person.list === list)
  const example = result.scorecards.find((card) => card.method === list)
  const sections = example?.sections.map((section) => section.section) ?? []
  const widths = [6, 9, 14, 14, 6, ...sections.map(() => 8), 7, 9, 10, 5]
  const headings = ['名次', '编号', '科室', '岗位', '天数', ...sections, '加分', '得分', '等次', '→']
  const ranked = members.filter((person) => person.rank !== null)
  const apart = members.filter((person) => person.rank === null)
  const rowOf = (person: PersonScore): BookRow => ({
    height: heightFor([[person.post, 14]]),
    cells: cellsOf(person, sections, result, anchors),
  })
  const notes = [...ranked, ...apart].flatMap((person) => noteOf(person))
  const rows: BookRow[] = [
    titleRow(titled(`${result.year}年${nameOf(list)}`, result), widths.length),
    headingRow(headings),
    ...ranked.map(rowOf),
  ]
  const merges: CellRange[] = [{ top: 1, bottom: 1, left: 1, right: widths.length }]
  const wide = (text: string, style: (typeof look)[keyof typeof look]) => {
    merges.push({ top: rows.length + 1, bottom: rows.length + 1, left: 1, right: widths.length })
    rows.push({
      height: heightFor([[text, widths.reduce((sum, width) => sum + width, 0)]]),
      cells: [cell(text, style), ...blanks(widths.length - 1, style)],
    })
  }
  if (apart.length > 0) {
    wide('不排名：不定等次与待定', look.group)
    rows.push(...apart.map(rowOf))
  }
  if (notes.length > 0) {
    wide('说明', look.caption)
    for (const note of notes) wide(note, look.plain)
  }
  wide(`按《${method?.title.zh ?? list}》第${method?.version ?? ''}版。多个任职段按天数加权，各部分为末段得分。`, look.small)
  return {
    name: nameOf(list),
    columns: widths.map((width) => ({ width })),
    rows,
    merges,
    freeze: { rows: 2 },
    paper: paper('landscape', marksOf(result, run), [1, 2]),
  }
}

const nameOf = (list: string) => (list === 'drivers-2011' ? sheetNames.drivers : sheetNames.posts)

function cellsOf(person: PersonScore, sections: readonly string[], result: RunResult, anchors: Anchors): BookCell[] {
  const own = whose(result).cardsOfPerson.get(person.person) ?? []
  const card = own.findLast((one) => one.method === person.list) ?? own.at(-1)
  const anchor = anchors.get(card?.id ?? '')
  const grade = person.incomplete ? '待定' : (person.grade?.zh ?? '—')
  return [
    person.rank === null ? cell('—', look.pending) : cell(person.rank, look.strong),
    cell(person.person, look.centre),
    cell(person.department, look.text),
    cell(person.post, look.text),
    cell(person.days, look.count),
    ...sections.map((section) => points(card?.sections.find((one) => one.section === section)?.points ?? null, '不适用')),
    points(card?.bonus ?? null, '—'),
    points(person.score, '待定', look.strongNumber),
    cell(grade, person.incomplete || person.undetermined ? look.pending : look.centre),
    anchor === undefined ? cell(null) : arrow(anchor.page, anchor.cell),
  ]
}

function noteOf(person: PersonScore): string[] {
  const restraints = person.restraints.map((restraint) => restraint.zh).filter((words) => !person.explanation.zh.includes(words))
  // Who is merely beyond the quota reads so on 等次测算; here stand ties, limits and what is pending.
  const explained = person.explanation.zh.split('；').filter((part) => !part.endsWith('在名额之外'))
  const words = [...explained, ...restraints].filter((part) => part !== '')
  if (words.length === 0) return []
  return [`${person.rank === null ? '' : `第${person.rank}名 `}${person.person}　${words.join('；')}`]
}
