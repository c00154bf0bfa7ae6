import { Decimal } from '../decimal.ts'
import type { Text } from '../text.ts'
import { joinTexts, same } from '../text.ts'
import { figure, outward } from './arithmetic.ts'
import { decimal, flag, list, optional, pointsOrNone, record, WrongParameter } from './parameters.ts'

/**
 * Bands 档 as a method writes them, in any order: `from` belongs to the band and `to` does not, unless `fromOpen`, `toClosed`; each gives
 * `points` or a `share` of the maximum. `percent`: thresholds are described as percentages.
 */
export const bandParameters = {
  bands: list(
    record({
      from: optional(decimal),
      to: optional(decimal),
      fromOpen: optional(flag),
      toClosed: optional(flag),
      points: optional(pointsOrNone),
      share: optional(pointsOrNone),
    }),
  ),
  percent: optional(flag),
}

type Written = ReturnType<typeof bandParameters.bands.read>[number]
interface BandParameters {
  readonly maximum: Decimal
  readonly bands: readonly Written[]
  readonly percent?: boolean | undefined
}

/** One band, its points computed. */
export interface Band {
  readonly from: Decimal | undefined
  readonly to: Decimal | undefined
  readonly fromOpen: boolean
  readonly toClosed: boolean
  readonly points: Decimal
  /** `0.75至不满0.9` */
  readonly says: Text
}

/** @throws WrongParameter where bands leave a hole, overlap, or give more than the maximum */
export function checkBands({ maximum, bands }: BandParameters): void {
  for (const { points, share, from, to, fromOpen, toClosed } of bands) {
    if ((points === undefined) === (share === undefined)) throw new WrongParameter('bands: each gives either points or a share')
    if (points?.gt(maximum)) throw new WrongParameter(`bands: ${figure(points)} points are above the maximum of ${figure(maximum)}`)
    if (share?.gt(Decimal.one)) throw new WrongParameter(`bands: a share of ${figure(share)} is above 1`)
    if (from === undefined || to === undefined) continue
    if (from.gt(to) || (from.eq(to) && (fromOpen === true || toClosed !== true)))
      throw new WrongParameter(`bands: nothing lies between ${figure(from)} and ${figure(to)}`)
  }
  const sorted = ascending(bands)
  for (const [i, band] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next === undefined) break
    if (band.to === undefined || next.from === undefined) throw new WrongParameter('bands: two overlap without end')
    const [end, start] = [figure(band.to), figure(next.from)]
    if (band.to.gt(next.from)) throw new WrongParameter(`bands: they overlap between ${start} and ${end}`)
    if (band.to.lt(next.from)) throw new WrongParameter(`bands: there is a hole between ${end} and ${start}`)
    const [closed, opens] = [band.toClosed === true, next.fromOpen === true]
    if (closed && !opens) throw new WrongParameter(`bands: ${end} lies in two of them`)
    if (!closed && opens) throw new WrongParameter(`bands: there is a hole at ${end}`)
  }
}

/** Bands from the lowest to the highest, ready to be looked up. */
export const sortedBands = ({ maximum, bands, percent }: BandParameters): readonly Band[] =>
  ascending(bands).map(({ from, to, fromOpen = false, toClosed = false, points, share }) => ({
    from,
    to,
    fromOpen,
    toClosed,
    points: points ?? maximum.times(share!),
    says: interval({ from, to, fromOpen, toClosed }, percent === true ? (edge) => `${figure(edge.times(100))}%` : figure),
  }))

function ascending(bands: readonly Written[]): readonly Written[] {
  const order = (a: Decimal | undefined, b: Decimal | undefined, absent: number) =>
    a === undefined ? (b === undefined ? 0 : absent) : b === undefined ? -absent : a.compare(b)
  return bands.toSorted((a, b) => order(a.from, b.from, -1) || order(a.to, b.to, 1))
}

function interval(
  { from, to, fromOpen, toClosed }: Pick<Band, 'from' | 'to' | 'fromOpen' | 'toClosed'>,
  edge: (value: Decimal) => string,
): Text {
  if (from === undefined && to === undefined) return { zh: '不论多少', en: 'whatever it is' }
  if (to === undefined)
    return fromOpen ? { zh: `超过${edge(from!)}`, en: `above ${edge(from!)}` } : { zh: `${edge(from!)}以上`, en: `${edge(from!)} or above` }
  if (from === undefined)
    return toClosed ? { zh: `${edge(to)}以下`, en: `${edge(to)} or below` } : { zh: `不满${edge(to)}`, en: `below ${edge(to)}` }
  return {
    zh: `${fromOpen ? '超过' : ''}${edge(from)}至${toClosed ? '' : '不满'}${edge(to)}`,
    en: `${fromOpen ? 'above ' : ''}${edge(from)} to ${toClosed ? '' : 'below '}${edge(to)}`,
  }
}

/** `0.9以上得3，0.75至不满0.9得2`, the highest first */
export const bandsInWords = (bands: readonly Band[]): Text =>
  joinTexts(
    bands.toReversed().map(({ says, points }) => ({ zh: `${says.zh}得${figure(points)}`, en: `${says.en} ${figure(points)}` })),
    { zh: '，', en: ', ' },
  )

/** @returns the place of the band a value lies in, or −1 where none holds it */
export function bandOf(bands: readonly Band[], value: Decimal): number {
  return bands.findIndex(({ from, to, fromOpen, toClosed }) => {
    const low = from === undefined ? 1 : value.compare(from)
    const high = to === undefined ? -1 : value.compare(to)
    return (fromOpen ? low > 0 : low >= 0) && (toClosed ? high <= 0 : high < 0)
  })
}

/** The way into another band. */
export interface Way {
  readonly edge: Decimal
  /** the edge itself is not enough */
  readonly beyond: boolean
  readonly up: boolean
  readonly band: Band
}

/** @returns the shortest way to more points, or where there are none, to fewer; undefined where all bands give the same */
export function nearestBand(bands: readonly Band[], at: number, value: Decimal): Way | undefined {
  const { points } = bands[at]!
  for (const wanted of [1, -1]) {
    const isWanted = (band: Band) => band.points.compare(points) === wanted
    const [above, below] = [bands.slice(at + 1).find(isWanted), bands.slice(0, at).findLast(isWanted)]
    const ways: Way[] = []
    if (above !== undefined) ways.push({ edge: above.from!, beyond: above.fromOpen, up: true, band: above })
    if (below !== undefined) ways.push({ edge: below.to!, beyond: !below.toClosed, up: false, band: below })
    const [first, second] = ways
    if (first === undefined) continue
    if (second === undefined) return first
    return first.edge.minus(value).abs().lte(second.edge.minus(value).abs()) ? first : second
  }
  return undefined
}

/**
 * How far an edge is: `0.02`, or where the edge itself is not enough `0.02以上`, and `一点` for one already stood upon. What needs more
 * places is rounded up to so many, unless that leads past the band.
 * @param places how many a person reads with ease: two for liters, four for a bare ratio
 * @param reaches whether a change by so much ends in the band
 * @param unit what stands behind the figure: `个百分点`
 */
export function farther(by: Decimal, beyond: boolean, places: number, reaches: (by: Decimal) => boolean, unit: Text = same('')): Text {
  if (by.isZero()) return { zh: '一点', en: 'anything' }
  const plain = outward(by, places)
  const isRounded = !plain.eq(by) && reaches(plain)
  const far = figure(isRounded ? plain : by)
  const exactly = { zh: `${far}${unit.zh}`, en: `${far}${unit.en}` }
  return beyond && !isRounded ? { zh: `${exactly.zh}以上`, en: `more than ${exactly.en}` } : exactly
}
