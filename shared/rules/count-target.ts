import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { deduction, figure, inTurn } from './arithmetic.ts'
import type { NearestChange, Outcome } from './define.ts'
import { defineRule } from './define.ts'
import { decimal, oneOf, optional, points, record, wordOr, WrongParameter } from './parameters.ts'

/**
 * 数量达标: the maximum at n ≥ target, else by `short`: `{ each }` maximum − each × (target − n), parts of a unit in proportion, not below 0;
 * `proportional` maximum × n ÷ target; `all-or-nothing` 0. The facts' target goes before the parameter. Unrounded: the clause rounds.
 * Source: domain.md 4; posts-2011 clauses 11, 13, 19.
 */
export const countTarget = defineRule({
  kind: 'count-target',
  title: { zh: '数量达标', en: 'Count against target' },
  shape: 'value',
  parameters: { target: optional(decimal), short: wordOr(oneOf('proportional', 'all-or-nothing'), record({ each: points })) },
  check({ maximum, target }) {
    if (maximum.lte(Decimal.zero)) throw new WrongParameter('the maximum must be above 0')
    if (target?.isNegative()) throw new WrongParameter('target: must be 0 or above')
  },
  prepare: ({ short }) => (short === 'proportional' || short === 'all-or-nothing' ? { each: undefined } : { each: short.each }),
  describe({ maximum, target, short, each }) {
    const [zh, en] = target === undefined ? ['', ''] : [figure(target), ` of ${figure(target)}`]
    const less: Text =
      each !== undefined
        ? { zh: `每少1扣${figure(each)}，不足1按比例`, en: `each one short costs ${figure(each)}, parts in proportion` }
        : short === 'proportional'
          ? { zh: '不足按比例得分', en: 'short of it in proportion' }
          : { zh: '不足不得分', en: 'short of it none' }
    return { zh: `达到目标${zh}得${figure(maximum)}，${less.zh}`, en: `${figure(maximum)} at the target${en}, ${less.en}` }
  },
  score({ maximum, short, each, ...parameters }, { value, says, target = parameters.target, targetSays }) {
    if (target === undefined) throw new RangeError('count-target: neither the facts nor the method give a target')
    const before = inTurn(says, targetSays ?? '')
    const done = (points: Decimal, branch: string, steps: Text, nearest: NearestChange | undefined): Outcome => ({
      points,
      branch,
      arithmetic: inTurn(before, steps),
      nearest,
    })
    if (value.gte(target)) {
      const full = {
        zh: `${figure(value)}达到${figure(target)}，得${figure(maximum)}`,
        en: `${figure(value)} reaches ${figure(target)}, ${figure(maximum)} points`,
      }
      return done(maximum, 'reached', full, fewer())
    }
    const missing = target.minus(value)
    if (each !== undefined) {
      const lost = missing.times(each)
      const steps = `${figure(target)}−${figure(value)}=${figure(missing)}；${figure(missing)}×${figure(each)}=${figure(lost)}`
      const left = maximum.minus(Decimal.min(maximum, lost))
      // So much short of the target the first point is within reach.
      const worthless = maximum.div(each)
      const more = missing.lt(worthless) ? Decimal.min(Decimal.one, missing) : missing.minus(worthless).floor().plus(1)
      const gain = maximum.minus(each.times(Decimal.max(Decimal.zero, missing.minus(more)))).minus(left)
      const steps2 = { zh: steps, en: steps.replace('；', '; ') }
      return done(left, 'short', deduction(maximum, lost, maximum, steps2), { says: further(more), gain })
    }
    if (short === 'proportional') {
      const points = maximum.times(value).div(target)
      const more = Decimal.min(Decimal.one, missing)
      const steps = `${figure(maximum)}×${figure(value)}÷${figure(target)}=${figure(points)}`
      return done(points, 'short', { zh: steps, en: steps }, { says: further(more), gain: maximum.times(more).div(target) })
    }
    const none = { zh: `${figure(value)}不到${figure(target)}，得0`, en: `${figure(value)} is short of ${figure(target)}, 0 points` }
    return done(Decimal.zero, 'short', none, { says: further(missing), gain: maximum })

    function fewer(): NearestChange | undefined {
      const surplus = value.minus(target!)
      const by = Decimal.min(value, surplus.floor().plus(1))
      const short1 = by.minus(surplus)
      if (short1.lte(Decimal.zero)) return undefined
      const lost =
        each !== undefined
          ? Decimal.min(maximum, each.times(short1))
          : short === 'proportional'
            ? maximum.times(short1).div(target!)
            : maximum
      return { says: { zh: `少${figure(by)}`, en: `${figure(by)} fewer` }, gain: lost.negated() }
    }
  },
})

const further = (more: Decimal): Text => ({ zh: `再有${figure(more)}`, en: `${figure(more)} more` })
