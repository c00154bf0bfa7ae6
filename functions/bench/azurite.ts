import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { freePort } from '../storage/freePort.ts'

/** Azurite's tables in a process of their own, kept in memory. */
export interface Azurite {
  readonly port: number
  readonly stop: () => void
}

/** The account and key that every Azurite has, published in its README. */
export const azuriteConnection = (port: number): string =>
  [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    `TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1`,
  ].join(';')

/** Starts it on a free port. @throws Error where it is not installed or does not start */
export async function startAzurite(): Promise<Azurite> {
  const main = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js')
  const port = await freePort()
  const child = spawn(process.execPath, [main, '--tablePort', String(port), '--inMemoryPersistence', '--silent', '--disableTelemetry'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: tmpdir(),
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (said: Buffer) => {
      if (said.toString().includes('successfully started')) resolve()
    })
    child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}`)))
  })
  return { port, stop: () => child.kill() }
}
