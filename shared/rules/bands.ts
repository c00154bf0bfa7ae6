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
      nearest: way && { says: wayInWords(way, value, percent === true), gain: way.band.points.minus(points) },
    }
  },
})

/** The way in points of percentage where the method speaks of percentages, else in the value's own unit. */
function wayInWords({ edge, up, beyond, band }: Way, value: Decimal, percent: boolean): Text {
  const unit = Decimal.of(percent ? '0.01' : '1')
  const reaches = (by: Decimal) => bandOf([band], up ? value.plus(by.times(unit)) : value.minus(by.times(unit))) === 0
  const { zh, en } = farther(edge.minus(value).abs().div(unit), beyond, percent ? 2 : 4, reaches, percent ? POINTS : undefined)
  return up
    ? { zh: `再高${zh}，到${band.says.zh}`, en: `${en} higher, to ${band.says.en}` }
    : { zh: `再低${zh}，到${band.says.zh}`, en: `${en} lower, to ${band.says.en}` }
}

const POINTS: Text = { zh: '个百分点', en: ' points of percentage' }
