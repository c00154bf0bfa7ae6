import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { figure, inTurn } from './arithmetic.ts'
import type { NearestChange } from './define.ts'
import { defineRule } from './define.ts'
import { decimal, optional, points, pointsOrNone, record, share, WrongParameter } from './parameters.ts'

/**
 * 超欠: `base` at the target; each whole `unit` beyond adds over.each, at most over.cap together; each whole unit short takes under.each, not
 * below 0. Units are rounded toward the target. Where no target was set, `untargeted` (a share) × maximum. Unrounded: the clause rounds.
 * Source: domain.md 4.
 */
export const overUnder = defineRule({
  kind: 'over-under',
  title: { zh: '超欠', en: 'Over and under' },
  shape: 'value',
  parameters: {
    target: optional(decimal),
    unit: optional(points),
    base: pointsOrNone,
    over: record({ each: points, cap: points }),
    under: record({ each: points }),
    untargeted: share,
  },
  check({ maximum, base, over }) {
    if (base.plus(over.cap).gt(maximum))
      throw new WrongParameter(`over: base ${figure(base)} and cap ${figure(over.cap)} exceed the maximum of ${figure(maximum)}`)
  },
  describe: ({ maximum, base, unit = Decimal.one, over, under, untargeted }) => ({
    zh:
      `完成目标得${figure(base)}，每超${figure(unit)}加${figure(over.each)}，至多加${figure(over.cap)}，每欠${figure(unit)}扣${figure(under.each)}，` +
      `不足${figure(unit)}不计；没有目标的得${figure(untargeted.times(maximum))}`,
    en:
      `${figure(base)} at the target, each full ${figure(unit)} beyond adds ${figure(over.each)}, at most ${figure(over.cap)}, ` +
      `each full ${figure(unit)} short takes ${figure(under.each)}; without a target ${figure(untargeted.times(maximum))}`,
  }),
  score(parameters, { value, says, target = parameters.target, targetSays }) {
    const { maximum, unit = Decimal.one, base, over, under, untargeted } = parameters
    if (target === undefined) {
      const points = maximum.times(untargeted)
      const steps = `${figure(maximum)}×${figure(untargeted)}=${figure(points)}`
      return { points, branch: 'no-target', arithmetic: { zh: `没有目标；${steps}`, en: `no target; ${steps}` } }
    }
    const pointsAt = (reached: Decimal) => {
      const off = reached.minus(target)
      const units = off.abs().div(unit).floor()
      return off.isNegative()
        ? Decimal.max(Decimal.zero, base.minus(units.times(under.each)))
        : base.plus(Decimal.min(over.cap, units.times(over.each)))
    }
    const points = pointsAt(value)
    const nearest = nearestOf()
    return {
      points,
      branch: value.lt(target) ? 'under' : value.eq(target) ? 'met' : 'over',
      arithmetic: inTurn(says, targetSays ?? '', steps()),
      nearest,
    }

    function steps(): Text {
      if (value.eq(target!))
        return { zh: `${figure(value)}正是目标，得${figure(base)}`, en: `${figure(value)} is the target, ${figure(base)} points` }
      const isShort = value.lt(target!)
      const off = value.minus(target!).abs()
      const units = off.div(unit).floor()
      const whole = unit.eq(Decimal.one) ? units : units.times(unit)
      const difference = isShort ? `${figure(target!)}−${figure(value)}` : `${figure(value)}−${figure(target!)}`
      const rounded = off.eq(whole) ? { zh: '', en: '' } : { zh: `，按${figure(whole)}`, en: `, counts as ${figure(whole)}` }
      const count = unit.eq(Decimal.one) ? '' : `${figure(whole)}÷${figure(unit)}=${figure(units)}；`
      const each = isShort ? under.each : over.each
      const moved = units.times(each)
      const price = `${count}${figure(units)}×${figure(each)}=${figure(moved)}`
      const first = {
        zh: `${difference}=${figure(off)}${rounded.zh}；${price}`,
        en: `${difference}=${figure(off)}${rounded.en}; ${price.replace('；', '; ')}`,
      }
      if (isShort && moved.gt(base))
        return inTurn(first, {
          zh: `${figure(base)}−${figure(moved)}不足0，得0`,
          en: `${figure(base)}−${figure(moved)} is below 0, 0 points`,
        })
      if (isShort) return inTurn(first, `${figure(base)}−${figure(moved)}=${figure(points)}`)
      const cap = figure(over.cap)
      const limit = moved.gt(over.cap)
        ? { zh: `，超上限，按${cap}`, en: `, over the cap, counts as ${cap}` }
        : { zh: `，未超上限${cap}`, en: `, within the cap of ${cap}` }
      const last = `${figure(base)}+${figure(Decimal.min(moved, over.cap))}=${figure(points)}`
      return { zh: `${first.zh}${limit.zh}；${last}`, en: `${first.en}${limit.en}; ${last}` }
    }

    /** Upward to the next unit that counts; at the cap, or where nothing can be won, down by the unit that would cost. */
    function nearestOf(): NearestChange | undefined {
      const off = value.minus(target!)
      const short = off.negated().div(unit).floor()
      const worthless = base.div(under.each).ceil()
      const mostUnits = over.cap.div(over.each).ceil()
      let to: Decimal
      if (off.isNegative() && short.gte(Decimal.one)) {
        // A unit less short; where the shortage already costs everything, as many as bring the first point.
        const lift = short.gte(worthless) ? short.minus(worthless).plus(1) : Decimal.one
        to = value.plus(Decimal.min(lift.times(unit), worthless.isZero() ? off.negated().plus(unit) : lift.times(unit)))
      } else {
        const beyond = off.isNegative() ? Decimal.zero : off.div(unit).floor()
        to = beyond.lt(mostUnits) ? target!.plus(beyond.plus(1).times(unit)) : target!.plus(mostUnits.minus(1).times(unit))
      }
      const gain = pointsAt(to).minus(points)
      if (gain.isZero() || to.isNegative()) return undefined
      const by = figure(to.minus(value).abs())
      return { says: to.gt(value) ? { zh: `再多${by}`, en: `${by} more` } : { zh: `少${by}`, en: `${by} less` }, gain }
    }
  },
})
