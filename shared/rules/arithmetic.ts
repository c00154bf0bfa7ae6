import type { Decimal } from '../decimal.ts'
import { dec } from '../decimal.ts'
import type { Text } from '../text.ts'

/**
 * A figure as a person writes it: exact where up to four places write it, else the first four and an ellipsis (`0.6666…`), never rounded
 * without a word.
 */
export function figure(value: Decimal): string {
  const places = value.places()
  const written = places !== undefined && places <= 4 ? value.toString() : `${value.round(4, 'truncate').toFixed(4)}…`
  return written.replace('-', '−')
}

/** @returns `+0.60` or `−0.12`: a change of points */
export const change = (gain: Decimal): string => `${gain.isNegative() ? '−' : '+'}${gain.abs().toFixed(2)}`

/** `1 + 0.2 + 0.2`; a lone figure stays alone; nothing is 0 */
export const added = (values: readonly Decimal[]): string => (values.length === 0 ? '0' : values.map(figure).join('+'))

/**
 * The last steps of every rule that takes points away: what is lost, whether the cap bites, what is left.
 * @param steps the figures before, as written; empty where nothing was counted
 */
export function deduction(maximum: Decimal, lost: Decimal, cap: Decimal, steps: string): Text {
  const over = lost.gt(cap)
  const taken = over ? cap : lost
  const left = `${figure(maximum)}−${figure(taken)}=${figure(maximum.minus(taken))}`
  if (lost.eq(dec(0))) return { zh: `无扣分；${left}`, en: `nothing lost; ${left}` }
  const before = steps === '' ? '' : `${steps}`
  return over
    ? { zh: `${before}，超上限，按${figure(cap)}；${left}`, en: `${before}, over the cap, counts as ${figure(cap)}; ${left}` }
    : { zh: `${before}，未超上限${figure(cap)}；${left}`, en: `${before}, within the cap of ${figure(cap)}; ${left}` }
}
