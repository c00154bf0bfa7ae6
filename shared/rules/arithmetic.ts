import { Decimal } from '../decimal.ts'
import type { Period } from '../period.ts'
import { cycleOf } from '../period.ts'
import type { Text } from '../text.ts'

/**
 * A figure as a person writes it: exact where up to four places write it, else the first four and an ellipsis (`0.6666…`), never rounded
 * without a word.
 */
export function figure(value: Decimal): string {
  const places = value.places()
  const written = places !== undefined && places <= 4 ? value.toString() : `${value.round(4, 'truncate').toFixed(4)}…`
  // What is cut to 0 bears no sign, though the value is below 0.
  return written.startsWith('-') ? `−${written.slice(1)}` : written
}

/** @returns a change as a person would make it: no less than asked for, to so many places */
export const outward = (by: Decimal, places: number): Decimal => by.round(places, by.isNegative() ? 'floor' : 'ceiling')

/** @returns `+0.60` or `−0.12`: a change of points */
export const change = (gain: Decimal): string => `${gain.isNegative() ? '−' : '+'}${gain.abs().toFixed(2)}`

/** `1+0.2+0.2`; a lone figure stays alone; nothing is 0 */
export const added = (values: readonly Decimal[]): string => (values.length === 0 ? '0' : values.map(figure).join('+'))

/** `1+0.2+0.2=1.4`; a lone figure stays alone */
export const addedUp = (values: readonly Decimal[]): string =>
  values.length < 2 ? added(values) : `${added(values)}=${figure(Decimal.sum(values))}`

/** `0.02−0.01`, and `0.02+0.05` where a negative is taken away: no sign follows another */
export const less = (from: Decimal, taken: Decimal): string =>
  taken.isNegative() ? `${figure(from)}+${figure(taken.negated())}` : `${figure(from)}−${figure(taken)}`

/** `(1+2)×0.2=0.6`; quantities of one are counted: `3×0.2=0.6` */
export function priced(quantities: readonly Decimal[], each: Decimal): string {
  const total = Decimal.sum(quantities)
  const counted = quantities.length < 2 || quantities.every((quantity) => quantity.eq(Decimal.one))
  return `${counted ? figure(total) : `(${added(quantities)})`}×${figure(each)}=${figure(total.times(each))}`
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** A period as the arithmetic names it: 3月, 1季度, 全年. */
export function periodName(period: Period): Text {
  switch (cycleOf(period)) {
    case 'month':
      return { zh: `${Number(period.slice(5))}月`, en: MONTHS[Number(period.slice(5)) - 1]! }
    case 'quarter':
      return { zh: `${period.slice(6)}季度`, en: `Q${period.slice(6)}` }
    default:
      return { zh: '全年', en: 'the year' }
  }
}

/** What an arithmetic starts with: the same in both languages, or worded in each; empty where nothing came before. */
export type Steps = string | Text
const zhOf = (steps: Steps) => (typeof steps === 'string' ? steps : steps.zh)
const enOf = (steps: Steps) => (typeof steps === 'string' ? steps : steps.en)

/** Steps one after the other, the empty ones left out. */
export function inTurn(...all: readonly Steps[]): Text {
  let [zh, en] = ['', '']
  for (const steps of all) {
    zh = behind(zh, '；', zhOf(steps))
    en = behind(en, '; ', enOf(steps))
  }
  return { zh, en }
}

const behind = (before: string, separator: string, words: string) =>
  before === '' ? words : words === '' ? before : `${before}${separator}${words}`

/** @returns the steps with the words on the cap behind them: `…=2，未超上限6` or `…=7，超上限，按6` */
function capped(total: Decimal, cap: Decimal, steps: Steps): Text {
  return total.gt(cap)
    ? { zh: `${zhOf(steps)}，超上限，按${figure(cap)}`, en: `${enOf(steps)}, over the cap, counts as ${figure(cap)}` }
    : { zh: `${zhOf(steps)}，未超上限${figure(cap)}`, en: `${enOf(steps)}, within the cap of ${figure(cap)}` }
}

/**
 * The last steps of every rule that takes points away: what is lost, whether the cap bites, what is left.
 * @param steps the figures before, as written; empty where nothing was counted
 */
export function deduction(maximum: Decimal, lost: Decimal, cap: Decimal, steps: Steps): Text {
  const taken = lost.gt(cap) ? cap : lost
  const left = `${figure(maximum)}−${figure(taken)}=${figure(maximum.minus(taken))}`
  if (lost.isZero()) return { zh: `无扣分；${left}`, en: `nothing lost; ${left}` }
  const { zh, en } = capped(lost, cap, steps)
  return { zh: `${zh}；${left}`, en: `${en}; ${left}` }
}

/** The last steps of every rule that adds points up, and likewise of what is charged as a whole: what comes together, whether the cap bites. */
export function addition(total: Decimal, cap: Decimal, steps: Steps, got: Decimal = total.gt(cap) ? cap : total): Text {
  if (total.isZero()) return { zh: '没有；得0', en: 'none; 0 points' }
  const { zh, en } = capped(total, cap, steps)
  return { zh: `${zh}；得${figure(got)}`, en: `${en}; ${figure(got)} points` }
}
