/** One line of what was measured. */
export interface Line {
  readonly what: string
  /** whom it is held against; the value is ours by theirs then */
  readonly against?: string
  readonly unit: 'ms' | 'kB' | 'syncs' | 'ratio'
  /** the middle one; absent where a peer is not installed */
  readonly value?: number
  readonly absent?: string
  /** at most */
  readonly goal?: number
  readonly all?: readonly number[]
}

/** What a bench found, as it is kept. */
export interface Measured {
  readonly commit: string
  readonly machine: Readonly<Record<string, string | number>>
  readonly versions: Readonly<Record<string, string>>
  readonly lines: readonly Line[]
}

/** Three digits that mean something are enough. */
export const rounded = (value: number) => Number(value.toPrecision(3))

/** @returns the median of samples, with them */
export const timed = (what: string, samples: readonly number[], goal?: number): Line => ({
  what,
  unit: 'ms',
  value: middle(samples),
  ...(goal !== undefined && { goal }),
  all: samples.map(rounded),
})

/** @returns ours by theirs, sample by sample: what slows the machine for a while slows both */
export const ratio = (what: string, against: string, ours: readonly number[], theirs: readonly number[]): Line => {
  const all = ours.map((sample, round) => sample / theirs[round]!)
  return { what, against, unit: 'ratio', value: middle(all), all: all.map(rounded) }
}

export const middle = (values: readonly number[]) =>
  rounded([...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0)

/** @returns the lines for a screen; beside those of an earlier run where there is one */
export function table(lines: readonly Line[], before?: Measured): string {
  const earlier = new Map(before?.lines.map((line) => [nameOf(line), line.value]))
  return lines
    .map((line) => {
      const { unit, value, absent, goal } = line
      const was = earlier.get(nameOf(line))
      const said = [...(goal === undefined ? [] : [`goal ≤ ${goal}`]), ...(was === undefined ? [] : [`was ${was}`])]
      return `${(value === undefined ? 'absent' : String(value)).padStart(9)} ${(unit === 'ratio' ? '×' : unit).padEnd(6)}${nameOf(line)}${said.length > 0 ? ` (${said.join(', ')})` : ''}${absent === undefined ? '' : `: ${absent}`}`
    })
    .join('\n')
}

const nameOf = ({ what, against }: Line) => (against === undefined ? what : `${what}, by ${against}`)
