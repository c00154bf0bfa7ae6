import type { Bench } from './contest.ts'
import type { Line } from './line.ts'

/** Something measured: one of the bench's figures, by a name that `--only` takes. */
export interface Figure {
  readonly name: string
  readonly says: string
  readonly measure: (bench: Bench) => Promise<readonly Line[]>
}
