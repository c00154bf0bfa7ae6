import { contest, type Bench, type Contestant, type Runs } from './contest.ts'
import { ratioOf, type Goal, type Line } from './line.ts'

/** A peer in a figure: its contestant, or why there is none. */
export interface Peer extends Contestant {
  /** how the table calls it */
  readonly name: string
}

/** Runs of ours beside peers, and the lines of the ratios. */
export interface Contested {
  readonly ours: Runs
  readonly lines: readonly Line[]
}

/**
 * Ours in turn with every peer that is installed, one contest for all. The goal stands against the fastest of those that count for it.
 * @returns a line a peer, those not installed said to be absent
 */
export async function against(bench: Bench, what: string, ours: Contestant, peers: readonly Peer[], goal?: Goal): Promise<Contested> {
  const present = peers.filter(({ who }) => bench.has(who))
  const [mine, ...theirs] = await contest(bench, [ours, ...present])
  const ratios = present.map(({ name }, i) => ({ name, spread: ratioOf(mine!, theirs[i]!) }))
  const fastest = ratios.toSorted((a, b) => b.spread.median - a.spread.median)[0]?.name
  return {
    ours: mine!,
    lines: peers.map(({ who, name }): Line => {
      const spread = ratios.find((ratio) => ratio.name === name)?.spread
      if (spread === undefined) return { what, against: name, unit: 'ratio', absent: `${who} is not installed` }
      return { what, against: name, unit: 'ratio', spread, ...(goal && name === fastest && { goal }) }
    }),
  }
}
