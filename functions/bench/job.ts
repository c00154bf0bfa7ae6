/** A piece of work to be timed: `prepare` makes ready what the clock does not count. The peers' files export the same shape. */
export interface Job {
  readonly prepare: (input: never) => Ready | Promise<Ready>
}

/** Work made ready. */
export interface Ready {
  /** what the clock counts, the same each time */
  readonly run: () => unknown
  /** how many of the things that a figure is about a run does; 1 unless said */
  readonly units?: number
  /** what the work came to, in the words that all contestants share, plain JSON; the clock has stopped */
  readonly tell?: (done: never) => unknown
}

/** Times that the work takes itself, milliseconds: its steps by name, and the whole where a run includes what does not count. */
export interface Stepped {
  readonly steps?: Readonly<Record<string, number>>
  readonly own?: number
  /** what is no time: rates, sizes, counts, by name */
  readonly figures?: Readonly<Record<string, number>>
}

/** What came of a run. */
export interface Ran {
  /** for each unit */
  readonly milliseconds: number
  readonly steps: Readonly<Record<string, number>>
  readonly figures: Readonly<Record<string, number>>
  readonly told: unknown
  /** the most that the process ever held, megabytes (1e6 bytes) */
  readonly peak: number
}

/** What a contestant's process is asked: to make a job ready, or to run it. */
export type Asked = { readonly prepare: string; readonly input: unknown } | { readonly run: true }

/** What a contestant's process answers. */
export type Answered = { readonly ready: true } | { readonly ran: Ran } | { readonly trouble: string }
