import { fork } from 'node:child_process'
import { once } from 'node:events'
import { startLocal } from '../local/start.ts'

/** The service in a process of its own, over a data folder. */
export interface OwnService {
  readonly address: string
  /** the most that its process ever held, megabytes (1e6 bytes) */
  readonly peak: () => Promise<number>
  readonly stop: () => Promise<void>
}

type Said = { readonly address: string } | { readonly peak: number }

/**
 * Starts the service; `serveHost` answers in its process.
 * @param environment settings beside the folder and a free port
 */
export async function startOwnService(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<OwnService> {
  const profiled = process.env['KAOJI_BENCH_PROFILE']
  const child = fork(process.argv[1]!, ['--host'], {
    env: { ...process.env, KAOJI_DATA: folder, KAOJI_PORT: '0', ...environment },
    // What the sources cost is paid by whoever starts it, not by what is measured.
    execArgv: profiled === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiled}`, '--cpu-prof-interval=2000'],
  })
  const [started] = (await once(child, 'message')) as [Said]
  if (!('address' in started)) throw new Error('the service said something else')
  return {
    address: started.address,
    async peak() {
      child.send('peak')
      const [said] = (await once(child, 'message')) as [Said]
      if (!('peak' in said)) throw new Error('the service said something else')
      return said.peak
    },
    async stop() {
      child.send('stop')
      await once(child, 'exit')
    },
  }
}

/** The service's side: started by `startOwnService`, goes on until it is told to stop. */
export async function serveHost(): Promise<void> {
  const say = (said: Said) => process.send!(said)
  const host = await startLocal(process.env, (level, message) => {
    if (level === 'error' || level === 'critical') process.stderr.write(`${message}\n`)
  })
  process.on('message', (asked) => {
    if (asked === 'peak') say({ peak: process.resourceUsage().maxRSS / 1000 })
    else void host.stop().then(() => process.disconnect())
  })
  say({ address: host.address })
}
