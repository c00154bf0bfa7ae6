import type { Problem } from '@kaoji/shared/sheets/define'
import type { Checked } from '@kaoji/shared/sheets/validate'
import type { Row } from '@kaoji/shared/year'
import type { Explanation } from '../../service/answers.ts'
import { equalRow } from './equalRows.ts'

/** 情况说明 as it is kept while a sheet is being filled: with the row it was written for, since rows move. */
export interface KeptReason extends Explanation {
  readonly was: Row
}

/** What asks for a reason, by place. */
type Asked = Pick<Problem, 'row' | 'column' | 'rule'>

const nameOf = ({ row, column, rule }: Asked) => `${row} ${column} ${rule}`

/**
 * The reasons of the problems that ask for one: that of the same row wherever it stands now, else the one written at this place. Each reason serves
 * once.
 * @returns by `placeName`
 */
export function reasonsOf({ problems, rows, places }: Checked, kept: readonly KeptReason[]): ReadonlyMap<string, KeptReason> {
  const rowAt = rowsByPlace({ rows, places })
  const asking = problems.filter(({ severity }) => severity === 'explain')
  const left = new Set(kept)
  const found = new Map<string, KeptReason>()
  const take = (fits: (reason: KeptReason, problem: Problem) => boolean) => {
    for (const problem of asking) {
      if (found.has(nameOf(problem))) continue
      const reason = [...left].find((each) => each.rule === problem.rule && each.column === problem.column && fits(each, problem))
      if (reason === undefined) continue
      left.delete(reason)
      found.set(nameOf(problem), reason)
    }
  }
  take((reason, { row }) => reason.row === row && equalRow(reason.was, rowAt(row)))
  take((reason, { row }) => row > 0 && equalRow(reason.was, rowAt(row)))
  take((reason, { row }) => reason.row === row)
  return found
}

/** Under which name a problem's reason is found. */
export const placeName = nameOf

/** What is kept once somebody wrote a reason for a problem; blanks alone take it back. */
export function withReason(kept: readonly KeptReason[], checked: Checked, problem: Asked, reason: string): readonly KeptReason[] {
  const before = reasonsOf(checked, kept).get(nameOf(problem))
  const others = kept.filter((each) => each !== before && nameOf(each) !== nameOf(problem))
  if (reason.trim() === '') return others
  const { row, column, rule } = problem
  return [...others, { row, column, rule, reason: reason.trim(), was: rowsByPlace(checked)(row) }]
}

/** The explanations as they travel with a submission: in the order of the problems, 序号 counted as the rows are kept. */
export function explanationsOf(checked: Checked, kept: readonly KeptReason[]): readonly Explanation[] {
  const reasons = reasonsOf(checked, kept)
  return checked.problems.flatMap((problem) => {
    const reason = problem.severity === 'explain' ? reasons.get(nameOf(problem))?.reason : undefined
    if (reason === undefined) return []
    const { row, column, rule } = problem
    return [{ row: row === 0 ? 0 : checked.places.indexOf(row) + 1, column, rule, reason }]
  })
}

/** Reasons that a version was handed in with, as they are kept for its copy; its rows stand one under the other. */
export const keptFrom = (explanations: readonly Explanation[], rows: readonly Row[]): readonly KeptReason[] =>
  explanations.map((each) => ({ ...each, was: rows[each.row - 1] ?? {} }))

function rowsByPlace({ rows, places }: Pick<Checked, 'rows' | 'places'>): (place: number) => Row {
  const byPlace = new Map(places.map((place, i) => [place, rows[i]!]))
  return (place) => byPlace.get(place) ?? {}
}
