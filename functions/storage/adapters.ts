import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './freePort.ts'
import { openStore } from './open.ts'
import type { Store } from './port.ts'

/** A place for a test's data, with one of the adapters before it. */
export interface TestStore {
  /** Opens the same data once more, or another bureau's in the same place. */
  open(bureau?: string): Store
  remove(): Promise<void>
}

/** Both adapters, for suites that must hold for either: an SQLite file, and Table storage as Azurite (of our own node_modules) speaks it. */
export const adapters: readonly { readonly name: string; readonly start: () => Promise<TestStore> }[] = [
  { name: 'SQLite', start: startSqlite },
  { name: 'Azure Table storage', start: startAzurite },
]

async function startSqlite(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoji-storage-'))
  return {
    open: (bureau = 'bureau1') => openStore({ kind: 'sqlite', file: join(folder, 'a', `${bureau}.db`) }),
    remove: async () => rmSync(folder, { recursive: true }),
  }
}

async function startAzurite(): Promise<TestStore> {
  const port = await freePort()
  const azurite = spawn(
    process.execPath,
    [
      require.resolve('azurite/dist/src/table/main.js'),
      '--tablePort',
      String(port),
      '--inMemoryPersistence',
      '--silent',
      '--disableTelemetry',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], cwd: tmpdir() },
  )
  await new Promise<void>((resolve, reject) => {
    azurite.stdout.on('data', (said: Buffer) => {
      if (said.toString().includes('successfully started')) resolve()
    })
    azurite.once('exit', (code) => reject(new Error(`Azurite ended with ${code}`)))
  })
  // The account and key that every Azurite has, published in its README.
  const connectionString = [
    'DefaultEndpointsProtocol=http',
    'AccountName=devstoreaccount1',
    'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==',
    `TableEndpoint=http://127.0.0.1:${port}/devstoreaccount1`,
  ].join(';')
  return {
    open: (bureau = 'bureau1') => openStore({ kind: 'azure', connectionString, prefix: bureau }),
    async remove() {
      const gone = once(azurite, 'exit')
      azurite.kill('SIGKILL') // in memory: nothing to be finished
      await gone
    },
  }
}
