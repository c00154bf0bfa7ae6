import type { ResultColumn, ResultSheet } from '../../excel/writeResults.ts'
import { movedDepartments, movedPersons } from '@kaoji/shared/scoring/moved'
import { movedOf, type Moved } from '../consolidate/readChanges.ts'
import { withMinus } from '../words/points.ts'
import type { useText } from '../words/useText.tsx'
import { listsOf, type RankedList } from './lists.ts'
import { lossesOf, type Loss } from './losses.ts'
import type { Ranking } from './readRanking.ts'
import type { MethodTitles } from './useMethods.ts'

type Words = ReturnType<typeof useText>

interface Labelled {
  readonly bureau: string
  readonly year: string
  readonly note: string
}

/** A ranking as sheets of the workbook: 科室排名, 岗位排名, 驾驶员排名, 局领导, and 变化 where there is a run before. */
export function resultSheets(
  ranking: Ranking,
  { bureau, year, note }: Labelled,
  methods: MethodTitles,
  text: Words,
): readonly ResultSheet[] {
  const lists = listsOf(ranking.now, ranking.before)
  const titled = (name: string) => ({ name, title: text('result.title', { bureau, year, name }), note })
  const sheets: ResultSheet[] = lists.map((list) => ({
    id: idOf(list),
    ...titled(text('result.ranking', { list: text(list.title) })),
    columns: columnsOf(list, text),
    rows: list.ranked.map((one) => [
      one.rank ?? '—',
      one.moved === undefined ? '' : one.moved === 0 ? '—' : one.moved > 0 ? `↑${one.moved}` : `↓${-one.moved}`,
      one.name,
      ...(list.id === 'departments' ? [] : [departmentOf(ranking, one.id)]),
      one.score === null ? text('score.pending') : Number(one.score),
      one.grade === null ? '' : text(one.grade),
      lossWords(ranking, one.cards, one.opens, methods, text),
    ]),
  }))
  if (ranking.before === undefined) return sheets
  const { before, now } = ranking
  const moved = movedOf({ departments: movedDepartments(before, now), persons: movedPersons(before, now) })
  return [
    ...sheets,
    {
      id: 'changes',
      ...titled(text('view.changes')),
      columns: changeColumns(text),
      rows: moved.map((one) => changeRow(one, methods, text)),
    },
  ]
}

const idOf = ({ id }: RankedList) => (id === '' ? 'leaders' : id.replaceAll('-', '_'))

const departmentOf = ({ now }: Ranking, person: string) => now.persons.find((one) => one.person === person)?.department ?? ''

function columnsOf(list: RankedList, text: Words): readonly ResultColumn[] {
  const column = (heading: Parameters<Words>[0], width: number, format: string): ResultColumn => ({ heading: text(heading), width, format })
  return [
    column('ranking.rank', 6, 'General'),
    column('result.moved', 7, '@'),
    column(list.id === 'departments' ? 'heat.department' : 'ranking.name', list.id === 'departments' ? 18 : 26, '@'),
    ...(list.id === 'departments' ? [] : [column('heat.department', 18, '@')]),
    column('ranking.score', 9, '0.00'),
    column('ranking.grade', 11, '@'),
    column('result.lost-most', 74, '@'),
  ]
}

const mostLosses = 3

/** 扣分最多三条 of a department, or of a person's main scorecard. */
function lossWords(
  { now }: Ranking,
  cards: readonly string[],
  opens: 'department' | 'scorecard',
  methods: MethodTitles,
  text: Words,
): string {
  const scorecard = now.scorecards.find(({ id }) => id === cards[0])
  const losses =
    opens === 'department'
      ? lossesOf('posts-2011', now.departments.find(({ department }) => department === cards[0])?.lines ?? [])
      : scorecard === undefined
        ? []
        : lossesOf(scorecard.method, scorecard.lines)
  return [...losses]
    .sort((a, b) => Number(b.lost) - Number(a.lost))
    .slice(0, mostLosses)
    .map(({ method, clause, lost }: Loss) => text('result.lost', { clause, title: methods.clause(method, clause), lost }))
    .join(text('list.semicolon'))
}

function changeColumns(text: Words): readonly ResultColumn[] {
  return (
    [
      ['ranking.name', 22, '@'],
      ['result.rank-before', 8, 'General'],
      ['result.rank-now', 8, 'General'],
      ['result.score-before', 9, '0.00'],
      ['result.score-now', 9, '0.00'],
      ['result.clauses', 74, '@'],
    ] as const
  ).map(([heading, width, format]) => ({ heading: text(heading), width, format }))
}

const changeRow = ({ id, name, from, to, clauses }: Moved, methods: MethodTitles, text: Words) => [
  id === name ? id : `${id} ${name}`,
  from.rank ?? '—',
  to.rank ?? '—',
  from.score === null ? text('score.pending') : Number(from.score),
  to.score === null ? text('score.pending') : Number(to.score),
  clauses
    .map(({ method, clause, from, to }) =>
      text(/^\d/.test(clause) ? 'changes.clause' : 'changes.adjustment', {
        clause,
        title: methods.clause(method, clause),
        from: from === null ? '—' : withMinus(from),
        to: to === null ? '—' : withMinus(to),
      }),
    )
    .join(text('list.semicolon')) || text('changes.others'),
]
