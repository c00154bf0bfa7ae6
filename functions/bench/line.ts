import type { Ran } from './job.ts'

/** A median between the least and the most. */
export interface Spread {
  readonly median: number
  readonly least: number
  readonly most: number
}

/** What a figure is held against. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number }

/** `ratio`: ours by theirs (or, where more is better, said in the line); the others are sizes on the machine measured at. */
type Unit = 'ratio' | 's' | 'ms' | 'µs' | 'MB' | '/s' | 'kB' | 'requests' | 'USD'

/** One line of the table. */
export interface Line {
  /** what was measured, and against whom; both together name the line */
  readonly what: string
  readonly against?: string
  readonly unit: Unit
  readonly spread?: Spread
  readonly goal?: Goal
  /** why there is no figure: a peer that is not installed */
  readonly absent?: string
  readonly note?: string
}

/** @throws RangeError where there is nothing to take a median of */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) throw new RangeError('no runs')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, least: sorted[0]!, most: sorted.at(-1)! }
}

/** Ours by theirs, each round with its own neighbour: what slows the machine for a while slows both. */
export const ratioOf = (ours: readonly Ran[], theirs: readonly Ran[]): Spread =>
  spreadOf(ours.map(({ milliseconds }, round) => milliseconds / theirs[round]!.milliseconds))

const scales = { s: 1e-3, ms: 1, µs: 1e3 } as const

/** The time of runs, or of one of their steps. */
export const timeOf = (runs: readonly Ran[], unit: keyof typeof scales, step?: string): Spread =>
  spreadOf(runs.map((ran) => (step === undefined ? ran.milliseconds : ran.steps[step]!) * scales[unit]))

/** One step by another, or by the same of other runs, round by round. */
export const ratioOfStep = (runs: readonly Ran[], step: string, others: readonly Ran[], other: string): Spread =>
  spreadOf(runs.map(({ steps }, round) => steps[step]! / others[round]!.steps[other]!))

/** What runs found by a name that is no time. */
export const figureOf = (runs: readonly Ran[], name: string): Spread => spreadOf(runs.map(({ figures }) => figures[name]!))

/** The most memory that the processes of runs held. */
export const peakOf = (runs: readonly Ran[]): Spread => spreadOf(runs.map(({ peak }) => peak))

/** A line a step of runs that took the time of their steps. */
export const stepLines = (what: string, runs: readonly Ran[], unit: keyof typeof scales): Line[] =>
  Object.keys(runs[0]!.steps).map((step) => ({ what: `${what}: ${step}`, unit, spread: timeOf(runs, unit, step) }))
