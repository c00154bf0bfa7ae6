import { Decimal, dec } from '../decimal.ts'
import { byText, grouped } from '../grouped.ts'
import type { QuotaRule } from '../methods/define.ts'
import { figure } from '../rules/arithmetic.ts'
import type { Text } from '../text.ts'

/** Who is ranked: a score, and by what equals are parted. */
export interface Candidate {
  readonly id: string
  readonly score: Decimal
  /** in the chain's order; undefined stands last */
  readonly chain: readonly { readonly value: Decimal | undefined; readonly better: 'more' | 'less' }[]
  /** ranked behind everybody else */
  readonly last?: boolean
}

/** @returns below 0 where `a` stands before `b`; 0 where score and chain leave them equal */
export function compareCandidates(a: Candidate, b: Candidate): number {
  if ((a.last ?? false) !== (b.last ?? false)) return a.last === true ? 1 : -1
  const byScore = b.score.compare(a.score)
  if (byScore !== 0) return byScore
  for (let i = 0; i < a.chain.length; i += 1) {
    const { value, better } = a.chain[i]!
    const other = b.chain[i]!.value
    if (value === undefined || other === undefined) {
      if (value !== other) return value === undefined ? 1 : -1
      continue
    }
    const order = better === 'more' ? other.compare(value) : value.compare(other)
    if (order !== 0) return order
  }
  return 0
}

const inRank = (a: Candidate, b: Candidate) => compareCandidates(a, b) || byText(a.id, b.id)

/** Ranks 1, 2, 2, 4: equals share the better rank; among equals the order is by id, so that it is the same every time. */
export function rank<C extends Candidate>(candidates: readonly C[]): readonly { readonly candidate: C; readonly rank: number }[] {
  const sorted = [...candidates].sort(inRank)
  const ranked: { candidate: C; rank: number }[] = []
  for (const [i, candidate] of sorted.entries()) {
    const before = ranked[i - 1]
    ranked.push({ candidate, rank: before !== undefined && compareCandidates(before.candidate, candidate) === 0 ? before.rank : i + 1 })
  }
  return ranked
}

export interface QuotaOutcome {
  readonly quota: number
  readonly exact: Decimal
  readonly awarded: ReadonlySet<string>
  readonly qualified: number
  readonly arithmetic: Text
  /** what happened at the line */
  readonly line: Text
}

interface Ranked {
  readonly id: string
  readonly rank: number
}

/**
 * Gives the best grade to the first so many of those who qualify, in rank order; who is barred takes no place.
 * @param n how many are ranked
 * @param qualifiers who qualify, by rank
 */
export function award(
  n: number,
  qualifiers: readonly Ranked[],
  rule: Pick<QuotaRule, 'share' | 'rounding' | 'ties'>,
  given?: number,
): QuotaOutcome {
  const share = dec(rule.share)
  const exact = share.times(n)
  const rounding = rule.rounding === 'largest-remainder' ? 'floor' : rule.rounding
  const quota = given ?? Number(exact.round(0, rounding).toString())
  const percent = figure(share.times(100))
  const howZh = { floor: '取整', 'half-up': '四舍五入', ceiling: '进位' }[rounding]
  const howEn = { floor: 'cut to', 'half-up': 'rounded to', ceiling: 'raised to' }[rounding]
  const arithmetic = {
    zh: `${n}×${percent}%=${figure(exact)}，${howZh}${quota}`,
    en: `${n}×${percent}%=${figure(exact)}, ${howEn} ${quota}`,
  }
  const inside = qualifiers.slice(0, quota)
  const [edge, beyond] = [inside.at(-1), qualifiers[quota]]
  const qualified = qualifiers.length
  if (quota === 0) return { quota, exact, qualified, arithmetic, awarded: new Set(), line: { zh: '名额为0，不评', en: 'no place to give' } }
  if (edge === undefined || beyond === undefined || beyond.rank !== edge.rank) {
    const unused = quota - inside.length
    const line =
      unused > 0
        ? { zh: `符合条件${qualified}人，空余${unused}个名额作废`, en: `${qualified} qualify; ${unused} places lapse` }
        : { zh: `前${quota}名入选`, en: `the first ${quota} are in` }
    return { quota, exact, qualified, arithmetic, awarded: new Set(inside.map(({ id }) => id)), line }
  }
  const equals = qualifiers.filter((one) => one.rank === edge.rank)
  const names = equals.map(({ id }) => id).join('、')
  if (rule.ties === 'all-in') {
    const within = qualifiers.filter((one) => one.rank <= edge.rank)
    return {
      quota,
      exact,
      qualified,
      arithmetic,
      awarded: new Set(within.map(({ id }) => id)),
      line: { zh: `${names}并列在线上，全部入选`, en: `${names} are equal at the line: all in` },
    }
  }
  const within = qualifiers.filter((one) => one.rank < edge.rank)
  return {
    quota,
    exact,
    qualified,
    arithmetic,
    awarded: new Set(within.map(({ id }) => id)),
    line: { zh: `${names}并列在线上，全部不入选`, en: `${names} are equal at the line: all out` },
  }
}

/**
 * Splits the places of a whole list over its departments by largest remainder 最大余额: each gets the whole part of its share, what is left goes to the
 * largest remainders, the larger department first, then by name.
 */
export function largestRemainder(sizes: ReadonlyMap<string, number>, share: string): ReadonlyMap<string, number> {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const seats = Number(dec(share).times(total).floor().toString())
  const exact = [...sizes].map(([name, size]) => ({ name, size, exact: total === 0 ? Decimal.zero : dec(seats).times(size).div(total) }))
  const given = new Map(exact.map(({ name, exact: share_ }) => [name, Number(share_.floor().toString())]))
  let left = seats - [...given.values()].reduce((sum, seat) => sum + seat, 0)
  for (const { name } of exact.toSorted(
    (a, b) => b.exact.minus(b.exact.floor()).compare(a.exact.minus(a.exact.floor())) || b.size - a.size || byText(a.name, b.name),
  )) {
    if (left === 0) break
    given.set(name, given.get(name)! + 1)
    left -= 1
  }
  return given
}

/** @returns quota groups of a list: the list itself, or its departments, those whose own quota is 0 pooled into one */
export function quotaGroups<T>(
  members: readonly T[],
  departmentOf: (member: T) => string,
  rule: QuotaRule,
): readonly { readonly name: string; readonly members: readonly T[]; readonly given?: number }[] {
  if (rule.scope === 'list') return [{ name: '', members }]
  const groups = [...grouped(members, departmentOf)].sort(([a], [b]) => byText(a, b))
  if (rule.rounding === 'largest-remainder') {
    const seats = largestRemainder(new Map(groups.map(([name, own]) => [name, own.length])), rule.share)
    return groups.map(([name, own]) => ({ name, members: own, given: seats.get(name)! }))
  }
  const mode = rule.rounding
  const hasPlace = (own: readonly T[]) => !dec(rule.share).times(own.length).round(0, mode).isZero()
  const pooled = groups.filter(([, own]) => !hasPlace(own)).flatMap(([, own]) => own)
  const own = groups.filter(([, group]) => hasPlace(group)).map(([name, group]) => ({ name, members: group }))
  return pooled.length === 0 ? own : [...own, { name: '合并', members: pooled }]
}
