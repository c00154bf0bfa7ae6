import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { addedUp, figure, inTurn } from './arithmetic.ts'
import { defineRule } from './define.ts'
import type { FactShapes } from './facts.ts'
import type { Group } from './occurrences.ts'
import { checkLimits, fewest, settle } from './occurrences.ts'
import { count, optional, points, WrongParameter } from './parameters.ts'

type Sheet = FactShapes['record']['sheets'][number]
interface Charges {
  readonly missing: Decimal
  readonly aDayLate?: Decimal | undefined
  readonly dayCap?: Decimal | undefined
  readonly returnedTimes?: Decimal | undefined
  readonly returned?: Decimal | undefined
}

/**
 * 应报尽报: maximum − min(cap, Σ over the sheets owed): a sheet never accepted costs `missing` and nothing else; else `aDayLate` for each late
 * day up to `dayCap`, and `returned` more when it came back `returnedTimes` times or oftener. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clause 12, drivers-2011 clause 14.
 */
export const completeness = defineRule({
  kind: 'completeness',
  title: { zh: '应报尽报', en: 'Completeness' },
  shape: 'record',
  parameters: {
    missing: points,
    aDayLate: optional(points),
    dayCap: optional(points),
    returnedTimes: optional(count),
    returned: optional(points),
    cap: optional(points),
  },
  check(parameters) {
    checkLimits(parameters)
    if ((parameters.aDayLate === undefined) !== (parameters.dayCap === undefined)) throw new WrongParameter('dayCap: goes with aDayLate')
    if ((parameters.returned === undefined) !== (parameters.returnedTimes === undefined))
      throw new WrongParameter('returnedTimes: goes with returned')
    if (parameters.returnedTimes?.isZero()) throw new WrongParameter('returnedTimes: must be 1 or more')
  },
  describe({ maximum, cap = maximum, missing, aDayLate, dayCap, returnedTimes, returned }) {
    const [zh, en] = [[`缺报一份扣${figure(missing)}`], [`${figure(missing)} a missing sheet`]]
    if (aDayLate !== undefined && dayCap !== undefined) {
      zh.push(`迟报每天扣${figure(aDayLate)}，一份至多${figure(dayCap)}`)
      en.push(`${figure(aDayLate)} a late day, at most ${figure(dayCap)} a sheet`)
    }
    if (returned !== undefined && returnedTimes !== undefined) {
      zh.push(`退回满${figure(returnedTimes)}次另扣${figure(returned)}`)
      en.push(`${figure(returned)} more for a sheet returned ${figure(returnedTimes)} times`)
    }
    return { zh: `${zh.join('；')}；扣至${figure(cap)}为止`, en: `${en.join('; ')}; up to ${figure(cap)}` }
  },
  score(parameters, { sheets }) {
    const charged: Sheet[] = []
    const costs: Decimal[] = []
    const steps: Steps[] = []
    for (const sheet of sheets) {
      const cost = charge(parameters, sheet)
      if (cost.isZero()) continue
      charged.push(sheet)
      costs.push(cost)
      steps.push(written(parameters, sheet, cost))
    }
    if (costs.length > 1) steps.push(addedUp(costs))
    return settle(parameters, {
      total: Decimal.sum(costs),
      steps: inTurn(...steps),
      fewer: (excess) =>
        fewest(
          charged.flatMap((sheet) => betterments(parameters, sheet)),
          excess,
        ),
      more: () =>
        parameters.aDayLate === undefined || parameters.dayCap === undefined
          ? { says: { zh: '缺报一份', en: 'one sheet missing' }, amount: parameters.missing }
          : { says: { zh: '一份迟报1天', en: 'one sheet a day late' }, amount: Decimal.min(parameters.aDayLate, parameters.dayCap) },
    })
  },
})

const isReturned = ({ returnedTimes }: Charges, { timesReturned }: Sheet) =>
  returnedTimes !== undefined && returnedTimes.lte(Decimal.of(timesReturned))

function lateness({ aDayLate, dayCap }: Charges, days: number): Decimal {
  return aDayLate === undefined || dayCap === undefined || days === 0 ? Decimal.zero : Decimal.min(dayCap, aDayLate.times(days))
}

function charge(charges: Charges, sheet: Sheet): Decimal {
  if (!sheet.accepted) return charges.missing
  if (sheet.daysLate === 0 && sheet.timesReturned === 0) return Decimal.zero
  const late = lateness(charges, sheet.daysLate)
  return isReturned(charges, sheet) ? late.plus(charges.returned!) : late
}

/** `局考14表2月 4×0.1=0.4，超上限，按0.3` */
function written(charges: Charges, sheet: Sheet, cost: Decimal): Text {
  if (!sheet.accepted) return { zh: `${sheet.says.zh}缺报${figure(cost)}`, en: `${sheet.says.en} missing ${figure(cost)}` }
  const { aDayLate, dayCap, returned } = charges
  const [zh, en] = [[] as string[], [] as string[]]
  if (sheet.daysLate > 0 && aDayLate !== undefined && dayCap !== undefined) {
    const uncapped = aDayLate.times(sheet.daysLate)
    const product = `${sheet.daysLate}×${figure(aDayLate)}=${figure(uncapped)}`
    const over = uncapped.gt(dayCap)
    zh.push(`迟报${product}${over ? `，超上限，按${figure(dayCap)}` : ''}`)
    en.push(`late ${product}${over ? `, over the cap, counts as ${figure(dayCap)}` : ''}`)
  }
  if (isReturned(charges, sheet)) {
    zh.push(`退回${sheet.timesReturned}次${figure(returned!)}`)
    en.push(`returned ${sheet.timesReturned} times ${figure(returned!)}`)
  }
  const sum = zh.length > 1 ? `，${figure(cost.minus(returned!))}+${figure(returned!)}=${figure(cost)}` : ''
  return { zh: `${sheet.says.zh}${zh.join('，')}${sum}`, en: `${sheet.says.en} ${en.join(', ')}${sum.replace('，', ', ')}` }
}

/** What one sheet could have spared: being there at all, days of lateness (those beyond the cap first), coming back less often. */
function betterments(charges: Charges, sheet: Sheet): Group[] {
  const { zh, en } = sheet.says
  if (!sheet.accepted)
    return [{ quantity: Decimal.one, flat: true, price: () => charges.missing, says: () => ({ zh: `${zh}按时报送`, en: `${en} in time` }) }]
  const found: Group[] = []
  const { aDayLate, dayCap } = charges
  if (sheet.daysLate > 0 && aDayLate !== undefined && dayCap !== undefined) {
    // Days beyond the cap come off together with the first one that counts.
    const counting = Math.min(sheet.daysLate, dayCap.div(aDayLate).ceil().toNumber())
    found.push({
      quantity: Decimal.of(counting),
      flat: false,
      price: (left) => lateness(charges, left.toNumber()).minus(lateness(charges, left.toNumber() - 1)),
      says: (taken) => {
        const days = taken.plus(sheet.daysLate - counting)
        return { zh: `${zh}早报${figure(days)}天`, en: `${en} ${figure(days)} days earlier` }
      },
    })
  }
  if (isReturned(charges, sheet)) {
    const fewer = Decimal.of(sheet.timesReturned).minus(charges.returnedTimes!).plus(1)
    const says = { zh: `${zh}少退回${figure(fewer)}次`, en: `${en} returned ${figure(fewer)} times less` }
    found.push({ quantity: Decimal.one, flat: true, price: () => charges.returned!, says: () => says })
  }
  return found
}
