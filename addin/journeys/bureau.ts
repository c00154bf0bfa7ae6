import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

// From the checkout's root, where npm runs its scripts.
const start = resolve('addin/scripts/start.mjs')

/** The sample bureau as `npm start` shows it, on free ports and with a data folder of its own. */
export interface Bureau {
  /** Where the page is, without a slash at its end. */
  readonly address: string
  /** What the service says to a person who asks it directly, beside the pane. */
  readonly ask: (
    person: string,
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>
  readonly stop: () => Promise<void>
}

/**
 * Starts what `npm run build` made. @throws Error with what the process said where it does not start
 * @param day a day of a bureau that goes on: where it keeps its year, and which moment it is there, Beijing time, the sample's own unless said
 */
export async function openBureau(day?: { readonly folder: string; readonly now?: string }): Promise<Bureau> {
  const folder = day?.folder ?? (await mkdtemp(join(tmpdir(), 'kaoji-journeys-')))
  const now = day?.now ?? ''
  const environment = { ...process.env, KAOJI_PANE_PORT: '0', KAOJI_PORT: '0', KAOJI_DATA: folder, KAOJI_NOW: now }
  const child = spawn(process.execPath, [start], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const address = await addressOf(child)
  const tokens = new Map<string, Promise<string>>()
  return {
    address,
    async ask(person, method, path, body, headers = {}) {
      if (!tokens.has(person)) tokens.set(person, tokenOf(address, person))
      const authorization = `Bearer ${await tokens.get(person)}`
      const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
      return fetch(address + path, { method, ...sent, headers: { ...sent.headers, authorization, ...headers } })
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      if (day === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The page's address, once everything is up. */
async function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8')
  child.stderr?.on('data', (text: string) => (said += text))
  return new Promise((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the bureau did not start (${String(code)}):\n${said}`)))
    child.stdout?.on('data', (text: string) => {
      said += text
      const address = /http:\/\/localhost:\d+(?=\/)/.exec(said)?.[0]
      if (address !== undefined && said.includes('Ctrl+C')) found(address)
    })
  })
}

async function tokenOf(address: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${address}/local/token`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return ((await answer.json()) as { token: string }).token
}
