import type { ScoreLine } from '@kaoji/shared/scoring/result'
import { lost, tenThousandths } from '../words/points.ts'

/** Points that a clause took: a decimal without sign. */
export interface Loss {
  readonly method: string
  readonly clause: string
  readonly card: string
  readonly lost: string
}

/** What each line lost, in the lines' order. Bonus points 加分 that were not won are no loss; what is not scored has lost nothing. */
export const lossesOf = (method: string, lines: readonly ScoreLine[]): readonly Loss[] =>
  lines.flatMap(({ clause, card, section, points, maximum }) => {
    const most = section === '加分' ? '0' : maximum
    if (points === null || tenThousandths(points) >= tenThousandths(most)) return []
    return [{ method, clause, card, lost: lost(most, points) }]
  })

/** The line that lost most, the first of equals; undefined where nothing was lost. */
export function worstOf(method: string, lines: readonly ScoreLine[]): Loss | undefined {
  let worst: Loss | undefined
  for (const loss of lossesOf(method, lines))
    if (worst === undefined || tenThousandths(loss.lost) > tenThousandths(worst.lost)) worst = loss
  return worst
}
