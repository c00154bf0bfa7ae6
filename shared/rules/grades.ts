import { Decimal } from '../decimal.ts'
import type { Period } from '../period.ts'
import type { Text } from '../text.ts'
import { joinTexts } from '../text.ts'
import type { Steps } from './arithmetic.ts'
import { added, addedUp, figure, inTurn, periodName, priced } from './arithmetic.ts'
import type { Entry } from './facts.ts'
import type { Counted, Group } from './occurrences.ts'
import { fewest } from './occurrences.ts'
import { WrongParameter } from './parameters.ts'

/** What occurrences are worth by item; how {@link Entry.key} and {@link Entry.period} bundle them. */
export interface Grades {
  readonly items: readonly (Text & { readonly each: Decimal })[]
  /** of one matter 同一事项 only the dearest entry counts */
  readonly matter?: boolean | undefined
  readonly conversion?: Conversion | undefined
}

/** 折算: in a period each full `every` of the items `of` become one of the item `into`; zh, en: what one of those is called. */
interface Conversion extends Text {
  readonly of: readonly Decimal[]
  readonly every: Decimal
  readonly into: Decimal
}

/** @throws WrongParameter where a conversion names no item, mixes prices, or makes one more cost less */
export function checkGrades({ items, conversion }: Grades): void {
  if (conversion === undefined) return
  const { of, every, into } = conversion
  for (const item of [...of, into])
    if (item.gte(Decimal.of(items.length))) throw new WrongParameter(`conversion: there is no item ${figure(item)}`)
  if (of.some((item) => item.eq(into))) throw new WrongParameter(`conversion: item ${figure(into)} would become itself`)
  const price = items[of[0]!.toNumber()]!.each
  if (of.some((item) => !items[item.toNumber()]!.each.eq(price))) throw new WrongParameter('conversion: the items of it must cost the same')
  if (every.lt(Decimal.of(2))) throw new WrongParameter('conversion: every must be 2 or more')
  if (items[into.toNumber()]!.each.lt(price.times(every.minus(1))))
    throw new WrongParameter('conversion: a further occurrence would cost less than none')
}

/** `迟到每次0.2，旷工每次1；每月每满3次折1个半天` */
export function gradesInWords({ items, matter, conversion }: Grades): Text {
  const words = [
    joinTexts(
      items.map(({ zh, en, each }) => ({ zh: `${zh}${figure(each)}`, en: `${en} ${figure(each)}` })),
      { zh: '，', en: ', ' },
    ),
  ]
  if (conversion !== undefined) {
    const names = joinTexts(
      conversion.of.map((item) => items[item.toNumber()]!),
      { zh: '、', en: ' and ' },
    )
    const every = figure(conversion.every)
    words.push({
      zh: `同月${names.zh}每满${every}次折1个${conversion.zh}`,
      en: `in a month each full ${every} of ${names.en} become one ${conversion.en}`,
    })
  }
  if (matter === true) words.push({ zh: '同一事项只计最高的', en: 'of one matter only the highest counts' })
  return joinTexts(words)
}

/** Prices entries by their items, dearest of a matter first, then converted, then added up. */
export function graded(grades: Grades, all: readonly Entry[]): Counted {
  const { items, conversion } = grades
  const matters = grades.matter === true ? dearest(grades, all) : undefined
  const entries = matters === undefined ? all : all.filter((entry) => entry.key === undefined || matters.get(entry.key)!.entry === entry)
  const converted = new Set(conversion?.of.map((item) => item.toNumber()))

  const quantities: Decimal[][] = items.map(() => [])
  const months = new Map<Period, Decimal[]>()
  for (const { item, quantity, period } of entries) {
    if (quantity.isZero()) continue
    if (!converted.has(item)) quantities[item]!.push(quantity)
    else if (months.has(period)) months.get(period)!.push(quantity)
    else months.set(period, [quantity])
  }
  const steps: Steps[] =
    matters !== undefined && entries.length < all.length ? [{ zh: '同一事项计最高', en: 'of one matter the highest counts' }] : []
  const order = items.map((_, item) => item)
  if (conversion !== undefined && convert(conversion, months, quantities, steps)) {
    const into = conversion.into.toNumber()
    order.splice(into, 1)
    order.unshift(into)
  }
  const values: Decimal[] = []
  for (const item of order) {
    if (quantities[item]!.length === 0) continue
    values.push(Decimal.sum(quantities[item]!).times(items[item]!.each))
    steps.push(priced(quantities[item]!, items[item]!.each))
  }
  if (values.length > 1) steps.push(addedUp(values))
  const total = Decimal.sum(values)
  return {
    total,
    steps: inTurn(...steps),
    fewer: (excess) => fewest(groups(), excess),
    more() {
      // One more of a converted item could complete a conversion, unless there is nothing yet.
      const item = items[total.isZero() || !converted.has(0) ? 0 : order.find((one) => !converted.has(one))!]!
      return { says: { zh: `再有1次${item.zh}`, en: `one more: ${item.en}` }, amount: item.each }
    },
  }

  function groups(): Group[] {
    const found: Group[] = [...months].map(([month, counts]) => ofMonth(items, conversion!, month, Decimal.sum(counts)))
    const counted = items.map(() => Decimal.zero)
    for (const { item, quantity, key } of entries)
      if (!converted.has(item) && (matters === undefined || key === undefined)) counted[item] = counted[item]!.plus(quantity)
    for (const [i, { zh, en, each }] of items.entries()) {
      if (counted[i]!.isZero()) continue
      found.push({
        quantity: counted[i]!,
        price: (left) => (left.lt(Decimal.one) ? left.times(each) : each),
        flat: true,
        says: (taken) => ({ zh: `${zh}少${figure(taken)}`, en: `${figure(taken)} fewer: ${en}` }),
      })
    }
    for (const { entry, value, next } of matters?.values() ?? []) {
      if (converted.has(entry.item)) continue
      const { zh, en } = entry.says
      found.push({
        quantity: Decimal.one,
        price: () => value.minus(next),
        flat: true,
        says: () => ({ zh: `没有${zh}`, en: `without ${en}` }),
      })
    }
    return found
  }
}

interface Matter {
  readonly entry: Entry
  readonly value: Decimal
  /** what the matter would still cost without its dearest entry */
  readonly next: Decimal
}

function dearest({ items }: Grades, entries: readonly Entry[]): Map<string, Matter> {
  const matters = new Map<string, Matter>()
  for (const entry of entries) {
    if (entry.key === undefined) continue
    const value = items[entry.item]!.each.times(entry.quantity)
    const before = matters.get(entry.key)
    if (before === undefined) matters.set(entry.key, { entry, value, next: Decimal.zero })
    else if (value.gt(before.value)) matters.set(entry.key, { entry, value, next: before.value })
    else if (value.gt(before.next)) matters.set(entry.key, { ...before, next: value })
  }
  return matters
}

/** Moves what is converted into its item's quantities; @returns whether anything was */
function convert(
  { of, every, into, zh, en }: Conversion,
  months: ReadonlyMap<Period, Decimal[]>,
  quantities: Decimal[][],
  steps: Steps[],
): boolean {
  const rests = quantities[of[0]!.toNumber()]!
  let converted = false
  for (const [month, counts] of [...months].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const n = Decimal.sum(counts)
    if (n.lt(every)) {
      rests.push(...counts)
      continue
    }
    const full = n.div(every).floor()
    const rest = n.minus(full.times(every))
    if (!rest.isZero()) rests.push(rest)
    converted = true
    quantities[into.toNumber()]!.push(full)
    const [name, sum] = [periodName(month), counts.length < 2 ? figure(n) : `${added(counts)}=${figure(n)}`]
    steps.push({
      zh: `${name.zh}${sum}次，折${figure(full)}个${zh}${rest.isZero() ? '' : `，余${figure(rest)}`}`,
      en: `${name.en} ${sum}, ${figure(full)} ${en}${rest.isZero() ? '' : `, ${figure(rest)} left`}`,
    })
  }
  return converted
}

function ofMonth(items: Grades['items'], { of, every, into }: Conversion, month: Period, quantity: Decimal): Group {
  const [each, dear] = [items[of[0]!.toNumber()]!.each, items[into.toNumber()]!]
  const fulls = (n: Decimal) => n.div(every).floor()
  const cost = (n: Decimal) =>
    fulls(n)
      .times(dear.each)
      .plus(n.minus(fulls(n).times(every)).times(each))
  const names = joinTexts(
    of.map((item) => items[item.toNumber()]!),
    { zh: '', en: ' or ' },
  )
  const name = periodName(month)
  return {
    quantity,
    price: (left) => (left.lt(every) ? Decimal.min(left, Decimal.one).times(each) : cost(left).minus(cost(left.minus(1)))),
    // Below a full conversion every one counts alike.
    flat: quantity.lt(every),
    says(taken) {
      const undone = fulls(quantity.minus(taken)).lt(fulls(quantity))
      return undone
        ? { zh: `${name.zh}少${figure(taken)}次，不折${dear.zh}`, en: `${figure(taken)} fewer in ${name.en}, none becomes ${dear.en}` }
        : { zh: `${name.zh}${names.zh}少${figure(taken)}次`, en: `${figure(taken)} fewer in ${name.en}: ${names.en}` }
    },
  }
}
