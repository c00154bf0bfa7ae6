import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** A process that a test started, and what it said so far. */
export interface TestProcess {
  readonly child: ChildProcess
  /** Both outputs, as they came. */
  readonly said: () => string
  /** Resolves when the process has said this; rejects when it ends without. */
  readonly until: (words: string) => Promise<void>
  /** Resolves with exit code and signal. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>
}

/** Starts `node <arguments>` with these environment variables beside the test's own. For tests only. */
export function startProcess(commandLine: readonly string[], environment: Readonly<Record<string, string>> = {}): TestProcess {
  const child = spawn(process.execPath, commandLine, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const waiting = new Map<() => void, string>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words
      for (const [resolve, wanted] of waiting) if (said.includes(wanted)) resolve()
    })
  }
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  return {
    child,
    said: () => said,
    ended,
    async until(words) {
      if (said.includes(words)) return
      const heard = new Promise<'heard'>((resolve) => waiting.set(() => resolve('heard'), words))
      if ((await Promise.race([heard, ended])) !== 'heard') throw new Error(`The process ended without "${words}":\n${said}`)
    },
  }
}

/** Bundles TypeScript files of `functions` into a new folder below `.kaoji`, where they find the installed packages; by their names. For tests only. */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<string> {
  const functions = resolve(__dirname, '..')
  const folder = join(functions, '../.kaoji/tests', `${process.pid}-${Date.now()}`)
  await promisify(execFile)(process.execPath, [
    join(functions, 'scripts/build.mjs'),
    folder,
    ...Object.entries(entries).map(([name, file]) => `${name}=${file}`),
  ])
  return folder
}

/** A new empty folder. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kaoji-'))
