import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'

/** The size of a small chart in pixels, and the air that the line's width takes. */
export const chart = { width: 132, height: 30, air: 3 } as const

/** A month's value where it stands in the chart. */
export interface TrendPoint {
  readonly month: number
  readonly value: number
  readonly x: number
  readonly y: number
}

const x = scaleLinear([1, 12], [chart.air, chart.width - chart.air])
// From 0, so that a chart is never steeper than what it shows.
const y = scaleLinear([0, 100], [chart.height - chart.air, chart.air])

/** The months that have a value, January first; `values` are of 100, as decimals. */
export const trendPoints = (values: readonly (string | null)[]): readonly TrendPoint[] =>
  values.flatMap((value, at) => (value === null ? [] : [{ month: at + 1, value: Number(value), x: x(at + 1), y: y(Number(value)) }]))

/** The path through the months; a month without a value is a gap. */
export function trendPath(values: readonly (string | null)[]): string {
  const path = line<string | null>(
    (_, at) => x(at + 1),
    (value) => y(Number(value)),
  ).defined((value) => value !== null)
  return path([...values]) ?? ''
}

/** What lies under {@link trendPath}, down to 0. */
export function trendArea(values: readonly (string | null)[]): string {
  const path = area<string | null>(
    (_, at) => x(at + 1),
    y(0),
    (value) => y(Number(value)),
  ).defined((value) => value !== null)
  return path([...values]) ?? ''
}
