import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Session } from 'node:inspector/promises'
import { startLocal } from '../local/start.ts'
import type { CpuProfile } from './flameGraph.ts'

/** The service in a process of its own, over a data folder. */
export interface OwnService {
  readonly address: string
  /** the most that its process ever held, megabytes (1e6 bytes) */
  readonly peak: () => Promise<number>
  /** how long its threads have worked so far, milliseconds */
  readonly worked: () => Promise<number>
  /** where its time goes from here on */
  readonly profile: () => Promise<void>
  /** @returns where it went since */
  readonly profiled: () => Promise<CpuProfile>
  readonly stop: () => Promise<void>
}

/**
 * Starts the service; `serveHost` answers in its process.
 * @param environment settings beside the folder and a free port
 */
export async function startOwnService(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<OwnService> {
  const child = fork(process.argv[1]!, ['--host'], {
    env: { ...process.env, KAOJI_DATA: folder, KAOJI_PORT: '0', ...environment },
    // What the sources cost is paid by whoever starts it, not by what is measured.
    execArgv: [],
  })
  const address = (await answerOf(child)) as string
  const ask = (what: string): Promise<unknown> => {
    const answer = answerOf(child)
    child.send(what)
    return answer
  }
  return {
    address,
    peak: async () => (await ask('peak')) as number,
    worked: async () => (await ask('worked')) as number,
    profile: async () => void (await ask('profile')),
    profiled: async () => JSON.parse((await ask('profiled')) as string) as CpuProfile,
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [{ answer }] = (await once(child, 'message')) as [{ answer: unknown }]
  return answer
}

/** The service's side: started by `startOwnService`, goes on until it is told to stop. */
export async function serveHost(): Promise<void> {
  const say = (answer: unknown) => process.send!({ answer })
  const host = await startLocal(process.env, (level, message) => {
    if (level === 'error' || level === 'critical') process.stderr.write(`${message}\n`)
  })
  const session = new Session()
  session.connect()
  const answers: Readonly<Record<string, () => Promise<unknown>>> = {
    peak: async () => process.resourceUsage().maxRSS / 1000,
    worked: async () => (process.cpuUsage().user + process.cpuUsage().system) / 1000,
    async profile() {
      await session.post('Profiler.enable')
      await session.post('Profiler.start')
    },
    profiled: async () => JSON.stringify((await session.post('Profiler.stop')).profile),
  }
  process.on('message', (asked: string) => {
    if (asked === 'stop') void host.stop().then(() => process.disconnect())
    else void answers[asked]!().then((answer) => say(answer ?? null))
  })
  say(host.address)
}
