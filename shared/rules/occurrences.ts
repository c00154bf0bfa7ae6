import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { addition, deduction, figure } from './arithmetic.ts'
import { beyondMaximum } from './carry-over.ts'
import type { NearestChange, Outcome } from './define.ts'
import { flag, optional, points, WrongParameter } from './parameters.ts'

/** Parameters of every kind that counts occurrences: at most `cap` is lost (or, with `adds`, won); `carryOver`: see {@link beyondMaximum}. */
export const limits = { cap: optional(points), carryOver: optional(points), adds: optional(flag) }

export interface Limits {
  readonly maximum: Decimal
  readonly cap?: Decimal | undefined
  readonly carryOver?: Decimal | undefined
  readonly adds?: boolean | undefined
}

/** @throws WrongParameter where cap, carry-over and adding contradict each other or the maximum */
export function checkLimits({ maximum, cap, carryOver, adds }: Limits): void {
  if (maximum.lte(Decimal.zero)) throw new WrongParameter('the maximum must be above 0')
  if (cap?.gt(maximum)) throw new WrongParameter(`cap: ${figure(cap)} is above the maximum of ${figure(maximum)}`)
  if (carryOver === undefined) return
  if (adds === true) throw new WrongParameter('carryOver: what is added is not carried over')
  if (cap?.lt(maximum))
    throw new WrongParameter(`carryOver: a cap of ${figure(cap)} leaves nothing beyond the maximum of ${figure(maximum)}`)
}

/** @returns `，扣至6为止`, with what is carried over */
export function limitsInWords({ maximum, cap = maximum, carryOver, adds }: Limits): Text {
  const over = carryOver === undefined ? undefined : figure(carryOver)
  return {
    zh: `，${adds === true ? '加' : '扣'}至${figure(cap)}为止${over === undefined ? '' : `，超出部分倒扣，至多${over}`}`,
    en: `, ${adds === true ? 'won' : 'lost'} up to ${figure(cap)}${over === undefined ? '' : `, beyond it taken from the section up to ${over}`}`,
  }
}

/** A change of the facts: in words, and by how much (> 0) it moves the sum. */
export interface Step {
  readonly says: Text
  readonly amount: Decimal
}

/** Occurrences of one sort, of which one after the other could be taken away. */
export interface Group {
  readonly quantity: Decimal
  /** by how much the sum falls when one (or what is left, if less) of so many is taken away */
  price(left: Decimal): Decimal
  /** every one of them counts alike */
  readonly flat: boolean
  says(taken: Decimal): Text
}

/**
 * The fewest occurrences, dearest first, whose absence lowers the sum by more than `excess`; undefined where none do.
 * Dearest first is the fewest wherever a further one never costs more than the one before; elsewhere it is a way, with its exact effect.
 */
export function fewest(groups: readonly Group[], excess: Decimal): Step | undefined {
  const left = groups.map((group) => group.quantity)
  const one = (i: number) => (left[i]!.isZero() ? Decimal.zero : groups[i]!.price(left[i]!))
  const prices = groups.map((_, i) => one(i))
  let amount = Decimal.zero
  while (amount.lte(excess)) {
    let dearest = -1
    for (const [i, price] of prices.entries()) if (price.gt(dearest < 0 ? Decimal.zero : prices[dearest]!)) dearest = i
    if (dearest < 0) return undefined
    const [group, price] = [groups[dearest]!, prices[dearest]!]
    const wanted = group.flat ? excess.minus(amount).div(price).floor().plus(Decimal.one) : Decimal.one
    const taken = Decimal.min(wanted, left[dearest]!)
    amount = amount.plus(group.flat && taken.gt(Decimal.one) ? price.times(taken) : price)
    left[dearest] = left[dearest]!.minus(taken)
    prices[dearest] = one(dearest)
  }
  const words: Text[] = []
  for (const [i, group] of groups.entries()) {
    const taken = group.quantity.minus(left[i]!)
    if (!taken.isZero()) words.push(group.says(taken))
  }
  return { says: joinTexts(words, { zh: '、', en: ', ' }), amount }
}

/** What was counted, priced and added up, before the cap. */
export interface Counted {
  readonly total: Decimal
  readonly steps: Steps
  /** what would lower the sum by more than the excess */
  readonly fewer: (excess: Decimal) => Step | undefined
  /** what would raise it */
  readonly more: () => Step
}

/** Caps a sum of occurrences and takes it from the maximum, or with `adds` makes it the points; says what would move them. */
export function settle({ maximum, cap = maximum, carryOver, adds }: Limits, counted: Counted): Outcome {
  const { total, steps } = counted
  const taken = Decimal.min(cap, total)
  const nearest = adds === true ? nearestWon(cap, taken, counted) : nearestLost(cap, taken, counted)
  return {
    points: adds === true ? taken : maximum.minus(taken),
    branch: total.gt(cap) ? 'capped' : total.isZero() ? 'none' : 'counted',
    arithmetic: adds === true ? addition(total, cap, steps) : deduction(maximum, total, cap, steps),
    nearest,
    beyond: carryOver === undefined ? undefined : beyondMaximum(maximum, carryOver, total),
  }
}

function nearestLost(cap: Decimal, taken: Decimal, { total, fewer, more }: Counted): NearestChange | undefined {
  if (total.isZero()) {
    const { says, amount } = more()
    return { says, gain: Decimal.min(cap, amount).negated() }
  }
  const step = fewer(total.minus(taken))
  return step && { says: step.says, gain: taken.minus(total.minus(step.amount)) }
}

function nearestWon(cap: Decimal, taken: Decimal, { total, fewer, more }: Counted): NearestChange | undefined {
  if (total.lt(cap)) {
    const { says, amount } = more()
    return { says, gain: Decimal.min(cap, total.plus(amount)).minus(taken) }
  }
  const step = fewer(total.minus(taken))
  return step && { says: step.says, gain: total.minus(step.amount).minus(taken) }
}
