import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { isDeepStrictEqual } from 'node:util'
import type { Answered, Asked, Ran } from './job.ts'

/** Somebody who does a job: we ourselves, or a peer by the name of its file. Each has a process of its own. */
export interface Contestant {
  /** 'ours', or a file of `peers/` without `.mjs` */
  readonly who: string
  /** how the table calls it, where one peer comes in several ways */
  readonly name?: string
  readonly job: string
  readonly input: unknown
  /** a new process each time, as where somebody runs a script once */
  readonly fresh?: boolean
}

/** How often each contestant runs, in turn with the others. */
export interface Rounds {
  readonly warmUp: number
  readonly counted: number
}

export interface Bench extends Rounds {
  /** a folder for files, gone when the bench ends */
  readonly folder: string
  readonly peersFolder: string
  /** whether a peer is installed */
  readonly has: (peer: string) => boolean
}

/** What takes seconds is run three times at most. */
export const few = (bench: Bench): Bench => ({ ...bench, counted: Math.min(3, bench.counted) })

/** The runs of a contestant, oldest first, warm-up left out. */
export type Runs = readonly Ran[]

/**
 * Lets contestants do the same work in turn: ours, theirs, ours, theirs; the first rounds warm up and do not count (a fresh process has none).
 * @returns runs in the order of the contestants
 * @throws Error where they did not come to the same, so that a time means nothing
 */
export async function contest({ warmUp, counted, peersFolder }: Bench, contestants: readonly Contestant[]): Promise<Runs[]> {
  const kept: (Running | undefined)[] = contestants.map(() => undefined)
  const runs: Ran[][] = contestants.map(() => [])
  const waits = contestants.every(({ fresh }) => fresh) ? 0 : warmUp
  try {
    for (let round = 0; round < waits + counted; round += 1) {
      for (const [i, contestant] of contestants.entries()) {
        const running = (kept[i] ??= await started(peersFolder, contestant))
        const ran = await running.run()
        if (round >= waits) runs[i]!.push(ran)
        if (contestant.fresh) {
          await running.stop()
          kept[i] = undefined
        }
      }
      agree(
        contestants,
        runs.map((all) => all.at(-1)),
      )
    }
  } finally {
    for (const running of kept) await running?.stop()
  }
  return runs
}

function agree(contestants: readonly Contestant[], [first, ...others]: readonly (Ran | undefined)[]): void {
  for (const [i, other] of others.entries()) {
    if (isDeepStrictEqual(first?.told, other?.told)) continue
    const [one, two] = [contestants[0]!.name ?? contestants[0]!.who, contestants[i + 1]!.name ?? contestants[i + 1]!.who]
    throw new Error(`${one} and ${two} differ:\n${JSON.stringify(first?.told)}\n${JSON.stringify(other?.told)}`)
  }
}

interface Running {
  readonly run: () => Promise<Ran>
  readonly stop: () => Promise<void>
}

async function started(peersFolder: string, { who, job, input }: Contestant): Promise<Running> {
  const child = fork(process.argv[1]!, ['--serve', who, peersFolder], {
    execArgv: ['--expose-gc', '--enable-source-maps', '--max-old-space-size=6000'],
    serialization: 'advanced',
  })
  await answerOf(child, { prepare: job, input })
  return {
    async run() {
      const answer = await answerOf(child, { run: true })
      if (!('ran' in answer)) throw new Error('a contestant answered something else')
      return answer.ran
    },
    async stop() {
      if (child.exitCode !== null) return
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function answerOf(child: ChildProcess, asked: Asked): Promise<Answered> {
  const gone = new AbortController()
  try {
    const ended = once(child, 'exit', { signal: gone.signal }).then(([code]): never => {
      throw new Error(`a contestant's process ended with ${code}`)
    })
    const answered = once(child, 'message', { signal: gone.signal })
    child.send(asked)
    const [answer] = (await Promise.race([answered, ended])) as [Answered]
    if ('trouble' in answer) throw new Error(answer.trouble)
    return answer
  } finally {
    gone.abort()
  }
}
