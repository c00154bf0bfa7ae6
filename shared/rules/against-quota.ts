import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { Way } from './thresholds.ts'
import { bandOf, bandParameters, bandsInWords, checkBands, farther, nearestBand, sortedBands } from './thresholds.ts'

/**
 * 对定额: bands on Σ actual ÷ Σ quota due, as 分档 (see bands.ts). A quota of 0, or a ratio outside all bands, cannot be scored.
 * Unrounded: the clause rounds. Source: domain.md 4; drivers-2011 clause 7.
 */
export const againstQuota = defineRule({
  kind: 'against-quota',
  title: { zh: '对定额', en: 'Against quota' },
  shape: 'pair',
  parameters: bandParameters,
  check: checkBands,
  prepare: (parameters) => ({ sorted: sortedBands(parameters) }),
  describe({ sorted }) {
    const { zh, en } = bandsInWords(sorted)
    return { zh: `实际÷定额：${zh}`, en: `actual ÷ quota: ${en}` }
  },
  score({ sorted }, { actual, against, says }) {
    if (against.isZero()) {
      const why = { zh: '定额是0，无法比较', en: 'the quota is 0, nothing to compare with' }
      return { points: Decimal.zero, cannotScore: why, branch: 'no-quota', arithmetic: why }
    }
    const reached = actual.div(against)
    const before = inTurn(says, `${figure(actual)}÷${figure(against)}=${figure(reached)}`)
    const at = bandOf(sorted, reached)
    if (at < 0) {
      const why = { zh: `${figure(reached)}不在任何一档`, en: `${figure(reached)} lies in no band` }
      return { points: Decimal.zero, cannotScore: why, branch: 'outside', arithmetic: inTurn(before, why) }
    }
    const { points, says: band } = sorted[at]!
    const way = nearestBand(sorted, at, reached)
    return {
      points,
      branch: `band-${at + 1}`,
      arithmetic: { zh: `${before.zh}，${band.zh}，得${figure(points)}`, en: `${before.en}, ${band.en}, ${figure(points)} points` },
      nearest: way && { says: wayInWords(way, actual, against), gain: way.band.points.minus(points) },
    }
  },
})

function wayInWords({ edge, up, beyond, band }: Way, actual: Decimal, against: Decimal): Text {
  const reaches = (by: Decimal) => bandOf([band], (up ? actual.plus(by) : actual.minus(by)).div(against)) === 0
  const { zh, en } = farther(edge.times(against).minus(actual).abs(), beyond, 2, reaches)
  return up
    ? { zh: `再多${zh}，到${band.says.zh}`, en: `${en} more, to ${band.says.en}` }
    : { zh: `再少${zh}，到${band.says.zh}`, en: `${en} less, to ${band.says.en}` }
}
