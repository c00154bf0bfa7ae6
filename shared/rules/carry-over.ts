import { Decimal } from '../decimal.ts'
import { addedUp, addition, figure } from './arithmetic.ts'
import { defineRule } from './define.ts'
import { optional, points } from './parameters.ts'

/**
 * What a clause carries over 倒扣: min(x, Σ − M), nothing while Σ stays within the maximum (domain.md 4, posts-2011 clause 16, drivers-2011
 * clause 1). The parameter `carryOver` of the three kinds of occurrence is x; their outcomes hold the result as `beyond`.
 */
export const beyondMaximum = (maximum: Decimal, carryOver: Decimal, total: Decimal): Decimal =>
  total.gt(maximum) ? Decimal.min(carryOver, total.minus(maximum)) : Decimal.zero

/**
 * 倒扣, the card by which a section pays for what its clauses carry over: −min(upTo, Σ beyond). Points are 0 or below; that the section does
 * not fall below 0 is the section's matter. `lost` of each loss is one clause's `beyond`.
 */
export const carryOver = defineRule({
  kind: 'carry-over',
  title: { zh: '倒扣', en: 'Carry-over' },
  shape: 'losses',
  parameters: { upTo: optional(points) },
  describe: ({ upTo }) => ({
    zh: `条款扣分超过分值的部分从本部分倒扣${upTo === undefined ? '' : `，至多${figure(upTo)}`}`,
    en: `what clauses lose beyond their maximum is taken from the section${upTo === undefined ? '' : `, up to ${figure(upTo)}`}`,
  }),
  score({ upTo }, { losses }) {
    const lost = losses.map((loss) => loss.lost)
    const total = Decimal.sum(lost)
    const taken = upTo === undefined ? total : Decimal.min(upTo, total)
    // The largest loss shrinks by one point; above the limit that first has to be reached.
    const largest = lost.length === 0 ? Decimal.zero : Decimal.max(lost[0]!, ...lost.slice(1))
    const fewer = Decimal.min(total.minus(taken).plus(Decimal.one), total)
    const where = losses.find((loss) => loss.lost.eq(largest))
    const points = taken.negated()
    return {
      points,
      branch: taken.isZero() ? 'none' : taken.lt(total) ? 'capped' : 'counted',
      arithmetic:
        upTo === undefined && !total.isZero()
          ? { zh: `${addedUp(lost)}；得${figure(points)}`, en: `${addedUp(lost)}; ${figure(points)} points` }
          : addition(total, upTo ?? total, addedUp(lost), points),
      ...(where !== undefined &&
        !taken.isZero() && {
          nearest: fewer.lte(largest)
            ? {
                says: { zh: `${where.says.zh}少扣${figure(fewer)}`, en: `${where.says.en} loses ${figure(fewer)} less` },
                gain: taken.minus(total.minus(fewer)),
              }
            : { says: { zh: `少扣${figure(fewer)}`, en: `${figure(fewer)} less lost` }, gain: taken.minus(total.minus(fewer)) },
        }),
    }
  },
})
