import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sampleYear } from '../../sample/sampleYear.ts'
import { bring } from '../bring.ts'
import { callerOf, succeeded } from '../caller.ts'
import { overview } from '../clerks.ts'
import { consolidate } from '../consolidate.ts'
import type { Job, Stepped } from '../job.ts'
import { startOwnService } from '../ownService.ts'

/**
 * The service from the start of its process to its first answers, on a database that holds the sample year, consolidated. Started as somebody
 * starts it, `node local.mjs`; the office signs in and asks for its overview.
 */
export const coldStart: Job = {
  async prepare({ folder }: { readonly folder: string }) {
    const data = join(folder, 'cold-start')
    const document = sampleYear()
    const { year } = document.bureau
    await fill(data, document)
    return {
      async run(): Promise<Stepped> {
        const started = performance.now()
        const passed = () => performance.now() - started
        const service = await startService(data)
        try {
          const listening = passed()
          const office = await callerOf(service.address, 'office-1')
          const signedIn = passed()
          succeeded(await overview(office, year))
          const own = passed()
          return { own, steps: { listening, 'first answer': signedIn - listening, overview: own - signedIn } }
        } finally {
          await service.stop()
        }
      },
    }
  },
}

const now = { KAOJI_NOW: '2012-01-14T09:00:00+08:00' }

async function fill(data: string, document: ReturnType<typeof sampleYear>): Promise<void> {
  rmSync(data, { recursive: true, force: true })
  mkdirSync(data, { recursive: true })
  const service = await startOwnService(data, now)
  try {
    const office = await callerOf(service.address, 'office-1')
    await bring(office, document)
    await consolidate(office, document.bureau.year)
  } finally {
    await service.stop()
  }
}

/** @throws Error where the process ends before it says where it listens */
async function startService(data: string): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./local.mjs', import.meta.url))], {
    env: { ...process.env, ...now, KAOJI_DATA: data, KAOJI_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.setEncoding('utf8')
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (words: string) => {
      said += words
      const found = /(http:\S+)\/api\b/u.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the service ended: ${said}`)))
  })
  return {
    address,
    async stop() {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}
