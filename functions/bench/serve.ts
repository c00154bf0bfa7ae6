import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Answered, Asked, Job, Ran, Ready, Stepped } from './job.ts'
import { jobs as ours } from './jobs.ts'

/** Serves one contestant in this process until whoever started it goes: our own jobs, or those of a file of `peers/`. */
export async function serve(peersFolder: string, contestant: string): Promise<void> {
  const answer = (message: Answered) => process.send!(message)
  const jobs = contestant === 'ours' ? ours : await peerJobs(join(peersFolder, `${contestant}.mjs`))
  let ready: Ready | undefined
  process.on('message', (asked: Asked) => {
    const work =
      'prepare' in asked
        ? prepared(jobs, asked.prepare, asked.input).then((made): Answered => {
            ready = made
            return { ready: true }
          })
        : timed(ready!).then((ran): Answered => ({ ran }))
    void work.catch((trouble: unknown): Answered => ({ trouble: String((trouble as Error).stack ?? trouble) })).then(answer)
  })
}

async function peerJobs(file: string): Promise<Readonly<Record<string, Job>>> {
  const peer = (await import(pathToFileURL(file).href)) as { readonly jobs: Readonly<Record<string, Job>> }
  return peer.jobs
}

async function prepared(jobs: Readonly<Record<string, Job>>, name: string, input: unknown): Promise<Ready> {
  const job = jobs[name]
  if (job === undefined) throw new Error(`there is no job ${name}`)
  return job.prepare(input as never)
}

async function timed({ run, units = 1, tell }: Ready): Promise<Ran> {
  // Started with --expose-gc: nobody pays for what an earlier run left.
  globalThis.gc?.()
  const started = performance.now()
  const done = await run()
  const passed = performance.now() - started
  const { steps = {}, own = passed, figures = {} } = (done ?? {}) as Stepped
  const peak = process.resourceUsage().maxRSS / 1000
  return { milliseconds: own / units, steps, figures, told: (await tell?.(done as never)) ?? null, peak }
}
