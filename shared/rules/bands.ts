import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { Way } from './thresholds.ts'
import { bandOf, bandParameters, bandsInWords, checkBands, farther, nearestBand, sortedBands } from './thresholds.ts'

/**
 * 分档: the points of the band the value lies in. Bands leave no hole and do not overlap (checked when a method loads); a value outside all of
 * them cannot be scored. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clause 10.
 */
export const bands = defineRule({
  kind: 'bands',
  title: { zh: '分档', en: 'Bands' },
  shape: 'value',
  parameters: bandParameters,
  check: checkBands,
  prepare: (parameters) => ({ sorted: sortedBands(parameters) }),
  describe: ({ sorted }) => bandsInWords(sorted),
  score({ sorted, percent }, { value, says }) {
    const at = bandOf(sorted, value)
    const read = figure(value)
    const before = inTurn(says.zh === '' ? read : says, percent === true ? `${read}×100%=${figure(value.times(100))}%` : '')
    if (at < 0) {
      const why = { zh: `${read}不在任何一档`, en: `${read} lies in no band` }
      return { points: Decimal.zero, cannotScore: why, branch: 'outside', arithmetic: why }
    }
    const { points, says: band } = sorted[at]!
    const way = nearestBand(sorted, at, value)
    return {
      points,
      branch: `band-${at + 1}`,
      arithmetic: { zh: `${before.zh}，${band.zh}，得${figure(points)}`, en: `${before.en}, ${band.en}, ${figure(points)} points` },
      ...(way !== undefined && { nearest: { says: wayInWords(way, way.edge.minus(value).abs()), gain: way.band.points.minus(points) } }),
    }
  },
})

function wayInWords({ up, beyond, band }: Way, by: Decimal): Text {
  const { zh, en } = farther(by, beyond)
  return up
    ? { zh: `再高${zh}，到${band.says.zh}`, en: `${en} higher, to ${band.says.en}` }
    : { zh: `再低${zh}，到${band.says.zh}`, en: `${en} lower, to ${band.says.en}` }
}
