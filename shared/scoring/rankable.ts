import type { Consequence } from '../rules/define.ts'
import type { DepartmentShard } from './department.ts'
import type { DepartmentPoints } from './departmentPoints.ts'
import type { Scorecard } from './result.ts'

/** A scorecard as far as ranking its person asks: without its lines, which are nine tenths of it. */
export interface RankableCard {
  readonly scorecard: Omit<Scorecard, 'lines' | 'sections' | 'base' | 'bonus'>
  readonly consequences: readonly Consequence[]
  /** chain key → value on this card, exact; null: not applicable or nothing there */
  readonly chain: Readonly<Record<string, string | null>>
}

/** What ranking asks of a department; a shard is one, with its scorecards' lines and its why-cards beside. */
export interface RankableDepartment {
  readonly department: string
  readonly scorecards: readonly RankableCard[]
  readonly score: DepartmentPoints | null
}

/** @returns what ranking asks of a shard, and nothing else */
export const rankableOf = ({ department, scorecards, score }: DepartmentShard): RankableDepartment => ({
  department,
  scorecards: scorecards.map(({ scorecard, ...rest }) => {
    const { lines: _, sections: __, base: ___, bonus: ____, ...card } = scorecard
    return { scorecard: card, ...rest }
  }),
  score,
})
