import type { Store } from '../../storage/port.ts'
import { countShards, type Run } from '../../storage/runs.ts'

/** 汇总 under way, done, cancelled by the office, or stopped by a fault of ours. */
export type RunState = 'scoring' | 'done' | 'cancelled' | 'failed'

/** One department of a run: its facts by their hash; `reuses` names the earlier run whose points still hold, and with which its texts lie. */
export interface FrozenDepartment {
  readonly department: string
  readonly facts: string
  readonly reuses?: number
}

/** Raised whenever scoring comes to other points or words for the same facts, or keeps them otherwise: what was scored before is then scored anew. */
export const scoringEdition = '2'

/** The result's texts by their hashes, `summary` the ranking's; `hash` is taken over them: two runs over equal inputs have the same. */
export interface ResultHashes {
  readonly hash: string
  readonly summary: string
  /** By department. Absent in runs of the first edition: their summary holds the scorecards. */
  readonly scorecards?: Readonly<Record<string, string>>
  /** By department; in runs of the first edition, whose cards lie all with the run itself, '' holds what no department's lines name. */
  readonly cards: Readonly<Record<string, string>>
}

/** What is known of a run (汇总) beside its results. */
export interface RunRecord {
  readonly state: RunState
  readonly startedAt: string
  readonly startedBy: string
  readonly freeze: string
  /** Hash of the frozen inputs: every sheet's counting version and hash, the rulings in force, the methods. */
  readonly inputs: string
  readonly bureauFacts: string
  readonly methods: readonly { readonly method: string; readonly version: string; readonly hash: string }[]
  readonly departments: readonly FrozenDepartment[]
  readonly sheets: { readonly due: number; readonly accepted: number }
  /** How often what was left of it was put into the queue again. */
  readonly requeued: number
  /** `scoringEdition` of the code that scored it. */
  readonly edition: string
  readonly endedAt?: string
  readonly endedBy?: string
  /** Of a failed run: whose scoring, and what it threw. */
  readonly trouble?: string
  readonly result?: ResultHashes
  /** 已齐. */
  readonly complete?: boolean
  /** Scorecards that are 待定. */
  readonly pending?: number
}

/** How far a run is. */
export interface Progress {
  readonly finished: number
  readonly total: number
}

/** A run with its record. */
export type KnownRun = Omit<Run, 'record'> & { readonly record: RunRecord }

// startRun and the steps after it alone write it.
export const knownRun = (run: Run): KnownRun => run as KnownRun

/** How many of its departments are scored, those reused among them. */
export async function progressOf(store: Store, year: string, { record, number, shards }: KnownRun): Promise<Progress> {
  const total = record.departments.length
  const finished = record.state === 'done' || shards === 0 ? shards : await countShards(store, year, number)
  return { finished: total - shards + finished, total }
}
