import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import { added, figure } from './arithmetic.ts'
import { checkConsequence, consequence, consequenceOf } from './consequences.ts'
import type { Entry } from './facts.ts'
import { defineRule } from './define.ts'
import { count, list, points, record, word, WrongParameter } from './parameters.ts'

/**
 * 累计限等: where the quantities of the items `of` together reach `reaches`, the consequence holds; of limits over the same items only the
 * highest reached. No points. Source: domain.md 4; posts-2011 clauses 35, 36, drivers-2011 clause 21.
 */
export const limit = defineRule({
  kind: 'limit',
  title: { zh: '累计限等', en: 'Limit' },
  shape: 'entries',
  parameters: {
    items: list(record({ zh: word, en: word })),
    limits: list(record({ of: list(count), reaches: points, effect: consequence })),
  },
  check({ items, limits }) {
    const seen = new Set<string>()
    for (const { of, reaches, effect } of limits) {
      checkConsequence(effect)
      for (const item of of) if (item.gte(Decimal.of(items.length))) throw new WrongParameter(`limits: there is no item ${figure(item)}`)
      const same = `${of.map(figure).join('+')} at ${figure(reaches)}`
      if (seen.has(same)) throw new WrongParameter(`limits: items ${same} stand twice`)
      seen.add(same)
    }
  },
  prepare: ({ items, limits }) => ({
    watched: limits.map(({ of, reaches, effect }) =>
      watch(
        items,
        of.map((item) => item.toNumber()),
        reaches,
        effect,
      ),
    ),
  }),
  describe: ({ watched }) =>
    joinTexts(
      watched.map(({ name, reaches, effect }) => {
        const isOnce = reaches.eq(Decimal.one)
        return {
          zh: `${name.zh}${isOnce ? '' : `满${figure(reaches)}`}：${effect.zh}`,
          en: `${name.en}${isOnce ? '' : ` ${figure(reaches)}`}: ${effect.en}`,
        }
      }),
    ),
  score({ watched }, { entries }) {
    const counted = watched.map((one) => quantitiesOf(one.of, entries))
    const totals = counted.map((quantities) => Decimal.sum(quantities))
    const isReached = watched.map(({ reaches }, i) => totals[i]!.gte(reaches))
    const isMilder = (i: number) =>
      watched.some((other, j) => isReached[j]! && other.same === watched[i]!.same && other.reaches.gt(watched[i]!.reaches))
    const holding = [...watched.keys()].filter((i) => isReached[i]! && !isMilder(i))
    const steps = watched.map(({ name, reached, below }, i): Text => {
      const sum = counted[i]!.length < 2 ? figure(totals[i]!) : `${added(counted[i]!)}=${figure(totals[i]!)}`
      const { zh, en } = isReached[i]! ? reached : below
      return { zh: name.zh + sum + zh, en: `${name.en} ${sum}${en}` }
    })
    return {
      points: Decimal.zero,
      branch: holding.length === 0 ? 'none' : 'limited',
      arithmetic: joinTexts(steps),
      consequences: holding.map((i) => {
        const { name, effect } = watched[i]!
        return consequenceOf(
          effect,
          { zh: `${name.zh}${figure(totals[i]!)}`, en: `${name.en} ${figure(totals[i]!)}` },
          undefined,
          undefined,
        )
      }),
    }
  },
})

function watch(items: readonly Text[], of: readonly number[], reaches: Decimal, effect: ReturnType<typeof consequence.read>) {
  const name = joinTexts(
    of.map((item) => items[item]!),
    { zh: '、', en: ' and ' },
  )
  const edge = figure(reaches)
  return {
    of: new Set(of),
    same: [...of].sort((a, b) => a - b).join(),
    name,
    reaches,
    effect,
    reached: { zh: `，满${edge}`, en: `, reaches ${edge}` },
    below: { zh: `，未满${edge}`, en: `, below ${edge}` },
  }
}

const quantitiesOf = (items: ReadonlySet<number>, entries: readonly Entry[]): Decimal[] =>
  entries.filter(({ item, quantity }) => items.has(item) && !quantity.isZero()).map(({ quantity }) => quantity)
